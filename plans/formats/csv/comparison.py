"""A diff as rows: one change a row, with both texts, its support and where that is to be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.diffing import Change
from plans.formats._base import Options
from plans.formats.csv._rows import named, table
from plans.results import Comparison

_COLUMNS = (
    *("before", "after", "date_before", "date_after", "fingerprint", "rule", "kind"),
    *("severity", "direction", "clause_before", "clause_after", "label_before", "label_after"),
    *("heading", "term", "issue", "value_before", "value_after", "change", "message"),
    *("attestation", "sources", "addresses", "parties", "follows"),
)
# Columns that are fields of a change.
_OWN = (
    *("fingerprint", "rule", "kind", "severity", "direction", "clause_before", "clause_after"),
    *("label_before", "label_after", "heading", "term", "issue", "message", "attestation"),
    "follows",
)


def render(result: Comparison, options: Options) -> str:
    """Return a row for each change."""
    return table(_COLUMNS, _rows(result))


def _rows(result: Comparison) -> Iterator[dict[str, Any]]:
    before, after = result.diff.before, result.diff.after
    sides = {
        "before": before.ref,
        "after": after.ref,
        "date_before": before.date,
        "date_after": after.date,
    }
    for change in result.changes:
        yield sides | _row(change) | named(change.sources, result.registers)


def _row(change: Change) -> dict[str, Any]:
    own = {name: getattr(change, name) for name in _OWN}
    return own | {
        "value_before": change.before_value,
        "value_after": change.after_value,
        "change": change.delta,
        "parties": " ".join(change.parties),
    }
