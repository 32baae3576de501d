"""Run the aligner over languages, levels of editing, sizes, modes and seeds, and print tables.

python -m benchmarks.alignment.run --quick
python -m benchmarks.alignment.run --seed 1000 --seeds 5 --json scores.json
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from itertools import pairwise, product
from pathlib import Path
from typing import Any

from benchmarks.alignment._table import HEAD, by_edit, cells, ratio, table
from benchmarks.alignment.rivals import RIVALS, aligned, missing
from benchmarks.alignment.score import Score, score, total
from benchmarks.documents.generate import MODES, SIZES, generate
from benchmarks.documents.grammar import languages, names
from benchmarks.documents.rates import LEVELS
from plans.aligning import align

OURS = "plans"
EVERY_LEVEL = (*LEVELS, "random")
EVERY_MODE = tuple(mode for mode in MODES if mode != "lying")
# The mode in which nothing but the words says which clause is which; details are shown for it.
BARE = "stripped"
# From this size on documents mix all kinds of a language, in the barest mode, one seed.
LARGE = 2800
# Sizes of documents of nothing but near-identical clauses.
TWINS = (1000, 10_000)
_TOO_LONG = 900


@dataclass(frozen=True)
class Case:
    """What one example is made from."""

    grammar: str
    size: int
    level: str
    mode: str
    seed: int


@dataclass(frozen=True)
class Result:
    """How one tool did on one example."""

    case: Case
    tool: str
    score: Score
    seconds: float


def cases(asked: argparse.Namespace) -> list[Case]:
    """Return all examples asked for."""
    seeds = range(asked.seed, asked.seed + asked.seeds)
    found = []
    for size, level in product(asked.sizes, asked.levels):
        large = size >= LARGE
        grammars = asked.grammars or (languages() if large else names())
        if size > LARGE:
            grammars = grammars[:1] if asked.grammars else ("en",)
        modes = [BARE] if large and BARE in asked.modes else asked.modes
        chosen = seeds[:1] if large else seeds
        for grammar, mode, seed in product(grammars, modes, chosen):
            found.append(Case(grammar, size, level, mode, seed))
    return found


def judge(case: Case, tools: Sequence[str]) -> list[Result]:
    """Let every tool align one example and score it."""
    example = generate(case.grammar, case.size, case.level, case.mode, case.seed)
    found = []
    for tool in tools:
        if tool != OURS and case.size > RIVALS[tool][1]:
            continue
        start = time.perf_counter()
        if tool == OURS:
            pairs = align(example.before, example.after)
        else:
            links = RIVALS[tool][0](example.before, example.after)
            pairs = aligned(example.before, example.after, links)
        seconds = time.perf_counter() - start
        found.append(Result(case, tool, score(example, pairs), seconds))
    return found


def judge_all(todo: Sequence[Case], tools: Sequence[str], jobs: int) -> list[Result]:
    """Do all cases on ``jobs`` processors, large ones first."""
    ordered = sorted(todo, key=lambda case: -case.size)
    found: list[Result] = []
    with ProcessPoolExecutor(jobs) as pool:
        for done, each in enumerate(pool.map(partial(judge, tools=tools), ordered), 1):
            found += each
            if done % 50 == 0 or done == len(ordered):
                print(f"{done} of {len(ordered)} examples", file=sys.stderr)
    return found


def grouped(results: Iterable[Result], key: Callable[[Result], Any]) -> dict[Any, list[Result]]:
    """Return the results by a key, in order of the keys' first sight."""
    found: dict[Any, list[Result]] = {}
    for result in results:
        found.setdefault(key(result), []).append(result)
    return found


def summed(results: Iterable[Result]) -> Score:
    """Return the sum of the scores."""
    return total(result.score for result in results)


def report(results: Sequence[Result]) -> str:
    """Return all tables about accuracy."""
    ours = [result for result in results if result.tool == OURS]
    edited = [result for result in ours if result.case.level != "none"]
    by_mode = grouped(edited, lambda each: (each.case.level, each.case.mode, each.case.size))
    parts = [
        table(
            "By level, mode and size, all kinds of documents",
            ("level", "mode", "clauses", *HEAD),
            (
                [level, mode, str(size), *cells(summed(each))]
                for (level, mode, size), each in _sorted(by_mode)
            ),
        )
    ]
    bare = [each for each in edited if each.case.mode == BARE and each.case.size < LARGE]
    if bare:
        kinds = grouped(bare, lambda each: (each.case.level, each.case.grammar))
        rows = ([level, name, *cells(summed(each))] for (level, name), each in _sorted(kinds))
        parts.append(table(f"By kind of document, {BARE}", ("level", "kind", *HEAD), rows))
        levels = {level: summed(each) for level, each in _by_level(bare).items()}
        parts.append(table("Links found by edit (of how many)", ("edit", *levels), by_edit(levels)))
    still = [each for each in ours if each.case.level == "none"]
    if still:
        noise = grouped(still, lambda each: (each.case.mode, each.case.size))
        rows = (
            [mode, str(size), str(len(each)), f"{summed(each).noise:.0f}"]
            for (mode, size), each in noise.items()
        )
        parts.append(table("Unchanged documents", ("mode", "clauses", "docs", "noise"), rows))
    return "\n".join(parts)


