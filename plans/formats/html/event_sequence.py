"""What must come before what, as a page: a picture, a list in order, circles, and conflicts."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import SEQUENCE, page
from plans.formats.html._sequence import sequence_view
from plans.results import EventSequence


def render(result: EventSequence, options: Options) -> str:
    """Return the order of events by each text, and where texts order events apart."""
    return page("sequence.html.j2", sequence_view(result, options.frame), options, SEQUENCE)
