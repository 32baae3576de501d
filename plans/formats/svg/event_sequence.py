"""What must come before what, drawn: a graph for each text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plans.formats._base import Options
from plans.formats._pictures.file import in_a_file
from plans.formats._pictures.picture import Picture
from plans.formats._pictures.precondition_graph import precondition_graph
from plans.results import EventSequence
from plans.wording import text_names


def render(result: EventSequence, options: Options) -> str:
    """Return the graph of each text that has one."""
    return in_a_file(_graphs(result), result.called)


def _graphs(result: EventSequence) -> Iterator[Picture]:
    names = text_names(result.texts)
    for number, order in enumerate(result.orders, 1):
        if picture := precondition_graph(order, result.registers, id=f"g{number}"):
            yield replace(picture, title=f"{picture.title}: {names[order.text.ref]}")
