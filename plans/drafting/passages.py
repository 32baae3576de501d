"""Where in its file something stands, and what is noted beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from plans.values import frozen


@frozen
class Note:
    """A comment on the words, or a footnote to them.

    ``date`` is as the file has it; empty, like ``author``, if it does not say. ``resolved`` says
    that somebody marked a comment as done with.
    """

    kind: Literal["comment", "footnote", "endnote"]
    text: str
    author: str = ""
    date: str = ""
    resolved: bool = False

    def __str__(self) -> str:
        parts = (self.author, self.date, "resolved" if self.resolved else "")
        made = ", ".join(filter(None, parts))
        return f"{self.kind.capitalize()}{f' ({made})' if made else ''}: {self.text}"


@frozen
class Passage:
    """A place in a file.

    Attributes:
        paragraphs: which paragraphs of the file, counted from 1; of a text, which lines. One that
            was joined with the next has several.
        anchors: the names that the file itself gives them.
        places: where a person would look them up: "page 3".
        notes: the comments and footnotes there.
    """

    paragraphs: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


NOWHERE = Passage()


def joined(passages: Iterable[Passage]) -> Passage:
    """Return one passage for several; what two of them name is named once, but every note kept."""
    every = tuple(passages)
    return Passage(
        tuple(dict.fromkeys(number for each in every for number in each.paragraphs)),
        tuple(dict.fromkeys(anchor for each in every for anchor in each.anchors)),
        tuple(dict.fromkeys(place for each in every for place in each.places)),
        tuple(note for each in every for note in each.notes),
    )
