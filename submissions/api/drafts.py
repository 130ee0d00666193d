"""Drafts over REST: the code that a user is writing, by problem and language."""

from typing import Any, cast

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from problems.models import Problem
from submissions.api.serializers import TextField
from submissions.intake import drafts
from submissions.intake.rejections import UnknownLanguageError
from submissions.models.drafts import Draft
from submissions.status import counters

SAVES_A_MINUTE = 120  # an editor saves every few seconds; several tabs and devices may do so
WINDOW_S = 60


class DraftInput(serializers.Serializer[Any]):
    """The body of PUT .../drafts/{language}/."""

    source = TextField(  # type: ignore[assignment]  # a field of ours, not DRF's option
        trim_whitespace=False, allow_blank=True
    )
    version = serializers.UUIDField(
        allow_null=True, help_text="The version that you have seen; null if you have seen none."
    )


class DraftOutput(serializers.ModelSerializer[Draft]):
    """A draft as it is stored."""

    class Meta:
        model = Draft
        fields = ("language", "source", "version", "updated_at")


class DraftView(APIView):
    """One user's draft of one problem in one language."""

    def get_throttles(self) -> list[BaseThrottle]:
        return [SaveThrottle()] if self.request is not None and self.request.method == "PUT" else []

    @extend_schema(responses=DraftOutput)
    def get(self, request: Request, slug: str, language_slug: str) -> Response:
        """Get your draft.

        404 if you have none.
        """
        found = get_object_or_404(
            Draft.objects.of(request.user, *_place(request, slug, language_slug))
        )
        return Response(DraftOutput(found).data)

    @extend_schema(
        request=DraftInput,
        responses={
            200: DraftOutput,
            409: OpenApiResponse(
                description="`draft_conflict`: the stored draft is not the version that you have "
                "seen. Get it, and let the user choose."
            ),
        },
    )
    def put(self, request: Request, slug: str, language_slug: str) -> Response:
        """Save your draft.

        `version` is the version that you have seen, or null if there was no draft. A draft that has
        changed since is not overwritten. A user has at most 200 drafts: a new one replaces
        the one that was not saved for the longest time.
        """
        body = DraftInput(data=request.data)
        body.is_valid(raise_exception=True)
        saved = drafts.keep(
            cast("int", request.user.pk),
            *_place(request, slug, language_slug),
            body.validated_data["source"],
            seen=body.validated_data["version"],
        )
        return Response(DraftOutput(saved).data)

    @extend_schema(responses={204: None})
    def delete(self, request: Request, slug: str, language_slug: str) -> Response:
        """Delete your draft.

        Also successful if there is none.
        """
        Draft.objects.of(request.user, *_place(request, slug, language_slug)).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)


class SaveThrottle(BaseThrottle):
    """At most SAVES_A_MINUTE saves of one user. While Redis does not answer everybody passes."""

    def allow_request(self, request: Request, view: Any) -> bool:
        del view
        return counters.counted(f"drafts:{request.user.pk}", WINDOW_S) <= SAVES_A_MINUTE

    def wait(self) -> float:
        return WINDOW_S


def _place(request: Request, slug: str, language: str) -> tuple[Problem, str]:
    """The problem, if this user may see it, and the slug of the language; 404 for others."""
    problem = get_object_or_404(Problem.objects.visible_to(request.user), slug=slug)
    try:
        return problem, drafts.language_of(language)
    except UnknownLanguageError as error:
        raise NotFound(str(error)) from error
