"""What types alone do not tell of operations, for editors and other programs: the schema says it.

A program checks more when it carries an operation out; a person who writes one wants to be told
while writing.
"""

from __future__ import annotations

from typing import Any, get_type_hints

from plans.operations import Operation, Written, operation_kinds

Schema = dict[str, Any]

_PART = "#/$defs/"


def described(schema: Schema) -> Schema:
    """Return ``schema`` with its operations described, if it has any."""
    parts: dict[str, Schema] = schema.get("$defs", {})
    names = {name: f"op-{_op(each)}" for name, each in parts.items() if _op(each)}
    if not names:
        return schema
    # Two parts of one name bear those of their modules; only one of them keeps it now.
    names |= {
        name: name.rpartition("__")[2] for name in parts if "__" in name and name not in names
    }
    made: Schema = _renamed(schema, names)
    for each in made["$defs"].values():
        if op := _op(each):
            _describe(operation_kinds()[op], each)
    terms = made["$defs"]["Clause"]["properties"]["terms"]["patternProperties"]
    made["$defs"]["Term"] = next(iter(terms.values()))
    return made


def _op(schema: Schema) -> str:
    return str(schema.get("properties", {}).get("op", {}).get("const", ""))


def _renamed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {names.get(key, key): _renamed(each, names) for key, each in value.items()}
    if isinstance(value, list):
        return [_renamed(each, names) for each in value]
    if isinstance(value, str) and value.removeprefix(_PART) in names and value.startswith(_PART):
        return _PART + names[value.removeprefix(_PART)]
    return value


def _describe(kind: type[Operation], schema: Schema) -> None:
    """Add what types do not tell: the name has to be said, and what depends on other fields."""
    fields: dict[str, Schema] = schema["properties"]
    hints = get_type_hints(kind, include_extras=True)
    for name, own in fields.items():
        if "description" in own:
            own["description"] = " ".join(own["description"].split())
        for written in getattr(hints[name], "__metadata__", ()):
            if isinstance(written, Written):
                fields[name] = _written(own, written.schema)
    fields["op"].pop("default")
    schema["properties"] = {"op": fields.pop("op"), **fields}
    schema["required"] = ["op", *schema["required"]]
    schema |= kind.depending


def _written(own: Schema, schema: Schema) -> Schema:
    """Return what files write instead of what the type tells, or beside it."""
    instead = "type" in schema or "anyOf" in schema
    kept = ("title", "description") if instead else tuple(own)
    return {key: own[key] for key in kept if key in own} | schema
