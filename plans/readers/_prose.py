"""A text that nobody prepared, to a draft: what plain text and Markdown have in common."""

from __future__ import annotations

from dataclasses import replace

from plans.drafting import Draft
from plans.readers._cutting import cut
from plans.readers._front import read_front
from plans.readers._lines import read_lines
from plans.reading import decode


def read_prose(data: bytes, name: str, *, marked: bool) -> Draft:
    """Return the draft that the file ``name`` is; ``marked`` if it is Markdown.

    Raises:
        UnreadableFile: it is not UTF-8.
    """
    lines = read_lines(decode(data, name))
    front = read_front(lines)
    lines = lines[front.lines :]
    if lines:
        lines[0] = replace(lines[0], gap=True)
    blocks = tuple(cut(lines, marked=marked))
    return Draft(name, lambda _: blocks, front.title, front.date, notes=front.notes, marked=marked)
