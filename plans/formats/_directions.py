"""Which way a paragraph is written."""

from __future__ import annotations

from unicodedata import bidirectional

_LEFTWARD, _STRONG = ("R", "AL"), ("L", "R", "AL")


def runs_leftward(text: str) -> bool:
    """Say whether a paragraph is written from right to left: its first letter decides."""
    ways = (bidirectional(letter) for letter in text)
    return next((way for way in ways if way in _STRONG), "L") in _LEFTWARD
