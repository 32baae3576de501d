"""All that a clause says, one statement at a time: what it is, where it stands, who says it.

What no voice is behind the clause says itself. What its alternatives and readings say follows each
of them, with the alternative or the reading as the voice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from plans.model.clause import Alternative, Clause, Reading, Spot
from plans.model.parts import Part, parts_of
from plans.terms import Cite, Term
from plans.values import frozen

Path = tuple[str | int, ...]
"""Where something stands in a file: names of fields, keys, and numbers from 0."""

Voice = Alternative | Reading | None


@frozen
class _Said:
    path: Path
    voice: Voice
    part: Part

    @property
    def name(self) -> str:
        """The last step of the path: the name of a field, or the key of a term."""
        return str(self.path[-1])


@dataclass(frozen=True, slots=True)
class Words(_Said):
    """A heading, a text or closing words."""

    text: str


@dataclass(frozen=True, slots=True)
class Mark(_Said):
    """A printed number or a status: a word beside the text that is no part of it."""

    value: str


@dataclass(frozen=True, slots=True)
class Stated(_Said):
    """A typed term, its own brackets and readings in it; the name is its key."""

    term: Term


@dataclass(frozen=True, slots=True)
class Referred(_Said):
    """The id of a clause that is referred to."""

    clause: str


@dataclass(frozen=True, slots=True)
class Placed(_Said):
    """The place that a side wants for the clause."""

    place: Spot


@dataclass(frozen=True, slots=True)
class Wanted(_Said):
    """An alternative; what it says follows."""

    alternative: Alternative


@dataclass(frozen=True, slots=True)
class Reported(_Said):
    """A reading; what it says follows."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Cited(_Said):
    """A source, and how well it supports what is said."""

    cite: Cite


@dataclass(frozen=True, slots=True)
class Noted(_Said):
    """A remark about what is said."""

    note: str


Statement = Words | Mark | Stated | Referred | Placed | Wanted | Reported | Cited | Noted

_KINDS: dict[Part, Callable[[Path, Voice, Part, Any], Statement]] = {
    Part.HEADING: Words,
    Part.PROSE: Words,
    Part.CLOSING: Words,
    Part.LABEL: Mark,
    Part.STATUS: Mark,
    Part.TERMS: Stated,
    Part.REFERENCES: Referred,
    Part.PLACE: Placed,
    Part.ALTERNATIVES: Wanted,
    Part.READINGS: Reported,
    Part.CITES: Cited,
    Part.NOTES: Noted,
}
# Which clause speaks and whose voice it is are no statements; clauses below speak for themselves.
_SILENT = (Part.ID, Part.BELOW, Part.VOICE)


def statements_of(said: Clause | Alternative | Reading) -> Iterator[Statement]:
    """Yield all that ``said`` says, in the order of its fields; clauses below it say it themselves.

    Paths start at ``said``. What is empty says nothing.
    """
    return _statements(said, (), None)


def _statements(
    said: Clause | Alternative | Reading, above: Path, voice: Voice
) -> Iterator[Statement]:
    for field, part in parts_of(type(said)).items():
        filled = getattr(said, field)
        if not filled or part in _SILENT:
            continue
        for path, value in _each(filled, (*above, field)):
            yield _KINDS[part](path, voice, part, value)
            if isinstance(value, Alternative | Reading):
                yield from _statements(value, path, value)


def _each(value: Any, path: Path) -> list[tuple[Path, Any]]:
    """Return each part of a value with its place; one that has no parts as a whole."""
    if isinstance(value, dict):
        return [((*path, key), each) for key, each in value.items()]
    if isinstance(value, tuple):
        return [((*path, number), each) for number, each in enumerate(value)]
    return [(path, value)]
