"""How fast plans is, and what it holds: every table of docs/benchmarks.md that tells of speed.

    python -m benchmarks                     everything; less than 20 minutes on two quiet cores
    python -m benchmarks --quick             the same with small documents, to see that it runs
    python -m benchmarks --only growth site  some of it, by the names of the files in measures
    python -m benchmarks --write             put the tables of a whole run into the page
    python -m benchmarks --against FOLDER    beside another checkout, in the same run

Times are seconds of the processor, of whole processes unless a table says otherwise. What fails is
reported, and the rest goes on.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._measure import Asked, Measure, Row
from benchmarks._page import PAGE, Taken, not_reached, section, written
from benchmarks._processes import ROOT, Bench
from plans.catalogue import load
from plans.cli._progress import waiting

# In the order of the page.
NAMES = (
    "start-up", "growth", "shifting", "peers", "hard", "pages", "commands", "in-process",
    "long-history", "desk", "tracing", "merging", "git-log", "site", "collections", "drafts",
)  # fmt: skip


def measures(names: Sequence[str] = NAMES) -> dict[str, Measure]:
    """Return the measurements called ``names``."""
    return {name: load("benchmarks.measures", name, "MEASURE") for name in names}


def taken(name: str, measure: Measure, asked: Asked) -> Taken:
    """Return what was measured; of what fails, as far as it came."""
    rows: list[Row] = []
    try:
        rows.extend(measure.rows(asked))
    except Exception as error:  # the other tables are worth having
        traceback.print_exc()
        return Taken(name, measure, tuple(rows), f"{type(error).__name__}: {error}")
    return Taken(name, measure, tuple(rows))


def run(asked: Asked, names: Sequence[str]) -> Iterator[Taken]:
    """Yield each measurement as it is made, with a bar on a terminal."""
    for number, (name, measure) in enumerate(measures(names).items()):
        bar = "#" * number + "-" * (len(names) - number)
        with waiting(f"[{bar}] {number}/{len(names)}, measuring {name}"):
            found = taken(name, measure, asked)
        print("\n".join(section(found)), end="\n\n", flush=True)
        yield found


def about(against: Path | None, load: float, minutes: float) -> str:
    """Return what was measured, when and where."""
    beside = f"; in front of an arrow (→), `{_commit(against)}`" if against else ""
    return (
        f"Commit `{_commit(ROOT)}`{beside}. {time.strftime('%Y-%m-%d')}, Python "
        f"{platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}; when it began "
        f"{load:.1f} processes were at work besides. The run took {minutes:.0f} minutes."
    )


def _commit(checkout: Path) -> str:
    command = ("git", "-C", str(checkout), "rev-parse", "--short=8", "HEAD")
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="small documents, one round")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, metavar="NAME")
    parser.add_argument("--write", action="store_true", help="put the tables into the page")
    parser.add_argument("--against", type=Path, metavar="FOLDER", help="another checkout of plans")
    given = parser.parse_args()
    if given.write and (given.quick or set(given.only) != set(NAMES)):
        parser.error("the tables of the page come from one whole run: --write goes without those")
    return given


def main() -> None:
    given = _given()
    busy, start = os.getloadavg()[0], time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        before = Bench(folder, folder / "kept-before", given.against) if given.against else None
        asked = Asked(Bench(folder, folder / "kept"), given.quick, before)
        found = list(run(asked, given.only))
    head = about(given.against, busy, (time.perf_counter() - start) / 60)
    missed = "\n".join(not_reached(found)) or "Every target was reached."
    print(f"Not reached\n\n{missed}\n\n{head}")
    if given.write:
        parts = {each.name: "\n".join(section(each)) for each in found}
        parts |= {"about": head, "not-reached": missed}
        PAGE.write_text(written(PAGE.read_text("utf-8"), parts), "utf-8")
    sys.exit(any(each.stopped for each in found))


if __name__ == "__main__":
    main()
