"""Positions that cannot be meant, or cannot be understood."""

from __future__ import annotations

from collections.abc import Iterator

from plans.errors import Origin
from plans.judging import Finding
from plans.model import Position
from plans.storing import Workspace
from plans.verbs._register_files import parsed_register, place_in


def position_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each position against a clause of its own, or on an issue and no value.

    A stance is toward the clause if one is given. Who asks in its own text for a ban supports the
    clause, and does not oppose it. On an issue, to support or oppose is to want some value of it.
    """
    parsed = parsed_register("positions", workspace)
    if parsed is None:
        return
    for index, position in enumerate(workspace.registers("positions").positions.positions):
        origin = place_in(parsed, "positions", index, "stance")
        yield from _against_own_clause(position, workspace, origin)
        yield from _without_value(position, origin)


def _against_own_clause(
    position: Position, workspace: Workspace, origin: Origin
) -> Iterator[Finding]:
    tabled = _tabled_by(workspace, position.clause or "")
    if position.stance == "opposes" and position.party in tabled:
        message = f"'{position.party}' is said to oppose {position.clause}, which it tabled"
        hint = "a stance is toward the clause where one is given: perhaps supports"
        yield Finding("position-against-own-clause", "error", message, hint, origin)


def _without_value(position: Position, origin: Origin) -> Iterator[Finding]:
    if position.stance in ("supports", "opposes") and not (position.clause or position.wants):
        message = f"'{position.party}' {position.stance} something on '{position.issue}'"
        hint = "say in 'wants' which value it wants, or name the clause that it is about"
        yield Finding("position-without-value", "note", message, hint, origin)


def _tabled_by(workspace: Workspace, clause: str) -> tuple[str, ...]:
    proposal = clause.partition("@")[0]
    return workspace.card(proposal).tabled_by if proposal in workspace.proposals else ()
