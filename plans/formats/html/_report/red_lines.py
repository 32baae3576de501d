"""Red lines and positions: what the parties have declared, and how each revision stands to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.formats.html._report.lookups import Desk, Link, Support
from plans.formats.html._report.order import Row
from plans.formats.html._report.words import VERDICTS
from plans.model import Position
from plans.negotiating import Judgement, Shift, on_the_same_matter
from plans.terms import Term
from plans.wording import day

# What became of a line: those that turned, what else was declared on the matter, by whichever
# party; then verdicts that moved otherwise. Within each the register's order.
_ORDER = ("turned", "beside", "moved", "")


@dataclass(frozen=True, slots=True)
class VerdictView:
    """How one revision stands to a red line, and where; ``more`` qualifies the word."""

    word: str
    mark: str
    more: str
    clauses: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RedLineView:
    """One declared red line; ``shift`` is of ``_ORDER``, ``became`` what it came to in words."""

    anchor: str
    party: str
    day: str
    iso: str
    speaker: str
    statement: str
    note: str
    support: Support
    before: VerdictView
    after: VerdictView
    shift: str
    became: str
    decidable: bool


@dataclass(frozen=True, slots=True)
class PositionView:
    """What a party said of a clause or an issue, and when."""

    anchor: str
    party: str
    stance: str
    day: str
    iso: str
    statement: str
    note: str
    issue: str
    clause: str
    support: Support


def red_lines(desk: Desk) -> tuple[RedLineView, ...]:
    """Return all declared red lines, those that the change turned first."""
    found = desk.result.shifts
    turned = [shift for shift in found if shift.told]
    beside = [other for shift in turned for other in on_the_same_matter(shift, found)]
    views = [_red_line(shift, _kind(shift, beside), desk) for shift in found]
    return tuple(sorted(views, key=lambda view: _ORDER.index(view.shift)))


def _red_line(shift: Shift, kind: str, desk: Desk) -> RedLineView:
    line = shift.redline
    return RedLineView(
        anchor=f"rl-{line.id}",
        party=desk.name_of(line.party),
        day=day(line.declared),
        iso=line.declared or "",
        speaker=line.speaker,
        statement=line.statement,
        note=line.note or "",
        support=desk.support(line.attestation, line.sources),
        before=_verdict(shift.before, desk, before=True),
        after=_verdict(shift.after, desk, before=False),
        shift=kind,
        became=shift.became,
        decidable=bool(line.checks),
    )


def _kind(shift: Shift, beside: list[Shift]) -> str:
    if shift.told:
        return "turned"
    if shift in beside:
        return "beside"
    return "moved" if shift.moved else ""


def _verdict(judgement: Judgement, desk: Desk, *, before: bool) -> VerdictView:
    links = tuple(desk.link(id, before=before) for id in judgement.clauses)
    return VerdictView(
        judgement.verdict, VERDICTS[judgement.verdict], _more(judgement, desk), links
    )


def _more(judgement: Judgement, desk: Desk) -> str:
    if judgement.otherwise:
        return f"had it stood: {judgement.otherwise}"
    return "; ".join(f"as {desk.name_of(side)} wants it: {word}" for side, word in judgement.sides)


class RedLinesByClause:
    """The red lines that a clause has a say in, other than those its changes tell of."""

    def __init__(self, views: Iterable[RedLineView]) -> None:
        self._found: dict[str, list[RedLineView]] = {}
        for view in views:
            anchors = dict.fromkeys(
                link.anchor for link in (*view.before.clauses, *view.after.clauses)
            )
            for anchor in anchors:
                self._found.setdefault(anchor, []).append(view)

    def at(self, anchor: str) -> tuple[RedLineView, ...]:
        """Return the lines that the clause at ``anchor`` has a say in and that did not turn."""
        return tuple(view for view in self._found.get(anchor, ()) if view.shift != "turned")


class Positions:
    """The parties' positions, by the clause they name and by issue."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._by_clause: dict[str, list[Position]] = {}
        self._by_issue: dict[str, list[Position]] = {}
        for position in desk.registers.positions.positions:
            self._by_clause.setdefault(position.clause or "", []).append(position)
            self._by_issue.setdefault(position.issue or "", []).append(position)
        self._shown: dict[str, PositionView] = {}

    def at(self, row: Row, issues: Iterable[str]) -> tuple[PositionView, ...]:
        """Return the positions that name a clause, then those on its issues, newest first."""
        direct = [p for ref in self._refs(row) for p in self._by_clause.get(ref, ())]
        on_issue = [p for issue in issues for p in self._by_issue.get(issue, ()) if issue]
        ordered = [*_newest_first(direct), *_newest_first(on_issue)]
        return tuple(map(self._view, {position.id: position for position in ordered}.values()))

    def _refs(self, row: Row) -> Iterator[str]:
        before, after = self._desk.result.diff.before, self._desk.result.diff.after
        if row.new:
            yield f"{after.proposal}@{after.revision}:{row.new.clause.id}"
        for place in row.olds:
            yield f"{before.proposal}@{before.revision}:{place.clause.id}"

    def _view(self, position: Position) -> PositionView:
        if position.id not in self._shown:
            self._shown[position.id] = PositionView(
                anchor=f"pos-{position.id}",
                party=self._desk.name_of(position.party),
                stance=position.stance,
                day=day(position.date),
                iso=position.date or "",
                statement=position.statement,
                note=position.note or "",
                issue=self._desk.issue_title(position.issue) if position.issue else "",
                clause=position.clause or "",
                support=self._desk.support(position.attestation, position.sources),
            )
        return self._shown[position.id]

    @property
    def shown(self) -> tuple[tuple[str, tuple[PositionView, ...]], ...]:
        """Every position asked for so far, by the title of its issue, oldest first."""
        groups: dict[str, list[PositionView]] = {}
        for view in sorted(self._shown.values(), key=lambda view: (view.issue, view.iso)):
            groups.setdefault(view.issue or "Other", []).append(view)
        return tuple((issue, tuple(views)) for issue, views in groups.items())


def _newest_first(positions: list[Position]) -> list[Position]:
    return sorted(positions, key=lambda position: position.date or "", reverse=True)


def issues_of(terms: Iterable[Term]) -> tuple[str, ...]:
    """Return the issues that terms are about, each once."""
    return tuple(dict.fromkeys(term.issue for term in terms))
