"""Long talks as a workspace: one text in many revisions, each with a few clauses of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.documents.generate import history
from benchmarks.documents.rates import Rates
from benchmarks.documents.terms import PARTIES, SHARE, drawn, typed
from plans.model import Revision
from plans.writing import dump_revision

# So many clauses a round of talks rewords.
TOUCHED = 3
_BEGAN = date(2001, 1, 1)
_CLAUSE = re.compile(r"(?m)^(?= *- id: )")
_SAID = " shall "


def write_talks(folder: Path, revisions: int, clauses: int, seed: int = 1) -> list[Path]:
    """Write a workspace of one proposal; return the files of its revisions, the earliest first."""
    home = folder / "proposals" / "treaty"
    home.mkdir(parents=True)
    first = _first(clauses)
    (home / "proposal.yaml").write_text("title: Treaty\nshort: Treaty\ntabled_by: [us]\n", "utf-8")
    _registers(home.parent, first, revisions)
    made = []
    for number, text in enumerate(_texts(dump_revision(first), revisions, Random(seed)), 1):
        made.append(home / f"v{number}.yaml")
        made[-1].write_text(text, "utf-8")
    return made


def _first(clauses: int) -> Revision:
    plain = next(history("en-treaty", clauses, 1, Rates()))
    wordy = [clause.id for clause in plain.walk() if clause.text]
    chosen = [id for id in wordy if Random(id).random() < SHARE]
    return typed(plain, {id: drawn(Random(id)) for id in chosen})


def _texts(first: str, revisions: int, rng: Random) -> Iterator[str]:
    head, *clauses = _CLAUSE.split(first)
    wordy = [number for number, said in enumerate(clauses) if _SAID in said]
    now = list(clauses)
    for number in range(1, revisions + 1):
        day = _BEGAN + timedelta(number)
        parent = f"parent: v{number - 1}\n" if number > 1 else ""
        about = f"date: {day}\n{parent}status: tabled\nsources: [draft-v1]\n"
        text = head.replace("revision: v1\n", f"revision: v1\n{about}", 1) + "".join(now)
        yield text.replace("revision: v1\n", f"revision: v{number}\n").replace(
            "draft-v1", f"draft-v{number}"
        )
        for each in rng.sample(wordy, TOUCHED):
            days = rng.randrange(10, 400)
            now[each] = clauses[each].replace(_SAID, f" shall, within {days} days, ", 1)


def _registers(folder: Path, first: Revision, revisions: int) -> None:
    parties = "".join(f"  {id}: {{name: {name}}}\n" for id, name in PARTIES.items())
    (folder / "parties.yaml").write_text(f"parties:\n{parties}", "utf-8")
    terms = [term for clause in first.walk() for term in clause.terms.values()]
    issues = "".join(
        f"  {id}: {{title: {id.replace('-', ' ')}, topic: all}}\n"
        for id in sorted({term.issue for term in terms})
    )
    (folder / "issues.yaml").write_text(f"topics: {{all: Everything}}\nissues:\n{issues}", "utf-8")
    sources = "".join(
        f"  draft-v{number}: {{title: Draft {number}, publisher: Secretariat}}\n"
        for number in range(1, revisions + 1)
    )
    (folder / "sources.yaml").write_text(f"sources:\n{sources}", "utf-8")
