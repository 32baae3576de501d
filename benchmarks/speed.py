"""How fast plans is, as ratios of one run: python -m benchmarks.speed [--quick] [--json FILE]

Machines and days differ; a ratio of two things measured alternately in one run hardly does. Times
are those of whole processes, medians of interleaved runs.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from math import log10
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.generate import long_clause, make, twins, write

ROOT = Path(__file__).resolve().parent.parent
PLANS = [sys.executable, "-m", "plans"]
TYPER = [sys.executable, "-c", "import typer"]
# The least that any tool of this make has to do: the same imports, the same models, the same files.
MODELS = """
import sys, gc, typer, yaml_rs
gc.disable()
from plans.model import Revision
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        Revision.model_validate(yaml_rs.loads(file.read(), parse_datetime=False))
"""
SIZES = (28, 280, 2800, 28000)


def floor(*files: Path) -> list[str]:
    """Return the command that only reads the files into our models."""
    return [sys.executable, "-c", MODELS, *map(str, files)]


def once(command: list[str]) -> float:
    """Return the seconds a whole process takes."""
    start = perf_counter()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return perf_counter() - start


def against(command: list[str], other: list[str], runs: int) -> tuple[float, float, float]:
    """Return the median seconds of both and the median ratio, run in turn after a warm-up."""
    once(command), once(other)
    pairs = [(once(command), once(other)) for _ in range(runs)]
    ratio = median(mine / theirs for mine, theirs in pairs)
    return median(mine for mine, _ in pairs), median(theirs for _, theirs in pairs), ratio


def start_up(runs: int) -> list[list[Any]]:
    """Measure the two commands that everybody waits for."""
    files = [ROOT / "proposals" / "us-28-point" / f"{name}.yaml" for name in ("v1", "v2")]
    rows = []
    for name, command, other, base, target in (
        ("plans --help", [*PLANS, "--help"], TYPER, "import typer", 1.5),
        ("plans diff v1 v2", [*PLANS, "diff", "v1", "v2"], floor(*files), "typer + models", 1.6),
    ):
        mine, theirs, ratio = against(command, other, runs)
        rows.append([name, f"{mine * 1e3:.0f} ms", base, f"{theirs * 1e3:.0f} ms", ratio, target])
    return rows


def stage(before: Path, after: Path) -> dict[str, Any]:
    """Return what each stage costs in a process of its own."""
    command = [sys.executable, str(ROOT / "benchmarks" / "_stages.py"), str(before), str(after)]
    done = subprocess.run(
        [*command, "json", "text", "html"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def growth(sizes: tuple[int, ...], runs: int, folder: Path) -> list[list[Any]]:
    """Measure every stage at every size, and the whole diff against reading the models alone."""
    rows = []
    last: dict[str, float] = {}
    for size in sizes:
        before, after = write(make(size), folder / str(size))
        found = stage(before, after)
        seconds = found["seconds"]
        times = runs if size < 5000 else max(1, runs // 3)
        diff = [*PLANS, "diff", str(before), str(after), "--format", "json"]
        _, _, ratio = against(diff, floor(before, after), times)
        grown = [
            f"{log10(seconds[name] / last[name]):.2f}" if name in last else ""
            for name in ("load", "diff", "html")
        ]
        cells = [
            f"{seconds[name] * 1e3:,.0f} ms" for name in ("load", "diff", "json", "text", "html")
        ]
        rows.append(
            [size, *cells, f"{max(found['memory'].values()):,.0f} MiB", f"{ratio:.2f}", *grown]
        )
        last = seconds
    return rows


def hard(folder: Path) -> list[list[Any]]:
    """Measure what breaks quadratic tools: one clause of 100 000 words, 10 000 twins."""
    rows = []
    for name, made in (("one clause of 100 000 words", long_clause()), ("10 000 twins", twins())):
        before, after = write(made, folder / name.replace(" ", "-"))
        found = stage(before, after)
        rows.append([name, f"{found['seconds']['diff']:.1f} s", f"{found['changes']:,} changes"])
    return rows


def table(title: str, head: list[str], rows: list[list[Any]]) -> None:
    """Print a Markdown table that lines up."""
    cells = [head, *([f"{c:.2f}" if isinstance(c, float) else str(c) for c in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    print(f"\n## {title}\n")
    for number, row in enumerate(cells):
        print(
            "| "
            + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            + " |"
        )
        if not number:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer runs, no 28 000 clauses")
    parser.add_argument("--json", type=Path, help="write the rows to this file too")
    given = parser.parse_args()
    runs, sizes = (3, SIZES[:-1]) if given.quick else (9, SIZES)
    with tempfile.TemporaryDirectory() as name:
        rows = {"start-up": start_up(runs)}
        table("Start-up", ["process", "time", "floor", "time", "ratio", "target"], rows["start-up"])
        rows["growth"] = growth(sizes, runs, Path(name))
        head = ["clauses", "load", "diff", "json", "text", "html", "peak", "× floor"]
        table("Growth", [*head, "load exp", "diff exp", "html exp"], rows["growth"])
        if not given.quick:
            rows["hard"] = hard(Path(name))
            table("Hard cases", ["document", "diff", "found"], rows["hard"])
    if given.json:
        given.json.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
