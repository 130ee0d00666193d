"""JSON schemas of the OpenAPI document as rows of tables."""

from dataclasses import dataclass
from typing import Any

from website.apidocs.prose import sentence
from website.pages.apidocs import FieldRow

_PREFIX = "#/components/schemas/"
_NULL = "null"


@dataclass(frozen=True, slots=True)
class Kind:
    """A type in words. `schema` is the component to link to, `choices` the values of an enum."""

    text: str
    schema: str = ""
    choices: tuple[str, ...] = ()


class Schemas:
    """The components of one document."""

    def __init__(self, components: dict[str, Any]) -> None:
        self._components = components

    def objects(self) -> list[str]:
        """The names of the components that have fields of their own."""
        return [name for name, one in sorted(self._components.items()) if "properties" in one]

    def fields(self, schema: dict[str, Any]) -> tuple[FieldRow, ...]:
        """The fields of an object, or of the objects of a list; none of any other type."""
        found = self.resolve(schema)
        if found.get("type") == "array":
            found = self.resolve(found["items"])
        required = found.get("required", ())
        return tuple(
            self.row(name, one, one.get("description", ""), is_required=name in required)
            for name, one in found.get("properties", {}).items()
        )

    def row(
        self, name: str, schema: dict[str, Any], description: str, *, is_required: bool
    ) -> FieldRow:
        """A row for a field, a parameter or a header."""
        kind = self.kind(schema)
        return FieldRow(
            name=name,
            kind=kind.text,
            schema=kind.schema,
            is_required=is_required,
            choices=kind.choices,
            description=sentence(description),
        )

    def kind(self, schema: dict[str, Any]) -> Kind:
        """The type of a value."""
        found = self._kind(schema)
        is_nullable = schema.get("nullable") and _NULL not in found.text
        return Kind(f"{found.text} or null", found.schema, found.choices) if is_nullable else found

    def resolve(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The schema itself, where this one only refers to it."""
        if "$ref" in schema:
            return self.resolve(self._components[schema["$ref"].removeprefix(_PREFIX)])
        if len(schema.get("allOf", ())) == 1:
            return self.resolve(schema["allOf"][0])
        return schema

    def _kind(self, schema: dict[str, Any]) -> Kind:
        if "oneOf" in schema:
            return self._either([self._kind(one) for one in schema["oneOf"]])
        found = self.resolve(schema)
        if "enum" in found:
            values = tuple(str(one) for one in found["enum"] if one not in (None, ""))
            return Kind(found.get("type", "string"), choices=values) if values else Kind(_NULL)
        if found.get("type") == "array":
            inner = self._kind(found["items"])
            return Kind(f"array of {inner.text}", inner.schema, inner.choices)
        if "properties" in found:
            return Kind("object", self._name(schema))
        if isinstance(found.get("additionalProperties"), dict):
            inner = self._kind(found["additionalProperties"])
            return Kind(f"object with values of type {inner.text}", inner.schema)
        text = found.get("type", "any value")
        return Kind(f"{text} ({found['format']})" if "format" in found else text)

    def _name(self, schema: dict[str, Any]) -> str:
        reference = schema.get("$ref") or next(iter(schema.get("allOf", ({},)))).get("$ref", "")
        return str(reference).removeprefix(_PREFIX)

    @staticmethod
    def _either(kinds: list[Kind]) -> Kind:
        texts = dict.fromkeys(one.text for one in kinds)
        choices = tuple(value for one in kinds for value in one.choices)
        schema = next((one.schema for one in kinds if one.schema), "")
        return Kind(" or ".join(texts), schema, choices)
