"""Where a few words of a text gave way to a few others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from plans.aligning import placed_words
from plans.diffing.word_changes import word_diff

Span = tuple[int, int]
# Where more words gave way to others, nothing says which of them stands for which.
_FEW = 9
_SIGNS = 2
_HAN = "\u3400"


@lru_cache(maxsize=8)
def stretches(before: str, after: str) -> tuple[tuple[Span, Span], ...]:
    """Return where few words were replaced: from where to where on either side.

    Where a sign or two only came or went, as before 包括, what they stand beside is part of it.
    """
    found = []
    old = new = 0
    for gone, come, kept in _replaced(before, after):
        here, there = (old, old + len(gone)), (new, new + len(come))
        if gone and come and _few(gone) and _few(come):
            found.append((here, there))
        elif bool(gone) != bool(come) and len(gone + come) <= _SIGNS:
            found.append((_beside(here), _beside(there)))
        old, new = here[1] + kept, there[1] + kept
    return tuple(found)


def _replaced(before: str, after: str) -> Iterator[tuple[str, str, int]]:
    """Yield what gave way to what, and how many characters stand unchanged behind."""
    gone = come = ""
    for op, text in (*word_diff(before, after), ("equal", "")):
        if op == "equal":
            yield gone, come, len(text)
            gone = come = ""
        elif op == "delete":
            gone += text
        else:
            come += text


def _few(text: str) -> bool:
    words = placed_words(text)
    # Each sign of Chinese is a word there.
    signs = sum(word >= _HAN for word, _, _ in words)
    return len(words) - signs + signs / 2 <= _FEW


def _beside(span: Span) -> Span:
    return span[0] - 1, span[1] + 1
