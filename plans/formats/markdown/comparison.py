"""Markdown for a pull request or a chat: a table of what changed, then clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from plans.diffing import Change, Edit
from plans.formats._base import Options
from plans.results import Comparison
from plans.safe import one_line
from plans.wording import (
    MarkedRow,
    MarkedTable,
    makers,
    marked_parts,
    published,
    same_matter,
    standing,
    supported,
    tally,
)

# Everything that CommonMark or GitHub's dialect could read as markup, HTML, a mention or a link.
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&@:=^$])")


def render(result: Comparison, options: Options) -> str:
    """Return a table of the terms that changed, then every change by clause."""
    before, after = published(result.diff.before, result.diff.after)
    lines = [
        f"## {escaped(result.title or after.title)}: {escaped(before.ref)} → {escaped(after.ref)}"
    ]
    lines += ["", escaped(tally(result)), ""]
    if typed := [change for change in result.changes if change.term and not change.follows]:
        lines += [*_table(typed), ""]
    for _, group in groupby(result.changes, key=_place):
        lines += [*_clause(list(group), result), ""]
    if not result.changes:
        lines.append("No changes.")
    return "\n".join(lines).rstrip() + "\n"


def _place(change: Change) -> tuple[str, bool]:
    """Return what a change is at; a clause that is gone may have had the id of another."""
    return change.clause, change.clause_after is None


def _table(changes: list[Change]) -> Iterator[str]:
    yield "| point | change | before | after | severity |"
    yield "|---|---|---|---|---|"
    for change in changes:
        cells = [change.label, change.rule, change.before or "—", change.after or "—"]
        delta = f" ({change.delta})" if change.delta else ""
        cells[3] += delta
        yield "| " + " | ".join(escaped(cell) for cell in [*cells, change.severity]) + " |"


def _clause(changes: list[Change], result: Comparison) -> Iterator[str]:
    first = changes[0]
    heading = first.label if first.is_bare else f"{first.label} {first.heading}".strip()
    yield f"### {escaped(heading)}"
    yield ""
    for change in changes:
        by = f" · {escaped(makers(change.makers))}" if change.makers else ""
        yield f"- **{change.severity}** {escaped(change.told)} `{change.rule}`{by}"
        for other in same_matter(change, result):
            yield f"  - also declared on this: {escaped(other)}"
    for change in changes:
        if change.words and result.words:
            yield ""
            yield from _marked(change.words)
    yield ""
    for said in dict.fromkeys(_support(change, result) for change in changes):
        yield f"<sub>{escaped(said)}</sub>"


def _support(change: Change, result: Comparison) -> str:
    if change.legs:
        return standing(change.legs, change.attestation, result.registers)
    return supported(change.attestation, change.sources, result.registers)


def _marked(edits: Iterable[Edit]) -> Iterator[str]:
    """Yield the lines of a word diff, its tables as tables."""
    for number, part in enumerate(marked_parts(edits)):
        if number:
            yield ">"
        if isinstance(part, MarkedTable):
            yield _row(part.heads)
            yield f"> |{'---|' * len(part.heads.cells)}"
            yield from map(_row, part.rows)
        else:
            yield "> " + _words(part)


def _row(row: MarkedRow) -> str:
    return f"> | {' | '.join(map(_words, row.cells))} |"


def _words(edits: Iterable[Edit]) -> str:
    marks = {"equal": ("", ""), "delete": ("<del>", "</del>"), "insert": ("<ins>", "</ins>")}
    pieces = []
    for op, text in edits:
        opening, closing = marks[op]
        lead = " " if text[:1].isspace() else ""
        tail = " " if text[-1:].isspace() else ""
        pieces.append(f"{lead}{opening}{escaped(text)}{closing}{tail}")
    return " ".join("".join(pieces).split())


def escaped(text: str) -> str:
    """Return ``text`` on one line so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", one_line(text))
