"""What looks back over a long line of revisions costs."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator

from benchmarks._figures import Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import PLANS, Bench, apart
from benchmarks.documents.talks import write_talks

REVISIONS, QUICK, CLAUSES = 1_500, 40, 300
# The first article of all such talks.
CLAUSE = "k1"
# Seconds, where the files have been read once.
MOST = 2.0
SETTLED = 2.5


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a command: with nothing known of the files, and again."""
    count = QUICK if asked.quick else REVISIONS
    home = asked.folder / "long-talks"
    shutil.rmtree(home, ignore_errors=True)
    apart(write_talks, home, count, CLAUSES)
    # What was written this moment may be written again, and nothing is kept of it.
    time.sleep(SETTLED)
    here = asked.bench.within(home)
    for name, words, most in (
        ("log, the first time", ("log", "treaty"), None),
        ("log, again", ("log", "treaty"), 1.0),
        ("search, the first time", ("search", "within 30 days"), None),
        ("search, again", ("search", "within 30 days"), MOST),
        ("blame", ("blame", f"v{count}"), MOST),
        ("blame of a clause", ("blame", f"v{count}:{CLAUSE}"), MOST),
        ("history of a clause", ("history", CLAUSE, "--proposal", "treaty"), MOST),
        ("progress", ("progress",), None),
        ("verify", ("verify",), None),
    ):
        yield _row(here, name, words, None if asked.quick else most)


def _row(here: Bench, name: str, words: tuple[str, ...], most: float | None) -> Row:
    run = here.once((*PLANS, *words))
    return {
        "plans": name,
        "processor": Figure(run.processor, "s", most),
        "clock": Figure(run.seconds, "s"),
        "memory": Figure(run.mebibytes, "MiB"),
    }


MEASURE = Measure(
    title="Long histories",
    says=(
        f"One proposal of {REVISIONS:,} revisions of {CLAUSES} clauses, of which each changes a "
        "few; the first search makes the index that the others find."
    ),
    columns=("plans", "processor", "clock", "memory"),
    rows=rows,
    why=(
        "Every file is read and cut at its clauses, 450,000 in all, of which nearly all are known "
        "from the revision before; only what lists tell and the index of search are kept from one "
        "command to the next. `progress` makes every clause of every revision."
    ),
)
