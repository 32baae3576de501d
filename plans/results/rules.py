"""The catalogue of rules, and the page of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from pydantic import Field, WithJsonSchema

from plans.judging import LEVELS
from plans.results.document import ASIDE, Document, Part, handed
from plans.terms import SEVERITIES
from plans.values import frozen

# Annotations and not texts behind the fields: both documents say them.
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


@frozen
class RuleEntry(Part):
    """One rule."""

    id: str
    family: Family
    severity: Grave
    kind: OfChange
    direction: OfChange
    mirror: Mirror
    summary: str


@frozen(slots=False)
class RuleList(Document):
    """``plans rules --format json``."""

    called: ClassVar[str] = "rules"
    form: ClassVar[str] = "plans-rules/1"
    rows: ClassVar[tuple[str, ...]] = ("rules",)

    entries: tuple[RuleEntry, ...]

    _rules = handed("rules", of="entries")


@dataclass(frozen=True, slots=True)
class Explained(RuleEntry, Document):
    """``plans explain --format json``.

    Attributes:
        example: what it names a change from, and to.
        waiver: why it is its own mirror, if it is.
    """

    called: ClassVar[str] = "a rule"
    form: ClassVar[str] = "plans-rule/1"

    page: str
    """What it means, with examples, as Markdown."""
    example: tuple[Any, Any] | None = field(default=None, metadata=ASIDE)
    waiver: str = field(default="", metadata=ASIDE)
