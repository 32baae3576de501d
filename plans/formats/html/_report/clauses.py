"""A clause as the page shows it: both texts, what they state, who says so and who wants what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plans.diffing import Change, parties_of
from plans.formats.html._report.changes import ChangeView, Tree, change_views
from plans.formats.html._report.lookups import Desk, Link, Support
from plans.formats.html._report.order import Row
from plans.formats.html._report.own_words import (
    LAST_DEPTH,
    ClosingView,
    PartView,
    State,
    cited,
    edits_of,
    only_old,
    part_views,
    state_of,
)
from plans.formats.html._report.positions import Positions, PositionView
from plans.formats.html._report.red_lines import RedLinesByClause, RedLineView, issues_of
from plans.formats.html._report.reviews import NoteView, notes_on
from plans.formats.html._report.terms import TermView, VariantView, term_views, variants
from plans.formats.html._report.words import MARKS, Piece, pieces
from plans.model import Clause
from plans.terms import ATTESTATIONS, SEVERITIES, Severity, Term
from plans.values import frozen

# HTML has six levels of headings; the page and its sections take two of them.
SECTION, LAST_HEADING = 2, 6
# Published and reported go without saying; what is less well attested is marked beside the heading.
WELL_ATTESTED = ATTESTATIONS.index("reported") + 1


@frozen
class Both:
    """A short value on both sides; ``before`` is empty where it is the same or there was none."""

    now: str
    before: str = ""


@frozen
class Head:
    """What stands above a clause's text; ``doubt`` is how it is attested, where that is weak."""

    level: int
    depth: int
    state: State
    moved: bool
    split_at: Link | None
    severity: str
    mark: str
    doubt: str
    label: Both
    heading: Both
    title: str
    point: str
    status: Both


@frozen
class Body:
    """The text and what is said about it; sides are (name, things), unnamed where both agree.

    Attributes:
        text: the words as edits; equal ones only where nothing changed.
        parts: the same in parts, if there are tables among the words.
        earlier: in a split or merge, the earlier clauses' numbers, titles and texts.
    """

    text: tuple[Piece, ...]
    parts: tuple[PartView, ...]
    earlier: tuple[tuple[str, str, str], ...]
    brackets: tuple[tuple[str, tuple[VariantView, ...]], ...]
    readings: tuple[tuple[str, tuple[VariantView, ...]], ...]
    notes: tuple[tuple[str, tuple[str, ...]], ...]
    noted: tuple[NoteView, ...]
    terms: tuple[TermView, ...]
    refs: tuple[Link, ...]


@frozen
class Margin:
    """What stands beside a clause."""

    support: tuple[tuple[str, tuple[Support, ...]], ...]
    positions: tuple[PositionView, ...]
    more_positions: int
    red_lines: tuple[RedLineView, ...]


@frozen
class ClauseView:
    """One clause of the text section.

    Attributes:
        holds: whether one of its sub-clauses changed.
        closings: the closing words of the clauses that end with it, the innermost first.
    """

    anchor: str
    holds: bool
    severities: tuple[Severity, ...]
    topics: tuple[str, ...]
    parties: tuple[str, ...]
    head: Head
    body: Body
    margin: Margin
    changes: tuple[ChangeView, ...]
    closings: tuple[ClosingView, ...] = ()


@frozen(slots=False)
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
    terms = [term for each in _clauses(row) for term in each.terms.values()]
    issues = dict.fromkeys([*issues_of(terms), *(change.issue or "" for change in changes)])
    severities = tuple(s for s in SEVERITIES if any(c.severity == s for c in changes))
    margin = _margin(row, tuple(issues), bool(changes), given)
    own = tuple(each for _, side in margin.support for each in side)
    return ClauseView(
        anchor=row.anchor,
        holds=row.anchor in given.holds,
        severities=severities,
        topics=desk.topics(issues),
        parties=_parties(row, terms, changes),
        head=_head(row, severities, desk),
        body=_body(row, changes, desk),
        margin=margin,
        changes=change_views(changes, own, given.tree, desk),
    )


