"""Signs that a word processor keeps as a place in a font: what they are as letters."""

from __future__ import annotations

import re

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪",
    0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOL = {
    **{0x41 + at: letter for at, letter in enumerate(_GREEK[0])},
    **{0x61 + at: letter for at, letter in enumerate(_GREEK[1])},
    0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD7: "⋅", 0xE5: "∑",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
# Fonts of pictures have their signs here too, so that no text program takes them for letters.
_PRIVATE = range(0xF000, 0xF100)
_PLACED = re.compile("[\uf020-\uf0ff]")
_PRINTED = range(0x20, 0xD800)


def symbol(font: str, code: str) -> str:
    """Return the letter at ``code``, in hexadecimals, of a ``font``; empty if it has none."""
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    known = _FONTS.get(font.strip().lower())
    if known is not None:
        return known.get(place - 0xF000 if place in _PRIVATE else place, "")
    return chr(place) if place in _PRINTED else ""


def drawn(text: str, font: str) -> str:
    """Return a text in a ``font``, of which each sign of that is the letter it draws."""
    return _PLACED.sub(lambda sign: symbol(font, f"{ord(sign[0]):x}") or sign[0], text)


def has_signs(text: str) -> bool:
    """Say whether a text has signs that only its font can tell."""
    return _PLACED.search(text) is not None
