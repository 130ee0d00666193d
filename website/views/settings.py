"""A user's settings: profile, password, token, sessions, and the end of the account."""

from typing import Any
from zoneinfo import available_timezones

from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from accounts import credentials, profiles
from accounts.throttles import password_wait_s
from submissions.models import removal
from website.views.sign_in import user_of


@require_safe
@login_required
def show(request: HttpRequest) -> HttpResponse:
    """All settings on one page."""
    return _page(request)


@require_POST
@login_required
def save_profile(request: HttpRequest) -> HttpResponse:
    """Keep whether the profile is public, and the time zone."""
    profile = profiles.of(request.user)
    profile.is_public = request.POST.get("is_public") == "on"
    zone = request.POST.get("time_zone", "")
    if zone and profiles.zone(zone) is None:
        return _page(request, {"time_zone": [_("Choose a time zone of the list.")]})
    profile.time_zone = zone
    profile.save()
    return _done(request, _("Your profile is saved."))


@require_POST
@login_required
@sensitive_post_parameters()
def change_password(request: HttpRequest) -> HttpResponse:
    """Set a new password; other sessions and the token end."""
    user = user_of(request)
    if password_wait_s(request):
        return _page(request, {"current": [_("Too many attempts. Try again in a minute.")]}, 429)
    try:
        credentials.change_password(user, request.POST["current"], request.POST["new"])
    except (credentials.WrongPasswordError, KeyError):
        return _page(request, {"current": [_("The current password is wrong.")]})
    except ValidationError as error:
        return _page(request, {"new": error.messages})
    update_session_auth_hash(request, user)
    return _done(request, _("Your password is changed. All other sessions have ended."))


@require_POST
@login_required
def rotate_token(request: HttpRequest) -> HttpResponse:
    """Make a new API token and show it, once."""
    return _page(request, token=credentials.rotate_token(user_of(request)))


@require_POST
@login_required
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """End all sessions, this one too, and the token."""
    credentials.log_out_everywhere(user_of(request))
    logout(request)
    return HttpResponseRedirect(reverse("login"))


@require_POST
@login_required
@sensitive_post_parameters()
def delete_account(request: HttpRequest) -> HttpResponse:
    """Delete the account with all that belongs to it, after the password was given again."""
    user = user_of(request)
    if password_wait_s(request):
        return _page(request, {"delete": [_("Too many attempts. Try again in a minute.")]}, 429)
    if not user.check_password(request.POST.get("password", "")):
        return _page(request, {"delete": [_("The password is wrong.")]})
    logout(request)
    with transaction.atomic():
        removal.delete_of_users([user.pk])
        credentials.delete_account(user)
    messages.success(request, _("Your account is deleted."))
    return HttpResponseRedirect("/")


def _page(
    request: HttpRequest,
    errors: dict[str, list[str]] | None = None,
    status: int = 400,
    *,
    token: str = "",
) -> HttpResponse:
    context: dict[str, Any] = {
        "profile": profiles.of(request.user),
        "zones": sorted(available_timezones()),
        "sessions": credentials.session_count(user_of(request)),
        "errors": errors or {},
        "token": token,
    }
    return render(request, "website/settings.html", context, status=status if errors else 200)


def _done(request: HttpRequest, text: str) -> HttpResponse:
    messages.success(request, text)
    return HttpResponseRedirect(reverse("website:settings"))
