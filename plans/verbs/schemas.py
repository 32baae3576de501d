"""The JSON Schemas of the files we read and of the JSON we write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from inspect import isclass
from typing import Any, get_type_hints

from pydantic import ConfigDict, TypeAdapter

from plans.amending import Amendment
from plans.catalogue import imported, names
from plans.model import REGISTERS, Chain, Pins, ProposalCard, Revision
from plans.operations import Operation, Written, operation_kinds
from plans.results import Document
from plans.reviewing import Reviews

DRAFT = "https://json-schema.org/draft/2020-12/schema"

FILES: dict[str, Any] = {
    "revision": Revision,
    "proposal": ProposalCard,
    **REGISTERS,
    "amendment": Amendment,
    "chain": Chain,
    "pins": Pins,
    "reviews": Reviews,
}


def _documents() -> Iterator[tuple[str, type[Document]]]:
    """Yield what ``--format json`` prints, by the name of its form: whatever a result file has."""
    modules = [imported("plans.results", name) for name in names("plans.results")]
    found = {each for module in modules for each in vars(module).values() if _is_document(each)}
    for each in sorted(found, key=lambda each: each.__name__):
        name = each.form.removeprefix("plans-").partition("/")[0]
        # Revisions as files have the name that revisions as JSON would have.
        yield ("show" if name in FILES else name), each


def _is_document(each: Any) -> bool:
    return isclass(each) and issubclass(each, Document) and hasattr(each, "form")


OUTPUT = dict(_documents())


def schemas(kinds: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the schemas of ``kinds`` of files and of JSON, each called as it is there."""
    return {name: schema_for(name, model) for name, model in kinds.items()}


def schema_of(name: str) -> dict[str, Any]:
    """Return the schema called ``name``."""
    return schema_for(name, {**FILES, **OUTPUT}[name])


def schema_for(name: str, model: Any) -> dict[str, Any]:
    """Return the schema of ``model``, which is called ``name``."""
    # A list of it, so that typed dictionaries, which have no settings of their own, take over ours:
    # the text behind a field describes it. Revisions are described as they are written, in output
    # too, which has them as their files do.
    adapter = TypeAdapter(list[model], config=ConfigDict(use_attribute_docstrings=True))
    made = described(adapter.json_schema(mode="validation"))
    parts = made["$defs"]
    own = parts.pop(made["items"]["$ref"].rpartition("/")[2])
    return {
        "$schema": DRAFT,
        "$id": f"{name}.schema.json",
        **({"$defs": parts} if parts else {}),
        **own,
    }


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
