"""The playground: any program on any input, without a problem."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.utils.translation import gettext as _

from submissions.api.serializers import limit_hit
from submissions.intake import orders
from submissions.intake.admission import Admission
from submissions.models import State, Submission
from website import words, workspace
from website.pages.playground import Output, PlaygroundPage
from website.pages.problems import Typed

SLUG = "/playground"  # of the drafts on a device; no problem has a slash in its slug
User = AbstractBaseUser | AnonymousUser


def page(
    user: User, run_id: str = "", typed: Typed = workspace.NOTHING, stdin: str = "", error: str = ""
) -> PlaygroundPage:
    """The page; with the code, the input and the output of one of the user's runs."""
    run = _find(user, run_id)
    opened = {"language": run.language, "source": run.source} if run else None
    config = _config(user) | {"opened": opened}
    language, code = workspace.begun(config, typed)
    return PlaygroundPage(
        language=language,
        code=code,
        stdin=(run.input or "") if run else stdin,
        error=error,
        output=_output(run) if run else None,
        config=config,
        words=_words(),
    )


def run(user: Any, typed: Typed, stdin: str, admission: Admission) -> Submission:
    """Store a run; raises SubmissionRejectedError."""
    order = orders.Order(
        user_id=user.pk,
        problem=None,
        language=typed.language,
        source=typed.source or "",
        input=stdin,
    )
    return orders.run(order, admission)


def _find(user: User, run_id: str) -> Submission | None:
    try:
        wanted = UUID(run_id)
    except ValueError:
        return None
    own = Submission.objects.runs().filter(user_id=user.pk or 0, problem=None)
    return own.filter(pk=wanted).first()


def _config(user: User) -> dict[str, Any]:
    """What website/frontend/workspace/config.ts reads."""
    return {
        "slug": SLUG,
        "isSignedIn": user.is_authenticated,
        "memoryLimitMb": None,
        "languages": workspace.languages_of(None, None),
        "starters": {},
        "params": None,
        "names": [],
        "samples": [],
        "draftsUrl": None,
        "drafts": {},
    }


def _words() -> dict[str, Any]:
    """The words of the workspace, where there is nothing to be accepted."""
    found: dict[str, Any] = words.workspace()
    return found | {
        "verdicts": found["verdicts"] | {"accepted": _("Finished")},
        "resetAsk": _("Delete your code in this language?"),
        "signIn": _("Sign in to run code."),
        "noOutput": _("The program printed nothing."),
    }


def _output(row: Submission) -> Output:
    if row.state != State.DONE:
        return Output(verdict="", printed="", errors="", facts=(), limit="")
    case: dict[str, Any] = next(iter(row.cases), {})
    hit = limit_hit(row)
    return Output(
        verdict=row.verdict,
        printed=case.get("stdout", ""),
        errors=row.compile_log or case.get("stderr", ""),
        facts=tuple(filter(None, (words.duration(row.runtime_ms), words.size(row.memory_kb)))),
        limit=words.limit(hit) if hit else "",
    )
