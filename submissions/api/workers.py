"""Lists the languages, for everybody, and the workers, for staff."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny, IsAdminUser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from submissions.judging.sandboxes import served_languages
from submissions.models import Submission, Worker


class LanguageOutput(serializers.Serializer[Any]):
    """A language that can be submitted; `version` is empty until a worker has reported it."""

    slug = serializers.CharField()
    name = serializers.CharField()
    version = serializers.CharField(allow_blank=True)
    extension = serializers.CharField()


class WorkOutput(serializers.Serializer[Any]):
    """One submission or run that a worker is judging."""

    id = serializers.UUIDField()
    problem = serializers.CharField(allow_null=True)
    language = serializers.CharField()
    since = serializers.DateTimeField()


class WorkerOutput(serializers.ModelSerializer[Worker]):
    judging = WorkOutput(many=True)

    class Meta:
        model = Worker
        fields = (
            "name",
            "host",
            "slots",
            "languages",
            "build",
            "load",
            "status",
            "reason",
            "started_at",
            "seen_at",
            "judging",
        )


class WorkersView(APIView):
    permission_classes = (IsAdminUser,)

    @extend_schema(responses=WorkerOutput(many=True))
    def get(self, _request: Request) -> Response:
        """List the workers that are alive.

        For staff: slots, languages, load, what each is judging, and why it refuses work if it does.
        """
        judging = Submission.objects.by_worker()
        return Response([worker(one, judging[one.name]) for one in Worker.objects.alive()])


class LanguagesView(APIView):
    permission_classes = (AllowAny,)

    @extend_schema(responses=LanguageOutput(many=True))
    def get(self, _request: Request) -> Response:
        """List the languages that can be submitted.

        `version` is what the workers run, for example `Python 3.11.2`; it is empty until a worker
        has said it.
        """
        versions = Worker.objects.versions()
        return Response(
            [
                {
                    "slug": one.slug,
                    "name": one.name,
                    "version": versions.get(one.slug, ""),
                    "extension": one.extensions[0],
                }
                for one in served_languages()
            ]
        )


def worker(one: Worker, rows: list[Submission]) -> dict[str, Any]:
    """A worker and what it is judging."""
    judging = [
        {
            "id": row.pk,
            "problem": row.problem.slug if row.problem else None,
            "language": row.language,
            "since": row.started_at,
        }
        for row in rows
    ]
    fields = {name: getattr(one, name) for name in WorkerOutput.Meta.fields if name != "judging"}
    return {**fields, "reason": one.shown_reason, "judging": judging}
