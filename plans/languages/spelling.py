"""Words without what spelling may vary, and the lists of them in language files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, product
from unicodedata import normalize

# No form has a stroke but between braces.
_BRACES = re.compile(r"[{}]")
_FOLDS: dict[int, str | None] = {ord(sign): "'" for sign in "\u2019\u02bc\u2018"}
_FOLDS |= {ord("ё"): "е", ord("ى"): "ي", ord("\u0640"): None, ord("（"): "(", ord("）"): ")"}
_FOLDS |= dict.fromkeys(map(ord, "أإآٱ"), "ا")
_FOLDS |= dict.fromkeys([*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670])


def fold(word: str) -> str:
    """Return ``word`` without what spelling may vary: case, apostrophes, Arabic vowel signs."""
    if word.isascii():
        return word.casefold()
    return _folded(word) if len(word) < _WHOLE else _folded.__wrapped__(word)


# Texts say the same words again and again; what is longer is no word.
_WHOLE = 40


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    return normalize("NFC", word.casefold()).translate(_FOLDS)


def forms(listed: str) -> tuple[str, ...]:
    """Return the forms of ``form | form``, each of one word or more.

    What braces hold are words of which any may stand there: ``not {exceed/be over}``.
    """
    found = tuple(form for form in map(str.strip, listed.split("|")) if form)
    return tuple(chain.from_iterable(map(_written_out, found))) if "{" in listed else found


def _written_out(form: str) -> Iterator[str]:
    parts = [part.split("/") for part in _BRACES.split(form)]
    return (" ".join("".join(said).split()) for said in product(*parts))
