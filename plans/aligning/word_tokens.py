"""What a word is, in any script: the pieces that texts are compared by.

A word is a run of characters that are neither space nor punctuation, so that combining marks, vowel
signs and emoji sequences stay with what they belong to. Numbers keep their separators. Scripts that
put no spaces between words give one piece a character, each with the marks on it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

# Chinese, Japanese, Thai, Lao, Burmese, Khmer.
UNSPACED = "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u1000-\u102a\u1780-\u17b3"
UNSPACED += "\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Marks that ride on the character before them in those scripts, and variation selectors anywhere.
MARKS = "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ece\u102b-\u103e\u17b4-\u17d3"
MARKS += "\u3099\u309a\ufe00-\ufe0f"
# Punctuation of the scripts of the world, as far as texts of agreements use it.
PUNCTUATION = r"!-/:-@\[-`{-~\u00a1-\u00bf\u00d7\u00f7\u037e\u0387\u055a-\u055f\u0589\u058a\u05be"
PUNCTUATION += (
    "\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u0e2f\u0e4f"
)
PUNCTUATION += (
    "\u0e5a\u0e5b\u104a-\u104f\u1361-\u1368\u17d4-\u17da\u2010-\u2027\u2030-\u205e\u20a0-\u20cf"
)
PUNCTUATION += (
    "\u2190-\u22ff\u2500-\u25ff\u3001-\u3003\u3008-\u3020\u3030\u30fb\ufe10-\ufe6b\uff01-\uff0f"
)
PUNCTUATION += "\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"

NUMBER = r"\d+(?:[.,:/'’\u00a0\u202f-]\d+)*"
_CHAR = rf"[{UNSPACED}][{MARKS}]*"
_RUN = rf"[^\s\d{PUNCTUATION}{UNSPACED}][^\s{PUNCTUATION}{UNSPACED}]*"
# An apostrophe or hyphen inside a word is part of it: Ukraine's, п’ять, cease-fire.
SPELLED = rf"{_RUN}(?:['’ʼ\u2010\u2011-]{_RUN})*"

WORD = rf"{NUMBER}|{_CHAR}|{SPELLED}"

# The same for texts in ASCII, which are many: the whole pattern takes longer to compile than a
# small diff takes to make. Ranges without classes are looked up at once, and nothing is read twice.
ASCII_SPACE = r"\t-\r\x1c- "
_ASCII_RUN = rf"[^{ASCII_SPACE}!-@\[-`{{-~][^{ASCII_SPACE}!-/:-@\[-`{{-~]*+"
ASCII_WORD = rf"{_ASCII_RUN}(?:['-]{_ASCII_RUN})*+|[0-9]++(?:[.,:/'-][0-9]++)*+"


def words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, punctuation left out."""
    return _compiled(text.isascii()).findall(text.casefold())


# Two texts that are compared are asked for theirs several times, from several sides.
@lru_cache(maxsize=8)
def placed_words(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the words of ``text`` as ``words`` does, each with where it begins and ends."""
    if text.isascii():  # then small letters stand where capitals stood
        found = _compiled(True).finditer(text.casefold())
        return tuple([(each[0], each.start(), each.end()) for each in found])
    found = _compiled(False).finditer(text)
    return tuple([(each[0].casefold(), each.start(), each.end()) for each in found])


@cache
def _compiled(plain: bool) -> re.Pattern[str]:
    return re.compile(ASCII_WORD if plain else WORD)
