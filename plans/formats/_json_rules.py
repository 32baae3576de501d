"""The catalogue of rules as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats._json_text import json_text
from plans.formats._results import Explained, RuleList

if TYPE_CHECKING:
    pass


def rules_json(result: RuleList, options: Options) -> str:
    """Return plans-rules/1."""
    rows = [{name: getattr(entry, name) for name in entry.__slots__} for entry in result.entries]
    return json_text({"format": "plans-rules/1", "rules": rows})


def explained_json(result: Explained, options: Options) -> str:
    """Return plans-rule/1: one rule with its page."""
    entry = {name: getattr(result.entry, name) for name in result.entry.__slots__}
    return json_text({"format": "plans-rule/1", **entry, "page": result.page})
