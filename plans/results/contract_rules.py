"""The JSON of the catalogue of rules."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema
from typing_extensions import TypedDict

from plans.judging import LEVELS
from plans.terms import SEVERITIES

# Annotations and not texts behind the fields, which no other class would inherit.
Family = Annotated[
    str,
    WithJsonSchema({"type": "string", "enum": ["validate", "diff"]}),
    Field(description="validate judges a revision, diff names a change."),
]
Grave = Annotated[
    str,
    WithJsonSchema({"type": "string", "enum": [*LEVELS, *SEVERITIES]}),
    Field(description="One of the first three for validate, one of the others for diff."),
]
OfChange = Annotated[str, Field(description="As in a diff; empty for validate.")]
Mirror = Annotated[
    str,
    Field(description="The rule of the reversed change; empty if it is this one, or for validate."),
]


class RuleEntryDocument(TypedDict):
    """One rule."""

    id: str
    family: Family
    severity: Grave
    kind: OfChange
    direction: OfChange
    mirror: Mirror
    summary: str


class RulesDocument(TypedDict):
    """``plans rules --format json``."""

    format: Literal["plans-rules/1"]
    rules: list[RuleEntryDocument]


class RuleDocument(RuleEntryDocument):
    """``plans explain --format json``."""

    format: Literal["plans-rule/1"]
    page: str
    """What it means, with examples, as Markdown."""
