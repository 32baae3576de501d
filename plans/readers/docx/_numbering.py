"""How a Word file says that paragraphs are numbered: its lists and their levels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plans.readers.docx._xml import Element, child, children, is_on, number, value, w
from plans.values import frozen

_MOST_LEVELS = 9
# A list may point at a style and that at a list, so often.
_DEEPEST = 10
# Nobody prints more before a paragraph; a number in Roman signs has up to fifteen.
_LONGEST = 60


@frozen
class Level:
    """One level of a list.

    Attributes:
        start: its first number.
        format: how numbers are written: "decimal", "lowerLetter", …
        text: what is printed, with %1 to %9 for the numbers of the levels.
        plain: whether all numbers in it are written as figures.
        restart: which level, counted from 1, starts it again when it counts; None if every one
            above does, 0 if none.
        style: the style of paragraphs that is counted here.
        indent: ``w:ind``, where its paragraphs stand.
    """

    start: int = 0
    format: str = "decimal"
    text: str = ""
    plain: bool = False
    restart: int | None = None
    style: str = ""
    indent: Element | None = None


@frozen
class Sequence:
    """A numbering that paragraphs name: which list counts, and what it changes in that.

    Attributes:
        list: the list; numberings of one list go on counting for each other.
        levels: its levels from 0 on.
        starts: the levels that start again, and with what, when this numbering first uses them.
    """

    list: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The numberings of a file."""

    def __init__(self, root: Element | None, styles: Element | None) -> None:
        self._lists = {
            each.get(w("abstractNumId"), ""): each for each in children(root, "abstractNum")
        }
        self._nums = {each.get(w("numId"), ""): each for each in children(root, "num")}
        self._styled = {
            each.get(w("styleId"), ""): value(each, "pPr", "numPr", "numId")
            for each in children(styles, "style")
        }
        self._sequences: dict[str, Sequence] = {}

    def has(self, num: str) -> bool:
        """Say whether there is a numbering ``num``; "0" switches numbers off."""
        return num != "0" and num in self._nums

    def sequence(self, num: str) -> Sequence:
        """Return the numbering ``num``, which there has to be."""
        found = self._sequences.get(num)
        if found is None:
            found = self._sequences[num] = self._read(num)
        return found

    def level_of(self, num: str, style: str) -> int | None:
        """Return the level of ``num`` at which paragraphs of ``style`` are counted, if one is."""
        levels = self.sequence(num).levels.items() if style else ()
        return next((at for at, level in levels if level.style == style), None)

    def indent(self, num: str, level: int) -> Element | None:
        """Return where paragraphs at a ``level`` of ``num`` stand, if it says so."""
        found = self.sequence(num).levels.get(level)
        return found.indent if found else None

    def _read(self, num: str) -> Sequence:
        listed = self._list_of(num)
        levels = _levels(self._lists.get(listed))
        starts: dict[int, int] = {}
        for override in children(self._nums[num], "lvlOverride"):
            at = number(override.get(w("ilvl")), _MOST_LEVELS - 1)
            if at is None:
                continue
            for level in children(override, "lvl"):
                levels[at] = _level(level)
            start = number(value(override, "startOverride"))
            if start is not None:
                starts[at] = start
                levels[at] = replace(levels.get(at, Level()), start=start)
        return Sequence(listed, levels, starts)

    def _list_of(self, num: str) -> str:
        """Return the list of ``num``; one may point at a style, which names another numbering."""
        found = ""
        for _ in range(_DEEPEST):
            found = value(self._nums.get(num), "abstractNumId")
            link = value(self._lists.get(found), "numStyleLink")
            if not link or self._styled.get(link, "") not in self._nums:
                break
            num = self._styled[link]
        return found


def _levels(listed: Element | None) -> dict[int, Level]:
    found = {}
    for each in children(listed, "lvl"):
        at = number(each.get(w("ilvl")), _MOST_LEVELS - 1)
        if at is not None:
            found[at] = _level(each)
    return found


def _level(element: Element) -> Level:
    return Level(
        number(value(element, "start")) or 0,
        value(element, "numFmt") or "decimal",
        value(element, "lvlText")[:_LONGEST],
        is_on(element, "isLgl"),
        number(value(element, "lvlRestart")),
        value(element, "pStyle"),
        child(element, "pPr", "ind"),
    )
