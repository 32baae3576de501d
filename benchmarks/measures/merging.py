"""What a merge and a patch cost beside the diffs that they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import process_time
from typing import Any

from benchmarks._figures import Cell, Figure, growth
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import apart
from benchmarks.documents.generate import sides as generate
from benchmarks.documents.terms import with_terms
from plans.diffing import diff
from plans.merging import merge
from plans.model import Revision
from plans.patching import apply, operations_between
from plans.reading import collector_paused

SIZES = (280, 2_800, 28_000)


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a size, with ids and without."""
    for ids, mode in (("with", "kept"), ("without", "stripped")):
        merges: dict[int, float] = {}
        for size in asked.sizes(*SIZES):
            rounds = 1 if size == SIZES[-1] else asked.rounds
            took = apart(_measured, size, mode, rounds)
            merges[size] = took["merge"]
            row: dict[str, Cell] = {"ids": ids, "clauses": f"{size:,}"} | _cells(took)
            if size == SIZES[-1]:
                row["growth"] = growth({each: merges[each] for each in SIZES[1:]})
            yield row


def _cells(took: dict[str, float]) -> dict[str, Cell]:
    both = took["ours"] + took["theirs"]
    return {
        "merge": Figure(took["merge"], "s"),
        "merge × both diffs": Figure(took["merge"] / both, "×"),
        "patch × diff": Figure(took["patch"] / took["theirs"], "×"),
        "apply × diff": Figure(took["apply"] / took["theirs"], "×"),
    }


def _sides(clauses: int, mode: str) -> tuple[Revision, Revision, Revision]:
    """Return a base and what two sides made of it, who both number all of it again.

    Where one never does, others are in dispute: sizes compare only if all draw the same.
    """
    examples = generate("en-treaty", clauses, ("default", "heavy"), mode, counted=True)
    made = [with_terms(each) for each in examples]
    return made[0].before, made[0].after, made[1].after


def _measured(clauses: int, mode: str, rounds: int) -> dict[str, float]:
    base, ours, theirs = _sides(clauses, mode)
    pairs = diff(base, theirs).alignment
    found = operations_between(base, theirs, pairs)
    work: dict[str, Callable[[], Any]] = {
        "ours": lambda: diff(base, ours),
        "theirs": lambda: diff(base, theirs),
        "merge": lambda: merge(base, {"us": ours, "e3": theirs}),
        "patch": lambda: operations_between(base, theirs, pairs),
        "apply": lambda: apply(base, found),
    }
    taken = {name: [_taken(each) for each in [work[name]] * rounds] for name in work}
    return {name: median(times) for name, times in taken.items()}


@collector_paused()
def _taken(work: Callable[[], Any]) -> float:
    start = process_time()
    work()
    return process_time() - start


MEASURE = Measure(
    title="Merging",
    says=(
        "Two sides edit one generated agreement, one lightly, one heavily; against the diffs of "
        "base and sides, within one process, without reading or writing, and with the garbage "
        "collector paused, as it is for both verbs."
    ),
    columns=(
        "ids", "clauses", "merge", "merge × both diffs", "patch × diff", "apply × diff", "growth",
    ),
    rows=rows,
    why=(
        "A merge is tried again where sentences moved between clauses have to be seen together; "
        "what nothing new concerns is kept from one try to the next."
    ),
)  # fmt: skip
