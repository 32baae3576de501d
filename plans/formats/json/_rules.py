"""The catalogue of rules as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.json._text import json_text
from plans.results import Explained, RuleEntry, RuleList

if TYPE_CHECKING:
    from plans.results import RuleDocument, RuleEntryDocument, RulesDocument


def rules_json(result: RuleList, options: Options) -> str:
    """Return plans-rules/1."""
    document: RulesDocument = {
        "format": "plans-rules/1",
        "rules": [_entry(each) for each in result.entries],
    }
    return json_text(document)


def explained_json(result: Explained, options: Options) -> str:
    """Return plans-rule/1: one rule with its page."""
    document: RuleDocument = {
        "format": "plans-rule/1",
        **_entry(result.entry),
        "page": result.page,
    }
    return json_text(document)


def _entry(entry: RuleEntry) -> RuleEntryDocument:
    return {
        "id": entry.id,
        "family": entry.family,
        "severity": entry.severity,
        "kind": entry.kind,
        "direction": entry.direction,
        "mirror": entry.mirror,
        "summary": entry.summary,
    }
