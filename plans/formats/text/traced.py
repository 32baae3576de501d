"""The history of a clause, term or issue: one block a revision where something happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plans.diffing import word_diff
from plans.formats._base import Options
from plans.formats.text._footnotes import Footnotes
from plans.formats.text._ink import Ink
from plans.results import Traced, support_of
from plans.safe import one_line
from plans.terms import Term
from plans.wording import phrase_in_words

if TYPE_CHECKING:
    from plans.model import Clause
    from plans.tracing import History, Moment, Spot

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
    ink, history = Ink(options.colour), result.history
    notes = Footnotes(result.registers)
    count = len(history.chain)
    looked = f"{count} revision{'s' if count != 1 else ''}"
    lines = [f"{ink('strong', history.name)}  {ink('faint', f'{history.what}, over {looked}')}", ""]
    widths = [
        max((len(getattr(each, name)) for each in history.moments), default=0)
        for name in ("ref", "event")
    ]
    for moment in history.moments:
        lines += _moment(moment, widths, result, notes, ink, options)
    lines += _quiet(history, ink, options)
    lines += notes.lines(ink, options.width)
    return "\n".join(lines).rstrip() + "\n"


def _moment(
    moment: Moment,
    widths: list[int],
    result: Traced,
    notes: Footnotes,
    ink: Ink,
    options: Options,
) -> Iterator[str]:
    history = result.history
    step = history.chain[moment.ref]
    who = ", ".join(map(result.registers.name_of, step.revision.tabled_by))
    head = [
        (step.revision.date or "undated").ljust(10),
        ink("label", moment.ref) + " " * (widths[0] - len(moment.ref)),
        ink(_ROLES[moment.event], moment.event) + " " * (widths[1] - len(moment.event)),
        one_line(who),
    ]
    spots = {(spot.clause, spot.term): spot for spot in moment.spots}.values()
    support = notes.said(
        support_of(step, clause, term)
        for spot in spots
        for clause in [history.clause_at(moment.ref, spot)]
        for term in _cited_apart(clause, spot)
    )
    yield "  ".join([*head, ink("source", support)]).rstrip()
    if moment.against:
        yield ink.paragraph(_compared(moment), options.width, _PAD, "faint")
    yield from _values(moment, result, ink, options)


def _cited_apart(clause: Clause, spot: Spot) -> Iterator[str]:
    """Yield what to name the support of: a clause, and its terms that cite sources of their own."""
    yield spot.term
    if not spot.term:
        yield from (id for id, term in clause.terms.items() if term.cites)


def _compared(moment: Moment) -> str:
    known = "" if moment.firm else "; that the one draws on the other is inferred"
    since = f"; it last stood in {moment.since}" if moment.since else ""
    how = "against" if moment.before else "not in"
    how = "as in" if moment.event == "taken over" else how
    return f"{how} {moment.against}{known}{since}"


def _values(moment: Moment, result: Traced, ink: Ink, options: Options) -> Iterator[str]:
    history, name_of = result.history, result.registers.name_of
    if moment.event == "taken over":
        before: tuple[Spot, ...] = ()
    else:
        before = moment.before
    if history.what == "clause":
        yield from _clauses(moment, before, history, ink, options)
    old, new = _terms(history, moment.against, before), _terms(history, moment.ref, moment.spots)
    gone = [phrase_in_words(each, name_of) for each in old]
    come = [phrase_in_words(each, name_of) for each in new]
    kept = set(gone) & set(come)
    for said in gone:
        if said not in kept:
            yield _paragraph(ink, "delete", "- ", said, options.width)
    for said in come:
        if said not in kept or not before:
            yield _paragraph(ink, "insert", "+ ", said, options.width)
    yield ""


def _paragraph(ink: Ink, role: str, mark: str, said: str, width: int) -> str:
    inner = ink.paragraph(said, width, _PAD + "  ")
    lines = [line[len(_PAD) + 2 :] for line in inner.split("\n")]
    first = f"{_PAD}{mark}{ink.raw(role, lines[0])}"
    return "\n".join([first, *(f"{_PAD}  {ink.raw(role, line)}" for line in lines[1:])])


def _terms(history: History, ref: str, spots: tuple[Spot, ...]) -> list[Term]:
    return [term for spot in spots for term in history.terms_at(ref, spot)]


def _clauses(
    moment: Moment, before: tuple[Spot, ...], history: History, ink: Ink, options: Options
) -> Iterator[str]:
    titles = []
    for spot in moment.spots or before:
        ref = moment.ref if moment.spots else moment.against
        place = history.chain[ref].revision.places[spot.clause]
        titles.append(f"{place.label} {place.clause.heading} ({spot.clause})".strip())
    yield ink.paragraph("; ".join(titles), options.width, _PAD, "strong")
    old = _text(history, moment.against, before)
    new = _text(history, moment.ref, moment.spots)
    if not before:
        yield ink.paragraph(new, options.width, _PAD)
    elif old != new:
        yield ink.words(word_diff(old, new), options.width, _PAD)


def _text(history: History, ref: str, spots: tuple[Spot, ...]) -> str:
    said = (history.clause_at(ref, spot).prose for spot in spots)
    return " ".join(" ".join(text.split()) for text in said if text)


def _quiet(history: History, ink: Ink, options: Options) -> Iterator[str]:
    if not history.quiet:
        return
    told = {
        "the same in": [ref for ref in history.quiet if ref not in history.carried],
        "carried over, not confirmed, in": history.carried,
    }
    for words, refs in told.items():
        if refs:
            yield ink.paragraph(f"{words} {', '.join(refs)}", options.width, "", "faint")
    yield ""
