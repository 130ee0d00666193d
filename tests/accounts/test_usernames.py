"""One counter for all spellings of a name, whichever door they come to."""

import pytest

from accounts.usernames import MAX_NAME_CHARS, counted, typed

SPELLINGS = [
    " bob",
    "bob ",
    "\u00a0bob\u3000",
    "BOB",
    "\uff42\uff4f\uff42",
    "\tBob\n",
    "bob" + " " * 500,
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_spellings_of_a_name_are_counted_as_one(spelling: str) -> None:
    assert counted(spelling) == counted("bob")


def test_other_names_are_counted_apart() -> None:
    assert counted("bob") != counted("bo b")
    assert counted("x" * MAX_NAME_CHARS) == counted("x" * 1000)


def test_a_typed_name_keeps_its_case() -> None:
    assert typed(" \uff22ob ") == "Bob"
