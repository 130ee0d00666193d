"""The page of the REST API: what it shows of the OpenAPI document."""

from dataclasses import dataclass

from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field of a schema, or a parameter. `schema` is the component that its type links to."""

    name: str
    kind: str
    schema: str
    is_required: bool
    choices: tuple[str, ...]
    description: SafeString


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A JSON body: its type, the fields of an object, and an example as text."""

    kind: str
    schema: str
    fields: tuple[FieldRow, ...]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiAnswer:
    """An answer of an operation. `body` is None where it has none."""

    status: str
    description: SafeString
    headers: tuple[FieldRow, ...]
    body: Body | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A request in a programming language; `language` is the name for people."""

    id: str
    language: str
    source: str
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one address. `login` is "required", "optional" or "none"."""

    id: str
    method: str
    path: str
    summary: str
    description: SafeString
    login: str
    parameters: tuple[FieldRow, ...]
    request: Body | None
    answers: tuple[ApiAnswer, ...]
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The operations with one tag."""

    tag: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A schema that others refer to."""

    name: str
    description: SafeString
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiDocsPage:
    """The whole page. `topics` are the headings of the introduction: anchor and text."""

    introduction: SafeString
    topics: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    components: tuple[Component, ...]
