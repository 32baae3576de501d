"""How blame grows with a line of revisions, by value and word by word, without reading files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from statistics import median
from time import process_time

from benchmarks._figures import Cell, Figure, growth
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import apart
from benchmarks.documents.generate import history
from benchmarks.documents.rates import Rates
from benchmarks.documents.terms import SHARE, Stated, drawn, typed
from plans.model import Revision
from plans.tracing import Link, Step, blame

COUNTS, QUICK = (50, 200), (10, 40)
# A draft of a long treaty, and how much of it a round of talks touches.
CLAUSES = 280
TOUCHED = Rates(light=0.008, number=0.008, moved=0.0004)


# A term stands for so many drafts before it is stated anew.
STANDS = 70


def drafts(count: int, clauses: int = CLAUSES) -> Iterator[Revision]:
    """Yield the drafts of a long negotiation: a few clauses reworded, now and then one moved."""
    for number, revision in enumerate(history("en-treaty", clauses, count, TOUCHED)):
        wordy = (clause.id for clause in revision.walk() if clause.text)
        yield typed(revision, {id: said for id in wordy if (said := _stated(id, number))})


def _stated(clause: str, number: int) -> Stated | None:
    rng = Random(clause)
    if rng.random() >= SHARE:
        return None
    times = (number + rng.randrange(STANDS)) // STANDS
    said = drawn(Random(clause))
    return said.anew(Random(f"{clause}/{times}")) if times else said


def chain(count: int) -> list[Step]:
    """Return a history of ``count`` revisions, each made from the one before."""
    return [
        Step(f"p@v{number}", made, (Link(f"p@v{number - 1}"),) if number > 1 else ())
        for number, made in enumerate(drafts(count), 1)
    ]


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a way to ask whom a text is from."""
    yield from apart(_rows, asked)


def _rows(asked: Asked) -> list[Row]:
    counts = QUICK if asked.quick else COUNTS
    made: list[Row] = []
    chains = {count: chain(count) for count in counts}
    for name, words in (("by value", False), ("word by word", True)):
        found = {
            count: _taken(lambda steps=steps, words=words: blame(steps, words=words), asked.rounds)
            for count, steps in chains.items()
        }
        cells: dict[str, Cell] = {
            f"{at} revisions": Figure(found[count], "s")
            for at, count in zip(COUNTS, counts, strict=True)
        }
        made.append(
            {"blame": name} | cells | {"growth": growth(found, None if asked.quick else 1.1)}
        )
    return made


def _taken(work: Callable[[], object], rounds: int) -> float:
    """Return the time of ``work`` in the middle, in seconds, after one run that does not count."""
    found = []
    for _ in range(rounds + 1):
        start = process_time()
        work()
        found.append(process_time() - start)
    return median(found[1:])


MEASURE = Measure(
    title="Blame",
    says=f"Within one process, over revisions of {CLAUSES} clauses each made from the one before.",
    columns=("blame", *(f"{count} revisions" for count in COUNTS), "growth"),
    rows=rows,
)
