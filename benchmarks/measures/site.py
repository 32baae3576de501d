"""What a site of long talks costs: made whole, when nothing is to do, and after one edit."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

from benchmarks._figures import Cell, Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import PLANS, apart
from benchmarks.documents.talks import write_talks

REVISIONS, QUICK, CLAUSES = 100, 10, 300
# What following an edit may take of the whole.
SHARE = 0.05


def rows(asked: Asked) -> Iterator[Row]:
    """Yield what it costs to make a site, to find that nothing changed, and to follow an edit."""
    home = asked.folder / "site-talks"
    shutil.rmtree(home, ignore_errors=True)
    texts = apart(write_talks, home, QUICK if asked.quick else REVISIONS, CLAUSES)
    whole = yield from _built(asked, home, "whole", None)
    yield from _built(asked, home, "nothing to do", None)
    last = texts[-1]
    last.write_text(last.read_text("utf-8").replace(" shall ", " shall not ", 1), "utf-8")
    yield from _built(asked, home, "after one edit", None if asked.quick else SHARE * whole)


def _built(asked: Asked, home: Path, name: str, most: float | None) -> Generator[Row, None, float]:
    run = asked.bench.within(home).once((*PLANS, "site", "--title", "Talks"))
    row: dict[str, Cell] = {
        "run": name,
        "processor": Figure(run.processor, "s", most),
        "clock": Figure(run.seconds, "s"),
        "memory": Figure(run.mebibytes, "MiB"),
        "size": Figure(_megabytes(home / "site"), "MB"),
    }
    yield row
    return run.processor


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


MEASURE = Measure(
    title="Sites",
    says=(
        f"Talks of {REVISIONS} revisions of {CLAUSES} clauses: `plans site` into an empty folder, "
        "again, and again after one edit, which should take no more than a twentieth of the whole. "
        "The memory is that of the largest process."
    ),
    columns=("run", "processor", "clock", "memory", "size"),
    rows=rows,
    why=(
        "After an edit most goes into starting, into the index of the search, and into comparing "
        "the text that was edited with the one before it."
    ),
)
