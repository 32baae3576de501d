"""The merged text in full: what each side changed without dispute, and who wants what elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from plans.diffing import Edit, Op, word_diff
from plans.formats.html._brackets import (
    Alternatively,
    alternatives_of,
    alternatives_of_term,
    called_and_value,
    title_of,
)
from plans.formats.html._merge.cards import Card
from plans.formats.html._merge.origins import Origin, Origins
from plans.formats.html._report.words import Piece, pieces
from plans.model import Clause, Registers
from plans.results import Merged
from plans.terms import Term, listed

# HTML has six levels of headings; the page and its sections take two.
LAST_HEADING = 6
# Further indents would leave no room for text.
LAST_DEPTH = 5


@dataclass(frozen=True, slots=True)
class Run:
    """Words that nobody changed, or that ``who`` changed, and white space behind them."""

    words: tuple[Piece, ...]
    who: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A term; ``state`` is ``same``, ``changed``, ``added``, ``removed`` or ``disputed``."""

    called: str
    value: str
    was: str
    state: str
    who: str
    alternatives: tuple[Alternatively, ...] = ()


@dataclass(frozen=True, slots=True)
class TextRow:
    """A clause of the merged text, or one that was taken out of it.

    Attributes:
        anchor: its permanent link.
        state: ``same``, ``changed``, ``added`` or ``removed``; brackets apart.
        who: the sides that put it in or took it out.
        disputes: numbers and anchors of the conflicts about it.
        words: the text, empty if ``brackets`` stand instead of it.
        changed: the statements that are not as in the base.
        stated: the others.
        parties: ids of the sides that changed something in it without dispute.
    """

    anchor: str
    level: int
    depth: int
    label: str
    was_label: str
    heading: Run
    title: str
    state: str
    who: str
    moved: str
    status: str
    disputes: tuple[tuple[int, str], ...]
    words: tuple[Run, ...]
    brackets: tuple[Alternatively, ...]
    changed: tuple[Statement, ...]
    stated: tuple[Statement, ...]
    parties: tuple[str, ...]


def text_rows(result: Merged, cards: tuple[Card, ...]) -> tuple[TextRow, ...]:
    """Return every clause of the merge in order, what was taken out standing where it stood."""
    disputes: dict[str, list[tuple[int, str]]] = {}
    for card in cards:
        disputes.setdefault(card.clause, []).append((card.number, card.anchor))
    return tuple(_row(each, disputes, result) for each in Origins(result).walk())


def _row(origin: Origin, disputes: Mapping[str, list[tuple[int, str]]], result: Merged) -> TextRow:
    place, clause = origin.place, origin.place.clause
    name_of = result.registers.name_of
    brackets = _brackets(origin, result)
    spoken = any(map(_speaks, brackets))
    heading, heading_by = _changed(origin, "heading")
    words, text_by = _words(origin)
    statements = tuple(_statements(origin, result.registers))
    stated_by = (name for _, names in statements for name in names)
    parties = {*heading_by, *text_by, *origin.movers, *origin.by, *stated_by}
    return TextRow(
        anchor=("was-" if origin.gone else "c-") + clause.id,
        level=min(len(place.labels) + 2, LAST_HEADING),
        depth=min(len(place.labels) - 1, LAST_DEPTH),
        label=clause.label,
        was_label=_was_label(origin),
        heading=Run(pieces(heading), listed(heading_by, name_of)),
        title=title_of(clause),
        state=_state(origin, bool(parties)),
        who=listed(origin.by, name_of),
        moved=listed(origin.movers, name_of),
        status=clause.status or "",
        disputes=() if origin.gone else tuple(disputes.get(clause.id, ())),
        words=() if spoken else words,
        brackets=brackets,
        changed=_by_sameness(statements, same=False),
        stated=_by_sameness(statements, same=True),
        parties=tuple(name for name in result.sides if name in parties),
    )


def _brackets(origin: Origin, result: Merged) -> tuple[Alternatively, ...]:
    if origin.gone:
        return ()
    return alternatives_of(origin.place.clause, result.merge.revision, result.registers)


def _speaks(alternative: Alternatively) -> bool:
    """Say whether it is about the clause's own words, and not about its terms alone."""
    return bool(alternative.text or alternative.heading or alternative.nothing)


def _was_label(origin: Origin) -> str:
    old = origin.base.clause.label if origin.base else ""
    return "" if old == origin.place.clause.label else old


def _state(origin: Origin, touched: bool) -> str:
    if origin.gone:
        return "removed"
    if origin.base is None:
        return "added"
    return "changed" if touched else "same"


def _by_sameness(statements: tuple[Stated, ...], *, same: bool) -> tuple[Statement, ...]:
    return tuple(each for each, _ in statements if (each.state == "same") is same)


