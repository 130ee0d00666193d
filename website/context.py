"""What every template of the site gets."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

THEMES = ("system", "light", "dark")


def site(request: HttpRequest) -> dict[str, Any]:
    """The theme that the reader chose (a cookie), and whether accounts may be made."""
    return {
        "theme": theme_of(request),
        "is_registration_open": settings.JUDGE["registration_open"],
    }


def theme_of(request: HttpRequest) -> str:
    """The theme of the reader's cookie; that of the system if there is none."""
    theme = request.COOKIES.get("theme", "")
    return theme if theme in THEMES else THEMES[0]
