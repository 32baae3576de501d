"""Read documents whose right reading is known, and print how right it was.

python -m benchmarks.reading.run                           # the styles for tuning, seeds 1 to 5
python -m benchmarks.reading.run --style en-bylaws --show  # where each document goes wrong first
python -m benchmarks.reading.run --held                    # styles and seeds never to be tuned to
python -m benchmarks.reading.run --documents               # long documents, read by a person
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.reading.generate import HELD_SEED, Example, generate
from benchmarks.reading.outline import documents
from benchmarks.reading.reader import read
from benchmarks.reading.score import FIGURES, Score, Tally, score, total
from benchmarks.reading.showing import first_mistake
from benchmarks.reading.style import load, names
from benchmarks.reading.tree import Tree

_RATIOS = tuple(figure for figure in FIGURES if figure not in ("words", "whole"))
HEAD = ("docs", "whole", *_RATIOS, "lost ‰", "invented ‰")


@dataclass(frozen=True, slots=True)
class Result:
    """How one document was read."""

    example: Example
    reading: Tree
    score: Score


Groups = Mapping[str, Sequence[Result]]


def examples(asked: argparse.Namespace) -> Iterator[Example]:
    """Yield the documents that are asked for."""
    if asked.documents:
        yield from documents()
        return
    first = asked.seed or (HELD_SEED if asked.held else 1)
    for name in asked.style or names(held=asked.held):
        for seed in range(first, first + asked.seeds):
            yield generate(name, seed)


def judge(example: Example) -> Result:
    """Return how the reader does on one document; one that it refuses has no clauses."""
    reading = read(example.text, example.name)
    return Result(example, reading, score(example.tree, reading))


def report(results: Sequence[Result]) -> str:
    """Return tables by style, by language where it is known, and in total."""
    spoken = [each for each in results if each.example.language]
    groups = {
        "style": _grouped(results, lambda each: each.example.group),
        "language": _grouped(spoken, lambda each: each.example.language),
        "": {"total": results},
    }
    return "\n".join(_table(title, each) for title, each in groups.items() if each)


def _grouped(results: Iterable[Result], key: Callable[[Result], str]) -> Groups:
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(key(result), []).append(result)
    return dict(sorted(groups.items()))


def _table(title: str, groups: Groups) -> str:
    rows = [[title, *HEAD]]
    rows += ([name, *cells(total(each.score for each in group))] for name, group in groups.items())
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "".join(_row(row, widths) for row in rows)


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
    return "  ".join([row[0].ljust(len(first)), *others]) + "\n"


def cells(found: Score) -> list[str]:
    """Return the figures of one row under ``HEAD``."""
    ratios = [_ratio(getattr(found, figure)) for figure in _RATIOS]
    whole = f"{found.whole.hits}"
    return [str(found.whole.true), whole, *ratios, f"{found.lost:.1f}", f"{found.invented:.1f}"]


def _ratio(tally: Tally) -> str:
    """Return F1 with three decimals, rounded down: 1 means all."""
    return "–" if tally.f1 is None else f"{int(tally.f1 * 1000) / 1000:.3f}"


def shown(results: Iterable[Result]) -> str:
    """Return where each document goes wrong first."""
    parts = []
    for result in results:
        example = result.example
        said = first_mistake(example.text, example.tree, result.reading)
        parts.append(f"{example.name}\n{said or '  as it should be'}\n")
    return "\n".join(parts)


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--style", action="append", help="only this style; may be repeated")
    parser.add_argument("--held", action="store_true", help="styles and seeds that are held back")
    parser.add_argument("--documents", action="store_true", help="long documents instead of styles")
    parser.add_argument("--seed", type=int, help="first seed")
    parser.add_argument("--seeds", type=int, default=5, help="how many documents a style")
    parser.add_argument("--show", action="store_true", help="where each document goes wrong first")
    parser.add_argument("--write", type=Path, help="write the documents to this folder, and stop")
    parser.add_argument("--json", type=Path, help="write every score to this file")
    asked = parser.parse_args(given)
    if (asked.show or asked.write) and (asked.held or (asked.seed or 1) >= HELD_SEED):
        parser.error("what is held back is scored, never shown: look at other styles and seeds")
    for name in asked.style or ():
        if load(name).held != asked.held:
            parser.error(f"'{name}' is held back" if load(name).held else f"'{name}' is not held")
    return asked


def main(given: Sequence[str] | None = None) -> None:
    """Run what is asked for and print it."""
    asked = _arguments(given)
    if asked.write:
        _write(examples(asked), asked.write)
        return
    results = [judge(example) for example in examples(asked)]
    if asked.show:
        print(shown(results))
    print(report(results))
    if asked.json:
        scores = {each.example.name: asdict(each.score) for each in results}
        asked.json.write_text(json.dumps(scores, indent=1) + "\n", "utf-8")


def _write(chosen: Iterable[Example], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for example in chosen:
        (folder / example.name).write_bytes(example.text.encode())


if __name__ == "__main__":
    main()
