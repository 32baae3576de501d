"""To table, withdraw or reject an amendment is one thing: it gets another status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.cli import _terminal as terminal

if TYPE_CHECKING:
    from plans.amending import AmendmentStatus


def mark(amendment: str, status: AmendmentStatus) -> None:
    """Give ``amendment`` the status, and say so."""
    from plans.verbs.amend_mark import amend_mark

    made = amend_mark(amendment, status)
    terminal.say(f"{made.amendment} is {made.status}")
