"""Names as the languages spell them. LeetCode's metaData has camelCase."""

import re

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def snake(name: str) -> str:
    """`twoSum` as `two_sum`."""
    return _HUMP.sub("_", name).lower()


def pascal(name: str) -> str:
    """`twoSum` as `TwoSum`."""
    return name[:1].upper() + name[1:]


def camel(name: str) -> str:
    """`TwoSum` as `twoSum`."""
    return name[:1].lower() + name[1:]
