"""Signing in and out, without a namespace: Django's own pages link to these names."""

from django.contrib.auth import views as auth
from django.urls import path
from django.views.decorators.http import require_http_methods

from website.views import password_reset, sign_in

_only_forms = require_http_methods(["GET", "HEAD", "POST"])

urlpatterns = [
    path("login/", sign_in.show, name="login"),
    path("logout/", sign_in.sign_out, name="logout"),
    path("sign-up/", sign_in.sign_up, name="sign-up"),
    path("password-reset/", _only_forms(password_reset.ask), name="password_reset"),
    path(
        "password-reset/sent/",
        auth.PasswordResetDoneView.as_view(template_name="website/password_reset_sent.html"),
        name="password_reset_done",
    ),
    path(
        "password-reset/<uidb64>/<token>/",
        auth.PasswordResetConfirmView.as_view(template_name="website/password_reset_new.html"),
        name="password_reset_confirm",
    ),
    path(
        "password-reset/done/",
        auth.PasswordResetCompleteView.as_view(template_name="website/password_reset_done.html"),
        name="password_reset_complete",
    ),
]
