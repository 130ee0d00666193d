"""A user's profile, and the ranking."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from submissions.models.achievements import Level
from website.pages.submissions import SubmissionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePage:
    """What a user has solved, when and how. `rank` is None beyond the ranking's end."""

    name: str
    is_own: bool
    is_public: bool
    rank: int | None
    solved: int
    levels: tuple[Level, ...]
    tags: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    calendar: SafeString
    zone: str
    year: int
    years: tuple[int, ...]
    active_days: int
    submissions: int
    streak: int
    recent: tuple[SubmissionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedUser:
    """One line of the ranking. `name` is empty where the user hides their profile."""

    rank: int
    name: str
    solved: int
    is_self: bool
