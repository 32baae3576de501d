"""What a collection costs, how that grows, and whether what is found in it keeps the laws.

    python -m benchmarks.collections             10, 100 and 1,000 laws of 20 versions: a long while
    python -m benchmarks.collections --quick     10 and 40, for a look
    python -m benchmarks.collections --cluster   beside it a cluster of as many workers (needs Dask)

Laws are made up in eight languages. Seconds are those of the processor, of all processes together.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from math import log
from pathlib import Path
from time import perf_counter

from benchmarks.collection.laws import PHRASES, history, printed, write
from plans.collecting import collect
from plans.diffing import change_rule_catalogue
from plans.storing import Loaded, Located, Workspace, document_of
from plans.verbs.compare import compare

VERSIONS = 20


@dataclass(frozen=True)
class Cost:
    """What so many pairs took: seconds of processors and of the clock, MiB of a process."""

    pairs: int
    processor: float
    clock: float
    first: int
    most: int


def cost(laws: int, folder: Path, scheduler: str = "") -> Cost:
    """Collect ``laws`` in ``folder``, where they are written if they are not there."""
    source = folder / f"laws-{laws}"
    if not source.exists():
        write(source, laws, VERSIONS)
    target = folder / f"tables-{laws}-{bool(scheduler)}"
    began, before = perf_counter(), _processor()
    made = collect(source, target, format="sqlite", scheduler=scheduler)
    spent = _processor() - before
    peaks = _peaks(target / "collection.sqlite")
    return Cost(made.pairs, spent, perf_counter() - began, min(peaks), max(peaks))


def again(laws: int, folder: Path) -> float:
    """Return the seconds of a run in which there is nothing to do."""
    began = perf_counter()
    collect(folder / f"laws-{laws}", folder / f"tables-{laws}-False", format="sqlite")
    return perf_counter() - began


def _processor() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _peaks(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as database:
        return [peak for (peak,) in database.execute("SELECT peak_memory FROM pairs")]


def laws_kept(laws: int) -> dict[str, float]:
    """Return what share of pairs keeps each law, and how many words got lost in reading."""
    kept: Counter[str] = Counter()
    tried = lost = 0
    for number in range(1, laws + 1):
        language = list(PHRASES)[number % len(PHRASES)]
        before = None
        for law in history(number, VERSIONS):
            text = printed(law, number, language)
            after = _loaded(text)
            lost += _lost(text, after)
            if before:
                tried += 1
                kept["the same text is no change"] += not compare(after, after).changes
                kept["backwards it is mirrored"] += _mirrored(before, after)
            before = after
    return {name: count / tried for name, count in kept.items()} | {"words lost": lost}


def _loaded(text: str) -> Loaded:
    located = Located(Path("law.txt"), "law.txt", blob=text.encode())
    workspace = Workspace(Path("nowhere"), empty=True)
    return Loaded(document_of(located).revision, located, workspace)


def _words(text: str) -> Counter[str]:
    """Return the words of a text; where nothing parts them, its characters."""
    return Counter("".join(each for each in text if each.isalnum()))


def _lost(text: str, read: Loaded) -> int:
    revision = read.revision
    said = [revision.title]
    for clause in revision.walk():
        said += [clause.label or "", clause.heading or "", clause.prose]
    return (_words(text) - _words(" ".join(said))).total()


def _mirrored(before: Loaded, after: Loaded) -> bool:
    rules = change_rule_catalogue()
    there, back = compare(before, after).changes, compare(after, before).changes
    turned = Counter(rules[each.rule].mirror or each.rule for each in there)
    return turned == Counter(each.rule for each in back)


def report(sizes: tuple[int, ...], folder: Path, *, cluster: bool) -> Iterator[str]:
    """Yield the lines of a table."""
    found = [cost(size, folder) for size in sizes]
    yield "| pairs | ms of the processor a pair | pairs a second | MiB of a process, from and to |"
    yield "|--:|--:|--:|--:|"
    for each in found:
        pair, pace = 1000 * each.processor / each.pairs, each.pairs / each.clock
        yield f"| {each.pairs:,} | {pair:.1f} | {pace:.0f} | {each.first}, {each.most} |"
    first, last = found[-2], found[-1]
    growth = log(last.processor / first.processor) / log(last.pairs / first.pairs)
    yield f"growth of the last step: n^{growth:.2f}"
    yield f"a run with nothing to do: {again(sizes[-1], folder):.1f} s"
    if cluster:
        from distributed import LocalCluster

        with LocalCluster(
            n_workers=os.cpu_count(), threads_per_worker=1, dashboard_address=None
        ) as here:
            there = cost(sizes[-1], folder, here.scheduler_address)
        yield f"the same on a cluster, by the clock: {there.clock / last.clock:.2f} times as long"
    for law, share in laws_kept(sizes[-2]).items():
        yield f"{law}: {share:g}"


def main() -> None:
    """Print what a collection costs."""
    parser = argparse.ArgumentParser(description="What a collection of documents costs.")
    parser.add_argument("--quick", action="store_true", help="smaller collections")
    parser.add_argument("--cluster", action="store_true", help="a cluster of this machine too")
    parser.add_argument("--laws", type=int, nargs="*", help="how many laws, two sizes or more")
    asked = parser.parse_args()
    sizes = tuple(asked.laws or ((10, 40) if asked.quick else (10, 100, 1000)))
    with tempfile.TemporaryDirectory() as folder:
        for line in report(sizes, Path(folder), cluster=asked.cluster):
            print(line, flush=True)


if __name__ == "__main__":
    main()
