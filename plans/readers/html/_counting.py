"""The numbers of lists, as a browser prints them."""

from __future__ import annotations

from plans.drafting import Accepts
from plans.readers._number_formats import written
from plans.readers.html._shapes import Entry, Listing

_FORMATS = {
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "trad-chinese-informal": "chineseCounting",
    "cjk-decimal": "ideographDigital",
    "hebrew": "hebrew1",
    "thai": "thaiNumbers",
    "devanagari": "hindiNumbers",
    "decimal-leading-zero": "decimalZero",
}
_SYSTEMS = {
    "lower-alpha": "abcdefghijklmnopqrstuvwxyz",
    "lower-latin": "abcdefghijklmnopqrstuvwxyz",
    "upper-alpha": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "upper-latin": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "lower-greek": "αβγδεζηθικλμνξοπρστυφχψω",
}
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_BEHIND = {"cjk-ideographic": "、", "simp-chinese-informal": "、", "trad-chinese-informal": "、"}
# What is listed without numbers; nothing of it is printed.
SIGNS = frozenset(("bullet", "none", "disc", "circle", "square"))
BULLET = "•"
# What style sheets may say of how a list is numbered, the longest first.
KNOWN = sorted(
    {*_FORMATS, *_SYSTEMS, *SIGNS, "decimal", "arabic-indic"}, key=lambda n: (-len(n), n)
)
# A browser counts no further.
MOST = 2**31 - 1


class Counter:
    """Counts the items of lists, those that are there."""

    def __init__(self, accepts: Accepts) -> None:
        self._accepts = accepts
        self._last: dict[int, int] = {}

    def label(self, entry: Entry) -> str:
        """Return what is printed before an item, which is the next of its list."""
        number = self._next(entry)
        format = entry.format or entry.listing.format
        return BULLET if format in SIGNS else printed(number, format)

    def _next(self, entry: Entry) -> int:
        listing = entry.listing
        last = self._last.get(id(listing))
        step = -1 if listing.falls else 1
        if entry.value is not None:
            number = entry.value
        elif last is not None:
            number = last + step
        else:
            number = self._first(listing)
        number = min(max(number, -MOST), MOST)
        self._last[id(listing)] = number
        return number

    def _first(self, listing: Listing) -> int:
        if listing.first is not None:
            return listing.first
        return sum(each.is_there(self._accepts) for each in listing.entries) if listing.falls else 1


def printed(number: int, format: str) -> str:
    """Return a ``number`` with what stands behind it."""
    return f"{figures(number, format)}{_BEHIND.get(format, '.')}"


def figures(number: int, format: str) -> str:
    if number < 1 or format == "decimal":
        return str(number)
    if format == "arabic-indic":
        return str(number).translate(_ARABIC)
    if format in _SYSTEMS:
        return _in_letters(number, _SYSTEMS[format])
    known = _FORMATS.get(format)
    return written(number, known) if known and number < 10_000 else str(number)


def _in_letters(number: int, letters: str) -> str:
    """Return what follows on z: aa, ab."""
    found = ""
    while number:
        number, at = divmod(number - 1, len(letters))
        found = letters[at] + found
    return found
