"""What only LeetCode's clients know: problems with a star."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.crypto import salted_hmac

from problems.models import Problem

LIST_NAME = "Favorite"  # the one list that clients look for


class FavouriteQuerySet(models.QuerySet["Favourite"]):
    def star(self, user_id: int, problem_id: int) -> None:
        """Twice is once."""
        self.bulk_create([Favourite(user_id=user_id, problem_id=problem_id)], ignore_conflicts=True)

    def unstar(self, user_id: int, problem_id: int) -> None:
        self.filter(user_id=user_id, problem_id=problem_id).delete()

    def of(self, user_id: int | None) -> Self:
        return self.filter(user_id=user_id or 0)  # nobody's


class Favourite(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False
    )
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="+")

    objects = FavouriteQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("user", "problem"), name="favourite_once_a_user"),
        )

    def __str__(self) -> str:
        return f"{self.user_id}: {self.problem_id}"


def list_hash(user_id: int) -> str:
    """The name of a user's list in addresses."""
    return salted_hmac("leetcode.favourites", str(user_id)).hexdigest()[:16]
