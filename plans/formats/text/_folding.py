"""Lines no wider than the terminal: broken between words, the rest of a line below its beginning.

Chinese has no spaces, and is broken between any two characters but before and behind the signs that
hold on to one. A word that is wider than the terminal stays whole: addresses are copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plans.drafting import columns

_COLOUR = re.compile(r"\x1b\[[\d;]*m")
# Wide letters; of those the signs that end something, and those that begin it.
_WIDE, _ENDS, _BEGINS = (
    "\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60",
    "。，、；：！？」』）》】",
    "「『（《【",
)
_NARROW_PIECE = re.compile(r"[ \t]+|(?:\x1b\[[\d;]*m|[^ \t])+")
# What a line stands under: bars that join lines, space, and the sign of what it is.
_MARGIN = re.compile(r"[│ ]*(?:[^\w\s\x1b\[{(«“\"'<]{1,2} )?")
# Where the last column of a line begins, if it has several.
_COLUMN = re.compile(r".* {2,}(?=\S)")
# The rest of a line has this part of the terminal at least.
_ROOM = 0.5


def folded(text: str, width: int) -> str:
    """Return ``text`` with every line folded that is wider than ``width``; colours go on."""
    return "\n".join(line for each in text.split("\n") for line in _lines(each, width))


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a paragraph."""
    if not text.strip():
        return []
    if text.isascii() and len(text) <= width:  # no letter is wide, and all stands on one line
        return [text.rstrip(" \t")]
    return [*_broken(text, width, "")]


def _lines(line: str, width: int) -> Iterator[str]:
    plain = _COLOUR.sub("", line)
    if len(plain) <= width and columns(plain) <= width:
        yield line
    else:
        yield from _broken(line, width, _hanging(plain, width))


def _hanging(line: str, width: int) -> str:
    """Return what the rest of a line stands behind: bars go on, all else is space."""
    found = _MARGIN.match(line)
    margin = found[0] if found else ""
    column = _COLUMN.match(line[: int(width * _ROOM)])
    if column and len(column[0]) > len(margin):
        margin = column[0]
    elif not margin:
        margin = "  "
    return re.sub(r"[^│]", " ", margin)


# There are so many wide letters that a pattern of them takes 2 ms.
@cache
def _piece() -> re.Pattern[str]:
    return re.compile(
        rf"[ \t]+|[{_BEGINS}]*[{_WIDE}][{_ENDS}]*(?:\x1b\[0m)?|(?:\x1b\[[\d;]*m|[^ \t{_WIDE}])+"
    )


def _broken(line: str, width: int, hanging: str) -> Iterator[str]:
    shown, used, space = "", 0, ""
    pieces = _piece() if columns(line) > len(line) else _NARROW_PIECE
    for piece in pieces.findall(line):
        if not piece.strip(" \t"):
            space = piece
            continue
        wide = columns(_COLOUR.sub("", piece))
        if shown.strip() and used + len(space) + wide > width:
            colour = _going_on(shown)
            yield shown + ("\x1b[0m" if colour else "")
            shown, used, space = hanging + colour, len(hanging), ""
        shown += space + piece
        used, space = used + len(space) + wide, ""
    yield shown


def _going_on(line: str) -> str:
    """Return the colour that a line ends in, nothing if in none."""
    found = _COLOUR.findall(line)
    return found[-1] if found and found[-1] != "\x1b[0m" else ""
