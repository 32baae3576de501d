"""Positions that cannot be meant: a party that is said to oppose a clause of its own text."""

from __future__ import annotations

import os
from collections.abc import Iterator

from plans.errors import Origin
from plans.judging import Finding
from plans.reading import parse_exact, read_text
from plans.storing import Workspace, shown_path

RULE = "position-against-own-clause"


def position_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for every position with which a party opposes a clause that it tabled.

    A stance is toward the clause if one is given. Who asks in its own text for a ban supports the
    clause, and does not oppose it.
    """
    path = workspace.folder / "positions.yaml"
    if not os.path.lexists(path):
        return
    file = shown_path(path)
    parsed = parse_exact(read_text(path, file), file)
    for index, position in enumerate(workspace.registers("positions").positions.positions):
        tabled = _tabled_by(workspace, position.clause or "")
        if position.stance == "opposes" and position.party in tabled:
            origin = parsed.where(("positions", index, "stance")) or Origin(file, 0, 0)
            message = f"'{position.party}' is said to oppose {position.clause}, which it tabled"
            hint = "a stance is toward the clause where one is given: perhaps supports"
            yield Finding(RULE, "error", message, hint, origin)


def _tabled_by(workspace: Workspace, clause: str) -> tuple[str, ...]:
    proposal = clause.partition("@")[0]
    return workspace.card(proposal).tabled_by if proposal in workspace.proposals else ()
