"""What ``lineage.yaml`` says of texts and clauses that nobody has."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from plans.errors import did_you_mean
from plans.judging import Finding
from plans.reading import Parsed
from plans.storing import Workspace
from plans.verbs._register_files import clauses_of, parsed_register, place_in

_ENDS = ("from", "to")
Where = tuple[str | int, ...]


def lineage_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for every text that is not there, and every clause that its text has not."""
    parsed = parsed_register("lineage", workspace)
    if parsed is None:
        return
    for where, end, edge in _ends(parsed.value):
        ref = edge[end]
        if ref not in workspace.refs:
            yield _missing(f"no text called '{ref}'", (*where, end), ref, workspace.refs, parsed)
            continue
        known = clauses_of(ref, workspace)
        for place, id in _rows(edge, where, end):
            if known is not None and id not in known:
                yield _missing(f"{ref} has no clause called '{id}'", place, id, known, parsed)


def _missing(said: str, where: Where, id: str, known: Collection[str], parsed: Parsed) -> Finding:
    hint = did_you_mean(id, known)
    return Finding("register-reference", "error", said, hint, place_in(parsed, *where))


def _ends(value: Any) -> Iterator[tuple[Where, str, Any]]:
    """Yield each edge twice: where it stands, and which of its ends is meant."""
    edges = value.get("lineage") if isinstance(value, dict) else None
    for number, edge in enumerate(edges or ()):
        for end in _ENDS:
            yield ("lineage", number), end, edge


def _rows(edge: Any, where: Where, end: str) -> Iterator[tuple[Where, str]]:
    for number, row in enumerate(edge.get("clauses") or ()):
        for id in row.get(end) or ():
            yield (*where, "clauses", number, end), id
