"""The problem list: from a filter to the value of a page, in four queries."""

import math
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.utils.translation import gettext as _

from problems.models import Problem, ProblemQuerySet, Tag
from submissions.api.catalogue import of_status, with_counts, with_status
from website import words
from website.filters import ProblemFilter
from website.pages.problems import PageLink, ProblemListPage, ProblemRow, SortLink

PER_PAGE = 50
MAX_KNOWN_TAGS = 200
_UNSEEN = ("statement", "judging", "metadata", "verification", "validator_flags")
_BY_DIFFICULTY = Case(
    *(
        When(difficulty=name, then=Value(rank))
        for rank, name in enumerate(Problem.Difficulty.values)
    ),
    output_field=IntegerField(),
)
_ORDERS: dict[str, Any] = {
    "number": F("pk"),
    "title": F("title"),
    "difficulty": _BY_DIFFICULTY,
    "acceptance": F("acceptance_rate"),
}


def page(user: AbstractBaseUser | AnonymousUser, wanted: ProblemFilter) -> ProblemListPage:
    """The page of the list that this filter asks for; the last one where there are fewer pages."""
    found = _filtered(user, wanted)
    total = found.count()
    number = min(wanted.page, max(math.ceil(total / PER_PAGE), 1))
    first = (number - 1) * PER_PAGE
    shown = with_counts(with_status(found, user.pk))
    rows = _sorted(shown, wanted.sort).defer(*_UNSEEN)
    return ProblemListPage(
        rows=tuple(map(_row, rows.prefetch_related("tags")[first : first + PER_PAGE])),
        total=total,
        first=first + 1,
        query=wanted.query,
        difficulty=wanted.difficulty,
        status=wanted.status,
        tags=wanted.tags,
        sort=wanted.sort,
        known_tags=_known_tags(),
        sort_links=dict(_sort_links(wanted)),
        pages=tuple(_page_links(wanted, number, math.ceil(total / PER_PAGE))),
    )


def random_slug(user: AbstractBaseUser | AnonymousUser, wanted: ProblemFilter) -> str | None:
    """The slug of one of the problems that match, each as likely; None if none does."""
    return _filtered(user, wanted).order_by("?").values_list("slug", flat=True).first()


def _filtered(user: AbstractBaseUser | AnonymousUser, wanted: ProblemFilter) -> ProblemQuerySet:
    problems = Problem.objects.visible_to(user)
    if wanted.query:
        text = Q(title__icontains=wanted.query) | Q(slug__icontains=wanted.query)
        problems = problems.filter(text | Q(statement__icontains=wanted.query))
    if wanted.difficulty:
        problems = problems.filter(difficulty=wanted.difficulty)
    for tag in wanted.tags:  # one join each: a problem needs all of them
        problems = problems.filter(tags__name=tag)
    if wanted.status:
        problems = of_status(problems, user.pk, wanted.status)
    return problems


def _sorted(problems: ProblemQuerySet, sort: str) -> ProblemQuerySet:
    order = _ORDERS[sort.removeprefix("-")]
    if sort.startswith("-"):
        return problems.order_by(order.desc(nulls_last=True), "pk")
    return problems.order_by(order.asc(nulls_last=True), "pk")


def _row(problem: Any) -> ProblemRow:
    return ProblemRow(
        slug=problem.slug,
        title=problem.title,
        difficulty=problem.difficulty,
        difficulty_name=str(words.DIFFICULTIES[problem.difficulty]),
        tags=tuple(tag.name for tag in problem.tags.all()),
        status=problem.status,
        acceptance=problem.acceptance_rate,
        is_public=problem.is_public,
    )


def _known_tags() -> tuple[str, ...]:
    names = Tag.objects.filter(problems__is_public=True).distinct().order_by("name")
    return tuple(names.values_list("name", flat=True)[:MAX_KNOWN_TAGS])


def _sort_links(wanted: ProblemFilter) -> Iterator[tuple[str, SortLink]]:
    labels = {
        "number": _("Number"),
        "title": _("Title"),
        "difficulty": _("Difficulty"),
        "acceptance": _("Acceptance"),
    }
    for name, label in labels.items():
        is_up = wanted.sort == name
        direction = "ascending" if is_up else "descending" if wanted.sort == f"-{name}" else "none"
        address = wanted.address(sort=f"-{name}" if is_up else name, page=1)
        yield name, SortLink(label=label, address=address, direction=direction)


def _page_links(wanted: ProblemFilter, number: int, last: int) -> Iterator[PageLink]:
    """The first, the last, and those around the present page; nothing for a single page."""
    near = {1, last, *range(number - 2, number + 3)}
    for one in _within(near, last) if last > 1 else ():
        yield PageLink(label=str(one), address="" if one == number else wanted.address(page=one))


def _within(numbers: Iterable[int], last: int) -> list[int]:
    return sorted(one for one in numbers if 1 <= one <= last)
