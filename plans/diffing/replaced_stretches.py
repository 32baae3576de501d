"""Where a few words of a text gave way to a few others."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache

from plans.diffing.saying_words import count_words
from plans.diffing.word_changes import word_diff

Span = tuple[int, int]
# Where two texts differ: from where to where before, and after.
Place = tuple[Span, Span]
# Where more words gave way to others, nothing says which of them stands for which.
_FEW = 9
_SIGNS = 2
# To find what took whose place even few words that stayed do, which are confetti to a reader.
_LEAST = 0.12


@lru_cache(maxsize=8)
def stretches(before: str, after: str) -> tuple[Place, ...]:
    """Return where few words were replaced: from where to where on either side.

    Where a sign or two only came or went, as before 包括, what they stand beside is part of it.
    """
    found = []
    for here, there in _replaced(before, after):
        gone, come = before[slice(*here)], after[slice(*there)]
        if gone and come and _few(gone) and _few(come):
            found.append((here, there))
        elif bool(gone) != bool(come) and len(gone + come) <= _SIGNS:
            found.append((_beside(here), _beside(there)))
    return tuple(found)


@lru_cache(maxsize=8)
def differences(before: str, after: str) -> tuple[Place, ...]:
    """Return all that gave way to something, came or went: one side may be empty.

    Of several shortest ways from a text to another the same is taken forth and back.
    """
    if (len(before), before) <= (len(after), after):
        return _replaced(before, after)
    return tuple((here, there) for there, here in _replaced(after, before))


# Of one pair of texts it is asked for each word that denies.
@lru_cache(maxsize=4)
def replaced(before: str, after: str) -> tuple[Set[int], Set[int]]:
    """Return the offsets of all that went from ``before``, and of what ``after`` has new.

    Of these, too, only what is so forth and back counts.
    """
    forth, back = _replaced(before, after), _replaced(after, before)
    gone = _offsets(here for here, _ in forth) & _offsets(there for _, there in back)
    return gone, _offsets(there for _, there in forth) & _offsets(here for here, _ in back)


def _offsets(spans: Iterable[Span]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


# Asked for forth and back, by all who ask what took whose place.
@lru_cache(maxsize=8)
def _replaced(before: str, after: str) -> tuple[Place, ...]:
    """Return where one text has what the other has not, in order."""
    found = []
    old = new = gone = come = 0
    for op, text in (*word_diff(before, after, least=_LEAST), ("equal", "")):
        if op == "delete":
            gone += len(text)
        elif op == "insert":
            come += len(text)
        else:
            if gone or come:
                found.append(((old, old + gone), (new, new + come)))
            old, new = old + gone + len(text), new + come + len(text)
            gone = come = 0
    return tuple(found)


def _few(text: str) -> bool:
    return count_words(text) <= _FEW


def _beside(span: Span) -> Span:
    return span[0] - 1, span[1] + 1
