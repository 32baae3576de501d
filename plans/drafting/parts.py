"""Parts: clauses as a file itself delimits them, so that nothing of them has to be found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.drafting.passages import NOWHERE, Passage
from plans.values import frozen


@frozen
class Part:
    """A clause with those below it.

    Attributes:
        label: its printed number; empty without one.
        heading: its heading; empty without one.
        paragraphs: its words.
        parts: those below it.
        closing: its words behind those.
        passage: where in the file it stands, and what is noted there.
    """

    label: str = ""
    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    closing: tuple[str, ...] = ()
    passage: Passage = NOWHERE


def lines_of(parts: Sequence[Part]) -> Iterator[str]:
    """Yield clauses as the paragraphs of a text."""
    for part in parts:
        first, *others = (*part.paragraphs, "")
        if part.heading:
            yield f"{part.label} {part.heading}".strip()
        opening = first if part.heading else f"{part.label} {first}".strip()
        yield from filter(None, (opening, *others))
        yield from lines_of(part.parts)
        yield from part.closing
