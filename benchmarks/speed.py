"""How fast plans is beside what it stands on: ratios of one run, never times alone.

    python -m benchmarks.speed               some ten minutes on two cores
    python -m benchmarks.speed --quick       a minute or two: fewer rounds, no large documents
    python -m benchmarks.speed --json FILE   keep the figures too

What is shown are medians of interleaved rounds. The floor of a diff is a process that imports typer
and reads the same two files with yaml-rs into the same models, and does nothing with them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks._processes import ROOT, Bench, ratio, seconds
from benchmarks.documents.generate import Example, generate
from benchmarks.documents.long_clause import long_clause
from benchmarks.documents.rendering import write_yaml
from benchmarks.documents.terms import with_terms
from benchmarks.documents.twins import twins

SIZES = (28, 280, 2_800, 28_000)
QUICK_SIZES = SIZES[:3]
# Large documents take as long as all else together, and their noise is small.
LARGE, ROUNDS_OF_LARGE = 10_000, 3
# A page of more clauses than this is more than a browser should open.
LARGEST_PAGE = 2_800
# What the targets of the design allow.
HELP, DIFF, LARGEST, GROWTH, MEMORY = 1.5, 1.6, 8.0, 1.1, 1024

PLANS = ("-m", "plans")
STAGES = str(ROOT / "benchmarks" / "_stages.py")
YAML = """
import gc, sys
gc.disable()
import yaml_rs
from pathlib import Path
kept = [yaml_rs.loads(Path(name).read_text("utf-8"), parse_datetime=False) for name in sys.argv[1:]]
"""
FLOOR = """
import gc, sys
gc.disable()
import typer, yaml_rs
from pathlib import Path
from plans.model import Revision
texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
kept = [Revision.model_validate(yaml_rs.loads(text, parse_datetime=False)) for text in texts]
"""

Figures = dict[str, Any]


def start_up(bench: Bench, rounds: int) -> Figures:
    """Return figures of whole processes on the bundled documents."""
    files = [str(ROOT / "proposals" / "us-28-point" / f"{name}.yaml") for name in ("v1", "v2")]
    runs = bench.rounds(
        rounds,
        {
            "python -c pass": ("-c", "pass"),
            "import plans": ("-c", "import plans"),
            "import typer": ("-c", "import typer"),
            "plans --help": (*PLANS, "--help"),
            "typer + models + both files": ("-c", FLOOR, *files),
            "plans diff v1 v2 -f json": (*PLANS, "diff", *files, "-f", "json"),
            "plans diff v1 v2": (*PLANS, "diff", *files),
        },
    )
    models = "typer + models + both files"
    floors = {
        "plans --help": ("import typer", HELP),
        "plans diff v1 v2 -f json": (models, DIFF),
        "plans diff v1 v2": (models, DIFF),
    }
    found: Figures = {name: {"seconds": seconds(taken)} for name, taken in runs.items()}
    for name, (floor, target) in floors.items():
        times = ratio(runs[name], runs[floor])
        found[name] |= {"floor": floor, "ratio": times, "target": target}
    return found


def document(bench: Bench, rounds: int, size: int, made: Example) -> Figures:
    """Return figures of one pair of documents: each stage, and whole processes."""
    files = [str(path) for path in write_yaml(made.before, made.after, bench.folder / "documents")]
    formats = ["json", "text", *(["html"] if size <= LARGEST_PAGE else [])]
    runs = bench.rounds(
        min(rounds, ROUNDS_OF_LARGE) if size >= LARGE else rounds,
        {
            "yaml": ("-c", YAML, *files),
            "floor": ("-c", FLOOR, *files),
            "plans": (*PLANS, "diff", *files, "-f", "json"),
            "stages": (STAGES, *files, *formats),
        },
    )
    printed = [json.loads(run.out) for run in runs["stages"]]
    stages = printed[0]["seconds"]
    return {
        "stages": {name: median(each["seconds"][name] for each in printed) for name in stages},
        "changes": printed[0]["changes"],
        "yaml": seconds(runs["yaml"]),
        "floor": seconds(runs["floor"]),
        "plans": seconds(runs["plans"]),
        "ratio": ratio(runs["plans"], runs["floor"]),
        "mebibytes": median(run.mebibytes for run in runs["plans"]),
    }


def agreement(clauses: int, mode: str) -> Example:
    """Return an agreement with terms in many of its clauses, and its next revision."""
    return with_terms(generate("en-treaty", clauses, "default", mode))


def growth(by_size: Figures) -> Figures:
    """Return the exponents of time and memory between the two largest sizes."""
    small, large = sorted(by_size, key=int)[-2:]
    steps = log(int(large) / int(small))
    return {
        "from": int(small),
        "to": int(large),
        "time": log(by_size[large]["plans"] / by_size[small]["plans"]) / steps,
        "memory": log(by_size[large]["mebibytes"] / by_size[small]["mebibytes"]) / steps,
    }


def measure(bench: Bench, rounds: int, sizes: Sequence[int]) -> Figures:
    found: Figures = {"start-up": start_up(bench, rounds * 3)}
    for name, mode in (("with ids", "kept"), ("without ids", "stripped")):
        rows = {str(size): document(bench, rounds, size, agreement(size, mode)) for size in sizes}
        found[name] = {"sizes": rows, "growth": growth(rows)}
    part = 1 if max(sizes) >= LARGE else 10
    hard = {
        f"one clause of {100_000 // part:,} words": (1, long_clause(100_000 // part)),
        f"{10_000 // part:,} near-identical clauses": (
            10_000,
            twins(10_000 // part, lasting=True),
        ),
        f"{10_000 // part:,} of them without ids": (10_000, twins(10_000 // part)),
    }
    found["hard"] = {
        name: document(bench, rounds, size, made) for name, (size, made) in hard.items()
    }
    return found


def report(found: Figures) -> Iterator[str]:
    yield (
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}; "
        "medians of interleaved rounds\n"
    )
    yield from _table("Start-up, whole processes", _start_up_rows(found["start-up"]))
    for name in ("with ids", "without ids"):
        rows = found[name]
        yield from _table(f"Generated agreements, {name}", _rows(rows["sizes"], "clauses"))
        if int(max(rows["sizes"], key=int)) >= LARGE:
            yield from _verdicts(rows)
    yield from _table("Hard documents", _rows(found["hard"], "document"))


def _start_up_rows(rows: Figures) -> Iterator[list[str]]:
    yield ["process", "time", "×", "of", "target"]
    for name, row in rows.items():
        if "ratio" in row:
            against = [f"{row['ratio']:.2f}", row["floor"], _met(row["ratio"], row["target"])]
        else:
            against = ["", "", ""]
        yield [name, _time(row["seconds"]), *against]


def _rows(rows: Figures, what: str) -> Iterator[list[str]]:
    stages = ("load", "diff", "json", "text", "html")
    head = [what, "changes", *stages, "whole", "yaml-rs", "+ models", "×", "peak"]
    yield head
    for name, row in rows.items():
        yield [
            f"{int(name):,}" if name.isdigit() else name,
            f"{row['changes']:,}",
            *(_time(row["stages"].get(stage)) for stage in stages),
            _time(row["plans"]),
            _time(row["yaml"]),
            _time(row["floor"]),
            f"{row['ratio']:.1f}",
            f"{row['mebibytes']:.0f} MiB",
        ]


def _verdicts(rows: Figures) -> Iterator[str]:
    grown = rows["growth"]
    largest = rows["sizes"][str(grown["to"])]
    span = f"from {grown['from']:,} to {grown['to']:,} clauses"
    yield f"{span}: time grows as n^{grown['time']:.2f}, {_met(grown['time'], GROWTH)}; "
    yield f"memory as n^{grown['memory']:.2f}, peak {_met(largest['mebibytes'], MEMORY)} MiB; "
    yield f"× (yaml-rs + models) {_met(largest['ratio'], LARGEST)}\n"


def _met(value: float, target: float) -> str:
    return f"≤ {target:g}: {'met' if value <= target else f'missed ({value:.2f})'}"


def _time(taken: float | None) -> str:
    if taken is None:
        return "–"
    return f"{1000 * taken:.0f} ms" if taken < 1 else f"{taken:.1f} s"


# Words read from the left, figures from the right.
WORDS = ("process", "of", "target", "document")


def _table(title: str, rows: Iterator[list[str]]) -> Iterator[str]:
    """Yield a Markdown table that reads as well unrendered."""
    head, *lines = rows
    widths = [max(len(line[at]) for line in (head, *lines)) for at in range(len(head))]

    def line(cells: list[str]) -> str:
        columns = zip(cells, head, widths, strict=True)
        padded = (
            cell.ljust(width) if name in WORDS else cell.rjust(width)
            for cell, name, width in columns
        )
        return f"| {' | '.join(padded)} |"

    yield f"{title}\n"
    yield line(head)
    yield "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    yield from map(line, lines)
    yield ""


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no large documents")
    parser.add_argument("--rounds", type=int, help="rounds of each document, thrice for start-up")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures in FILE")
    given = parser.parse_args()
    rounds = given.rounds or (3 if given.quick else 7)
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Bench(Path(folder)), rounds, QUICK_SIZES if given.quick else SIZES)
    if given.json:
        given.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print("\n".join(report(found)))


if __name__ == "__main__":
    main()
