"""What the lineage says of statements that one text has and another has not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plans.model import LineageEdge, Registers
from plans.negotiating import Cell
from plans.results.position_cells import FateDocument


def fate_of(
    ref: str, issue: str, texts: Mapping[str, Mapping[str, Cell]], registers: Registers
) -> FateDocument | None:
    """Return what is recorded to have become of what another text states on ``issue``.

    Nothing is dropped or replaced but by a row of the lineage that says so.

    Args:
        ref: a text that is silent on the issue.
        issue: its id.
        texts: the cells of all texts by ref and issue.
        registers: where the lineage is.
    """
    edges = (edge for edge in registers.lineage.lineage if edge.to == ref)
    found = (fate for edge in edges for fate in _fates(edge, issue, texts))
    return next(found, None)


def _fates(
    edge: LineageEdge, issue: str, texts: Mapping[str, Mapping[str, Cell]]
) -> Iterator[FateDocument]:
    cell = texts.get(edge.origin, {}).get(issue)
    clauses = {each.clause for each in cell.statements} if cell else set()
    for row in edge.clauses:
        if row.relation in ("dropped", "replaced") and not clauses.isdisjoint(row.origin):
            attestation = row.attestation or edge.attestation
            sources = row.sources or edge.sources
            yield FateDocument(edge.origin, row.relation, row.to, attestation, sources)
