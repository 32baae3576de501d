"""How wide words are, and where they stand so that none runs into another.

Places grow with the width of a picture and words do not: what does not collide on the narrowest
width collides on no wider one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import combining, east_asian_width

from plans.values import frozen

# No picture is drawn so that its words collide on a width of so many pixels or more; words that
# have room only from the second width on are left out on narrower screens.
NARROWEST, ROOMY = 340, 640

# Of the size of a letter, how wide letters are; taken a little too wide.
_WIDE, _CAPITAL, _NARROW, _USUAL = 1.0, 0.74, 0.36, 0.6
_THIN = frozenset(" .,:;'|!()[]ijltfrI-")
# So much stays free between words.
GAP = 6


def width(said: str, size: float = 12) -> float:
    """Return about how many pixels wide ``said`` is in letters of ``size``."""
    return size * sum(map(_letter, said))


def shortened(said: str, room: float, size: float = 12) -> str:
    """Return as much of ``said`` as has ``room``, with an ellipsis where something is left out."""
    if width(said, size) <= room:
        return said
    kept = said
    while kept and width(kept + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def broken(said: str, room: float, most: int, size: float = 12) -> list[str]:
    """Return ``said`` in lines that have ``room``, ``most`` of them at most; the last is cut."""
    lines = [""]
    for word in _words(said, room, size):
        longer = lines[-1] + word
        if width(longer.rstrip(), size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines[most - 1] = shortened("".join(lines[most - 1 :]), room, size)
    return [each.strip() for each in lines[:most]]


def _words(said: str, room: float, size: float) -> Iterator[str]:
    """Yield the words with the spaces behind them, those that are too long in parts."""
    for word in re.findall(r"\S+\s*", said):
        part = ""
        for letter in word:
            if width((part + letter).rstrip(), size) > room:
                yield part
                part = ""
            part += letter
        yield part


@frozen
class Box:
    """What takes up room in a row: from where to where, in pixels from its place in per cent."""

    place: float
    left: float
    right: float

    def meets(self, other: Box, narrowest: float) -> bool:
        """Say whether two boxes touch where a picture is ``narrowest`` pixels wide or more."""
        first, second = sorted((self, other), key=lambda each: (each.place, each.left))
        ahead = (second.place - first.place) / 100 * narrowest
        return first.right + GAP > ahead + second.left


class Rows:
    """Rows that fill up from the first: each box goes to the first in which it meets no other."""

    def __init__(self, narrowest: float, taken: Iterable[Box] = ()) -> None:
        self._narrowest = narrowest
        self._rows: list[list[Box]] = [list(taken)]

    def __len__(self) -> int:
        return len(self._rows)

    def place(self, box: Box) -> int:
        """Return the number of the row that ``box`` goes to, from 0."""
        for number, row in enumerate(self._rows):
            if not any(box.meets(other, self._narrowest) for other in row):
                row.append(box)
                return number
        self._rows.append([box])
        return len(self._rows) - 1


def _letter(letter: str) -> float:
    if combining(letter):
        return 0
    if east_asian_width(letter) in "WF":
        return _WIDE
    if letter in _THIN:
        return _NARROW
    return _CAPITAL if letter.isupper() or letter in "mwMW—…%" else _USUAL
