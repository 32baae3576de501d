"""What must come before what, drawn: a graph for each text."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats._pictures.file import in_a_file
from plans.formats._pictures.precondition_graph import precondition_graph
from plans.results import EventSequence


def render(result: EventSequence, _options: Options) -> str:
    """Return the graph of each text that has one."""
    pictures = (
        precondition_graph(order, result.registers, id=f"g{number}")
        for number, order in enumerate(result.orders, 1)
    )
    return in_a_file(pictures, result.called)
