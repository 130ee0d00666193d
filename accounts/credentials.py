"""What a user may do to their own token, sessions and password. Nothing here knows HTTP."""

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone
from rest_framework.authtoken.models import Token

from accounts.models import Session


class WrongPasswordError(Exception):
    """The current password is another one."""


def rotate_token(user: User) -> str:
    """Replace the token and return the new key; the old one is refused from now on."""
    with transaction.atomic():
        _lock(user)
        Token.objects.filter(user=user).delete()
        return str(Token.objects.create(user=user).key)


def log_out_everywhere(user: User) -> None:
    """Delete the token and all sessions."""
    with transaction.atomic():
        _lock(user)
        Token.objects.filter(user=user).delete()
        Session.objects.filter(user_id=user.pk).delete()


def change_password(user: User, current: str, new: str) -> str:
    """Set a new password, log out everywhere, and return a new token.

    Raises WrongPasswordError, and Django's ValidationError for a password that is too weak.
    """
    if not user.check_password(current):
        raise WrongPasswordError
    validate_password(new, user)
    with transaction.atomic():
        user.set_password(new)
        user.save(update_fields=["password"])
        log_out_everywhere(user)
        return rotate_token(user)


def _lock(user: User) -> None:
    """Two requests at once would both make a token, and a user has one."""
    User.objects.select_for_update().get(pk=user.pk)


def session_count(user: User) -> int:
    """How many browsers and clients are signed in as this user."""
    return Session.objects.filter(user_id=user.pk, expire_date__gt=timezone.now()).count()


def delete_account(user: User) -> None:
    """Delete the user with their submissions, drafts, sessions and token."""
    with transaction.atomic():
        log_out_everywhere(user)
        user.delete()
