"""The admin's forms: cases are typed or uploaded, packages are uploaded."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from problems import blobs
from problems.blobs import Blob
from problems.excerpts import editable_text
from problems.models import TIME_LIMIT_MS, Case, Problem
from problems.validators import MAX_STATEMENT_CHARS

MAX_CASE_BYTES = 256 * 1024 * 1024
_AREA = forms.Textarea(attrs={"rows": 4, "cols": 40, "class": "case-text"})


class CaseForm(forms.ModelForm):  # type: ignore[type-arg]
    """Two ways in for each file of a case; an upload wins over the text area."""

    input_text = forms.CharField(required=False, strip=False, widget=_AREA)
    input_file = forms.FileField(required=False, allow_empty_file=True)
    answer_text = forms.CharField(required=False, strip=False, widget=_AREA)
    answer_file = forms.FileField(required=False, allow_empty_file=True)

    class Media:
        css = {"all": ["problems/admin.css"]}

    class Meta:
        model = Case
        fields = ("position", "name", "group", "is_sample", "description", "explanation")
        widgets = {
            name: forms.TextInput(attrs={"size": 30})
            for name in ("name", "group", "description", "explanation")
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            return
        for part in ("input", "answer"):
            sha256, size = getattr(self.instance, f"{part}_sha256"), self._size(part)
            text = editable_text(sha256, size)
            self.initial[f"{part}_text"] = text or ""
            if text is None:
                self.fields[f"{part}_text"].help_text = f"{size} bytes stored; text replaces them."

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        self._check_position()
        for part in ("input", "answer"):
            upload = self.cleaned_data.get(f"{part}_file")
            if upload and upload.size > MAX_CASE_BYTES:
                self.add_error(f"{part}_file", f"A file may have {MAX_CASE_BYTES} bytes at most.")
        return cleaned

    def _check_position(self) -> None:
        # Django leaves constraints with the parent's key unchecked in inline forms.
        position = self.cleaned_data.get("position")
        if position is None:
            return
        same = Case.objects.filter(problem_id=self.instance.problem_id, position=position)
        if same.exclude(pk=self.instance.pk).exists():
            self.add_error("position", "Another case of this problem has this position.")

    def save(self, commit: bool = True) -> Case:
        for part in ("input", "answer"):
            blob = self._new_blob(part)
            if blob:
                setattr(self.instance, f"{part}_sha256", blob.sha256)
                setattr(self.instance, f"{part}_size", blob.size)
        case: Case = super().save(commit)
        return case

    def _new_blob(self, part: str) -> Blob | None:
        upload: UploadedFile[bytes] | None = self.cleaned_data.get(f"{part}_file")
        if upload is not None:
            return blobs.put(upload)
        if self.instance.pk is not None and f"{part}_text" not in self.changed_data:
            return None
        # Browsers send a text area's lines with CRLF, whatever was typed.
        text: str = self.cleaned_data.get(f"{part}_text") or ""
        return blobs.put(text.replace("\r\n", "\n").encode())

    def _size(self, part: str) -> int:
        size: int = getattr(self.instance, f"{part}_size")
        return size


class PackageForm(forms.Form):
    package = forms.FileField(label="Problem package (zip)")
    is_hidden = forms.BooleanField(label="Show it to staff only", required=False)
    time_limit_ms = forms.IntegerField(
        label="Time limit, ms",
        required=False,
        min_value=TIME_LIMIT_MS[0],
        max_value=TIME_LIMIT_MS[1],
        help_text="Needed where the package states none.",
    )

    def clean_package(self) -> Any:
        upload = self.cleaned_data["package"]
        limit = settings.MAX_UPLOAD_BYTES
        if (upload.size or 0) > limit:
            raise forms.ValidationError(f"A package may have {limit} bytes at most.")
        return upload


class PreviewForm(forms.Form):
    statement = forms.CharField(required=False, strip=False, max_length=MAX_STATEMENT_CHARS)
    statement_format = forms.ChoiceField(choices=Problem.Format.choices)
