"""One letter, however a file encodes it.

A letter with a mark on it is one character on Windows and two in what a Mac copies out of a PDF;
other programs store how letters are drawn (ligatures, the shapes that Arabic letters take inside
a word). To every eye these are one text, and so they are here from the moment a file is read.
"""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

# Ligatures, and Arabic letters as they are drawn; not those that stand for a mark on a space.
_DRAWN = re.compile(
    "[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufbb1\ufbd3-\ufc5d\ufc64-\ufd3d\ufd50-\ufdc7\ufe80-\ufefc]+"
)
# Composing would replace these Chinese characters by others, which people's names are told by.
_NOT_REPLACED = "\uf900-\ufaff\U0002f800-\U0002fa1f"
_COMPOSED = re.compile(f"[^{_NOT_REPLACED}]+")


def composed(text: str) -> str:
    """Return ``text`` with each letter and the marks on it as one character where there is one."""
    if text.isascii():
        return text
    text = _DRAWN.sub(lambda drawn: normalize("NFKC", drawn[0]), text)
    if is_normalized("NFC", text):
        return text
    return _COMPOSED.sub(lambda stretch: normalize("NFC", stretch[0]), text)


def in_capitals(text: str) -> bool:
    """Say whether all letters of ``text`` are capitals.

    Letters of a script that has none are not: in "حلف NATO" four of seven are.
    """
    return text.isupper() and (text.isascii() or not any(map(_has_no_capital, text)))


def _has_no_capital(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()
