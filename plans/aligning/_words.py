"""The words of a text, in any script, for comparing and for counting."""

from __future__ import annotations

import re

# Scripts that put no spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"

# A number keeps its separators; an unspaced script gives characters; all else is a word.
WORD = re.compile(
    rf"\d+(?:[.,:/'\u00a0\u202f-]\d+)*|[{UNSPACED}]|(?:(?![\d_{UNSPACED}])\w)+(?:['’ʼ-](?![{UNSPACED}])\w+)*"
)


def words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, punctuation left out."""
    return WORD.findall(text.casefold())
