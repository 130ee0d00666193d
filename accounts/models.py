"""Sessions that know their user, so that a user can log out everywhere."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """One browser or client that is logged in, or a visitor that is not (`user_id` is null)."""

    user_id = models.BigIntegerField(null=True, db_index=True)

    class Meta(AbstractBaseSession.Meta):
        verbose_name = "session"

    @classmethod
    def get_session_store_class(cls) -> Any:
        return import_module(settings.SESSION_ENGINE).SessionStore


class Profile(models.Model):
    """What a user has chosen for their pages. A user without a row has the defaults."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True)
    is_public = models.BooleanField(
        "public profile", default=True, help_text="Others can see your profile and your rank."
    )
    time_zone = models.CharField(
        max_length=64, blank=True, help_text="Empty is the time zone of your browser."
    )

    def __str__(self) -> str:
        return f"profile of {self.user}"
