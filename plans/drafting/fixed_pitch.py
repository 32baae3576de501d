"""How wide words are where all letters are: on a terminal, and on a typed page."""

from __future__ import annotations

import re
from functools import cache

# Below the first sign of CJK only the letters that a syllable of Hangul is composed of are wide.
_FIRST, _HANGUL = "\u2e80", re.compile("[\u1100-\u115f]")


def columns(text: str) -> int:
    """Return how wide ``text`` is on a page of fixed pitch."""
    if text.isascii() or (max(text) < _FIRST and not _HANGUL.search(text)):
        return len(text)
    return len(text) + len(_wide().findall(text))


# CJK and full-width characters take two columns. A pattern of so many letters takes 2 ms to make.
@cache
def _wide() -> re.Pattern[str]:
    return re.compile(
        "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
    )
