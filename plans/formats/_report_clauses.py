"""A clause as the page shows it: both texts, what they state, who says so and who wants what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plans.diffing import Change, word_diff
from plans.diffing._changes import Edit
from plans.diffing._report import parties_of
from plans.formats._report_changes import ChangeView, Tree, change_views
from plans.formats._report_desk import Desk, Link, Support
from plans.formats._report_order import Row
from plans.formats._report_redlines import (
    Positions,
    PositionView,
    RedLinesByClause,
    RedLineView,
    issues_of,
)
from plans.formats._report_terms import TermView, VariantView, term_views, variants
from plans.formats._report_words import MARKS, Piece, compact, pieces
from plans.model import Clause
from plans.terms import Term
from plans.terms._naming import SEVERITIES

# Beside a changed clause stand the positions closest to it; the section of positions has all of them.
MAX_POSITIONS = 3
# HTML has six levels of headings; the page and its sections take two.
LAST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Both:
    """A short value on both sides; ``before`` is empty where it is the same or there was none."""

    now: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class ClauseView:
    """One clause of the text section, ready to be placed.

    Attributes:
        state: ``same``, ``changed``, ``added``, ``removed`` or ``regrouped``.
        holds: whether one of its sub-clauses changed.
        head: the clause that tells of the split this one is part of.
        text: the words as edits; equal ones only where nothing changed.
        earlier: in a split or merge, the earlier clauses' numbers, titles and texts.
    """

    anchor: str
    level: int
    depth: int
    state: str
    holds: bool
    moved: bool
    head: Link | None
    severity: str
    mark: str
    severities: tuple[str, ...]
    topics: tuple[str, ...]
    parties: tuple[str, ...]
    label: Both
    heading: Both
    title: str
    point: str
    status: Both
    text: tuple[Piece, ...]
    earlier: tuple[tuple[str, str, str], ...]
    brackets: tuple[tuple[str, tuple[VariantView, ...]], ...]
    readings: tuple[tuple[str, tuple[VariantView, ...]], ...]
    notes: tuple[tuple[str, tuple[str, ...]], ...]
    terms: tuple[TermView, ...]
    changes: tuple[ChangeView, ...]
    support: tuple[tuple[str, tuple[Support, ...]], ...]
    positions: tuple[PositionView, ...]
    more_positions: int
    red_lines: tuple[RedLineView, ...]


@dataclass(frozen=True)
class Sources:
    """What the views of all clauses are made from."""

    desk: Desk
    tree: Tree
    changes: Mapping[str, list[Change]]
    holds: frozenset[str]
    positions: Positions
    red_lines: RedLinesByClause


def clause_view(row: Row, given: Sources) -> ClauseView:
    """Return everything the page says of one clause."""
    desk, changes = given.desk, given.changes.get(row.anchor, [])
    clause, old = row.place.clause, _only_old(row)
    state = state_of(row, changes)
    terms = [term for each in _clauses(row) for term in each.terms.values()]
    issues = dict.fromkeys([*issues_of(terms), *(change.issue or "" for change in changes)])
    positions = given.positions.at(row, issues) if changes else ()
    support = _support(row, state, desk)
    own = tuple(each for _, side in support for each in side)
    severities = tuple(s for s in SEVERITIES if any(c.severity == s for c in changes))
    return ClauseView(
        anchor=row.anchor,
        level=min(row.depth + 3, LAST_HEADING),
        depth=min(row.depth, 5),
        state=state,
        holds=row.anchor in given.holds,
        moved=row.moved,
        head=desk.link(row.head) if row.head else None,
        severity=severities[0] if severities else "",
        mark=MARKS[severities[0]] if severities else "",
        severities=severities,
        topics=desk.topics(issues),
        parties=_parties(row, terms, changes),
        label=_both(old and old.label, clause.label),
        heading=_both(old and old.heading, clause.heading),
        title=clause.title,
        point=compact(row.place.label) or clause.title,
        status=_status(old, clause),
        text=pieces(_text(row, changes)),
        earlier=_earlier(row),
        brackets=_sides(row, "alternatives", desk),
        readings=_sides(row, "readings", desk),
        notes=_notes(row, desk),
        terms=term_views(old.terms if old else {}, clause.terms, state, desk),
        changes=change_views(changes, own, given.tree, desk),
        support=support,
        positions=positions[:MAX_POSITIONS],
        more_positions=max(0, len(positions) - MAX_POSITIONS),
        red_lines=given.red_lines.at(row.anchor),
    )


def state_of(row: Row, changes: Iterable[Change]) -> str:
    """Return what happened to a clause, in a word."""
    if row.grouped:
        return "regrouped"
    if not row.olds:
        return "added"
    if row.new is None:
        return "removed"
    return "changed" if any(True for _ in changes) else "same"


def _only_old(row: Row) -> Clause | None:
    """Return the earlier clause of a pair of one and one."""
    return row.olds[0].clause if row.new and len(row.olds) == 1 and not row.grouped else None


def _clauses(row: Row) -> list[Clause]:
    return [place.clause for place in (*row.olds, *((row.new,) if row.new else ()))]


def _both(old: str | None, new: str) -> Both:
    return Both(new, old if old is not None and old != new else "")


def _status(old: Clause | None, clause: Clause) -> Both:
    was, now = (old.status if old else clause.status), clause.status
    return Both(now or "") if was == now else Both(now or "no status", was or "no status")


def _text(row: Row, changes: list[Change]) -> tuple[Edit, ...]:
    text, old = row.place.clause.text, _only_old(row)
    if old is None:
        op = "delete" if row.new is None else "equal" if row.grouped else "insert"
        return ((op, text),) if text else ()  # type: ignore[return-value]
    if old.text == text:
        return (("equal", text),) if text else ()
    told = next((c.words for c in changes if c.words and c.term is None), None)
    return told or word_diff(old.text, text)


def _earlier(row: Row) -> tuple[tuple[str, str, str], ...]:
    if not row.grouped:
        return ()
    return tuple((p.label, p.clause.title, p.clause.text) for p in row.olds)


def _parties(row: Row, terms: list[Term], changes: list[Change]) -> tuple[str, ...]:
    found = [party for term in terms for party in parties_of(term)]
    found += [party for change in changes for party in change.parties]
    found += [party for each in _clauses(row) for item in each.alternatives for party in item.by]
    return tuple(dict.fromkeys(found))


def _support(
    row: Row, state: str, desk: Desk
) -> tuple[tuple[str, tuple[Support, ...]], ...]:
    """Return what supports the clause on each side, the later first; once if nothing changed."""
    new = desk.cites(row.new.clause.cites) if row.new else ()
    olds = desk.cites(cite for place in row.olds for cite in place.clause.cites)
    if state == "same" and new == olds:
        return (("", new),) if new else ()
    sides = ((desk.names[1], new), (desk.names[0], olds))
    return tuple((name, side) for name, side in sides if side)


def _notes(row: Row, desk: Desk) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the notes for the reader as (side, paragraphs); those of both sides once, without a side."""
    old, now = _only_old(row), row.place.clause.notes
    was = old.notes if old else now
    sides = (
        ("", tuple(note for note in now if note in was)),
        (desk.names[1], tuple(note for note in now if note not in was)),
        (desk.names[0], tuple(note for note in was if note not in now)),
    )
    return tuple((name, notes) for name, notes in sides if notes)


def _sides(
    row: Row, group: str, desk: Desk
) -> tuple[tuple[str, tuple[VariantView, ...]], ...]:
    """Return the brackets or readings as (side, variants): one side without a name if they are the same."""
    old, clause = _only_old(row), row.place.clause
    now = getattr(clause, group)
    was = getattr(old, group) if old else now
    if now == was:
        return (("", variants(now, desk)),) if now else ()
    found = ((desk.names[0], was), (desk.names[1], now))
    return tuple((name, variants(items, desk)) for name, items in found if items)
