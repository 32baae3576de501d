"""What the style of a paragraph and its own settings make of it together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plans.readers._paragraph_blocks import Shape
from plans.readers.docx._numbering import Numbering
from plans.readers.docx._xml import Element, child, children, is_on, number, value, w
from plans.values import frozen

_HEADING = re.compile(r"heading ([1-9])")
# Styles that say which clause a paragraph is of: the file states its clauses.
_PLACE = re.compile(r"plans (?:(?P<begins>heading|clause)|text) (?P<level>[1-9])")
# Styles of what lists the parts of a document; Word calls them so in every language.
_CONTENTS = re.compile(r"toc (?:[1-9]|heading)|table of (?:figures|authorities)|index [1-9]")
_MOST_LEVELS = 9
# A style may be based on another so often.
_DEEPEST = 40
# So many twentieths of a point are a column of a page set in twelve point.
_COLUMN = 144
_WIDEST = 60


@frozen
class Look:
    """What a paragraph, or a style, says of itself.

    Attributes:
        style: the style it has or is based on.
        num: which numbering it is counted in; "0" is none, and nothing leaves it to the style.
        level: on which level of it, from 0.
        outline: as which level of headings it counts, from 0; 9 and more are plain words.
        left: how far its lines are set in, in twentieths of a point.
        hanging: how much further out its first line begins.
    """

    style: str = ""
    num: str = ""
    level: int | None = None
    outline: int | None = None
    left: int | None = None
    hanging: int = 0


@frozen
class _Style:
    name: str
    look: Look
    hidden: bool | None


def look_of(properties: Element | None) -> Look:
    """Return what ``w:pPr`` says."""
    if properties is None:
        return Look()
    indent = child(properties, "ind")
    left, hanging = _indent(indent)
    return Look(
        value(properties, "pStyle"),
        value(properties, "numPr", "numId"),
        number(value(properties, "numPr", "ilvl"), _MOST_LEVELS - 1),
        number(value(properties, "outlineLvl")),
        left,
        hanging,
    )


class Styles:
    """The styles of a file; each look is followed once."""

    def __init__(self, root: Element | None, numbering: Numbering) -> None:
        self._numbering = numbering
        styles = list(children(root, "style"))
        self._styles = {each.get(w("styleId"), ""): _style(each) for each in styles}
        self._default = next(filter(None, map(_default_id, styles)), "")
        self._shapes: dict[Look, Shape] = {}

    def shape(self, look: Look) -> Shape:
        """Return what a paragraph that says ``look`` of itself is."""
        found = self._shapes.get(look)
        if found is None:
            found = self._shapes[look] = self._followed(look)
        return found

    def differ(self, one: Look, other: Look) -> bool:
        """Say whether two looks make something else of a paragraph than how far it is set in."""
        here, there = self.shape(one), self.shape(other)
        return replace(here, indent=0) != replace(there, indent=0)

    def hides(self, style: str) -> bool:
        """Say whether a style of characters hides them."""
        return any(each.hidden for _, each in self._chain(style))

    def _chain(self, style: str) -> Iterator[tuple[str, _Style]]:
        """Yield a style and those that it is based on, with their ids."""
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield style, found
            style = found.look.style

    def _followed(self, look: Look) -> Shape:
        chain = list(self._chain(look.style or self._default))
        looks = [look, *(style.look for _, style in chain)]
        names = [style.name for _, style in chain[:1]]
        num, level = self._counted(look, chain)
        place = _PLACE.fullmatch(names[0]) if names else None
        return Shape(
            _heading(looks, [style.name for _, style in chain]),
            "title" in names,
            any(map(_CONTENTS.fullmatch, names)),
            num,
            level,
            self._columns(looks, num, level),
            any(style.hidden for _, style in chain),
            int(place["level"]) if place else 0,
            bool(place and place["begins"]),
        )

    def _counted(self, look: Look, chain: list[tuple[str, _Style]]) -> tuple[str, int]:
        """Return the numbering of a paragraph and its level."""
        stated = [("", look), *((id, style.look) for id, style in chain)]
        at = next((at for at, (_, each) in enumerate(stated) if each.num), None)
        if at is None or not self._numbering.has(stated[at][1].num):
            return "", 0
        num = stated[at][1].num
        linked = (self._numbering.level_of(num, id) for id, _ in stated[1 : at + 1])
        # What a paragraph says itself goes before the level that names its style, and that before
        # what the style says.
        levels = (look.level, *linked, *(each.level for _, each in stated))
        return num, next((level for level in levels if level is not None), 0)

    def _columns(self, looks: list[Look], num: str, level: int) -> int:
        own, *styles = looks
        counted = _indent(self._numbering.indent(num, level)) if num else (None, 0)
        stated = [(own.left, own.hanging), counted, *((look.left, look.hanging) for look in styles)]
        left, hanging = next(((left, hang) for left, hang in stated if left is not None), (0, 0))
        return min(max((left or 0) - hanging, 0) // _COLUMN, _WIDEST)


def _heading(looks: list[Look], names: list[str]) -> int:
    outline = next((look.outline for look in looks if look.outline is not None), None)
    if outline is not None:
        return outline + 1 if outline < _MOST_LEVELS else 0
    found = next(filter(None, map(_HEADING.fullmatch, names)), None)
    return int(found[1]) if found else 0


def _style(element: Element) -> _Style:
    look = look_of(child(element, "pPr"))
    based = value(element, "basedOn")
    vanish = child(element, "rPr", "vanish")
    hidden = None if vanish is None else is_on(element, "rPr", "vanish")
    made = Look(based, look.num, look.level, look.outline, look.left, look.hanging)
    return _Style(value(element, "name").lower(), made, hidden)


def _default_id(element: Element) -> str:
    stated = element.get(w("default"), "").lower() in ("1", "true", "on")
    default = stated and element.get(w("type")) == "paragraph"
    return element.get(w("styleId"), "") if default else ""


def _indent(element: Element | None) -> tuple[int | None, int]:
    if element is None:
        return None, 0
    left = number(element.get(w("left")) or element.get(w("start")))
    hanging = number(element.get(w("hanging"))) or 0
    first = number(element.get(w("firstLine"))) or 0
    return left, hanging or -first
