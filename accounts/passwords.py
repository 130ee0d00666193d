"""A new password ends the API token: who knew the old password may have had the token as well."""

from typing import Any

from rest_framework.authtoken.models import Token


class TokenEnds:
    """No check: Django tells validators, too, that a password has been changed and stored."""

    def validate(self, password: str, user: Any = None) -> None:
        """Any password will do."""

    def get_help_text(self) -> str:
        return "A new password ends the API token: log in again to get another."

    def password_changed(self, password: str, user: Any = None) -> None:
        del password
        Token.objects.filter(user=user).delete()