def _sorted(groups: dict[tuple[Any, ...], list[Result]]) -> list[tuple[Any, list[Result]]]:
    return sorted(
        groups.items(), key=lambda item: (EVERY_LEVEL.index(item[0][0]), *map(str, item[0][1:]))
    )


def _by_level(results: Iterable[Result]) -> dict[str, list[Result]]:
    found = grouped(results, lambda each: each.case.level)
    return {level: found[level] for level in EVERY_LEVEL if level in found}


def report_rivals(results: Sequence[Result]) -> str:
    """Return a table of all tools on the documents that each of them did."""
    chosen = [each for each in results if each.case.mode == BARE and each.case.level != "none"]
    groups = grouped(chosen, lambda each: (each.case.level, each.case.size, each.tool))
    rows = [
        [level, str(size), tool, f"{_mean(each) * 1000:.0f}", *cells(summed(each))]
        for (level, size, tool), each in sorted(
            groups.items(), key=lambda item: (EVERY_LEVEL.index(item[0][0]), item[0][1])
        )
        if tool != "ids"
    ]
    return table(
        f"Rivals on the same documents, {BARE}", ("level", "clauses", "tool", "ms", *HEAD), rows
    )


def _mean(results: Sequence[Result]) -> float:
    return statistics.fmean(result.seconds for result in results)


def speed(asked: argparse.Namespace) -> list[dict[str, Any]]:
    """Time the aligner at every size, and on near-identical clauses, each in its own process."""
    grammar = asked.grammars[0] if asked.grammars else "en"
    levels = [level for level in asked.levels if level != "none"]
    todo = [(level, grammar, size, level) for level, size in product(levels, asked.sizes)]
    todo += [("near-identical", "twins", size, "default") for size in TWINS]
    found = []
    for name, kind, size, level in todo:
        runs = 3 if size <= LARGE else 1
        arguments = [kind, str(size), level, BARE, str(asked.seed), str(runs)]
        command = [sys.executable, "-m", "benchmarks.alignment._measure", *arguments]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_TOO_LONG, check=True)
        except subprocess.TimeoutExpired:
            print(f"speed: {kind} {size} {level} took over {_TOO_LONG} s", file=sys.stderr)
            continue
        found.append({"level": name, "size": size, **json.loads(done.stdout)})
    return found


def report_speed(measured: Sequence[dict[str, Any]]) -> str:
    """Return a table of times, growth exponents and memory."""
    rows = []
    for level in dict.fromkeys(each["level"] for each in measured):
        mine = [each for each in measured if each["level"] == level]
        powers = ["–", *(f"{_exponent(a, b):.2f}" for a, b in pairwise(mine))]
        for each, power in zip(mine, powers, strict=True):
            first, middle = each["seconds"][0], statistics.median(each["seconds"])
            memory = [f"{each['held']:.0f}", f"{each['peak']:.0f}", ratio(each["f1"])]
            times = [f"{first * 1000:.0f}", f"{middle * 1000:.0f}", power]
            rows.append([level, str(each["size"]), *times, *memory])
    head = (
        "level",
        "clauses",
        "first ms",
        "median ms",
        "exponent",
        "MiB before",
        "MiB peak",
        "pairs F1",
    )
    return table("Time and memory of align alone", head, rows)


def _exponent(small: dict[str, Any], large: dict[str, Any]) -> float:
    times = [statistics.median(each["seconds"]) for each in (small, large)]
    return math.log(times[1] / times[0]) / math.log(large["size"] / small["size"])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="one seed, small documents")
    parser.add_argument("--seed", type=int, default=1, help="first seed")
    parser.add_argument("--seeds", type=int, default=3, help="how many seeds")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--levels", nargs="+", choices=EVERY_LEVEL, default=list(EVERY_LEVEL))
    parser.add_argument("--modes", nargs="+", choices=list(MODES), default=list(EVERY_MODE))
    parser.add_argument("--grammars", nargs="+", choices=[*names(), *languages()])
    parser.add_argument("--no-rivals", action="store_true")
    parser.add_argument("--no-speed", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", type=Path, help="write every score to this file")
    asked = parser.parse_args()
    if asked.quick:
        asked.seeds, asked.sizes = 1, [size for size in asked.sizes if size < LARGE] or [280]
        asked.modes = [mode for mode in asked.modes if mode in ("kept", BARE)]
    return asked


def _tools(asked: argparse.Namespace) -> list[str]:
    tools = [OURS]
    for name in () if asked.no_rivals else RIVALS:
        lacking = missing(name)
        if lacking:
            print(f"rival {name} is left out: needs {', '.join(lacking)}", file=sys.stderr)
        else:
            tools.append(name)
    return tools


def main() -> None:
    """Run what is asked for and print it."""
    asked = _arguments()
    tools = _tools(asked)
    results = judge_all(cases(asked), tools, asked.jobs)
    print(report(results))
    if len(tools) > 1:
        print(report_rivals(results))
    measured = [] if asked.no_speed else speed(asked)
    if measured:
        print(report_speed(measured))
    if asked.json:
        scores = [asdict(result) for result in results]
        text = json.dumps({"scores": scores, "speed": measured}, indent=1)
        asked.json.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
