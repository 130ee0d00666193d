"""Problems in Django's admin: it edits the same things that a package has."""

import tempfile
from pathlib import Path
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST

from problems import casework, tables
from problems.forms import CaseForm, PackageForm, PreviewForm
from problems.imports import ImportRefusedError, ImportResult, import_package
from problems.models import Case, Problem, ProblemQuerySet, Tag
from problems.statements import render
from runners.packages import PackageError, open_package


class StoredCases(admin.TabularInline):  # type: ignore[type-arg]
    """The stored cases, one short row each: a problem may have hundreds."""

    model = Case
    verbose_name_plural = "cases"
    fields = ("position", "name", "group", "is_sample", "input_size", "answer_size")
    readonly_fields = fields
    ordering = ("position",)
    extra = 0
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Problem | None = None) -> bool:
        del request, obj
        return False


class NewCases(admin.StackedInline):  # type: ignore[type-arg]
    model = Case
    form = CaseForm
    verbose_name_plural = "new cases: type small ones, upload large ones"
    extra = 0
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Case]:
        return super().get_queryset(request).none()


@admin.register(Problem)
class ProblemAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = (
        "title",
        "slug",
        "difficulty",
        "is_public",
        "case_count",
        "time_limit_ms",
        "memory_limit_mb",
    )
    list_filter = ("difficulty", "is_public", "validation", "tags")
    search_fields = ("title", "slug")
    ordering = ("slug",)
    prepopulated_fields = {"slug": ("title",)}
    autocomplete_fields = ("tags",)
    readonly_fields = ("metadata", "data_version", "created_at", "updated_at")
    computed_fields = ("validators", "verification_table")
    inlines = (StoredCases, NewCases)
    actions = ("make_public", "make_hidden")
    fieldsets = (
        (None, {"fields": ("title", "slug", "difficulty", "tags", "is_public")}),
        ("Statement", {"fields": ("statement_format", "statement")}),
        ("Limits", {"fields": ("time_limit_ms", "memory_limit_mb", "output_limit_kb")}),
        (
            "Judging",
            {
                "fields": (
                    *("validation", "validator_flags", "is_interactive", "is_scoring"),
                    "shows_failing_case",
                    *computed_fields,
                )
            },
        ),
        (
            "About",
            {
                "classes": ("collapse",),
                "fields": ("author", "source", "license", *readonly_fields),
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> ProblemQuerySet:
        del request
        return Problem.objects.with_case_count()

    def get_readonly_fields(self, request: HttpRequest, obj: Problem | None = None) -> Any:
        del request, obj
        return (*self.readonly_fields, *self.computed_fields)

    @admin.display(description="own validators")
    def validators(self, problem: Problem) -> str:
        """Return the validators, which only a package can change."""
        return tables.validators(problem)

    @admin.display(description="verification")
    def verification_table(self, problem: Problem) -> str:
        return tables.verification(problem)

    @admin.display(ordering="case_count", description="cases")
    def case_count(self, problem: Problem) -> int:
        count: int = getattr(problem, "case_count", 0)
        return count

    def save_related(
        self, request: HttpRequest, form: Any, formsets: list[Any], change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        casework.refresh_version(form.instance)

    @admin.action(description="Make public", permissions=["change"])
    def make_public(self, request: HttpRequest, problems: QuerySet[Problem]) -> None:
        self._set_visibility(request, problems, is_public=True)

    @admin.action(description="Hide from everybody but staff", permissions=["change"])
    def make_hidden(self, request: HttpRequest, problems: QuerySet[Problem]) -> None:
        self._set_visibility(request, problems, is_public=False)

    def _set_visibility(
        self, request: HttpRequest, problems: QuerySet[Problem], *, is_public: bool
    ) -> None:
        count = Problem.objects.filter(pk__in=problems.values("pk")).update(is_public=is_public)
        word = "public" if is_public else "hidden"
        self.message_user(request, f"{count} problems are {word} now.", messages.SUCCESS)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("import/", view(self.import_view), name="problems_problem_import"),
            path("preview/", view(require_POST(self.preview)), name="problems_problem_preview"),
        ]
        return own + super().get_urls()

    def preview(self, request: HttpRequest) -> HttpResponse:
        """Return the statement of the form as readers will see it, for a sandboxed frame."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        form = PreviewForm(request.POST)
        if not form.is_valid():
            return HttpResponse(str(form.errors), status=400)
        html = render(form.cleaned_data["statement"], form.cleaned_data["statement_format"])
        return HttpResponse(html, headers={"Content-Security-Policy": "default-src 'none'"})

    def import_view(self, request: HttpRequest) -> HttpResponse:
        if not (self.has_add_permission(request) and self.has_change_permission(request)):
            raise PermissionDenied
        form = PackageForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            try:
                result = _import_upload(form.cleaned_data)
            except (PackageError, ImportRefusedError) as error:
                form.add_error("package", str(error))
            else:
                text = f"{result.problem.slug}: {result.change}, {result.case_count} cases."
                self.message_user(request, text, messages.SUCCESS)
                for warning in result.warnings:
                    self.message_user(request, f"Warning: {warning}", messages.WARNING)
                return HttpResponseRedirect(
                    reverse("admin:problems_problem_change", args=[result.problem.pk])
                )
        context = {
            **self.admin_site.each_context(request),
            "title": "Import a problem package",
            "opts": self.opts,
            "form": form,
        }
        return TemplateResponse(request, "admin/problems/problem/import_package.html", context)


@admin.register(Case)
class CaseAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Cases. Their pages are reached from their problem, not from the index."""

    form = CaseForm
    list_display = ("name", "problem", "position", "is_sample", "input_size", "answer_size")
    list_select_related = ("problem",)
    search_fields = ("name", "problem__slug")
    ordering = ("problem", "position")
    readonly_fields = ("problem", "input_sha256", "answer_sha256")

    def has_module_permission(self, request: HttpRequest) -> bool:
        del request
        return False

    def has_add_permission(self, request: HttpRequest) -> bool:
        del request
        return False

    def save_model(self, request: HttpRequest, obj: Case, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        casework.refresh_version(obj.problem)

    def delete_model(self, request: HttpRequest, obj: Case) -> None:
        super().delete_model(request, obj)
        casework.refresh_version(obj.problem)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> None:
        touched = list(Problem.objects.filter(cases__in=queryset).distinct())
        with transaction.atomic():
            super().delete_queryset(request, queryset)
            for problem in touched:
                casework.refresh_version(problem)


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    search_fields = ("name",)
    ordering = ("name",)


def _import_upload(cleaned: dict[str, Any]) -> ImportResult:
    """Import an uploaded package. The web server runs no code, so it refuses to measure limits."""
    upload: UploadedFile[bytes] = cleaned["package"]
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / f"{Path(upload.name or 'package').stem}.zip"
        with archive.open("wb") as file:
            for chunk in upload.chunks():
                file.write(chunk)
        with open_package(archive) as package:
            return import_package(
                package,
                time_limit_ms=cleaned["time_limit_ms"],
                is_public=False if cleaned["is_hidden"] else None,
            )
