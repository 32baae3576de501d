"""Numbers of lists in an RTF file with tracked changes, counted again for each reading.

Such a file holds them as they are printed while all changes are shown. What an item that is there
would have been called without those that are not, the numbers printed beside it say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from plans.values import frozen

# Stands behind the printed number of an item, and behind which list it is of and how deep, from 0;
# no text has it.
BEHIND = "\ue0f2"
_PLACE = re.compile(rf"{BEHIND}(?:(\d{{1,5}})\.(\d))?{BEHIND}")
_ITEM = re.compile(rf"([^\n{BEHIND}]{{0,80}}){_PLACE.pattern}(.*)")
_PARTS = " .)\t\xa0"


@frozen
class _Item:
    """An item: the number of its line, what was printed before it, its list, and if it is there."""

    line: int
    label: str
    list: str
    depth: int
    is_there: bool


# A list, and the item above that an item is below of, by its line; -1 if of none.
_Group = tuple[str, int, int]


def without_places(text: str) -> str:
    """Return ``text`` without what stands behind numbers."""
    return _PLACE.sub("", text)


def counted_again(lines: Sequence[str]) -> list[str]:
    """Return the lines of a reading: items of which no words are left are empty, others counted."""
    items = [_item(at, found) for at, line in enumerate(lines) if (found := _ITEM.match(line))]
    labels = _labels(items)
    bare = [without_places(line) for line in lines]
    for item in items:
        words = bare[item.line][len(item.label) :]
        bare[item.line] = labels[item.line] + words if item.is_there else ""
    return bare


def _item(at: int, found: re.Match[str]) -> _Item:
    label, list, depth, words = found.groups()
    # What says no list is of one by itself.
    return _Item(at, label, list or f"line {at}", int(depth or 0), bool(words.strip()))


def _labels(items: Sequence[_Item]) -> dict[int, str]:
    """Return what stands before each item that is there, by its line."""
    printed: defaultdict[_Group, list[str]] = defaultdict(list)
    for item, group in _grouped(items):
        printed[group].append(item.label)
    before = {item.line: item.label for item in items}
    found: dict[int, str] = {}
    counts: defaultdict[_Group, int] = defaultdict(int)
    for item, group in _grouped([item for item in items if item.is_there]):
        at, beside = counts[group], printed[group]
        counts[group] += 1
        label = beside[at] if at < len(beside) else item.label
        above = group[2]
        found[item.line] = label if above < 0 else _below(label, before[above], found[above])
    return found


def _below(label: str, printed: str, above: str) -> str:
    """Return a number that repeats the one ``printed`` above it, which is now the one ``above``."""
    old, new = printed.strip(_PARTS), above.strip(_PARTS)
    space = label[: len(label) - len(label.lstrip())]
    bare = label[len(space) :]
    repeats = old and bare.startswith(old) and not bare[len(old) : len(old) + 1].isalnum()
    return space + new + bare[len(old) :] if repeats else label


def _grouped(items: Sequence[_Item]) -> Iterator[tuple[_Item, _Group]]:
    """Yield each item with the group that it counts on in."""
    above: defaultdict[str, list[int]] = defaultdict(lambda: [-1] * 10)
    for item in items:
        over = above[item.list]
        parent = next((line for line in reversed(over[: item.depth]) if line >= 0), -1)
        yield item, (item.list, item.depth, parent)
        over[item.depth :] = [item.line, *([-1] * (9 - item.depth))]
