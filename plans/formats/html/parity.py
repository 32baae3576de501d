"""Two language versions side by side, clause by clause, with what differs marked."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import PARITY, page
from plans.formats.html._parity import parity_view
from plans.results import Parity


def render(result: Parity, options: Options) -> str:
    """Return what differs as a list, and both versions in two columns."""
    return page("parity.html.j2", parity_view(result), options, PARITY)
