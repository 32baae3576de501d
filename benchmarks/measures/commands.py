"""How each command grows that reads a text, a few of them, or a workspace of them."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks._figures import Cell, Figure, growth
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import PLANS, Bench, Failed, Run, apart
from benchmarks.documents.rendering import to_text
from benchmarks.documents.talks import write_talks
from plans.storing import load

SIZES = (28, 280, 2_800, 28_000)
# What takes longer, in seconds, is stopped, and its cell says that it failed.
LIMIT = 90
# Of the largest, MiB.
MEMORY = 1024
_RED_LINE = """
redlines:
  - id: short
    party: us
    declared: 2000-01-01
    speaker: A delegate
    statement: No term is longer than three hundred days.
    check: {require: {kind: duration, value: {at-most: 300 days}}}
    attestation: published
    sources: [draft-v1]
"""
# Words of each command, in a workspace of three revisions; what one writes, those behind it read.
COMMANDS = {
    "show": "show v1",
    "validate": "validate v1",
    "status": "status v3",
    "resolve": "resolve v3 k1:1 --take 1 -o resolved.yaml --force",
    "log": "log",
    "blame": "blame v3",
    "history": "history k1",
    "search": "search shall",
    "align": "align v1 v2",
    "compare": "compare v1 v2 v3",
    "redlines": "redlines v1 v2",
    "movement": "movement v1 v2",
    "sequence": "sequence v1",
    "progress": "progress",
    "readings": "readings v1",
    "parity": "parity v1 text.txt",
    "review": "review v1 v2",
    "note": "note v1",
    "import": "import text.txt -o imported.yaml --force",
    "import --propose": "import text.txt --propose -o imported.yaml --force",
    "start": "start text.txt treaty-2",
    "merge": "merge v1 v2 v3 -o merged.yaml --force",
    "apply": "apply change.json v1 -o applied.yaml --force",
    "new": "new --from v2 -o next.yaml --force",
    "table": "table v1",
    "verify": "verify",
    "amend new": "amend new v2 --by us --because Needed. --from v3",
    "amend check": "amend check us-1",
    "amend adopt": "amend adopt us-1",
    "export": "export v1 -o export.md --force",
    "export --tables": "export --tables tables.sqlite",
}


def rows(asked: Asked) -> Iterator[Row]:
    """Yield a row a command."""
    sizes = asked.sizes(*SIZES)
    benches = {size: _workspace(asked, size) for size in sizes}
    for name, words in COMMANDS.items():
        runs = {}
        try:
            for size, here in benches.items():
                runs[size] = here.once((*PLANS, *words.split()))
        except Failed as error:
            print(f"plans {name}: {error}", file=sys.stderr)
            yield {"plans": name} | _cells(runs) | {f"{size:,}": "failed"}
        else:
            yield {"plans": name} | _cells(runs)


def _cells(runs: dict[int, Run]) -> dict[str, Cell]:
    if not runs:
        return {}
    largest = max(runs)
    taken = {size: run.processor for size, run in runs.items()}
    cells: dict[str, Cell] = {f"{size:,}": Figure(each, "s") for size, each in taken.items()}
    bound = MEMORY if largest == SIZES[-1] else None
    return cells | {
        "growth": growth(taken, 1.1 if bound else None),
        "memory": Figure(runs[largest].mebibytes, "MiB", bound),
    }


def _workspace(asked: Asked, size: int) -> Bench:
    """Make a workspace of three revisions, one of them a text and a stored diff beside."""
    home = asked.folder / f"workspace-{size}"
    shutil.rmtree(home, ignore_errors=True)
    first, second = apart(write_workspace, home, size)
    here = replace(asked.bench.within(home), limit=LIMIT)
    found = here.once((*PLANS, "diff", str(first), str(second), "-f", "json"))
    (home / "change.json").write_text(found.out, "utf-8")
    return here


def write_workspace(home: Path, size: int) -> tuple[Path, Path]:
    """Write three revisions, the last in dispute, with a red line and a plain text beside them."""
    first, second, third = write_talks(home, 3, size)
    (home / "text.txt").write_text(to_text(load(first)), "utf-8")
    (home / "proposals" / "redlines.yaml").write_text(_RED_LINE, "utf-8")
    _dispute(third)
    return first, second


def _dispute(file: Path) -> None:
    """Have two sides want other words in the first article."""
    head, id, rest = file.read_text("utf-8").partition("- id: k1\n")
    said = re.sub(r"text: >-\n( +)", r"\g<0>[us: At once,] [e3: In time,]\n\1", rest, count=1)
    file.write_text(head + id + said, "utf-8")


MEASURE = Measure(
    title="Commands",
    says=(
        "Every command that reads texts, beside the diff, by the number of clauses: in a workspace "
        "of three revisions with typed terms and registers, whole processes, one run each. The "
        "growth is that from 2,800 to 28,000 clauses, with what 28 clauses take taken from both."
    ),
    columns=("plans", *(f"{size:,}" for size in SIZES), "growth", "memory"),
    rows=rows,
)
