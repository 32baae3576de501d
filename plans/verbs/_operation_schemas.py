"""What types alone do not tell of operations, for editors and other programs: the schema says it.

A program checks more when it carries an operation out; a person who writes one wants to be told
while writing.
"""

from __future__ import annotations

from typing import Any

from plans.model import ID, MAX_ID
from plans.patching import CLAUSE_FIELDS, HEAD_FIELDS

Schema = dict[str, Any]

_ID: Schema = {"type": "string", "pattern": ID, "maxLength": MAX_ID}
_TEXT: Schema = {"type": ["string", "null"]}
# Files are read as text, and editors read 2 as a number.
_NUMBER: Schema = {
    "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^\d+$"}]
}


def _text(description: str) -> Schema:
    return {**_TEXT, "description": description}


def _number(description: str) -> Schema:
    return {**_NUMBER, "description": description}


def _says(description: str) -> Schema:
    return {"description": description}


_UNDER = _text("The id of the clause to stand below; empty or left out: at the top.")
_AFTER = _text("The id of the sibling to stand behind; /: as the first; left out: as the last.")
_STOOD = _text("The id of the sibling that it stood behind, so that it can be put back there.")
_EXPECTED = "what is expected there now; left out: whatever it is, and it cannot be reversed."
_OLD = _says(f"The value before: {_EXPECTED}")
_WAS = _says(f"What it says before: {_EXPECTED}")
_AT = "The place in the bracket, from 0; left out: the last, or wherever it stands."
_BRACKET: dict[str, Schema] = {
    "alternative": _says("What some parties want, as the bracket has it."),
    "term": _says("The id of the term whose bracket it is; left out: the clause's own."),
    "at": {"anyOf": [*_NUMBER["anyOf"], {"type": "null"}], "description": _AT},
}

FIELDS: dict[str, dict[str, Schema]] = {
    "insert": {"clause": _says("The clause, with all below it."), "under": _UNDER, "after": _AFTER},
    "delete": {
        "clause": _says("The id of the clause to take out, with all below it."),
        "was": _WAS,
        "under": _text("The id of the clause that it stood below."),
        "after": _STOOD,
    },
    "move": {
        "clause": _says("The id of the clause to move, with all below it."),
        "under": _UNDER,
        "after": _AFTER,
        "from_under": _text(f"The id of the clause that it stands below: {_EXPECTED}"),
        "from_after": _STOOD,
    },
    "split": {
        "clause": _says("The id of the clause to split."),
        "into": {"minItems": 2, "description": "The clauses to make of it, without any below."},
        "was": _WAS,
    },
    "merge": {
        "clauses": {
            "type": "array",
            "items": _ID,
            "minItems": 2,
            "uniqueItems": True,
            "description": "The ids of the clauses; what they become stands where the first does.",
        },
        "into": _says("The clause to make of them, without any below."),
        "were": _says(f"What each says before: {_EXPECTED}"),
    },
    "rename": {"ids": _says("The new id of each clause by its old one.")},
    "renumber": {
        "clause": _says("The id of the clause."),
        "new": _text("The printed number; left out: none."),
        "old": _text(f"The number before: {_EXPECTED}"),
    },
    "replace": {
        "clause": _says("The id of the clause."),
        "old": _says("The words to replace, as the text has them."),
        "new": _says("The words to put there; left out: none."),
        "where": _says("Where the words stand."),
        "nth": _number("Which time that the words stand there, from 1; 0: each time."),
    },
    "set": {
        "clause": _says("The id of the clause; left out: the field is the revision's."),
        "field": {"enum": sorted({*CLAUSE_FIELDS, "terms", *HEAD_FIELDS})},
        "new": _says("The value; left out: none. Of 'terms' the ids of the terms in their order."),
        "old": _OLD,
    },
    "set-term": {
        "clause": _says("The id of the clause."),
        "term": _says("The id of the term, which is put in if it is not there."),
        "field": _says("The field of the term to set; left out: the whole term."),
        "new": _says("The value of the field, left out: none; or the whole term."),
        "old": _OLD,
        "after": _text("The id of the term to stand behind; /: as the first."),
    },
    "drop-term": {
        "clause": _says("The id of the clause."),
        "term": _says("The id of the term to take out."),
        "was": _WAS,
        "after": _text("The id of the term before it, so that it can be put back there."),
    },
    "add-alternative": {"clause": _says("The id of the clause."), **_BRACKET},
    "drop-alternative": {"clause": _says("The id of the clause."), **_BRACKET},
}
"""What is said of each field of each operation beside its type, or in its place."""


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
            _describe(op, each)
    terms = made["$defs"]["Clause"]["properties"]["terms"]["patternProperties"]
    made["$defs"]["Term"] = next(iter(terms.values()))
    return made


_PART = "#/$defs/"


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


def _describe(op: str, schema: Schema) -> None:
    """Add what types do not tell: the name has to be said, and what depends on other fields."""
    fields: dict[str, Schema] = schema["properties"]
    for name, more in FIELDS[op].items():
        instead = "type" in more or "anyOf" in more
        own = fields[name]
        fields[name] = {key: own[key] for key in own if key == "title" or not instead} | more
    fields["op"].pop("default")
    schema["properties"] = {"op": fields.pop("op"), **fields}
    schema["required"] = ["op", *schema["required"]]
    schema |= _DEPENDING.get(op, {})


def _said(field: str) -> Schema:
    return {"properties": {field: {"type": "string"}}, "required": [field]}


_TERM: Schema = {"$ref": "#/$defs/Term"}
_WHOLE_TERM: Schema = {"properties": {"new": _TERM}, "required": ["new"]}
_ALTERNATIVE: Schema = {
    "if": _said("term"),
    "then": {"properties": {"alternative": {"$ref": "#/$defs/Variant"}}},
    "else": {"properties": {"alternative": {"$ref": "#/$defs/Alternative"}}},
}
_DEPENDING: dict[str, Schema] = {
    "set": {
        "if": _said("clause"),
        "then": {"properties": {"field": {"enum": [*CLAUSE_FIELDS, "terms"]}}},
        "else": {"properties": {"field": {"enum": list(HEAD_FIELDS)}}},
    },
    "set-term": {"if": _said("field"), "else": _WHOLE_TERM},
    "drop-term": {"allOf": [{"properties": {"was": {"anyOf": [_TERM, {"type": "null"}]}}}]},
    "add-alternative": _ALTERNATIVE,
    "drop-alternative": _ALTERNATIVE,
}
