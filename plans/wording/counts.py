"""How much changed, in one line."""

from __future__ import annotations

from plans.diffing import Diff
from plans.results import Comparison
from plans.terms import SEVERITIES
from plans.wording.citing import counted


def tally(result: Comparison) -> str:
    """Return the counts in one line."""
    summary = result.diff.summary
    kept = summary["clauses_unchanged"] + summary["clauses_carried"]
    total = summary["clauses_changed"] + kept
    parts = [f"{summary['clauses_changed']} of {counted(total, 'clause')} changed"]
    if not total and (summary["clauses_added"] or summary["clauses_removed"]):
        parts = ["No clause in common"]
    parts += [f"{moved} of these only in number"] if (moved := _renumbered(result.diff)) else []
    carried = f"{summary['clauses_carried']} carried over, the source does not mention them"
    parts += [carried] if summary["clauses_carried"] else []
    parts += [f"{summary['clauses_added']} added"] if summary["clauses_added"] else []
    parts += [f"{summary['clauses_removed']} removed"] if summary["clauses_removed"] else []
    counts = ", ".join(
        f"{summary['severity'][name]} {name}" for name in SEVERITIES if name in summary["severity"]
    )
    shown, every = len(result.changes), len(result.diff.changes)
    hidden = f" · showing {shown} of {counted(every, 'change')}" if shown < every else ""
    return "; ".join(parts) + (f" · {counts}" if counts else "") + hidden


def _renumbered(diff: Diff) -> int:
    """Return in how many clauses nothing changed but the number."""
    kinds = ({change.kind for change in found} for found in diff.by_clause.values())
    return sum(each == {"renumbering"} for each in kinds)
