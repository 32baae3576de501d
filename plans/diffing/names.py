"""Proper names that gave way to others: the seat is *Geneva*, the law of *Arden*.

A name is a word with a capital where no sentence begins and no article stands before.
Where every noun has a capital, and where no letter has one, names cannot be told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plans.diffing.changes import Edit, Op
from plans.diffing.common_ends import Placed, differing_words
from plans.diffing.surroundings import standings
from plans.diffing.value_pairs import paired
from plans.diffing.word_changes import word_diff
from plans.languages import fold, language
from plans.quantities import Mention, mentions

Renaming = tuple[Mention, Mention]
# A word behind another, with nothing but a space between: no sentence begins with it.
_NAME = re.compile(r"(?P<before>[^\W\d_]++)\s(?P<name>[^\W\d_]{4,}+)")
# A name that begins like the other is another form of it.
_STEM = 3
# So many words beside a name tell that another stands in its place.
_FAMILIAR = 3
_SURE = 0.6


# The same two texts are asked about for what they state, and again for what is left of their words.
@lru_cache(maxsize=8)
def renamed(before: str, after: str, tags: tuple[str, str]) -> tuple[Renaming, ...]:
    """Return each name of ``before`` in whose place ``after`` has another one."""
    pairs = _in_one_place(before, after, tags)
    if not pairs:
        return ()
    gone, come = _replaced(before, after)
    # Where a list became shorter, a name that stays may stand where another one went.
    return tuple((old, new) for old, new in pairs if old.start in gone and new.start in come)


def _in_one_place(before: str, after: str, tags: tuple[str, str]) -> list[Renaming]:
    """Return the names of both texts that stand among the same words and differ."""
    texts = before, after
    if not all(map(_may_name, texts, differing_words(before, after))):
        return []
    names = [tuple(_names(text, tag)) for text, tag in zip(texts, tags, strict=True)]
    if not all(names):
        return []
    sides = [standings(text, found) for text, found in zip(texts, names, strict=True)]
    return [
        (old.mention, new.mention)
        for old, new in paired(*sides)[0]
        if old.nearness(new) >= _FAMILIAR and _stem(old.mention) != _stem(new.mention)
    ]


def _replaced(before: str, after: str) -> tuple[set[int], set[int]]:
    """Return the offsets of all that went from ``before``, and of what ``after`` has new.

    Only what is so forth and back counts: there are several shortest ways from a text to another.
    """
    forth, back = word_diff(before, after), word_diff(after, before)
    gone = _offsets(forth, "delete") & _offsets(back, "insert")
    return gone, _offsets(forth, "insert") & _offsets(back, "delete")


def _offsets(edits: Iterable[Edit], wanted: Op) -> set[int]:
    found: set[int] = set()
    at = 0
    for op, text in edits:
        if op == wanted:
            found.update(range(at, at + len(text)))
        at += len(text) if op in ("equal", wanted) else 0
    return found


def _may_name(text: str, words: Iterable[Placed]) -> bool:
    """Whether one of these words of ``text`` has a capital; no other is a name."""
    return any(text[start].isupper() for _, start, _ in words)


def _names(text: str, tag: str) -> Iterator[Mention]:
    """Yield the proper names in ``text`` that are no part of a date, a sum or a reference."""
    known = language(tag)
    if known.times.capital_nouns:
        return
    found = [match for match in _NAME.finditer(text) if match["name"][0].isupper()]
    values = mentions(text, tag) if found else ()
    starts = [each.start for each in values]
    for match in found:
        start, end = match.span("name")
        behind = bisect_right(starts, start)
        valued = behind and start < values[behind - 1].end
        if not valued and fold(match["before"]) not in known.articles.definite:
            yield Mention(start, end, match["name"], "name", fold(match["name"]), _SURE)


def _stem(name: Mention) -> str:
    return str(name.value)[:_STEM]
