"""How much changed, in one line."""

from __future__ import annotations

from plans.diffing import Diff
from plans.results import Comparison
from plans.terms import SEVERITIES
from plans.wording.citing import counted


def tally(result: Comparison) -> str:
    """Return the counts in one line."""
    summary = result.diff.summary
    changed = ((name, summary[f"clauses_{name}"]) for name in ("added", "removed"))
    parts = [*_shared(result.diff), *(f"{count} {name}" for name, count in changed if count)]
    counts = ", ".join(
        f"{summary['severity'][name]} {name}" for name in SEVERITIES if name in summary["severity"]
    )
    shown, every = len(result.changes), len(result.diff.changes)
    hidden = f" · showing {shown} of {counted(every, 'change')}" if shown < every else ""
    return "; ".join(parts) + (f" · {counts}" if counts else "") + hidden


def _shared(diff: Diff) -> list[str]:
    """Return what became of the clauses that both texts have."""
    summary = diff.summary
    kept = summary["clauses_unchanged"] + summary["clauses_carried"]
    total = summary["clauses_changed"] + kept
    if not total and (summary["clauses_added"] or summary["clauses_removed"]):
        return ["No clause in common"]
    parts = [f"{summary['clauses_changed']} of {counted(total, 'clause')} changed"]
    parts += [f"{moved} of these only in number"] if (moved := _renumbered(diff)) else []
    carried = f"{summary['clauses_carried']} carried over, the source does not mention them"
    return [*parts, carried] if summary["clauses_carried"] else parts


def _renumbered(diff: Diff) -> int:
    """Return in how many clauses nothing changed but the number."""
    kinds = ({change.kind for change in found} for found in diff.by_clause.values())
    return sum(each == {"renumbering"} for each in kinds)
