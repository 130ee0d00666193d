"""Whose profile others may see: those of users who do not hide theirs, if the site has any."""

from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db.models import Q, QuerySet

from accounts.models import Profile


def of(user: AbstractBaseUser | AnonymousUser) -> Profile:
    """The user's profile, which may not be stored yet."""
    return Profile.objects.filter(pk=user.pk).first() or Profile(user_id=user.pk or 0)


def visible_to(viewer: AbstractBaseUser | AnonymousUser) -> QuerySet[User]:
    """The users whose profiles this viewer may see: their own is always one of them."""
    if getattr(viewer, "is_staff", False):
        return User.objects.all()
    own = Q(pk=viewer.pk or 0)
    if not settings.JUDGE["public_profiles"]:
        return User.objects.filter(own)
    hidden = Profile.objects.filter(is_public=False).values("user_id")
    return User.objects.filter(own | Q(is_active=True) & ~Q(pk__in=hidden))


def zone(name: str) -> ZoneInfo | None:
    """The time zone of this name; None for an unknown one."""
    return ZoneInfo(name) if name in available_timezones() else None
