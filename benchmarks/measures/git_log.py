"""What ``git log -p`` takes over a long line of commits, where git asks plans."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks._figures import Figure
from benchmarks._measure import Asked, Measure, Row
from benchmarks._processes import PLANS, Bench

COMMITS, QUICK = 300, 20
CLAUSES = 30
# Seconds over 300 commits: the first time, and again.
COLD, WARM = 60, 10
_AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@b.example")


def rows(asked: Asked) -> Iterator[Row]:
    """Yield how long it takes the first time and again."""
    count = QUICK if asked.quick else COMMITS
    here = _repository(asked.bench, count)
    log = ("git", "log", "-p")
    for name, most in (("the first time", COLD), ("again", WARM)):
        run = here.program(log)
        yield {
            "git log -p": name,
            "all": Figure(run.processor, "s", None if asked.quick else most),
            "a commit": Figure(run.processor / count, "s"),
        }


def _repository(bench: Bench, count: int) -> Bench:
    """Make a repository in which each commit changes a figure of one proposal."""
    home = bench.folder / "repository"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    here = bench.within(home)
    here.program(("git", "init", "-q"))
    _commits(here, home / "proposals" / "p" / "v1.yaml", count)
    here.once((*PLANS, "git", "install"))
    return here


def _commits(here: Bench, file: Path, count: int) -> None:
    file.parent.mkdir(parents=True)
    for number in range(count):
        file.write_text(_text(number), "utf-8")
        here.program(("git", "add", "."))
        here.program(("git", *_AUTHOR, "commit", "-q", "-m", f"Draft {number}"))


def _text(number: int) -> str:
    days = {number % CLAUSES + 1: 100 + number}
    clauses = "".join(
        f"- id: c{at}\n  label: '{at}'\n"
        f"  text: The seller delivers lot {at} within {days.get(at, at)} days.\n"
        for at in range(1, CLAUSES + 1)
    )
    return f"proposal: p\nrevision: v1\ntitle: Deliveries\nclauses:\n{clauses}"


MEASURE = Measure(
    title="`git log -p`",
    says=(
        f"A proposal of {CLAUSES} clauses, one figure changed in each of {COMMITS} commits, with "
        "what `plans git install` sets up; seconds of git and of all that it calls."
    ),
    columns=("git log -p", "all", "a commit"),
    rows=rows,
)
