"""The GraphQL front: one schema, queries of bounded size, and leniency where clients need it.

A field that we don't know is left out of the answer, and only a root field is an error: clients
ask for more than they use.
"""

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection
from graphql import (
    REMOVE,
    DocumentNode,
    FieldNode,
    FieldsOnCorrectTypeRule,
    GraphQLError,
    GraphQLSchema,
    KnownArgumentNamesRule,
    NoUnusedVariablesRule,
    OperationType,
    ScalarLeafsRule,
    TypeInfo,
    TypeInfoVisitor,
    VariablesInAllowedPositionRule,
    Visitor,
    build_schema,
    execute_sync,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
    visit,
)

from leetcode.graph.budget import Budget, SpentError

SCHEMA_FILE = Path(__file__).with_name("schema.graphql")
MAX_TOKENS = 2_000
MAX_ROOT_FIELDS = 10
TOO_MUCH = "This query asks for too much at once: ask for fewer fields or shorter lists."
TOO_MUCH_CODE = "query_too_large"
Resolver = Callable[..., Any]
log = logging.getLogger(__name__)


class QueryError(Exception):
    """A mistake of the client's, in words for it."""


class _RootFields(FieldsOnCorrectTypeRule):
    """Only those have to be known. There are few of them in any client's query."""

    count = 0

    def enter_field(self, node: FieldNode, *_args: Any) -> None:
        parent = self.context.get_parent_type()
        schema = self.context.schema
        if parent is None or parent not in {schema.query_type, schema.mutation_type}:
            return
        self.count += 1
        if self.count > MAX_ROOT_FIELDS:
            self.report_error(GraphQLError(TOO_MUCH, node, extensions={"code": TOO_MUCH_CODE}))
        super().enter_field(node, *_args)


class _UnknownFields(Visitor):
    """Removes them: each would be looked up again in every item of a list, and answers nothing."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self._types = types

    def enter_field(self, *_args: Any) -> Any:
        is_known = self._types.get_field_def() is not None or self._types.get_parent_type() is None
        return None if is_known else REMOVE


_LENIENT = {
    FieldsOnCorrectTypeRule,
    KnownArgumentNamesRule,
    NoUnusedVariablesRule,
    ScalarLeafsRule,
    VariablesInAllowedPositionRule,
}
_RULES = (*(rule for rule in specified_rules if rule not in _LENIENT), _RootFields)


def read(query: str) -> DocumentNode:
    """Raises GraphQLError."""
    return parse(query, max_tokens=MAX_TOKENS, no_location=False)


def is_mutation(asked: "Asked") -> bool:
    """Whether this writes; an operation that can't be told does not run."""
    operation = get_operation_ast(asked.document, asked.operation)
    return operation is not None and operation.operation is not OperationType.QUERY


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request, as it was read."""

    document: DocumentNode
    variables: dict[str, Any]
    operation: str | None


def answer(schema: GraphQLSchema, asked: Asked, context: Any, budget: Budget) -> dict[str, Any]:
    """What GraphQL answers, errors included; nothing but an error if it costs too much."""
    errors = validate(schema, asked.document, _RULES, max_errors=5)
    if errors:
        return said(errors)
    types = TypeInfo(schema)
    document = visit(asked.document, TypeInfoVisitor(types, _UnknownFields(types)))
    try:
        with connection.execute_wrapper(budget.execute):
            found = execute_sync(
                schema,
                document,
                context_value=context,
                variable_values=asked.variables,
                operation_name=asked.operation,
                middleware=[budget],
            )
    except SpentError:
        return said([GraphQLError(TOO_MUCH, extensions={"code": TOO_MUCH_CODE})])
    return {"data": found.data} | (said(found.errors) if found.errors else {})


def said(errors: Collection[GraphQLError]) -> dict[str, Any]:
    """Errors for the client; what went wrong inside of us is for the log."""
    return {"errors": [{"message": _message(error)} | _code(error) for error in errors]}


def _code(error: GraphQLError) -> dict[str, Any]:
    """The stable code, of errors that have one."""
    code = (error.extensions or {}).get("code")
    return {"extensions": {"code": code}} if code else {}


def _message(error: GraphQLError) -> str:
    cause = error.original_error
    if cause is None or isinstance(cause, QueryError | GraphQLError):
        return error.message
    log.error("GraphQL field failed", exc_info=cause)
    return "The judge has failed to answer this."


def make_schema(
    queries: Mapping[str, Resolver], mutations: Mapping[str, Resolver]
) -> GraphQLSchema:
    """The schema; every root field has to have a function that answers it."""
    schema = build_schema(SCHEMA_FILE.read_text())
    for kind, resolvers in ((schema.query_type, queries), (schema.mutation_type, mutations)):
        fields = kind.fields if kind else {}
        for name, field in fields.items():
            field.resolve = resolvers[name]
    return schema
