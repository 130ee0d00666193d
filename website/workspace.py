"""The problem page: from a problem to the value of its page."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.shortcuts import get_object_or_404
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from problems import pictures, starters
from problems.excerpts import interactions, sample_text
from problems.models import Problem
from problems.statements import render
from runners.signature import Signature
from submissions.api.catalogue import with_counts, with_status
from submissions.intake import orders
from submissions.intake.admission import Admission
from submissions.judging.sandboxes import served_languages
from submissions.models import Draft, Submission, Worker
from website import history, words
from website.pages.problems import ProblemPage, Sample, Typed

SECOND_MS = 1_000
NOTHING = Typed()
_DRAFT = ("language", "version")
User = AbstractBaseUser | AnonymousUser


def page(
    user: User, slug: str, opened: str = "", typed: Typed = NOTHING, error: str = ""
) -> ProblemPage:
    """The page of one problem that this user may see; raises Http404.

    `opened` may be the id of a submission whose code the editor begins with. `typed` and `error`
    are of a form that was refused.
    """
    problems = with_counts(with_status(Problem.objects.visible_to(user), user.pk))
    problem: Any = get_object_or_404(problems.with_samples().prefetch_related("tags"), slug=slug)
    samples = _samples(problem)
    statement = render(
        problem.statement,
        problem.statement_format,
        mathml=True,
        images=pictures.addresses(problem),
    )
    config = _config(user, problem, samples) | {"opened": _opened(user, problem, opened)}
    language, code = begun(config, typed)
    return ProblemPage(
        language=language,
        code=code,
        error=error,
        slug=problem.slug,
        title=problem.title,
        difficulty=problem.difficulty,
        difficulty_name=str(words.DIFFICULTIES[problem.difficulty]),
        status=problem.status,
        tags=tuple(tag.name for tag in problem.tags.all()),
        statement=mark_safe(statement),  # noqa: S308 - `render` ends with the sanitizer
        samples=samples,
        interactions=tuple(interactions(problem)) if problem.is_interactive else (),
        time_limit=f"{problem.time_limit_ms / SECOND_MS:g} s",
        memory_limit_mb=problem.memory_limit_mb,
        accepted=problem.accepted,
        submitted=problem.submitted,
        acceptance=problem.acceptance_rate,
        author=problem.author,
        source=problem.source,
        history=history.of_problem(user, problem.slug),
        config=config,
        words=words.workspace(),
    )


def _samples(problem: Any) -> tuple[Sample, ...]:
    """None of an interactive problem: its samples are the interactor's secrets."""
    if problem.is_interactive:
        return ()
    return tuple(
        Sample(
            input=sample_text(one.input_sha256),
            output=sample_text(one.answer_sha256),
            description=one.description,
        )
        for one in problem.samples
    )


def submit(user: Any, slug: str, typed: Typed, admission: Admission) -> Submission:
    """Store a submission; raises Http404 and SubmissionRejectedError."""
    problem = get_object_or_404(Problem.objects.visible_to(user), slug=slug)
    order = orders.Order(
        user_id=user.pk, problem=problem, language=typed.language, source=typed.source or ""
    )
    return orders.submit(order, admission)


def begun(config: dict[str, Any], typed: Typed) -> tuple[str, str]:
    """The language and the code that the form begins with."""
    opened = config["opened"] or {}
    slugs = [one["slug"] for one in config["languages"]]
    wanted = typed.language or opened.get("language", "")
    language = wanted if wanted in slugs else next(iter(slugs), "")
    code = opened.get("source", config["starters"].get(language, ""))
    return language, code if typed.source is None else typed.source


def _config(user: User, problem: Problem, samples: tuple[Sample, ...]) -> dict[str, Any]:
    """What website/frontend/workspace/config.ts reads."""
    signature = starters.signature_of(problem)
    code = dict(starters.code(signature)) if signature else {}
    return {
        "slug": problem.slug,
        "isSignedIn": user.is_authenticated,
        "memoryLimitMb": problem.memory_limit_mb,
        "languages": languages_of(problem, set(code) if signature else None),
        "starters": code,
        "params": _params(signature) if signature else None,
        "names": _names(signature) if signature else [],
        "samples": [{"input": one.input, "output": one.output} for one in samples],
        **_drafts(user, problem),
    }


def _drafts(user: User, problem: Problem) -> dict[str, Any]:
    """Where drafts are, and the version of each that is there; of users who are signed in."""
    if not user.is_authenticated:
        return {"draftsUrl": None, "drafts": {}}
    rows = Draft.objects.filter(user_id=user.pk, problem_id=problem.pk)
    versions = {language: str(version) for language, version in rows.values_list(*_DRAFT)}
    return {"draftsUrl": f"/api/v1/problems/{problem.slug}/drafts/", "drafts": versions}


def _opened(user: User, problem: Problem, submission_id: str) -> dict[str, str] | None:
    """The code of a submission of this problem that the user may read."""
    try:
        wanted = UUID(submission_id)
    except ValueError:
        return None
    rows = Submission.objects.submissions().readable_by(user).filter(problem_id=problem.pk)
    found = rows.filter(pk=wanted).values_list("language", "source").first()
    return {"language": found[0], "source": found[1]} if found else None


def languages_of(problem: Problem | None, with_starters: set[str] | None) -> list[dict[str, str]]:
    """The languages that a problem may be solved in; all that are served without a problem."""
    allowed = problem.languages() if problem else None
    versions = Worker.objects.versions()
    return [
        {"slug": one.slug, "name": one.name, "version": versions.get(one.slug, "")}
        for one in served_languages()
        if (allowed is None or one.slug in allowed)
        and (with_starters is None or one.slug in with_starters)
    ]


def _params(signature: Signature) -> list[dict[str, str]]:
    """The lines of a case: a parameter each, or the names and the arguments of a class."""
    if signature.is_class:
        return [
            {"name": _("methods"), "type": "string[]"},
            {"name": _("arguments"), "type": "list<list>"},
        ]
    return [{"name": one.name, "type": str(one.type)} for one in signature.params]


def _names(signature: Signature) -> list[str]:
    """The names that the editor completes."""
    methods = [name for one in signature.methods for name in (one.name, *_own(one.params))]
    return list(dict.fromkeys([signature.name, *_own(signature.params), *methods]))


def _own(params: Any) -> list[str]:
    return [one.name for one in params]
