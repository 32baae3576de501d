"""A text that was UTF-8, taken by some program for an old encoding, and saved so: "FÃ¤hre".

Every letter became two or three, each of which is a byte of the UTF-8 that it was. Where most
letters beyond ASCII turn back so, that is what they are: no language writes them beside each other.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

# What programs take text for; those bytes that stand for nothing in them stay as they are.
_TAKEN_FOR = {
    "cp1252": "Windows-1252",
    "latin-1": "Latin-1",
    "cp1251": "Windows-1251",
    "cp1250": "Windows-1250",
    "cp1256": "Windows-1256",
    "mac_roman": "Mac Roman",
}
_BEYOND = re.compile(r"[^\x00-\x7f]+")
# So many stretches tell; of those so many turn back, for some lost a byte on the way.
_SAMPLE, _FEWEST, _MOST = 200, 2, 0.5


class Restored(NamedTuple):
    """A text as it was, and what it had been taken for; empty where nothing was."""

    text: str
    taken_for: str = ""


def restored(text: str) -> Restored:
    """Return ``text`` as it was before a program took its UTF-8 for another encoding."""
    if text.isascii():
        return Restored(text)
    stretches = [found[0] for found in islice(_BEYOND.finditer(text), _SAMPLE)]
    turned = {
        encoding: sum(_turned(each, encoding) is not None for each in stretches)
        for encoding in _TAKEN_FOR
    }
    likeliest = max(turned, key=turned.__getitem__)
    if turned[likeliest] < max(_FEWEST, _MOST * len(stretches)):
        return Restored(text)
    return Restored(_all_turned(text, likeliest), _TAKEN_FOR[likeliest])


def _all_turned(text: str, encoding: str) -> str:
    def back(found: re.Match[str]) -> str:
        turned = _turned(found[0], encoding)
        return found[0] if turned is None else turned

    return _BEYOND.sub(back, text)


def _turned(stretch: str, encoding: str) -> str | None:
    """Return the letters whose bytes ``stretch`` shows; None if it shows those of no letters."""
    table = _bytes_of(encoding)
    shown = [table.get(letter) for letter in stretch]
    try:
        return bytes([each for each in shown if each is not None]).decode() if all(shown) else None
    except UnicodeDecodeError:
        return None


@cache
def _bytes_of(encoding: str) -> dict[str, int]:
    """Return the byte that each letter beyond ASCII stands for in ``encoding``."""
    shown = {byte: bytes([byte]).decode(encoding, "ignore") for byte in range(0x80, 0x100)}
    # A byte that is no letter there is shown as itself.
    return {letter or chr(byte): byte for byte, letter in shown.items()}
