"""Letters of an RTF file that only their looks tell: figures above the line, signs of a font."""

from __future__ import annotations

import re

from plans.readers._raised import LOWERED, RAISED
from plans.readers._symbols import drawn

_FONT = re.compile(rb"\{\\f(\d{1,5})(?:\\[a-z]+-?\d*)* ?([\w -]{1,60})[;{]")
_WORDS = rb"(?:\\[a-z]+-?\d{0,9}){0,12}"
_FIGURES = re.compile(
    rb"(\\(super|sub)(?![a-z])" + _WORDS + rb"[ \r\n]{1,3})(\d{1,4})(?=[ \r\n]?[}\\])"
)
# A sign in a place of its own, as many programs write it behind the number of its font.
_SIGN = re.compile(
    rb"(\\f(\d{1,5})(?![\da-z])[^{}]{0,80}?)\\u(-?\d{4,5}) ?(?:\\'[0-9a-f]{2}|\?)", re.IGNORECASE
)
_TABLES = {b"super": RAISED, b"sub": LOWERED}


def with_letters_as_shown(data: bytes) -> bytes:
    """Return a file whose raised figures, and signs of known fonts, are letters of a text."""
    fonts = {number: name.decode("ascii", "replace") for number, name in _FONT.findall(data)}

    def raised(found: re.Match[bytes]) -> bytes:
        return found[1] + _escaped(found[3].decode("ascii").translate(_TABLES[found[2]]))

    def sign(found: re.Match[bytes]) -> bytes:
        letter = chr(int(found[3]) % 0x10000)
        shown = drawn(letter, fonts.get(found[2], "").strip())
        return found[0] if shown == letter else found[1] + _escaped(shown)

    return _SIGN.sub(sign, _FIGURES.sub(raised, data))


def _escaped(text: str) -> bytes:
    return b"".join(b"\\u%d?" % (ord(each) - 0x10000 * (ord(each) > 0x7FFF)) for each in text)
