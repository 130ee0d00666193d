"""The GraphQL front: one schema, queries of bounded size, and leniency where clients need it.

A field that we don't know is left out of the answer, and only a root field is an error: clients
ask for more than they use.
"""

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FieldsOnCorrectTypeRule,
    GraphQLError,
    GraphQLSchema,
    KnownArgumentNamesRule,
    NoUnusedVariablesRule,
    OperationType,
    ScalarLeafsRule,
    VariablesInAllowedPositionRule,
    build_schema,
    execute_sync,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
)

SCHEMA_FILE = Path(__file__).with_name("schema.graphql")
MAX_TOKENS = 2_000
MAX_ROOT_FIELDS = 10
Resolver = Callable[..., Any]
log = logging.getLogger(__name__)


class QueryError(Exception):
    """A mistake of the client's, in words for it."""


class _RootFields(FieldsOnCorrectTypeRule):
    """Those have to be known, and are counted: each may ask the database."""

    count = 0

    def enter_field(self, node: FieldNode, *_args: Any) -> None:
        parent = self.context.get_parent_type()
        schema = self.context.schema
        if parent is None or parent not in {schema.query_type, schema.mutation_type}:
            return
        self.count += 1
        if self.count > MAX_ROOT_FIELDS:
            self.report_error(GraphQLError("Ask for fewer things at once.", node))
        super().enter_field(node, *_args)


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


def answer(schema: GraphQLSchema, asked: Asked, context: Any) -> dict[str, Any]:
    """What GraphQL answers, errors included."""
    document = asked.document
    errors = validate(schema, document, _RULES, max_errors=5)
    if errors:
        return said(errors)
    found = execute_sync(
        schema,
        document,
        context_value=context,
        variable_values=asked.variables,
        operation_name=asked.operation,
    )
    return {"data": found.data} | (said(found.errors) if found.errors else {})


def said(errors: Collection[GraphQLError]) -> dict[str, Any]:
    """Errors for the client; what went wrong inside of us is for the log."""
    return {"errors": [{"message": _message(error)} for error in errors]}


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
