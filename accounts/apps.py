from typing import Any

from django.apps import AppConfig, apps


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        token: Any = apps.get_model("authtoken", "Token")
        token.__str__ = _name_of_token


def _name_of_token(token: object) -> str:
    """Whose token it is. DRF's own name is the key itself, which Django admin would show in lists,
    titles, messages and its history.
    """
    return f"token of {getattr(token, 'user', 'nobody')}"