def _head(row: Row, severities: tuple[Severity, ...], desk: Desk) -> Head:
    clause, old = row.place.clause, only_old(row) or row.place.clause
    return Head(
        level=min(row.depth + SECTION + 1, LAST_HEADING),
        depth=min(row.depth, LAST_DEPTH),
        state=state_of(row, bool(severities)),
        moved=row.moved,
        split_at=desk.link(row.head) if row.head else None,
        severity=severities[0] if severities else "",
        mark=MARKS[severities[0]] if severities else "",
        doubt=doubt_of(clause),
        label=_both(old.label, clause.label),
        heading=_both(old.heading, clause.heading),
        title=clause.title,
        point=cited(row),
        status=_both(old.status or "no status", clause.status or "no status")
        if old.status != clause.status
        else Both(clause.status or ""),
    )


def doubt_of(clause: Clause) -> str:
    """Return how a clause is attested, where that is weak."""
    weak = [each for each in ATTESTATIONS[WELL_ATTESTED:] if each in clause.attestations]
    return weak[-1] if weak else ""


def _both(old: str, new: str) -> Both:
    return Both(new, old if old != new else "")


def _body(row: Row, changes: list[Change], desk: Desk) -> Body:
    clause, old = row.place.clause, only_old(row)
    was = old or clause
    earlier = tuple((p.label, p.clause.title, p.clause.prose) for p in row.olds)
    edits = edits_of(row, changes, "text")
    return Body(
        text=pieces(edits),
        parts=part_views(edits),
        earlier=earlier if row.grouped else (),
        brackets=_sides(
            variants(was.alternatives, desk), variants(clause.alternatives, desk), desk
        ),
        readings=_sides(variants(was.readings, desk), variants(clause.readings, desk), desk),
        notes=_notes(was.notes, clause.notes, desk),
        noted=notes_on([each.id for each in _clauses(row)], desk.result.notes),
        terms=term_views(was.terms, clause.terms, desk),
        refs=tuple(desk.link(id, before=row.new is None) for id in clause.refs),
    )


def _margin(row: Row, issues: tuple[str, ...], changed: bool, given: Sources) -> Margin:
    """Return what stands beside a clause; who wants what is said where something changed."""
    positions, more = given.positions.at(row, issues) if changed else ((), 0)
    new = given.desk.cites(row.new.clause.cites) if row.new else ()
    old = given.desk.cites(cite for place in row.olds for cite in place.clause.cites)
    names = given.desk.names
    sides = ((names[1], new), (names[0], old)) if changed or new != old else (("", new),)
    return Margin(
        support=tuple((name, side) for name, side in sides if side),
        positions=positions,
        more_positions=more,
        red_lines=given.red_lines.at(row.anchor, issues),
    )


def _clauses(row: Row) -> list[Clause]:
    return [place.clause for place in (*row.olds, *((row.new,) if row.new else ()))]


def _parties(row: Row, terms: Iterable[Term], changes: list[Change]) -> tuple[str, ...]:
    found = [party for term in terms for party in parties_of(term)]
    found += [party for change in changes for party in change.parties]
    found += [party for each in _clauses(row) for item in each.alternatives for party in item.by]
    return tuple(dict.fromkeys(found))


def _notes(
    was: tuple[str, ...], now: tuple[str, ...], desk: Desk
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    sides = (
        ("", tuple(note for note in now if note in was)),
        (desk.names[1], tuple(note for note in now if note not in was)),
        (desk.names[0], tuple(note for note in was if note not in now)),
    )
    return tuple((name, notes) for name, notes in sides if notes)


def _sides(
    was: tuple[VariantView, ...], now: tuple[VariantView, ...], desk: Desk
) -> tuple[tuple[str, tuple[VariantView, ...]], ...]:
    sides = ((desk.names[0], was), (desk.names[1], now)) if was != now else (("", now),)
    return tuple((name, items) for name, items in sides if items)
