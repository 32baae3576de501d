"""Lists whose numbers and levels stand in style sheets, as the programs of offices on line write.

They have one list after another on a page, each of a level that its class names; what is printed
before an item is counted by a rule for that class. Here they are put into one another, and what is
printed is put before the words, as a word processor does that saves a page.
"""

from __future__ import annotations

import re

from lxml import etree

from plans.readers.html._sheets import Before, Sheet, sheet_of
from plans.readers.html._styles import MARKER
from plans.readers.html._tree import Element

_LEVEL = re.compile(r"lst-[\w-]{1,80}-(\d)")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | {"p", "div"}
_LISTS = ("ol", "ul")
# Nobody numbers deeper.
_MOST_AROUND = 9


def lists_as_printed(root: Element) -> None:
    """Change a page so that its lists say themselves what its style sheets say of them."""
    sheet = sheet_of(root)
    if not sheet.types and not sheet.before:
        return
    counters = _Counters(sheet)
    lists = list(root.iter(*_LISTS))
    for each in lists:
        _typed(each, sheet)
        counters.count(each)
    for each in lists:
        _headings_out(each)
    for parent in {each.getparent(): None for each in root.iter(*_LISTS)}:
        if parent is not None:
            _nest(parent)


def _classes(element: Element) -> list[str]:
    return element.get("class", "").split()


def _level(element: Element) -> int | None:
    found = next(filter(None, map(_LEVEL.fullmatch, _classes(element))), None)
    return int(found[1]) if found else None


def _typed(element: Element, sheet: Sheet) -> None:
    """Say at a list itself of which type it is."""
    stated = [sheet.types[name] for name in _classes(element) if name in sheet.types]
    if stated and not sheet.before:
        own = element.get("style", "")
        element.set("style", f"list-style-type:{stated[-1]};{own}")


class _Counters:
    """The numbers of counters so far, and of each item that was counted."""

    def __init__(self, sheet: Sheet) -> None:
        self._before = sheet.before
        self._counted: dict[str, int] = {}
        # Of each item its number, behind those of the items that it stands in.
        self._numbers: dict[Element, tuple[int, ...]] = {}

    def count(self, element: Element) -> None:
        """Put before each item of a list what a rule prints there, if that counts."""
        before = self._rule(element)
        if before is None:
            return
        counter = before.counter
        outer = next(element.iterancestors("li"), element)
        around = self._numbers.get(outer, ())[-_MOST_AROUND:]
        self._restart(counter, element)
        for item in element.iterchildren("li"):
            self._counted[counter] = self._counted.get(counter, 0) + 1
            self._numbers[item] = (*around, self._counted[counter])
            _mark(item, before.text(self._counted, around).strip())

    def _rule(self, element: Element) -> Before | None:
        named = next((each for each in _classes(element) if each in self._before), "")
        before = self._before.get(named) if named or element.tag == "ol" else None
        return before if before and before.counter else None

    def _restart(self, counter: str, element: Element) -> None:
        start = element.get("start", "")
        if re.fullmatch(r"\d{1,9}", start):
            self._counted[counter] = int(start) - 1
        elif "start" in _classes(element) or _level(element) is None:
            self._counted[counter] = 0


def _mark(item: Element, words: str) -> None:
    into = _first_block(item)
    marker = etree.Element("span", style=MARKER)
    marker.text, marker.tail, into.text = f"{words} ", into.text, None
    into.insert(0, marker)


def _first_block(element: Element) -> Element:
    """Return the paragraph or heading that an item begins with; itself if it has none."""
    while not (element.text or "").strip() and len(element) and element[0].tag in _BLOCKS:
        element = element[0]
    return element


def _heading_in(item: Element) -> Element | None:
    """Return the heading that is all of an item."""
    inner = list(item)
    if len(inner) != 1 or inner[0].tag not in _HEADINGS:
        return None
    said = f"{item.text or ''}{inner[0].tail or ''}"
    return None if said.strip() else inner[0]


def _headings_out(element: Element) -> None:
    """Put the items of a list that are headings before and between what is left of it."""
    items = list(element)
    parent = element.getparent()
    if parent is None or _level(element) is None or not any(map(_is_heading, items)):
        return
    into: Element | None = None
    for item in items:
        if _is_heading(item):
            element.addprevious(item[0])
            into = None
            continue
        if into is None:
            into = etree.Element(str(element.tag), {str(k): str(v) for k, v in element.items()})
            element.addprevious(into)
        into.append(item)
    _remove(element, parent)


def _is_heading(item: Element) -> bool:
    return item.tag == "li" and _heading_in(item) is not None


def _remove(element: Element, parent: Element) -> None:
    """Remove an empty list; what stands behind it stays."""
    before = element.getprevious()
    if before is not None:
        before.tail = f"{before.tail or ''}{element.tail or ''}"
    else:
        parent.text = f"{parent.text or ''}{element.tail or ''}"
    element.tail = None
    parent.remove(element)


def _nest(parent: Element) -> None:
    """Put lists of a deeper level into the last item of the list before them."""
    above: list[tuple[int, Element]] = []
    for each in list(parent):
        if (level := _level(each) if each.tag in _LISTS else None) is None:
            above = []
            continue
        said = (each.tail or "").strip()
        above = _opened([found for found in above if found[0] <= level], level, each)
        if said:
            above = []


def _opened(
    above: list[tuple[int, Element]], level: int, each: Element
) -> list[tuple[int, Element]]:
    """Put a list into the last of those ``above``, or go on with that; return what is open then."""
    parent, (depth, last) = each.getparent(), above[-1] if above else (level, each)
    item = next(last.iterchildren(reversed=True), None)
    other = last is each or (depth == level and each.tag != last.tag)
    if parent is None or item is None or other:
        return [*above[:-1], (level, each)]
    _remove(each, parent)
    if depth < level:
        item.append(each)
        return [*above, (level, each)]
    for item in list(each):
        last.append(item)
    return above
