"""Styles of an OpenDocument text: what a paragraph is by the style that it has."""

from __future__ import annotations

from collections.abc import Iterable

from plans.readers._raised import LOWERED, RAISED
from plans.readers._symbols import drawn
from plans.readers.odt._lists import Levels, indent_of, levels_of
from plans.readers.odt._xml import Element, n
from plans.values import frozen

# A style may be based on another so often.
_DEEPEST = 40
_NO_LEVELS: Levels = {}


@frozen
class Place:
    """Where in a list a paragraph stands.

    Attributes:
        list: which list, among those that are counted apart.
        style: how it is numbered; empty of headings, which are numbered by their level.
        depth: on which level, from 1.
        start: the number that the file says it has; None if it is the next.
    """

    list: str
    style: str
    depth: int
    start: int | None = None


@frozen
class Look:
    """What a paragraph says of itself.

    Attributes:
        style: the name of its style.
        heading: its level as a heading, from 1; 0 if it is none.
        place: where in a list it begins an item, if it does.
    """

    style: str = ""
    heading: int = 0
    place: Place | None = None


@frozen
class Letters:
    """How the letters of some words stand: which figures above or below the line, in which font."""

    figures: dict[int, int]
    font: str

    def shown(self, text: str) -> str:
        """Return ``text`` in such letters."""
        return drawn(text.translate(self.figures), self.font)


class Styles:
    """The styles of a file by their names."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[str, Element] = {}
        self._letters: dict[str, Letters] = {}
        self._lists: dict[str, Levels] = {}
        self.outline: Levels = _NO_LEVELS
        for root in roots:
            for each in root.iter(n("style:style"), n("text:list-style"), n("text:outline-style")):
                self._add(each)

    def _add(self, style: Element) -> None:
        name = style.get(n("style:name"), "")
        if style.tag == n("text:outline-style"):
            self.outline = levels_of(style)
        elif style.tag == n("text:list-style"):
            self._lists[name] = levels_of(style)
        elif style.get(n("style:family")) == "paragraph":
            self._styles[name] = style
        elif style.get(n("style:family")) == "text":
            self._letters[name] = _letters_of(style)

    def letters(self, name: str) -> Letters | None:
        """Return how the letters in the style of a ``name`` stand; None if nobody knows it."""
        return self._letters.get(name)

    def levels(self, name: str) -> Levels:
        """Return how the list style of a ``name`` numbers its levels."""
        return self._lists.get(name, _NO_LEVELS)

    def list_of(self, name: str) -> str:
        """Return the list style that the paragraph style of a ``name`` names."""
        return next(
            (each.get(n("style:list-style-name"), "") for each in self._based(name)
             if each.get(n("style:list-style-name"))), ""
        )  # fmt: skip

    def titles(self, name: str) -> bool:
        """Say whether the style of a ``name`` is that of the title."""
        return any(each.get(n("style:name")) == "Title" for each in self._based(name))

    def indent(self, name: str) -> int | None:
        """Return in which column the lines of a style begin; None if it does not say."""
        indents = (
            indent_of(properties)
            for each in self._based(name)
            for properties in each.iter(n("style:paragraph-properties"))
        )
        return next((each for each in indents if each is not None), None)

    def _based(self, name: str) -> list[Element]:
        found: list[Element] = []
        while name in self._styles and len(found) < _DEEPEST:
            found.append(self._styles[name])
            name = found[-1].get(n("style:parent-style-name"), "")
        return found


def _letters_of(style: Element) -> Letters:
    said = style.find(n("style:text-properties"))
    if said is None:
        return Letters({}, "")
    place, _, _ = said.get(n("style:text-position"), "").partition(" ")
    raised = place == "super" or (place.rstrip("%").isdecimal() and place != "0%")
    figures = RAISED if raised else LOWERED if place == "sub" or place.startswith("-") else {}
    # Of fonts with one name each further one has a number behind it.
    return Letters(figures, said.get(n("style:font-name"), "").rstrip("0123456789"))
