"""Documents of which each step would take its square if it could: one long clause, twins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from benchmarks._figures import Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._pairs import pair
from benchmarks._processes import FLOOR, PLANS
from benchmarks.documents.long_clause import long_clause
from benchmarks.documents.twins import twins

WORDS, TWINS, QUICK = 100_000, 10_000, 10
# Times the floor.
MOST = 10.0


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a document."""
    part = QUICK if asked.quick else 1
    words, count = WORDS // part, TWINS // part
    made = {
        f"one clause of {words:,} words": partial(long_clause, words),
        f"{count:,} near-identical clauses": partial(twins, count, lasting=True),
        f"{count:,} of them without ids": partial(twins, count),
    }
    for number, (name, make) in enumerate(made.items()):
        files = pair(asked.folder / f"hard-{number}", make)
        floor = asked.bench.once(("-c", FLOOR, *files))
        run = asked.bench.once((*PLANS, "diff", *files, "-f", "json"))
        yield {
            "document": name,
            "floor": Figure(floor.processor, "s"),
            "diff": Figure(run.processor, "s"),
            "ratio": Figure(run.processor / floor.processor, "×", None if asked.quick else MOST),
            "memory": Figure(run.mebibytes, "MiB"),
        }


MEASURE = Measure(
    title="Hard documents",
    says="Whole `plans diff -f json` of two texts that invite a step to look at all pairs.",
    columns=("document", "floor", "diff", "ratio", "memory"),
    rows=rows,
)
