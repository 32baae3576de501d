"""How ``plans diff`` grows where nobody typed a clause and numbers shift through the whole text.

    python -m benchmarks.shifting                        a few minutes on two cores
    python -m benchmarks.shifting --against FOLDER       beside another checkout, in the same run
    python -m benchmarks.shifting --sizes 280 2800 --shares 95 --formats text

What is shown is the processor's time of whole processes, in the middle of interleaved rounds, and
the most memory that they held; the floor reads the same two files into the same models.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from statistics import median

from benchmarks._processes import Bench, Run
from benchmarks.documents.generate import generate
from benchmarks.documents.rendering import write_yaml
from benchmarks.speed import FLOOR

SIZES = (28, 280, 2_800)
SHARES = (10, 50, 95)
FORMATS = ("text", "json", "markdown", "html")
Runs = dict[str, list[Run]]


def measured(bench: Bench, size: int, share: int, given: argparse.Namespace) -> Runs:
    """Return the runs on one pair of documents, by what was run."""
    made = generate("en-treaty", size, f"shifting-{share}")
    files = [str(path) for path in write_yaml(made.before, made.after, bench.folder / "documents")]
    shown = {each: ("-m", "plans", "diff", *files, "-f", each) for each in given.formats}
    found = bench.rounds(given.rounds, {"floor": ("-c", FLOOR, *files), **shown})
    if given.against:
        earlier = Bench(bench.folder, given.against)
        before = earlier.rounds(given.rounds, shown)
        found |= {f"{name} before": runs for name, runs in before.items()}
    return found


def report(bench: Bench, given: argparse.Namespace) -> Iterator[str]:
    """Yield a table of Markdown, a row a pair of documents."""
    by_pair: dict[tuple[int, int], Runs] = {}
    for share in given.shares:
        for size in given.sizes:
            by_pair[share, size] = runs = measured(bench, size, share, given)
            if len(by_pair) == 1:
                yield f"| changed | clauses | {' | '.join(runs)} | memory |"
                yield f"|--:|--:|{'--:|' * len(runs)}--:|"
            cells = [f"{_time(each)} s" for each in runs.values()]
            most = max(run.mebibytes for name in given.formats for run in runs[name])
            yield f"| {share} % | {size:,} | {' | '.join(cells)} | {most:.0f} MiB |"
        yield from _grown(by_pair, share, given.sizes, given.formats)


def _time(runs: Sequence[Run]) -> str:
    return f"{median(run.processor for run in runs):.2f}"


def _grown(
    by_pair: dict[tuple[int, int], Runs], share: int, sizes: Sequence[int], formats: Sequence[str]
) -> Iterator[str]:
    """Yield with which power of their size the two largest documents take time, start apart."""
    if len(sizes) < 3:
        return
    start, small, large = min(sizes), *sorted(sizes)[-2:]
    powers = []
    for name in formats:
        at = {size: median(run.processor for run in by_pair[share, size][name]) for size in sizes}
        power = log((at[large] - at[start]) / (at[small] - at[start])) / log(large / small)
        powers.append(f"{name} {power:.2f}")
    yield f"\n{share} % changed, growth from {small:,} to {large:,}: n^ {', '.join(powers)}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--shares", type=int, nargs="+", default=SHARES, choices=SHARES)
    parser.add_argument("--formats", nargs="+", default=FORMATS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--against", type=Path, metavar="FOLDER", help="another checkout of plans")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for line in report(Bench(Path(folder)), given):
            print(line, flush=True)


if __name__ == "__main__":
    main()
