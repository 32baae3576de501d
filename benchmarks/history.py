"""What blame, history and search cost beside what they stand on: ratios of one run, never times.

    python -m benchmarks.history             a minute or so
    python -m benchmarks.history --quick     shorter histories, for a look

Blame is timed without reading the files: how it grows with the number of revisions, and what words
add. Search is timed against a run that reads every file and looks into every text.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import log
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from benchmarks.documents.generate import history
from benchmarks.documents.rates import Rates
from benchmarks.documents.terms import SHARE, Stated, drawn, typed
from plans.model import Revision
from plans.reading import read_model, read_text
from plans.storing.search_index import Index
from plans.storing.statements import statements_of
from plans.storing.workspace import find_workspace
from plans.terms import default_name
from plans.tracing import Link, Phrase, Step, blame, trace
from plans.writing import dump_revision

ROUNDS = 5
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


def taken(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median time of ``work`` in seconds, after one run that does not count."""
    found = []
    for number in range(rounds + 1):
        start = perf_counter()
        work()
        if number:
            found.append(perf_counter() - start)
    return median(found)


def tracing(short: int, long: int) -> None:
    """Print how blame grows, and what words and histories cost beside it."""
    histories = chain(short), chain(long)
    plain = [taken(lambda each=each: blame(each)) for each in histories]
    worded = [taken(lambda each=each: blame(each, words=True)) for each in histories]
    first, last = (histories[1][at].revision.places for at in (0, -1))
    lasting = next(id for id in first if id in last)
    followed = taken(lambda: trace(histories[1], f"p@v{long}", lasting))
    steps = log(long / short)
    print(f"blame, {short} to {long} revisions of {CLAUSES} clauses")
    print(f"  growth exponent               {log(plain[1] / plain[0]) / steps:.2f}")
    print(f"  growth exponent with words    {log(worded[1] / worded[0]) / steps:.2f}")
    print(f"  words beside plain            {worded[1] / plain[1]:.1f} times")
    print(f"  history of a clause beside it {followed / plain[1]:.1f} times")


def searching(count: int) -> None:
    """Print what a search costs beside reading every file."""
    with workspace(count) as folder:
        where = find_workspace(folder)
        phrase = Phrase("ratified by referendum")

        def find() -> int:
            with Index(where) as index:
                return sum(1 for _ in index.find(phrase))

        def build() -> None:
            for path in (folder / "cache" / "plans").iterdir():
                path.unlink()
            find()

        def read() -> int:
            files = sorted((folder / "proposals" / "p").glob("*.yaml"))
            revisions = (read_model(read_text(path), Revision, path.name) for path in files)
            said = (each.said for made in revisions for each in statements_of(made, default_name))
            return sum(1 for text in said if phrase.spans(text))

        warm, everything = taken(find), taken(read, 1)
        print(f"search, {count} revisions of {CLAUSES} clauses")
        print(f"  reading everything beside a warm index  {everything / warm:.0f} times")
        first = taken(build, 1)
        print(f"  making the index beside reading         {first / everything:.1f} times")


@contextmanager
def workspace(count: int) -> Iterator[Path]:
    """Make a workspace of ``count`` revisions, long settled, with a cache of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        home = folder / "proposals" / "p"
        home.mkdir(parents=True)
        for made in drafts(count):
            path = home / f"{made.revision}.yaml"
            path.write_text(dump_revision(made), "utf-8")
            os.utime(path, (1_000_000_000, 1_000_000_000))
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        yield folder


def main() -> None:
    parser = argparse.ArgumentParser(description="Ratios for blame, history and search.")
    parser.add_argument("--quick", action="store_true", help="shorter histories")
    quick = parser.parse_args().quick
    tracing(*((10, 40) if quick else (50, 200)))
    searching(10 if quick else 60)


if __name__ == "__main__":
    main()
