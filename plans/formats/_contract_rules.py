"""The JSON of the catalogue of rules."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class RuleEntryDocument(TypedDict):
    """One rule."""

    id: str
    family: str
    """``validate`` judges a revision, ``diff`` names a change."""
    severity: str
    """Of ``validate`` error, warning or note; of ``diff`` crossing to editorial."""
    kind: str
    """The kind of modification; empty for ``validate``."""
    direction: str
    """Empty for ``validate``."""
    mirror: str
    """The rule that the reversed change gets; empty if it is the same, and for ``validate``."""
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
