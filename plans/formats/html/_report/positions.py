"""Positions: what the parties said of a clause, or want on an issue, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.formats.html._report.lookups import Desk, Link, Support
from plans.formats.html._report.order import Row
from plans.model import Position
from plans.values import frozen
from plans.wording import day

# A stance is toward a clause. On an issue it says nothing that a reader could not misread: there
# the page says what is wanted.
_STANCES = {
    "supports": "supports",
    "opposes": "opposes",
    "conditional": "puts conditions on",
    "reserves": "reserves its position on",
}


@frozen
class PositionView:
    """What a party said, and when.

    Attributes:
        stance: toward the clause at ``toward``; empty if it is on the issue.
        wants: what it wants on the issue.
    """

    anchor: str
    party: str
    stance: str
    toward: Link
    issue: str
    wants: str
    day: str
    iso: str
    statement: str
    note: str
    support: Support


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

    def at(self, row: Row, issues: Iterable[str]) -> tuple[tuple[PositionView, ...], int]:
        """Return the last word of every party on a clause or its issues, and how many more are.

        A party's word on the clause comes before one on an issue, and a later before an earlier.
        """
        direct = [p for ref in self._refs(row) for p in self._by_clause.get(ref, ())]
        on_issue = [p for issue in issues for p in self._by_issue.get(issue, ()) if issue]
        ordered = [*_newest_first(direct), *_newest_first(on_issue)]
        found = {position.id: position for position in ordered}
        for position in found.values():
            self._view(position)
        last: dict[str, Position] = {}
        for position in found.values():
            last.setdefault(position.party, position)
        return tuple(map(self._view, last.values())), len(found) - len(last)

    def _refs(self, row: Row) -> Iterator[str]:
        before, after = self._desk.result.diff.before, self._desk.result.diff.after
        if row.new:
            yield f"{after.proposal}@{after.revision}:{row.new.clause.id}"
        for place in row.olds:
            yield f"{before.proposal}@{before.revision}:{place.clause.id}"

    def _view(self, position: Position) -> PositionView:
        if position.id not in self._shown:
            self._shown[position.id] = self._made(position)
        return self._shown[position.id]

    def _made(self, position: Position) -> PositionView:
        desk = self._desk
        return PositionView(
            anchor=f"pos-{position.id}",
            party=desk.name_of(position.party),
            stance=_STANCES[position.stance] if position.clause else "",
            toward=desk.named_point(position.clause) if position.clause else Link("", ""),
            issue=desk.registers.title_of(position.issue) if position.issue else "",
            wants=position.wants,
            day=day(position.date),
            iso=position.date or "",
            statement=position.statement,
            note=position.note or "",
            support=desk.support(position.attestation, position.sources),
        )

    @property
    def shown(self) -> tuple[tuple[str, tuple[PositionView, ...]], ...]:
        """Every position asked for so far, by the title of its issue, oldest first."""
        groups: dict[str, list[PositionView]] = {}
        for view in sorted(self._shown.values(), key=lambda view: (view.issue, view.iso)):
            groups.setdefault(view.issue or "Other", []).append(view)
        return tuple((issue, tuple(views)) for issue, views in groups.items())


def _newest_first(positions: list[Position]) -> list[Position]:
    return sorted(positions, key=lambda position: position.date or "", reverse=True)
