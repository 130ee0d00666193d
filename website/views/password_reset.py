"""Asking for a mail that resets a forgotten password. Django does the rest."""

from typing import cast

from django.contrib.auth.views import PasswordResetView
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.throttles import PasswordResetThrottle

_view = PasswordResetView.as_view(
    template_name="website/password_reset.html",
    email_template_name="website/password_reset_email.txt",
    subject_template_name="website/password_reset_subject.txt",
)


def ask(request: HttpRequest) -> HttpResponseBase:
    """The form, or a mail to the address that was given, if an account has it."""
    throttle = PasswordResetThrottle()
    if request.method == "POST" and not throttle.allow_request(cast("Request", request), APIView()):
        answer = render(request, "website/password_reset.html", {"is_too_fast": True}, status=429)
        answer.headers["Retry-After"] = str(int(throttle.wait()) + 1)
        return answer
    return _view(request)
