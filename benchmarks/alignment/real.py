"""The aligner on the bundled proposals, whose clauses people paired by hand.

    python -m benchmarks.alignment.real

Ids, terms and sources are hidden, words are left. The truth: a clause that lives on in another
document keeps its id there, and lineage.yaml records what was split, merged, replaced and dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.alignment._table import HEAD, cells, table
from benchmarks.alignment.score import Score, score, total
from benchmarks.documents.generate import Example, Row
from benchmarks.documents.moves import Spot, moves
from plans.aligning import align
from plans.model import Clause, LineageEdge, LineageRow, Revision
from plans.readers import read_document
from plans.reading import read_bytes
from plans.storing.workspace import find_workspace

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Known:
    """Two documents of which one is recorded to come from the other."""

    edge: LineageEdge
    before: Revision
    after: Revision

    @property
    def name(self) -> str:
        """How a report calls it."""
        return f"{self.edge.origin} → {self.edge.to}"

    def example(self, *, labelled: bool) -> Example:
        """Return it as an example with nothing but words, and labels if asked for."""
        rows = list(_rows(self.before, self.after, self.edge.clauses))
        moved = _moved(self.before, self.after, rows)
        here, there = _numbers(self.before, "b"), _numbers(self.after, "a")
        sides = _hidden(self.before, here, labelled), _hidden(self.after, there, labelled)
        truth = tuple(
            Row(
                before=tuple(here[id] for id in old),
                after=tuple(there[id] for id in new),
                what=(),
                changed=_differs(self.before, self.after, old, new),
                moved=moved[old[0]] if old and new else False,
                family=-1,
            )
            for old, new in rows
        )
        return Example(self.name, *sides, truth)


Group = tuple[tuple[str, ...], tuple[str, ...]]


def known() -> Iterator[Known]:
    """Yield all recorded derivations of documents that are held here."""
    workspace = find_workspace(ROOT)
    for edge in workspace.registers("lineage").lineage.lineage:
        sides = []
        for ref in (edge.origin, edge.to):
            path = workspace.resolve(ref).path
            sides.append(read_document(read_bytes(path), path, path.name).revision)
        yield Known(edge, *sides)


def _rows(before: Revision, after: Revision, lineage: Iterable[LineageRow]) -> Iterator[Group]:
    """Yield what belongs together: by lineage, else by id, else each clause alone."""
    left = dict.fromkeys(before.places), dict.fromkeys(after.places)
    for row in lineage:
        pair = _present(row.origin, left[0]), _present(row.to, left[1])
        for ids, side in zip(pair, left, strict=True):
            for id in ids:
                del side[id]
        if all(pair):
            yield pair
        else:
            yield from (((id,), ()) for id in pair[0])
            yield from (((), (id,)) for id in pair[1])
    for id in left[0]:
        yield (id,), (id,) if id in left[1] else ()
    for id in left[1]:
        if id not in left[0]:
            yield (), (id,)


def _present(ids: Iterable[str], side: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in side)


def _differs(before: Revision, after: Revision, old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    if len(old) != 1 or len(new) != 1:
        return True
    here, there = before.places[old[0]].clause, after.places[new[0]].clause
    return (here.heading, here.text) != (there.heading, there.text)


def _moved(before: Revision, after: Revision, rows: Iterable[Group]) -> dict[str, bool | None]:
    partner = {old[0]: new[0] for old, new in rows if old and new}
    return moves(_spots(before), _spots(after), partner)


def _spots(revision: Revision) -> dict[str, Spot]:
    return {id: Spot(each.parent or None, each.index) for id, each in revision.places.items()}


def _numbers(revision: Revision, side: str) -> dict[str, str]:
    return {id: f"{side}{number}" for number, id in enumerate(revision.places)}


def _hidden(revision: Revision, numbers: Mapping[str, str], labelled: bool) -> Revision:
    """Return the words alone, under ids that say nothing."""

    def clause(each: Clause) -> dict[str, Any]:
        return {
            "id": numbers[each.id],
            "label": each.label if labelled else "",
            "heading": each.heading,
            "text": each.text,
            "clauses": [clause(child) for child in each.clauses],
        }

    clauses = [clause(each) for each in revision.clauses]
    return Revision.model_validate({"revision": "v", "ids": "provisional", "clauses": clauses})


def main() -> None:
    """Print a table, a row a pair of documents."""
    rows = []
    scores: dict[str, list[Score]] = {}
    for each in known():
        for shown, labelled in (("labels", True), ("stripped", False)):
            example = each.example(labelled=labelled)
            found = score(example, align(example.before, example.after))
            scores.setdefault(shown, []).append(found)
            rows.append([each.name, each.edge.attestation or "", shown, *cells(found)])
    rows += [["all", "", shown, *cells(total(found))] for shown, found in scores.items()]
    print(table("The bundled proposals", ("documents", "attested", "mode", *HEAD), rows))


if __name__ == "__main__":
    main()
