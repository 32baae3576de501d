"""Scores as Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.alignment.score import Score, Tally

HEAD = (
    "docs", "precision", "recall", "pairs F1", "changed F1",
    "moves P", "moves R", "splits F1", "merges F1", "false moves", "crossed", "spurious",
)  # fmt: skip


def cells(score: Score) -> list[str]:
    """Return the numbers of one row under ``HEAD``."""
    return [
        str(score.documents),
        ratio(score.links.precision),
        ratio(score.links.recall),
        ratio(score.links.f1),
        ratio(score.changed.f1),
        ratio(score.moves.precision),
        ratio(score.moves.recall),
        ratio(score.splits.f1),
        ratio(score.merges.f1),
        str(score.false_moves),
        str(score.crossed),
        str(score.spurious),
    ]


def ratio(value: float | None) -> str:
    """Return a ratio with four decimals, rounded down: 1 means all."""
    return "–" if value is None else f"{int(value * 10_000) / 10_000:.4f}"


def by_edit(levels: Mapping[str, Score]) -> list[list[str]]:
    """Return rows: the share of links found, by what was done to the clause, a column a level."""
    names = sorted({name for score in levels.values() for name in score.edits})
    return [
        [name, *(_recall(score.edits.get(name, Tally())) for score in levels.values())]
        for name in names
    ]


def _recall(tally: Tally) -> str:
    return f"{ratio(tally.recall)} ({tally.true:.0f})" if tally.true else "–"


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table with a title, its columns padded to line up."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    padded = ["| " + " | ".join(_pad(line, widths)) + " |" for line in lines]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([f"## {title}", "", padded[0], rule, *padded[1:], ""])


def _pad(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
