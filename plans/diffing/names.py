"""Proper names that gave way to others: the seat is *Geneva*, the law of *Arden*.

A name is a word with a capital where no sentence begins and no article stands before.
Where every noun has a capital, and where no letter has one, names cannot be told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from plans.diffing.common_ends import Placed, differing_words
from plans.diffing.passages import Passage
from plans.diffing.surroundings import standings
from plans.diffing.value_pairs import paired
from plans.languages import fold, language
from plans.quantities import Mention, mentions

# A word behind another, with nothing but a space between: no sentence begins with it.
_NAME = re.compile(r"(?P<before>[^\W\d_]++)\s(?P<name>[^\W\d_]{4,}+)")
# A name that begins like the other is another form of it.
_STEM = 3
# So many words beside a name tell that another stands in its place.
_FAMILIAR = 3
_SURE = 0.6


def renamed(before: Passage, after: Passage) -> Iterator[tuple[Mention, Mention]]:
    """Yield each name of ``before`` in whose place ``after`` has another one."""
    texts = before.text, after.text
    if not all(map(_may_name, texts, differing_words(*texts))):
        return
    names = [tuple(_names(each.text, each.tag)) for each in (before, after)]
    if not all(names):
        return
    sides = [standings(text, found) for text, found in zip(texts, names, strict=True)]
    for old, new in paired(*sides)[0]:
        if old.nearness(new) >= _FAMILIAR and _stem(old.mention) != _stem(new.mention):
            yield old.mention, new.mention


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
