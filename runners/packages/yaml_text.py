"""YAML whose every scalar stays the text that was typed.

`name: 2048`, `name: Yes` and `license: 010` are strings to us; who wants a number converts it. Only
`~`, `null` and nothing at all mean None.

Hand-written files are often not quite YAML (`name: Foo: Bar`, tabs). A file that does not parse is
mended line by line and parsed once more; when that fails too, the first error is reported.

Tags, deep nesting and aliases that multiply are refused: no problem needs them, only attacks do. Of
a key that is given twice the last value counts, as other readers of YAML have it, with a warning.
"""

import re
from collections.abc import Callable, Iterator

import yaml

from runners.packages.errors import PackageError, shown

Yaml = str | None | list["Yaml"] | dict[str, "Yaml"]
Warn = Callable[[str], None]

MAX_CHARS = 128 * 1024
MAX_DEPTH = 16
MAX_NODES = 10_000

_CLOSERS = {"[": "]", "{": "}"}
_NOTHING = frozenset({"", "~", "null"})
_PLAIN_LINE = re.compile(r"(?P<head>[ ]*(?:- )?[A-Za-z_][\w-]*:)[ \t]+(?P<value>\S.*)")
_BLOCK_TEXT = re.compile(r":[ \t]*[|>][-+0-9]*[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]#.*$")


def load_mapping(text: str, name: str, warn: Warn) -> dict[str, Yaml]:
    """The mapping a YAML file holds, empty for an empty file. `name` is for messages."""
    if len(text) > MAX_CHARS:
        raise PackageError("too_large", f"{name} is longer than {MAX_CHARS // 1024} KiB.")
    text = text.removeprefix("\ufeff")
    try:
        value = _load(text, name, warn)
    except yaml.YAMLError as error:
        value = _load_mended(text, name, warn, error)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise PackageError("bad_yaml", f"{name} has to be a list of `key: value` lines.")
    return value


class _TagError(yaml.YAMLError):
    """A tag, reported like the parser's own errors."""

    problem = "tags are not allowed here"

    def __init__(self, event: yaml.Event) -> None:
        super().__init__(self.problem)
        self.problem_mark = event.start_mark


def _load_mended(text: str, name: str, warn: Warn, error: yaml.YAMLError) -> Yaml:
    refusal = PackageError("bad_yaml", f"{name} is not valid YAML{_where(error)}.")
    if _BLOCK_TEXT.search(text):
        raise refusal from error  # mending could change the block's lines
    try:
        return _load(_mend(text), name, warn)
    except yaml.YAMLError:
        raise refusal from error


def _where(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it has characters that YAML does not allow"
    line = f", line {mark.line + 1}" if mark else ""
    return f"{line}: {shown(problem)}"


def _load(text: str, name: str, warn: Warn) -> Yaml:
    _refuse_attacks(text, name)
    root = yaml.compose(text, Loader=yaml.BaseLoader)
    return None if root is None else _Tree(name, warn).value(root)


def _refuse_attacks(text: str, name: str) -> None:
    """Look at the flat stream of events: composing a deep document would exhaust the stack."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise PackageError("bad_yaml", f"{name} is nested more than {MAX_DEPTH} levels deep.")
        if getattr(event, "tag", None) is not None:
            # As broken as any other: `name: !Hurray` is a title, and mending makes it one.
            raise _TagError(event)


class _Tree:
    """Turns nodes into values, counting them, so that aliases can't multiply without end."""

    def __init__(self, name: str, warn: Warn) -> None:
        self._name = name
        self._warn = warn
        self._nodes = 0

    def value(self, node: yaml.Node, depth: int = 0) -> Yaml:
        self._nodes += 1
        if self._nodes > MAX_NODES or depth > MAX_DEPTH:
            raise PackageError("bad_yaml", f"{self._name} has too many values or aliases.")
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, depth + 1) for child in node.value]
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        is_plain = isinstance(node, yaml.ScalarNode) and node.style is None
        return None if is_plain and node.value in _NOTHING else str(node.value)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Yaml]:
        pairs: dict[str, Yaml] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise PackageError("bad_yaml", f"{self._name} has a key that is not a word.")
            key = str(key_node.value)
            if key in pairs:
                line = key_node.start_mark.line + 1
                self._warn(
                    f"{self._name} has the key {shown(key)} twice, again in line {line}:"
                    " the last one counts."
                )
            pairs[key] = self.value(value_node, depth + 1)
        return pairs


def _mend(text: str) -> str:
    return "\n".join(_mended_lines(text))


def _mended_lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        body = line.lstrip()
        indent = line[: len(line) - len(body)].expandtabs()
        match = _PLAIN_LINE.fullmatch(indent + body)
        if match is None:
            yield indent + body
            continue
        value = match["value"].rstrip()
        is_sound = _is_unclosed(value) or _parses(value)
        yield f"{match['head']} {value if is_sound else _quoted(value)}"


def _is_unclosed(value: str) -> bool:
    """Whether a list or mapping goes on in the next lines, or was cut off: no mending helps."""
    return value[0] in _CLOSERS and _CLOSERS[value[0]] not in value


def _parses(value: str) -> bool:
    try:
        events = list(yaml.parse(f"key: {value}\n", Loader=yaml.BaseLoader))
    except yaml.YAMLError:
        return False
    return not any(getattr(event, "tag", None) or _is_alias(event) for event in events)


def _is_alias(event: yaml.Event) -> bool:
    return isinstance(event, yaml.AliasEvent)


def _quoted(value: str) -> str:
    return "'" + _COMMENT.sub("", value).rstrip().replace("'", "''") + "'"
