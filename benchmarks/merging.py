"""What a merge and a patch cost beside the diffs that they rest on: ratios of one run.

    python -m benchmarks.merging             a few minutes
    python -m benchmarks.merging --quick     small documents, for a look

Two sides edit one generated agreement, one lightly and one heavily. Nothing is read from files.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from math import log
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.documents.generate import sides as generate
from benchmarks.documents.terms import with_terms
from plans.diffing import diff
from plans.merging import merge
from plans.model import Revision
from plans.patching import apply, operations_between

SIZES = (280, 2_800, 28_000)
ROUNDS = 3


def sides(clauses: int, ids: bool) -> tuple[Revision, Revision, Revision]:
    """Return a base and what two sides made of it."""
    mode = "kept" if ids else "stripped"
    made = [with_terms(each) for each in generate("en-treaty", clauses, ("default", "heavy"), mode)]
    return made[0].before, made[0].after, made[1].after


def measured(work: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """Return the median seconds of each, the rounds interleaved."""
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, each in work.items():
            start = perf_counter()
            each()
            taken[name].append(perf_counter() - start)
    return {name: median(times) for name, times in taken.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--quick", action="store_true")
    sizes = SIZES[:2] if parser.parse_args().quick else SIZES
    print("| clauses | ids | merge × both diffs | operations × diff | apply × diff | conflicts |")
    print("|--:|---|--:|--:|--:|--:|")
    for ids in (True, False):
        first: tuple[int, float] | None = None
        for size in sizes:
            base, ours, theirs = sides(size, ids)
            pairs = diff(base, theirs).alignment
            found = operations_between(base, theirs, pairs)
            took = measured(
                {
                    "ours": lambda b=base, o=ours: diff(b, o),
                    "theirs": lambda b=base, t=theirs: diff(b, t),
                    "merge": lambda b=base, o=ours, t=theirs: merge(b, {"us": o, "e3": t}),
                    "derive": lambda b=base, t=theirs, p=pairs: operations_between(b, t, p),
                    "apply": lambda b=base, f=found: apply(b, f),
                }
            )
            both = took["ours"] + took["theirs"]
            ratios = took["merge"] / both, *(took[x] / took["theirs"] for x in ("derive", "apply"))
            disputed = len(merge(base, {"us": ours, "e3": theirs}).conflicts)
            said = " | ".join(f"{each:.2f}" for each in ratios)
            print(f"| {size:,} | {'yes' if ids else 'no'} | {said} | {disputed:,} |", flush=True)
            if first and size == sizes[-1]:
                exponent = log(took["merge"] / first[1]) / log(size / first[0])
                print(f"merge grows as n^{exponent:.2f} from {first[0]:,} to {size:,} clauses")
            first = size, took["merge"]


if __name__ == "__main__":
    main()
