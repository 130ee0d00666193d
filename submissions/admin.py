"""Submissions in the admin: they can be read and rejudged, not edited."""

from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import BigIntegerField, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property

from problems.admin import ProblemAdmin
from problems.models import Problem
from runners import languages
from submissions.deletions import CountedDeletion, DeletedWithSubmissions
from submissions.fleet import verifications
from submissions.intake import orders
from submissions.intake.rejections import TooManyToRejudgeError
from submissions.models import Judgement, Submission, SubmissionQuerySet, Worker, removal
from submissions.models.worker import WorkerQuerySet

MOST_LISTED = 10_000  # rows that pages of the list reach; filters and the search reach the others
MAX_NUMBER = BigIntegerField.MAX_BIGINT


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # no generic at run time
    """Rows that only the judge changes."""

    def has_add_permission(self, _request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        return False


class JudgementInline(admin.TabularInline):  # type: ignore[type-arg]
    """Earlier results."""

    model = Judgement
    extra = 0
    can_delete = False
    fields = ("verdict", "runtime_ms", "memory_kb", "data_version", "finished_at")
    readonly_fields = fields

    def has_add_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        return False


class LanguageFilter(admin.SimpleListFilter):
    """The languages there are; Django's own filter looks for them in all rows."""

    title = "language"
    parameter_name = "language"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, str]]:
        return [(one.slug, one.name) for one in languages.LANGUAGES.values()]

    def queryset(
        self, _request: HttpRequest, queryset: QuerySet[Submission]
    ) -> QuerySet[Submission]:
        return queryset.filter(language=self.value()) if self.value() else queryset


class RejudgeFilter(admin.SimpleListFilter):
    """Submissions whose last rejudging failed and left the old result; their pages say why."""

    title = "rejudging"
    parameter_name = "rejudge"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> list[tuple[str, str]]:
        return [("failed", "failed")]

    def queryset(
        self, _request: HttpRequest, queryset: QuerySet[Submission]
    ) -> QuerySet[Submission]:
        return queryset.exclude(rejudge_error="") if self.value() == "failed" else queryset


class CappedPaginator(Paginator):  # type: ignore[type-arg]
    """Counts MOST_LISTED rows at most: a count of all would read the whole table."""

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        return int(rows.order_by()[:MOST_LISTED].count())


@admin.register(Submission)
class SubmissionAdmin(CountedDeletion, ReadOnlyAdmin):
    list_display = (
        "number",
        "kind",
        "user",
        "problem",
        "language",
        "state",
        "verdict",
        "runtime_ms",
        "memory_kb",
        "attempt",
        "created_at",
    )
    list_filter = ("kind", "state", "verdict", LanguageFilter, RejudgeFilter)
    search_fields = ("id",)  # shows the search box: get_search_results says what is searched
    search_help_text = "The id or number of a submission, a username, or the slug of a problem."
    show_full_result_count = False  # the table is large
    paginator = CappedPaginator
    ordering = ("-created_at",)
    actions = ("rejudge", "cancel")
    inlines = (JudgementInline,)

    def get_queryset(self, _request: HttpRequest) -> SubmissionQuerySet:
        """Without texts, which a page of a hundred submissions does not show."""
        return Submission.objects.listed().select_related("user")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Submission], search_term: str
    ) -> tuple[QuerySet[Submission], bool]:
        """Rows of what the whole text names, found by indexes: no id is cast to text."""
        del request
        text = search_term.strip()
        return (queryset.filter(_named(text)) if text else queryset), False

    def has_rejudge_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("submissions.change_submission")

    @admin.action(description="Judge again", permissions=["rejudge"])
    def rejudge(self, request: HttpRequest, queryset: SubmissionQuerySet) -> None:
        _rejudge(self, request, queryset)

    @admin.action(description="Cancel", permissions=["rejudge"])
    def cancel(self, request: HttpRequest, queryset: SubmissionQuerySet) -> None:
        count = sum(orders.cancel(row) for row in queryset)
        self.message_user(request, f"{count} submissions are cancelled.", messages.SUCCESS)


@admin.register(Worker)
class WorkerAdmin(ReadOnlyAdmin):
    """Workers that are alive, with what each judges and since when."""

    list_display = (
        "name",
        "is_alive",
        "status",
        "shown_reason",
        "slots",
        "judging",
        "load",
        "build",
        "started_at",
        "seen_at",
    )
    ordering = ("-seen_at",)

    def get_queryset(self, _request: HttpRequest) -> WorkerQuerySet:
        return Worker.objects.with_alive()

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        self._judging = Submission.objects.by_worker()
        return super().changelist_view(request, extra_context)

    @admin.display(boolean=True, description="alive")
    def is_alive(self, worker: Worker) -> bool:
        return bool(getattr(worker, "is_alive", False))

    @admin.display(description="judging")
    def judging(self, worker: Worker) -> str:
        rows = self._judging[worker.name]
        now = timezone.now()
        return ", ".join(f"{row} ({_seconds(now, row.started_at)} s)" for row in rows) or "-"


@admin.action(description="Judge all submissions again", permissions=["change"])
def rejudge_problems(
    model_admin: "admin.ModelAdmin[Problem]", request: HttpRequest, queryset: QuerySet[Problem]
) -> None:
    """An action of the problems' page: it lives here, since problems know no submissions."""
    _rejudge(model_admin, request, Submission.objects.filter(problem__in=queryset))


@admin.action(description="Verify with the submissions of the package", permissions=["change"])
def verify_problems(
    model_admin: "admin.ModelAdmin[Problem]", request: HttpRequest, queryset: QuerySet[Problem]
) -> None:
    """A worker judges them; the problem's page shows what became of each."""
    count = verifications.ask_for(list(queryset.values_list("pk", flat=True)))
    text = f"{count} problems are being verified: see their pages."
    model_admin.message_user(request, text, messages.SUCCESS)


admin.site.unregister(Problem)


@admin.register(Problem)
class JudgedProblemAdmin(DeletedWithSubmissions, ProblemAdmin):
    """The page of problems, with what knows of submissions."""

    count = staticmethod(removal.count_of_problems)
    delete_submissions = staticmethod(removal.delete_of_problems)
    actions = (*ProblemAdmin.actions, rejudge_problems, verify_problems)  # type: ignore[assignment]
    instead = "Hide instead"

    def keep(self, request: HttpRequest, queryset: QuerySet[Problem]) -> None:
        self.make_hidden(request, queryset)


def _rejudge(
    model_admin: "admin.ModelAdmin[Any]", request: HttpRequest, rows: SubmissionQuerySet
) -> None:
    try:
        count = orders.rejudge(rows)
    except TooManyToRejudgeError as error:
        model_admin.message_user(request, str(error), messages.ERROR)
    else:
        text = f"{count} submissions are queued again."
        model_admin.message_user(request, text, messages.SUCCESS)


def _named(text: str) -> Q:
    """What a submission is called: by its id or number, its user or its problem."""
    with suppress(ValueError):
        return Q(pk=UUID(text))
    if "\x00" in text:
        return Q(pk__in=())
    users = list(User.objects.filter(username=text).values_list("pk", flat=True))
    problems = list(Problem.objects.filter(slug=text).values_list("pk", flat=True))
    found = Q(user__in=users) | Q(problem__in=problems)
    is_number = text.isascii() and text.isdigit() and int(text) <= MAX_NUMBER
    return found | Q(number=int(text)) if is_number else found


def _seconds(now: datetime, since: datetime | None) -> int:
    return round((now - since).total_seconds()) if since else 0
