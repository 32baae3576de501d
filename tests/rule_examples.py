"""A change rule's example as two revisions and the diff between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plans.diffing import Diff, Identity, diff
from plans.diffing.naming import Context
from plans.model import Issues, Lineage, RedLines, Registers, Revision
from plans.negotiating import shifts, with_red_lines
from plans.terms import ChangeRule

ISSUES = {
    "topics": {"t": "Topic"},
    "issues": {
        "ukraine-sovereignty": {"title": "S", "topic": "t", "scale": ["silent", "affirmed"]}
    },
}
RED_LINES = {
    "redlines": [
        {
            "id": "no-bar",
            "party": "ukraine",
            "statement": "No bar.",
            "issues": ["nato-membership"],
            "check": {"forbid": {"kind": "prohibition", "issue": "nato-membership"}},
        }
    ]
}


def as_revision(example: Mapping[str, Any], name: str) -> Revision:
    if "clauses" in example and "id" not in example:
        clauses = example["clauses"]
    elif "kind" in example:
        clauses = [{"id": "c", "label": "7", "heading": "H", "terms": {"t": example}}]
    else:
        clauses = [example] if example else []
    return Revision.model_validate({"revision": name, "clauses": clauses})


def run(rule: ChangeRule) -> Diff:
    before, after = (
        as_revision(side, name) for side, name in zip(rule.example, ("v1", "v2"), strict=True)
    )
    registers = Registers(
        issues=Issues.model_validate(ISSUES),
        redlines=RedLines.model_validate(RED_LINES)
        if rule.id.startswith("red-line")
        else RedLines(),
        lineage=_lineage(before, after),
    )
    found = diff(
        before,
        after,
        identities=(Identity("v1", "", "v1"), Identity("v2", "", "v2")),
        registers=registers,
    )
    context = Context(before, after, registers)
    return with_red_lines(found, context, shifts(found, context))


def _lineage(before: Revision, after: Revision) -> Lineage:
    """A split or merge is recorded, not guessed: clauses that share no id are one group."""
    ids = [clause.id for clause in before.clauses], [clause.id for clause in after.clauses]
    if set(ids[0]) & set(ids[1]) or not all(ids) or len(ids[0]) == len(ids[1]):
        return Lineage()
    row = {"from": ids[0], "to": ids[1], "relation": "modified"}
    return Lineage.model_validate({"lineage": [{"from": "v1", "to": "v2", "clauses": [row]}]})
