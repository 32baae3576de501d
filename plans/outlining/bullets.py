"""Clauses that begin without a number: with a bullet, or, in a list of definitions, with a term."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from plans.drafting import Block, Kind, Line
from plans.outlining.evidence import SLACK
from plans.outlining.explanation import Label
from plans.outlining.keywords import BULLET, ITEM
from plans.outlining.layout import Layout, ends
from plans.outlining.line_openings import Opening
from plans.outlining.lists import LEAD
from plans.outlining.nodes import Level
from plans.outlining.stop_phrases import DEFINING

# What a definition has in place of a bullet: the term that opens it.
DEFINED = "“"
_LEADS = (":", "：", "—")
# More than the longest word for "means".
_READ = 40
_TERM = re.compile(r"[\"“„«「『‘][^\"“”»」』’]{1,60}[\"”“»」』’][^.]")


def bullets_of(
    blocks: Sequence[Block],
    openings: Sequence[Opening | None],
    labels: Mapping[int, Sequence[Label]],
    layout: Layout,
    *,
    marked: bool,
) -> dict[int, str]:
    """Return the lines that begin with a bullet and no label, and which."""
    found: dict[int, str] = {}
    for block in blocks:
        before: Line | None = None
        for line in block.lines if block.kind == Kind.WORDS else ():
            opening = openings[line.no]
            if opening and opening.bullet and line.no not in labels:
                above = openings[before.no] if before else None
                if marked or _is_bullet(opening, above, line, before, layout):
                    found[line.no] = opening.bullet
            before = line
    return found


def definitions_of(
    blocks: Sequence[Block], labels: Mapping[int, Sequence[Label]], bullets: Mapping[int, str]
) -> dict[int, str]:
    """Return the lines that begin with a term in quotes, in runs behind words that lead to them."""
    found: dict[int, str] = {}
    run: list[int] = []
    listed = {*labels, *bullets}
    before = ""
    for block in blocks:
        if block.kind == Kind.HEADING:
            run, before = _closed(run, found), ""
        for line in block.lines if block.kind == Kind.WORDS else ():
            if _begins_a_part(labels.get(line.no, ())):
                run = _closed(run, found)
            elif line.no not in listed and _defines(line, before, led=bool(run)):
                run.append(line.no)
            before = line.text
    _closed(run, found)
    return found


def _begins_a_part(labels: Sequence[Label]) -> bool:
    return any(label.candidate.rank < ITEM for label in labels)


def _defines(line: Line, before: str, *, led: bool) -> bool:
    """Say whether ``line``, behind a definition or what leads to one, begins with a term."""
    leads = _leads(before)
    if not led and not leads:
        return False
    opens = line.gap or ends(before) or leads
    return opens and _TERM.match(line.text) is not None


def _leads(words: str) -> bool:
    """Say whether ``words`` lead to definitions: "In these rules:", "In these rules means"."""
    return words.endswith(_LEADS) or words[-_READ:].casefold().endswith(DEFINING)


def _closed(run: list[int], found: dict[int, str]) -> list[int]:
    if len(run) > 1:
        found |= dict.fromkeys(run, DEFINED)
    return []


def _is_bullet(opening: Opening, above: Opening | None, line: Line, before: Line | None,
               layout: Layout) -> bool:  # fmt: skip
    if before is None or line.gap or opening.is_surely_listed or line.indent != before.indent:
        return True
    if ends(before.text) or layout.breaks(before, line):
        return True
    return above is not None and above.bullet == opening.bullet


def depth_of_bullet(stack: Sequence[Level], new: Level, *, marked: bool) -> int:
    """Return how many of the open levels of ``stack`` stay open above a new bullet."""
    if new.style == f"bullet {DEFINED}":
        same = [at for at, level in enumerate(stack) if level.style == new.style]
        if same:
            return same[-1]
        if _leads(stack[-1].node.says_last):
            return len(stack)
    for at in range(len(stack) - 1, 0, -1):
        if _stands_over(stack[at], new):
            return at + 1
        if _is_a_bullet(stack[at]) and abs(new.indent - stack[at].indent) <= SLACK:
            return _beside(stack, at, new, marked=marked)
    return 1


def _is_a_bullet(level: Level) -> bool:
    return level.rank == BULLET and level.style != LEAD


def _stands_over(level: Level, new: Level) -> bool:
    """Say whether a bullet stands below ``level`` by its column."""
    if _is_a_bullet(level):
        return new.indent > level.indent + SLACK
    return level.rank < ITEM or level.indent <= new.indent + SLACK


def _beside(stack: Sequence[Level], at: int, new: Level, *, marked: bool) -> int:
    """Another bullet in the same column: back to a list that had it, else a list below."""
    if marked or stack[at].style == new.style:
        return at
    same = [nth for nth, level in enumerate(stack[:at]) if level.style == new.style]
    return same[-1] if same else at + 1
