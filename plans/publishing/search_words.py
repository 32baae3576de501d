"""The words of a text as the site's search keeps them: ``site-search.js`` finds the same ones.

A text is folded as ``plans search`` folds it: case, accents and what sets thousands apart do not
count. Marks that are left, such as the vowel signs of Indic scripts, go too: a browser knows what
is a mark, but not of which class. Where a script puts no spaces between words, each two neighbours
are a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category, normalize

from plans.tracing import SPACELESS, fold, spaceless

_TATWEEL = "\u0640"
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(f"({SPACELESS}+)")


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` in their order."""
    return [word for run in _runs(plain_letters(text)) for word in _cut(run)]


def kept_words(text: str) -> set[str]:
    """Return the words of ``text``, and of each unspaced run the last character by itself.

    Any one character of such a run is then the beginning of something that is kept.
    """
    plain = plain_letters(text)
    if plain.isascii():
        return {*_WORD.findall(plain)}
    found: set[str] = set()
    for run in _runs(plain):
        found.update(_cut(run))
        if spaceless(run):
            found.add(run[-1])
    return found


def _runs(plain: str) -> Iterator[str]:
    """Yield what has no space or sign in it, and is all of it spaced or all unspaced."""
    for word in _WORD.findall(plain):
        yield from filter(None, _UNSPACED.split(word))


def _cut(run: str) -> Iterator[str]:
    if len(run) > 1 and spaceless(run):
        return (run[at : at + 2] for at in range(len(run) - 1))
    return iter((run,))


def plain_letters(text: str) -> str:
    """Return ``text`` folded, without any marks on its letters."""
    folded = fold(text).text
    return folded if folded.isascii() else normalize("NFC", "".join(map(_unmarked, folded)))


@cache
def _unmarked(char: str) -> str:
    return "" if char == _TATWEEL or category(char)[0] == "M" else char
