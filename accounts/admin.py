"""Tokens in Django admin: whose there are, never the keys."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from rest_framework.authtoken.admin import TokenAdmin
from rest_framework.authtoken.models import TokenProxy

admin.site.unregister(TokenProxy)


@admin.register(TokenProxy)
class KeylessTokenAdmin(TokenAdmin):
    """A key is shown to its user alone, by `POST /api/v1/auth/token/`."""

    list_display = ("user", "created")
    readonly_fields = ("created",)
    fields = ("user", "created")
    list_select_related = ("user",)

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Not by key: `?key__startswith=a` would tell a key letter by letter."""
        if lookup.split("__", maxsplit=1)[0] in {"key", "pk"}:
            return False
        return bool(super().lookup_allowed(lookup, value, request))
