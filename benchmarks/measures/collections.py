"""What a collection costs, and how that grows with its pairs."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks._figures import Figure, growth
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import PLANS, apart
from benchmarks.collection.laws import write

VERSIONS = 20
LAWS = (10, 100, 300)
# Seconds a pair, with which power of the pairs, and MiB of a process.
MOST, GROWTH, MEMORY = 0.035, 1.02, 150


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a collection, then a run in which there is nothing to do."""
    taken = {}
    for laws in asked.sizes(*LAWS):
        source = asked.folder / f"laws-{laws}"
        apart(write, source, laws, VERSIONS)
        pairs = laws * (VERSIONS - 1)
        command = (*PLANS, "collect", str(source), "-o", f"tables-{laws}")
        run = asked.bench.once(command)
        taken[pairs] = run.processor
        yield {
            "pairs": f"{pairs:,}",
            "a pair": Figure(run.processor / pairs, "s", MOST),
            "clock": Figure(run.seconds, "s"),
            "growth": growth(dict([*taken.items()][-2:]), None if asked.quick else GROWTH),
            "memory": Figure(run.mebibytes, "MiB", MEMORY),
        }
    again = asked.bench.once(command)
    yield {"pairs": "the last again", "clock": Figure(again.seconds, "s")}


MEASURE = Measure(
    title="Collecting",
    says=(
        f"`plans collect` over made-up laws of 12 articles in eight languages, each in {VERSIONS} "
        "versions, on all cores. Seconds a pair are those of the processor, of all processes "
        "together; the memory is that of the largest of them."
    ),
    columns=("pairs", "a pair", "clock", "growth", "memory"),
    rows=rows,
)