def _changed(origin: Origin, name: str) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
    """Return a short field as edits, and the sides that changed it."""
    now = getattr(origin.place.clause, name)
    old = getattr(origin.base.clause, name) if origin.base and not origin.gone else now
    if old == now:
        return ((("equal", now),) if now else ()), ()
    by = origin.sides_where(lambda clause: getattr(clause, name) == now)
    by = by or origin.sides_where(lambda clause: getattr(clause, name) != old)
    edits: tuple[Edit, ...] = (("delete", old), ("equal", " "), ("insert", now))
    return tuple(each for each in edits if each[1].strip() or (old and now)), by


def _words(origin: Origin) -> tuple[tuple[Run, ...], tuple[str, ...]]:
    """Return a clause's text, each change in it with the sides that made it."""
    now = origin.place.clause.text
    before = origin.base.clause.text if origin.base else now
    if origin.gone:
        return _run("delete", now), ()
    if before == now:
        return _run("equal", now), ()
    theirs = _changes_by_side(origin, before)
    runs: list[Run] = []
    found: dict[str, None] = {}
    for key, edits in _hunks(word_diff(before, now)):
        if key is None:
            runs.append(Run(pieces(edits)))
            continue
        by = tuple(name for name, keys in theirs.items() if key in keys) or tuple(theirs)
        found |= dict.fromkeys(by)
        runs.append(_marked(pieces(edits), listed(by, origin.name_of)))
    return tuple(runs), tuple(found)


def _run(op: Op, text: str) -> tuple[Run, ...]:
    return (Run(pieces([(op, text)])),) if text else ()


def _changes_by_side(origin: Origin, before: str) -> dict[str, set[Key | None]]:
    """Return what each side that has other words than ``before`` changed in them."""
    return {
        name: {key for key, _ in _hunks(word_diff(before, each.clause.text))}
        for name, each in origin.sides.items()
        if each.clause.text != before
    }


def _marked(words: tuple[Piece, ...], who: str) -> Run:
    """Return a change with the mark of its sides close to its last word."""
    *rest, (op, lead, said, tail) = words
    return Run((*rest, (op, lead, said, "")), who, tail)


Key = tuple[int, str, str]


def _hunks(edits: tuple[Edit, ...]) -> Iterator[tuple[Key | None, list[Edit]]]:
    """Yield runs of equal words without a key, and changes with where they are and what they say.

    White space counts for nothing: what is equal is shown as one side has it.
    """
    at, run, start = 0, list[Edit](), 0
    for op, text in edits:
        if op == "equal":
            if run:
                yield _key(start, run), run
            yield None, [(op, text)]
            run = []
        else:
            start = start if run else at
            run.append((op, text))
        if op != "insert":
            at += len("".join(text.split()))
    if run:
        yield _key(start, run), run


def _key(start: int, run: list[Edit]) -> Key:
    old = "".join(text for op, text in run if op == "delete")
    new = "".join(text for op, text in run if op == "insert")
    return start, " ".join(old.split()), " ".join(new.split())


# A statement, and the sides that changed it.
Stated = tuple[Statement, tuple[str, ...]]


def _statements(origin: Origin, registers: Registers) -> Iterator[Stated]:
    """Yield each term with the sides that changed it, what was taken out behind the others."""
    clause = origin.place.clause
    if origin.gone:
        return
    olds = origin.base.clause.terms if origin.base else None
    for id, term in clause.terms.items():
        yield _statement(id, term, olds, origin, registers)
    for id, term in (olds or {}).items():
        if id not in clause.terms:
            by = origin.sides_where(partial(_lacks, id))
            called, value = called_and_value(id, term, registers)
            yield Statement(called, "", value, "removed", listed(by, registers.name_of)), by


def _lacks(id: str, side: Clause) -> bool:
    return id not in side.terms


def _statement(
    id: str, term: Term, olds: Mapping[str, Term] | None, origin: Origin, registers: Registers
) -> Stated:
    called, value = called_and_value(id, term, registers)
    if term.alternatives:
        found = alternatives_of_term(term, registers)
        return Statement(called, value, "", "disputed", "", found), ()
    old = olds.get(id) if olds is not None else term
    if old is not None and _stated(old) == _stated(term):
        return Statement(called, value, "", "same", ""), ()

    def has(clause: Clause) -> bool:
        other = clause.terms.get(id)
        return other is not None and _stated(other) == _stated(term)

    def differs(clause: Clause) -> bool:
        other = clause.terms.get(id)
        return (other and _stated(other)) != (old and _stated(old))

    by = origin.sides_where(has) or origin.sides_where(differs)
    who = listed(by, registers.name_of)
    if old is None:
        return Statement(called, value, "", "added", who), by
    was_called, was = called_and_value(id, old, registers)
    was = was if was_called == called else f"{was_called}: {was}"
    return Statement(called, value, was, "changed", who), by


def _stated(term: Term) -> object:
    return term.kind, term.issue, term.statement_fields, term.alternatives
