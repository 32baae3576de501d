"""The merged text in full: what each side changed without dispute, and who wants what elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Literal

from plans.diffing import Edit, Op, word_diff
from plans.formats.html._brackets import Alternatively, alternatives_of, title_of
from plans.formats.html._endings import ending_at
from plans.formats.html._merge.cards import Card
from plans.formats.html._merge.origins import Origin, Origins
from plans.formats.html._merge.statements import Stated, Statement, statements_of
from plans.formats.html._report.words import Piece, pieces
from plans.results import Merged
from plans.terms import listed
from plans.values import frozen

# HTML has six levels of headings; the page and its sections take two.
LAST_HEADING = 6
# Further indents would leave no room for text.
LAST_DEPTH = 5


Prose = Literal["text", "closing"]


@frozen
class Run:
    """Words that nobody changed, or that ``who`` changed, and white space behind them."""

    words: tuple[Piece, ...]
    who: str = ""
    tail: str = ""


@frozen
class TextRow:
    """A clause of the merged text, or one that was taken out of it.

    Attributes:
        id: that of its clause.
        anchor: its permanent link.
        state: ``same``, ``changed``, ``added`` or ``removed``; brackets apart.
        who: the sides that put it in or took it out.
        disputes: numbers and anchors of the conflicts about it.
        words: the text, empty if ``brackets`` stand instead of it.
        closing: its words behind its sub-clauses, empty if ``brackets`` stand instead of them.
        closings: the closing words of the clauses that end with it, the innermost first.
        changed: the statements that are not as in the base.
        stated: the others.
    """

    id: str
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
    closing: tuple[Run, ...] = ()
    closings: tuple[TextRow, ...] = ()


def text_rows(result: Merged, cards: tuple[Card, ...]) -> tuple[TextRow, ...]:
    """Return every clause of the merge in order, what was taken out standing where it stood."""
    disputes: dict[str, list[tuple[int, str]]] = {}
    for card in cards:
        disputes.setdefault(card.clause, []).append((card.number, card.anchor))
    rows = [_row(each, disputes, result) for each in Origins(result).walk()]
    ends = ending_at([row.depth for row in rows])
    return tuple(
        replace(row, closings=tuple(rows[end] for end in ended if rows[end].closing))
        for row, ended in zip(rows, ends, strict=True)
    )


def _row(origin: Origin, disputes: Mapping[str, list[tuple[int, str]]], result: Merged) -> TextRow:
    place, clause = origin.place, origin.place.clause
    name_of = result.registers.name_of
    brackets = _brackets(origin, result)
    spoken, closed = any(map(_speaks, brackets)), any(map(_closes, brackets))
    heading, heading_by = _changed(origin, "heading")
    # What is bracketed is nobody's without dispute.
    words, text_by = ((), ()) if spoken else _words(origin, "text")
    closing, closing_by = ((), ()) if closed else _words(origin, "closing")
    statements = tuple(statements_of(origin, result.registers))
    stated_by = chain.from_iterable(names for _, names in statements)
    parties = {*heading_by, *text_by, *closing_by, *origin.movers, *origin.by, *stated_by}
    return TextRow(
        id=clause.id,
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
        words=words,
        brackets=brackets,
        changed=_by_sameness(statements, same=False),
        stated=_by_sameness(statements, same=True),
        closing=closing,
    )


def _brackets(origin: Origin, result: Merged) -> tuple[Alternatively, ...]:
    if origin.gone:
        return ()
    return alternatives_of(origin.place.clause, result.merge.revision, result.registers)


def _speaks(alternative: Alternatively) -> bool:
    """Say whether it is about the clause's own words, and not about its terms alone."""
    return bool(alternative.text or alternative.heading or alternative.nothing)


def _closes(alternative: Alternatively) -> bool:
    """Say whether it is about the clause's closing words."""
    return bool(alternative.closing or alternative.nothing)


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


def _words(origin: Origin, name: Prose) -> tuple[tuple[Run, ...], tuple[str, ...]]:
    """Return a clause's text or closing words, each change in them with the sides that made it."""
    now: str = getattr(origin.place.clause, name)
    before: str = getattr(origin.base.clause, name) if origin.base else now
    if origin.gone:
        return _run("delete", now), ()
    if before == now:
        return _run("equal", now), ()
    theirs = _changes_by_side(origin, name, before)
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


def _changes_by_side(origin: Origin, name: Prose, before: str) -> dict[str, set[Key | None]]:
    """Return what each side that has other words than ``before`` changed in them."""
    theirs: dict[str, str] = {
        side: getattr(each.clause, name) for side, each in origin.sides.items()
    }
    return {
        side: {key for key, _ in _hunks(word_diff(before, words))}
        for side, words in theirs.items()
        if words != before
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
