"""A text to be compared, with the language to read it in."""

from __future__ import annotations

from dataclasses import dataclass

from plans.languages import reading_of


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the tag of its language."""

    text: str
    tag: str

    def __bool__(self) -> bool:
        return bool(self.text)


def language_of_both(before: Passage, after: Passage) -> str:
    """Return the language to read two passages in, whichever of them comes first."""
    if before.tag == after.tag:
        return before.tag
    return reading_of("\n".join(sorted((before.text, after.text))))
