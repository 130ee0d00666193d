"""What every template of the site gets."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

THEMES = ("system", "light", "dark")


def site(request: HttpRequest) -> dict[str, Any]:
    """The theme that the reader chose (a cookie), and whether accounts may be made."""
    theme = request.COOKIES.get("theme", "")
    return {
        "theme": theme if theme in THEMES else THEMES[0],
        "is_registration_open": settings.JUDGE["registration_open"],
    }
