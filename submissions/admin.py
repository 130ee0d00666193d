"""Submissions in the admin: to look at, to judge again, never to edit."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from problems.admin import ProblemAdmin
from problems.models import Problem
from submissions import intake
from submissions.models import Runtime, Submission, SubmissionQuerySet


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # no generic at run time
    """Rows that only the judge writes."""

    def has_add_permission(self, _request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        return False


@admin.register(Submission)
class SubmissionAdmin(ReadOnlyAdmin):
    list_display = (
        "id",
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
    list_filter = ("state", "verdict", "language")
    search_fields = ("user__username__exact", "problem__slug__exact", "id__exact")
    show_full_result_count = False  # the table is large
    ordering = ("-created_at",)
    actions = ("rejudge",)

    def get_queryset(self, _request: HttpRequest) -> SubmissionQuerySet:
        """Without texts, which a page of a hundred submissions does not show."""
        return Submission.objects.listed().select_related("user")

    def has_rejudge_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("submissions.change_submission")

    @admin.action(description="Judge again", permissions=["rejudge"])
    def rejudge(self, request: HttpRequest, queryset: SubmissionQuerySet) -> None:
        _say(self, request, intake.rejudge(queryset))


@admin.register(Runtime)
class RuntimeAdmin(ReadOnlyAdmin):
    list_display = ("language", "version", "seen_at")


@admin.action(description="Judge all submissions again", permissions=["change"])
def rejudge_problems(
    model_admin: "admin.ModelAdmin[Problem]", request: HttpRequest, queryset: QuerySet[Problem]
) -> None:
    """An action of the problems' page: it lives here, since problems know no submissions."""
    _say(model_admin, request, intake.rejudge(Submission.objects.filter(problem__in=queryset)))


ProblemAdmin.actions = (*ProblemAdmin.actions, rejudge_problems)  # type: ignore[assignment]


def _say(model_admin: "admin.ModelAdmin[Any]", request: HttpRequest, count: int) -> None:
    model_admin.message_user(request, f"{count} submissions are queued again.", messages.SUCCESS)
