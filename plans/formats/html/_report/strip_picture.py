"""The strip: all clauses of the report as one small picture, and the same in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from plans.formats.html._report.clauses import ClauseView
from plans.terms import SEVERITIES


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the strip: a clause, or a run of them where there are too many to draw."""

    x: str
    y: int
    height: int
    severity: str
    state: str
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Strip:
    """All clauses as a picture; ``ticks`` are printed numbers and where they stand below it."""

    bars: tuple[Bar, ...]
    width: str
    height: int
    ticks: tuple[tuple[str, str], ...]
    in_words: str


# Narrower bars than these could be neither seen nor clicked.
MAX_BARS = 240
STRIP_HEIGHT = 60
# Two printed numbers closer than this part of the width would run into each other on a telephone.
TICK_GAP = 6.0
MAX_TICK = 4
# Read aloud, a longer list is noise.
MAX_POINTS = 20
_HEIGHTS = {"red-line": 60, "substantive": 46, "reworded": 38, "minor": 30, "editorial": 18, "": 7}


def strip(clauses: tuple[ClauseView, ...]) -> Strip:
    """Return the clauses in order as bars, the graver the taller."""
    run = -(-len(clauses) // MAX_BARS) or 1
    runs = [clauses[start : start + run] for start in range(0, len(clauses), run)]
    step = 100 / max(1, len(runs))
    bars = tuple(_bar(number * step, each) for number, each in enumerate(runs))
    width = f"{step * 0.84:.3f}%"
    return Strip(bars, width, STRIP_HEIGHT, tuple(_ticks(runs, step)), _in_words(clauses))


def _bar(x: float, run: tuple[ClauseView, ...]) -> Bar:
    ranks = [*SEVERITIES, ""]
    gravest = min(run, key=lambda clause: ranks.index(clause.head.severity))
    titles = [f"{c.head.label.now} {c.head.title}".strip() for c in (run[0], run[-1])]
    state = gravest.head.state if gravest.head.state in ("added", "removed") else ""
    named = titles[0] if len(run) == 1 else f"{titles[0]} … {titles[1]}"
    height = _HEIGHTS[gravest.head.severity]
    return Bar(
        x=f"{x:.3f}%",
        y=STRIP_HEIGHT - height,
        height=height,
        severity=gravest.head.severity or "same",
        state=state,
        anchor=gravest.anchor,
        title=f"{named}: {f'{state}, ' if state else ''}{gravest.head.severity or _kept(gravest)}",
    )


def _ticks(runs: list[tuple[ClauseView, ...]], step: float) -> Iterator[tuple[str, str]]:
    """Yield the printed numbers of the top level where there is room for them."""
    free, last = 0.0, ""
    for number, run in enumerate(runs):
        middle = (number + 0.42) * step
        top = next(
            (clause for clause in run if not clause.head.depth and clause.head.label.now), None
        )
        label = top.head.label.now if top else ""
        if label not in ("", last) and middle >= free and len(label) <= MAX_TICK:
            yield f"{middle:.3f}%", label
            free, last = middle + TICK_GAP, label


def _in_words(clauses: tuple[ClauseView, ...]) -> str:
    """Return the strip in words: ``1 red-line: 7. 2 substantive: 14(a), 14(b). 56 unchanged.``."""
    said = []
    for severity in SEVERITIES:
        points = [clause.head.point for clause in clauses if clause.head.severity == severity]
        if points:
            more = f" and {len(points) - MAX_POINTS} more" if len(points) > MAX_POINTS else ""
            said.append(f"{len(points)} {severity}: {', '.join(points[:MAX_POINTS])}{more}.")
    same = Counter(_kept(clause) for clause in clauses if not clause.head.severity)
    told = [f"{count} {how}." for how, count in sorted(same.items(), reverse=True)]
    return " ".join([*said, *told])


def _kept(clause: ClauseView) -> str:
    """Return what is known of a clause of which nothing changed."""
    carried = clause.head.doubt == "carried"
    return "carried over: the source does not mention them" if carried else "unchanged"
