"""A ledger of steps as a page: each step in words, and on the rail of its issue."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._movement import movement_view
from plans.formats.html._page import MOVEMENT, page
from plans.results import Movement


def render(result: Movement, options: Options) -> str:
    """Return the steps of each two texts, what is no step, and the sources."""
    return page("movement.html.j2", movement_view(result, options.frame), options, MOVEMENT)
