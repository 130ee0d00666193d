"""Root fields about the user who asks."""

from typing import Any

from django.db.models import Q
from graphql import GraphQLResolveInfo

from leetcode import activity, gate, questions, records, words
from leetcode.graph.front import QueryError, Resolver

Node = dict[str, Any]
Info = GraphQLResolveInfo


def user(_root: Any, info: Info, **_args: Any) -> Node | None:
    """Null, and no error, for a session that is none."""
    asker = info.context.user
    if not asker.is_authenticated:
        return None
    return {"username": asker.get_username(), "isCurrentUserPremium": True}


def user_status(_root: Any, info: Info, **_args: Any) -> Node:
    asker = info.context.user
    is_known = asker.is_authenticated
    name = asker.get_username()
    return {
        "userId": asker.pk,
        "username": name,
        "userSlug": name,
        "realName": name,
        "avatar": "",
        "isSignedIn": is_known,
        "isPremium": is_known,
        "isVerified": is_known,
        "isMockUser": False,
        "isAdmin": asker.is_superuser,
        "isStaff": asker.is_staff,
        "isSuperuser": asker.is_superuser,
        "isTranslator": False,
        "activeSessionId": 1 if is_known else 0,
        "checkedInToday": False,
        "permissions": [],
    }


def all_counts(_root: Any, info: Info, **_args: Any) -> list[Node]:
    return activity.by_level(questions.visible_to(info.context.user))


def streak(_root: Any, info: Info, **_args: Any) -> Node | None:
    asker = info.context.user
    return activity.streak(gate.user_id(info.context)) if asker.is_authenticated else None


def matched_user(_root: Any, info: Info, **args: Any) -> Node | None:
    """Everybody sees their own profile only."""
    asker = info.context.user
    if not asker.is_authenticated or args.get("username") != asker.get_username():
        return None
    number = gate.user_id(info.context)
    stats = {
        "acSubmissionNum": lambda *_: activity.by_level(activity.solved_by(number)),
        "totalSubmissionNum": lambda *_: activity.by_level(activity.tried_by(number)),
    }
    return {
        "username": asker.get_username(),
        "profile": {"realName": asker.get_username(), "userAvatar": "", "websites": []},
        "submitStats": stats,
        "submitStatsGlobal": stats,
        "userCalendar": lambda *_, **__: activity.calendar(number),
        "submissionCalendar": lambda *_: activity.calendar(number)["submissionCalendar"],
        "problemsSolvedBeatsStats": [],
        "languageProblemCount": lambda *_: activity.solved_by_language(number),
        "tagProblemCounts": {
            "advanced": [],
            "intermediate": [],
            "fundamental": lambda *_: activity.solved_by_tag(number),
        },
        "badges": [],
        "upcomingBadges": [],
    }


def question_progress(_root: Any, info: Info, **args: Any) -> Node | None:
    asker = info.context.user
    if not asker.is_authenticated or args.get("userSlug") != asker.get_username():
        return None
    return activity.progress(gate.user_id(info.context), questions.visible_to(asker))


def tried_list(_root: Any, info: Info, **args: Any) -> Node:
    """The problems that the user has tried."""
    number = user_id(info)
    wanted = args.get("filters")
    wanted = wanted if isinstance(wanted, dict) else {}
    filters = {"difficulty": wanted.get("difficulty"), "status": wanted.get("questionStatus")}
    tried = questions.visible_to(info.context.user).filter(Q(is_tried=True))
    problems = activity.with_last_try(questions.narrowed(tried, filters, ""), number)
    start, end = records.bounds(wanted.get("skip"), wanted.get("limit"))
    return {
        "totalNum": lambda *_: problems.count(),
        "questions": lambda *_: [_tried(one) for one in problems[start:end]],
    }


def user_id(info: Info) -> int:
    """Whoever asks. Raises QueryError."""
    if not info.context.user.is_authenticated:
        raise QueryError(gate.NOT_SIGNED_IN)
    return gate.user_id(info.context)


def _tried(problem: Any) -> Node:
    """One of those that `with_last_try` has found."""
    return {
        "frontendId": str(problem.pk),
        "title": problem.title,
        "titleSlug": problem.slug,
        "difficulty": problem.difficulty.upper(),
        "questionStatus": "SOLVED" if problem.is_solved else "ATTEMPTED",
        "lastResult": words.letters(problem.last_verdict),
        "lastSubmittedAt": problem.last_at.isoformat(timespec="seconds"),
        "numSubmitted": problem.tries,
        "topicTags": [questions.tag_node(tag.name) for tag in problem.tags.all()],
    }


PROFILES: dict[str, Resolver] = {
    "user": user,
    "userStatus": user_status,
    "allQuestionsCount": all_counts,
    "streakCounter": streak,
    "matchedUser": matched_user,
    "userProfileUserQuestionProgressV2": question_progress,
    "userProgressQuestionList": tried_list,
}
