"""Every address of the site, by room."""

from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView
from drf_spectacular.views import SpectacularAPIView

from accounts import api, own_account
from accounts.login import admin_login
from judge_site import health
from submissions.api import metrics
from submissions.api.catalogue import CatalogueDetailView, CatalogueView
from website.views import api_docs

# Browsers ask for it on pages that name no icon, and would note an error on each.
icon = RedirectView.as_view(url=static("judge_site/icon.svg"))

urlpatterns = [
    path("favicon.ico", icon),
    path("accounts/", include("website.account_urls")),
    path("admin/login/", admin_login),
    path("admin/", admin.site.urls),
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("metrics", metrics.show),
    path("api/v1/auth/token/", api.TokenView.as_view()),
    path("api/v1/auth/token/rotate/", own_account.RotateTokenView.as_view()),
    path("api/v1/auth/logout/", own_account.LogoutView.as_view()),
    path("api/v1/auth/password/", own_account.PasswordView.as_view()),
    path("api/v1/users/me/", own_account.MeView.as_view()),
    path("api/v1/users/", api.UserView.as_view()),
    path("api/v1/problems/", CatalogueView.as_view(), name="problem-list"),
    path("api/v1/problems/<slug:slug>/", CatalogueDetailView.as_view(), name="problem-detail"),
    path("api/v1/", include("submissions.api.urls")),
    path("api/v1/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/v1/docs/", api_docs.show, name="docs"),
    path("", include("leetcode.urls")),
    path("", include("website.urls")),
]

handler400 = "judge_site.errors.bad_request"
handler403 = "judge_site.errors.forbidden"
handler404 = "judge_site.errors.not_found"
handler500 = "judge_site.errors.server_error"
