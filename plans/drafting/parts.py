"""Parts: clauses as a file itself delimits them, so that nothing of them has to be found."""

from __future__ import annotations

from dataclasses import dataclass

from plans.drafting.passages import NOWHERE, Passage


@dataclass(frozen=True, slots=True)
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
