"""Other programs on the same documents. They are installed for the run alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

from benchmarks._figures import Cell, Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._pairs import agreement
from benchmarks._processes import PLANS, Bench, Failed

SIZES = (280, 2_800, 28_000)
PACKAGES = ("daff", "deepdiff", "redlines", "rapidfuzz", "scipy")
# Every peer gets the words of the clauses in their order, read with the quickest reader there is.
_READ = """
import sys, yaml_rs
from pathlib import Path
def clauses(made):
    for each in made:
        yield " ".join(part for part in (each.get("heading"), each.get("text")) if part)
        yield from clauses(each.get("clauses", ()))
def read(name):
    made = yaml_rs.loads(Path(name).read_text("utf-8"), parse_datetime=False)
    return list(clauses(made["clauses"]))
before, after = map(read, sys.argv[1:])
"""
_DAFF = """
import daff
tables = [daff.PythonTableView([["text"], *([each] for each in side)]) for side in (before, after)]
flags = daff.CompareFlags()
found = daff.PythonTableView([])
daff.TableDiff(daff.compareTables(*tables).align(), flags).hilite(found)
"""
_DEEPDIFF = "from deepdiff import DeepDiff; print(len(DeepDiff(before, after, ignore_order=True)))"
_REDLINES = """
from redlines import Redlines
print(len(Redlines("\\n\\n".join(before), "\\n\\n".join(after)).output_markdown))
"""
_ALL_PAIRS = """
from rapidfuzz import fuzz, process
from scipy.optimize import linear_sum_assignment
print(linear_sum_assignment(process.cdist(before, after, scorer=fuzz.ratio), maximize=True))
"""
# What each does, and the largest document that it is given: it takes minutes of a larger one.
PEERS = {
    "daff": (_DAFF, 28_000),
    "deepdiff, order ignored": (_DEEPDIFF, 2_800),
    "redlines": (_REDLINES, 280),
    "all pairs by rapidfuzz, and an assignment": (_ALL_PAIRS, 2_800),
}


def rows(asked: Asked) -> Iterator[Row]:
    """Yield what ``plans diff`` takes, then a row a peer."""
    sizes = asked.sizes(*SIZES)
    files = {size: agreement(asked.folder, size, "stripped") for size in sizes}
    ours = {
        size: asked.bench.once((*PLANS, "diff", *names, "-f", "json")).processor
        for size, names in files.items()
    }
    yield _row("plans diff -f json", ours)
    peers = _installed(asked.bench)
    for name, (code, largest) in PEERS.items():
        taken = {}
        for size in (each for each in sizes if each <= largest):
            taken[size] = peers.once(("-c", _READ + code, *files[size])).processor
        yield _row(name, taken)


def _row(name: str, taken: dict[int, float]) -> dict[str, Cell]:
    return {"program": name} | {f"{size:,}": Figure(each, "s") for size, each in taken.items()}


def _installed(bench: Bench) -> Bench:
    """Install the peers into a folder of their own; return a bench whose processes find them."""
    folder = bench.folder / "peers"
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    try:
        bench.program((*pip, "--target", str(folder), *PACKAGES))
    except Failed as error:
        raise Failed(f"peers cannot be installed: {error}") from error
    return replace(bench, extra=folder)


MEASURE = Measure(
    title="Other programs",
    says=(
        "The agreements without ids of the table above; seconds of the processor, one run each. "
        "A peer gets the clauses as a list of texts, is measured with the reading of both files, "
        "and gets no document that takes it minutes. None reports a split or a merge."
    ),
    columns=("program", *(f"{size:,}" for size in SIZES)),
    rows=rows,
)
