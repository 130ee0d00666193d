"""Deletion in the admin: it asks for a confirmation and counts what is deleted as well.

Django's own pages list every related row; with a million submissions they never end.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model, QuerySet
from django.db.models.deletion import get_candidate_relations_to_delete
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from submissions.models import Submission, removal

MOST_AT_ONCE = 10_000  # objects of one action
MOST_NAMED = 20
ACROSS = "select_across"  # Django's field for "all pages"


class CountedDeletion(admin.ModelAdmin):  # type: ignore[type-arg]  # no generic at run time
    """The user has to type the name of the object, or the number of objects."""

    delete_confirmation_template = "admin/counted_deletion.html"
    delete_selected_confirmation_template = "admin/counted_deletion_of_many.html"
    instead = ""  # the name of a button that keeps the objects

    def keep(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """What the button does."""
        raise NotImplementedError

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        context: dict[str, Any] = dict(extra_context or {})
        found = self.get_object(request, unquote(object_id))
        if found is not None:
            if self.is_to_keep(request, found):
                self.keep(request, self.model.objects.filter(pk=found.pk))
                return HttpResponseRedirect("../change/")
            context |= self.question(request, str(found), found)
        return super().delete_view(request, object_id, context)

    def get_actions(self, request: HttpRequest) -> Any:
        """Django's "delete selected" behind the same question, for those who may delete."""
        actions: dict[str, Any] = super().get_actions(request) or {}
        if delete_selected.__name__ in actions:
            _, name, description = actions[delete_selected.__name__]
            actions[name] = (_delete_selected, name, description)
        return actions

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Some names, counts of what goes with them, and what this user may not delete."""
        named, ids = _some(objs)
        counts = self.count_related(ids)
        forbidden: set[str] = set()
        others = 0
        relations: Iterable[Any] = get_candidate_relations_to_delete(self.opts)
        for relation in relations:
            model = relation.related_model
            rows = model._base_manager.filter(**{f"{relation.field.name}__in": ids})  # noqa: SLF001
            mine = self.admin_site._registry.get(model)  # noqa: SLF001
            if mine and not mine.has_delete_permission(request) and rows.exists():
                forbidden.add(str(model._meta.verbose_name_plural))  # noqa: SLF001
            if model is not Submission:
                others += rows.order_by()[: removal.MOST_COUNTED].count()
        return named, counts | _shown("other rows", others), forbidden, []

    def count_related(self, ids: Sequence[Any]) -> dict[str, str]:
        """How many submissions and runs are deleted with these objects."""
        del ids
        return {}

    def is_to_keep(self, request: HttpRequest, found: Model | None = None) -> bool:
        """Whether the button was pressed, by somebody who may change these objects."""
        is_asked = request.method == "POST" and "keep" in request.POST and bool(self.instead)
        return is_asked and self.has_change_permission(request, found)

    def question(self, request: HttpRequest, phrase: str, found: Any = None) -> dict[str, Any]:
        """What the page asks. Where the answer is wrong, Django is told that there is none."""
        is_answered = request.method == "POST" and bool(request.POST.get("post"))
        is_right = request.POST.get("typed", "").strip() == phrase
        if is_answered and not is_right:
            _forget_answer(request)
        may_keep = bool(self.instead) and self.has_change_permission(request, found)
        return {
            "phrase": phrase,
            "is_wrong": is_answered and not is_right,
            "instead": self.instead if may_keep else "",
        }

    def response_action(
        self, request: HttpRequest, queryset: QuerySet[Any], *args: Any, **kwargs: Any
    ) -> HttpResponse | None:
        """Actions on "all pages" get what the list shows, not a million rows behind it."""
        is_across = request.POST.get(ACROSS) == "1"
        if is_across and queryset.order_by()[: MOST_AT_ONCE + 1].count() > MOST_AT_ONCE:
            text = f"More than {MOST_AT_ONCE:,} rows match. Narrow the list."
            self.message_user(request, text, messages.ERROR)
            return None
        return super().response_action(request, queryset, *args, **kwargs)


def _delete_selected(
    model_admin: CountedDeletion, request: HttpRequest, queryset: QuerySet[Any]
) -> HttpResponse | None:
    """Django's action behind the question; all of it happens or nothing."""
    if model_admin.is_to_keep(request):
        model_admin.keep(request, queryset)
        return None
    count = queryset.order_by().count()
    name = model_admin.opts.verbose_name if count == 1 else model_admin.opts.verbose_name_plural
    question = model_admin.question(request, f"delete {count} {name}")
    with transaction.atomic():
        page = delete_selected(model_admin, request, queryset)
    if page is not None:
        across = request.POST.get(ACROSS, "0")
        question |= {"across": across, "keys": _keys(across, queryset)}
        page.context_data = {**(page.context_data or {}), **question}
    return page


class DeletedWithSubmissions(CountedDeletion):
    """Objects whose submissions are deleted with them."""

    count: Callable[[Sequence[int]], removal.Counts]
    delete_submissions: Callable[[Sequence[int]], None]

    def count_related(self, ids: Sequence[Any]) -> dict[str, str]:
        found = type(self).count(ids)
        if found.is_more:
            return {"submissions and runs": f"more than {removal.MOST_COUNTED:,}"}
        return _shown("submissions", found.submissions) | _shown("runs", found.runs)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        type(self).delete_submissions([obj.pk])
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        type(self).delete_submissions(list(queryset.values_list("pk", flat=True)))
        super().delete_queryset(request, queryset)


admin.site.unregister(User)


@admin.register(User)
class JudgedUserAdmin(DeletedWithSubmissions, UserAdmin):  # type: ignore[type-arg]
    """Django's page of users."""

    count = staticmethod(removal.count_of_users)
    delete_submissions = staticmethod(removal.delete_of_users)
    instead = "Deactivate instead"

    def keep(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        count = queryset.update(is_active=False)
        self.message_user(request, f"{count} users can't sign in any more.", messages.SUCCESS)


def _some(objs: Any) -> tuple[list[str], list[Any]]:
    """The names of the first objects, and the ids of all."""
    if isinstance(objs, QuerySet):
        ids = list(objs.order_by().values_list("pk", flat=True))
        return [str(one) for one in objs[:MOST_NAMED]], ids
    return [str(one) for one in objs], [one.pk for one in objs]


def _keys(across: str, queryset: QuerySet[Any]) -> list[Any]:
    """What the page sends again: the selected keys, or one where all pages are selected."""
    most = 1 if across == "1" else MOST_AT_ONCE
    return list(queryset.values_list("pk", flat=True)[:most])


def _shown(name: str, count: int) -> dict[str, str]:
    return {name: f"{count:,}"} if count else {}


def _forget_answer(request: HttpRequest) -> None:
    """Django's pages delete when they find POST data (one object) or `post` in it (many)."""
    left = request.POST.copy()
    left.pop("post", None)
    is_of_many = "action" in left
    request.POST = left if is_of_many else QueryDict()  # type: ignore[assignment]
