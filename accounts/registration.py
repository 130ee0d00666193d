"""Making an account from the form of the site, by the rules of `POST /api/v1/users/`."""

from typing import cast

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.api import UserInput, register
from accounts.throttles import RegistrationThrottle


class RefusedError(Exception):
    """No account was made. `errors` holds messages by the names of fields, "" for the form."""

    def __init__(self, errors: dict[str, list[str]], *, status: int = 400) -> None:
        super().__init__(str(errors))
        self.errors = errors
        self.status = status


def from_form(request: HttpRequest) -> User:
    """Make an account of `username`, `password` and `email`; raises RefusedError."""
    if not settings.JUDGE["registration_open"]:
        raise RefusedError({"form": [_("Registration is closed.")]}, status=403)
    if not RegistrationThrottle().allow_request(cast("Request", request), APIView()):
        text = _("Too many accounts were made from your address. Try again in a minute.")
        raise RefusedError({"form": [text]}, status=429)
    names = ("username", "password", "email")
    body = UserInput(data={name: request.POST.get(name, "") for name in names})
    if not body.is_valid():
        raise RefusedError(
            {name: [str(one) for one in list_] for name, list_ in body.errors.items()}
        )
    try:
        register(**body.validated_data)
    except IntegrityError as error:
        taken = _("This name is taken: choose another one.")
        raise RefusedError({"username": [taken]}) from error
    return User.objects.get(username=body.validated_data["username"])
