"""Profiles and the ranking: from a user to the value of a page."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accounts import profiles
from submissions.models import achievements
from website import words
from website.charts.calendar import calendar
from website.history import row_of
from website.pages.profiles import ProfilePage, RankedUser

MAX_TAGS, MAX_RECENT = 30, 15
Viewer = AbstractBaseUser | AnonymousUser


def page(viewer: Viewer, name: str, *, zone: ZoneInfo, year: int | None) -> ProfilePage:
    """The profile of a user whom this viewer may see, in the viewer's time zone; raises Http404."""
    owner = get_object_or_404(profiles.visible_to(viewer), username=name)
    today = datetime.now(zone).date()
    joined = owner.date_joined.astimezone(zone).year
    years = tuple(range(today.year, min(joined, today.year) - 1, -1))
    shown = year if year in years else today.year
    counts = achievements.days(owner.pk, date(shown, 1, 1), date(shown, 12, 31), zone)
    levels = achievements.levels(owner.pk)
    ranks = {one.user_id: one.rank for one in achievements.ranking()}
    return ProfilePage(
        name=owner.get_username(),
        is_own=owner.pk == viewer.pk,
        is_public=profiles.of(owner).is_public,
        rank=ranks.get(owner.pk),
        solved=sum(one.solved for one in levels),
        levels=tuple(levels),
        tags=tuple(achievements.solved_by_tag(owner.pk, MAX_TAGS)),
        languages=tuple(
            (words.language_name(slug), count)
            for slug, count in achievements.solved_by_language(owner.pk)
        ),
        calendar=calendar(
            counts, date(shown, 1, 1), date(shown, 12, 31), title=_("Submissions by day")
        ),
        zone=str(zone),
        year=shown,
        years=years,
        active_days=len(counts),
        submissions=sum(counts.values()),
        streak=achievements.streak(counts, today),
        recent=tuple(map(row_of, achievements.recently_solved(owner.pk, MAX_RECENT))),
    )


def ranking(viewer: Viewer) -> tuple[RankedUser, ...]:
    """The users who have solved most; those who hide their profile have no name."""
    ranked = achievements.ranking()
    ids = [one.user_id for one in ranked]
    visible: Any = profiles.visible_to(viewer).filter(pk__in=ids)
    names = dict(visible.values_list("pk", User.USERNAME_FIELD))
    return tuple(
        RankedUser(
            rank=one.rank,
            name=names.get(one.user_id, ""),
            solved=one.solved,
            is_self=one.user_id == viewer.pk,
        )
        for one in ranked
    )
