"""Numbers as labels print them: ``{n}`` ``{a}`` ``{I}`` ``{han}`` ``{ordinal}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

_HAN = "〇一二三四五六七八九"
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
          (4, "iv"), (1, "i"))  # fmt: skip
_SLOT = re.compile(r"\{(\w+)\}")


def label(pattern: str, count: int, path: Sequence[int], words: Mapping[str, Sequence[str]]) -> str:
    """Return ``pattern`` with its slots filled for the part number ``count`` below ``path``.

    ``words`` are those of a language: ``{ordinal}`` is one of its
    ``ordinals``, ``{ORDINAL}`` the same in capitals.
    """

    def fill(slot: re.Match[str]) -> str:
        match slot[1]:
            case "path":
                return ".".join(map(str, (*path, count)))
            case "above":
                return str(path[-1])
            case name if name in _NUMERALS:
                return _NUMERALS[name](count)
            case name if name in _SIGNS:
                return _SIGNS[name][count - 1]
            case name if name.isupper():
                return words[f"{name.lower()}s"][count - 1].upper()
            case name:
                return words[f"{name}s"][count - 1]

    return _SLOT.sub(fill, pattern)


def roman(count: int) -> str:
    """Return a Roman numeral in small letters."""
    letters = ""
    for value, numeral in _ROMAN:
        times, count = divmod(count, value)
        letters += numeral * times
    return letters


def han(count: int) -> str:
    """Return a number below 100 as Chinese writes it."""
    tens, ones = divmod(count, 10)
    if not tens:
        return _HAN[ones]
    return ("" if tens == 1 else _HAN[tens]) + "十" + (_HAN[ones] if ones else "")


def _indic(count: int) -> str:
    return str(count).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


_NUMERALS: Mapping[str, Callable[[int], str]] = {
    "n": str,
    "i": roman,
    "I": lambda count: roman(count).upper(),
    "han": han,
    "indic": _indic,
}
_SIGNS: Mapping[str, Sequence[str]] = {
    "a": "abcdefghijklmnopqrstuvwxyz",
    "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "cyrillic": "абвгдежзиклмнпрстуфхцш",
    "ukrainian": "абвгдежзиклмнопрстуфхц",
    "abjad": "أبجدهوزحطيكلمن",
}
