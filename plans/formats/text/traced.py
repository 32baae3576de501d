"""The history of a clause, term or issue: one block a revision where something happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.text._footnotes import Footnotes
from plans.formats.text._ink import Ink
from plans.results import Traced
from plans.safe import one_line
from plans.wording import Turn, turn_words

if TYPE_CHECKING:
    from plans.tracing import History, Moment

_ROLES = {
    "first appeared": "insert",
    "came back": "insert",
    "taken over": "minor",
    "changed": "substantive",
    "disappeared": "delete",
}
_PAD = " " * 12


def render(result: Traced, options: Options) -> str:
    """Return the history, oldest first."""
    ink, history = Ink(options.colour, options.width), result.history
    notes = Footnotes(result.registers)
    count = len(history.chain)
    looked = f"{count} revision{'s' if count != 1 else ''}"
    lines = [f"{ink('strong', history.name)}  {ink('faint', f'{history.what}, over {looked}')}", ""]
    widths = [
        max((len(getattr(each, name)) for each in history.moments), default=0)
        for name in ("ref", "event")
    ]
    for moment in history.moments:
        turn = turn_words(result, moment)
        head = [*_head(moment, widths, result, ink), ink("source", notes.said(turn.supports))]
        lines.append("  ".join(head).rstrip())
        lines += _turn(turn, ink)
    lines += _quiet(history, ink)
    lines += notes.lines(ink)
    return "\n".join(lines).rstrip() + "\n"


def _head(moment: Moment, widths: list[int], result: Traced, ink: Ink) -> list[str]:
    revision = result.history.chain[moment.ref].revision
    return [
        (revision.date or "undated").ljust(10),
        ink("label", moment.ref) + " " * (widths[0] - len(moment.ref)),
        ink(_ROLES[moment.event], moment.event) + " " * (widths[1] - len(moment.event)),
        one_line(", ".join(map(result.registers.name_of, revision.tabled_by))),
    ]


def _turn(turn: Turn, ink: Ink) -> Iterator[str]:
    if turn.compared:
        yield ink.paragraph(turn.compared, _PAD, "faint")
    if turn.clauses:
        titles = "; ".join(f"{title} ({id})".strip() for title, id in turn.clauses)
        yield ink.paragraph(titles, _PAD, "strong")
    if turn.edits:
        yield ink.words(turn.edits, _PAD)
    for said in turn.gone:
        yield _paragraph(ink, "delete", "- ", said)
    for said in turn.come:
        yield _paragraph(ink, "insert", "+ ", said)
    yield ""


def _paragraph(ink: Ink, role: str, mark: str, said: str) -> str:
    inner = ink.paragraph(said, _PAD + "  ")
    lines = [line[len(_PAD) + 2 :] for line in inner.split("\n")]
    first = f"{_PAD}{mark}{ink.raw(role, lines[0])}"
    return "\n".join([first, *(f"{_PAD}  {ink.raw(role, line)}" for line in lines[1:])])


def _quiet(history: History, ink: Ink) -> Iterator[str]:
    if not history.quiet:
        return
    told = {
        "the same in": [ref for ref in history.quiet if ref not in history.carried],
        "carried over, not confirmed, in": history.carried,
    }
    for words, refs in told.items():
        if refs:
            yield ink.paragraph(f"{words} {', '.join(refs)}", "", "faint")
    yield ""
