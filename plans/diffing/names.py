"""Proper names that gave way to others: the seat is *Geneva*, the law of *Arden*.

A name is a word with a capital where no sentence begins and no article stands before, or a word in
capitals throughout. Where every noun has a capital only the latter can be told from other words,
and where no letter has one, neither. Whoever stands between the beginning of a sentence and its
modal verb is named too, by ``subjects``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from plans.diffing.changes import Edit, Op
from plans.diffing.common_ends import Placed, differing_words
from plans.diffing.subjects import subjects
from plans.diffing.surroundings import ends_sentence, standings
from plans.diffing.value_pairs import paired
from plans.diffing.word_changes import word_diff
from plans.languages import fold, language
from plans.quantities import Mention, mentions

Renaming = tuple[Mention, Mention]
Words = re.Match[str]
Read = Callable[[str, str], Iterator[Mention]]
# A word behind another, with nothing but a space between: no sentence begins with it.
_NAME = re.compile(r"(?P<before>[^\W\d_]++)(?=\s(?P<name>[^\W\d_]{2,}+))")
# Shorter words with a capital are often none: La, Le, Al.
_LONG = 4
_ROMAN = re.compile(r"[IVXLCDM]+")
# A name that begins like the other is another form of it.
_STEM = 3
# So many words beside a name tell that another stands in its place.
_FAMILIAR = 3
_SURE = 0.6


# The same two texts are asked about for what they state, and again for what is left of their words.
@lru_cache(maxsize=8)
def renamed(before: str, after: str, tags: tuple[str, str]) -> tuple[Renaming, ...]:
    """Return each name of ``before`` in whose place ``after`` has another one."""
    texts = before, after
    if not all(map(_may_name, texts, differing_words(before, after))) or _only_moved(texts):
        return ()
    pairs = _in_one_place(texts, tags, _names)
    whose = _in_one_place(texts, tags, subjects)
    pairs += [two for two in whose if not any(_overlap(two[0], old) for old, _ in pairs)]
    if not pairs:
        return ()
    gone, come = _replaced(before, after)
    # Where a list became shorter, a name that stays may stand where another one went.
    return tuple((old, new) for old, new in pairs if _touches(old, gone) and _touches(new, come))


def _only_moved(texts: tuple[str, str]) -> bool:
    """Whether two sentences have all words in common, so that no name gave way to another."""
    windows = differing_words(*texts)
    if Counter(word for word, _, _ in windows[0]) != Counter(word for word, _, _ in windows[1]):
        return False
    words = zip(texts, windows, strict=True)
    return not any(
        ends_sentence(text[found[0][1] : found[-1][2]]) for text, found in words if found
    )


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _touches(name: Mention, offsets: set[int]) -> bool:
    return not offsets.isdisjoint(range(name.start, name.end))


def _in_one_place(texts: tuple[str, str], tags: tuple[str, str], read: Read) -> list[Renaming]:
    """Return the names of both texts that stand among the same words and differ."""
    names = [tuple(read(text, tag)) for text, tag in zip(texts, tags, strict=True)]
    if not all(names):
        return []
    sides = [standings(text, found) for text, found in zip(texts, names, strict=True)]
    return [
        (old.mention, new.mention)
        for old, new in paired(*sides)[0]
        if old.nearness(new) >= _FAMILIAR and _stems(old.mention) != _stems(new.mention)
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
    nouns = language(tag).times.capital_nouns
    found = [match for match in _NAME.finditer(text) if _is_name(match, nouns=nouns)]
    for start, end in _joined(_not_valued(found, text, tag), tag):
        words = text[start:end].split()
        if any(len(word) >= _LONG or word.isupper() for word in words):
            yield Mention(start, end, text[start:end], "name", fold(text[start:end]), _SURE)


def _not_valued(found: list[Words], text: str, tag: str) -> Iterator[Words]:
    """Yield the words that are no part of a date, a sum or a reference."""
    values = mentions(text, tag) if found else ()
    starts = [each.start for each in values]
    for match in found:
        start = match.start("name")
        behind = bisect_right(starts, start)
        if not behind or start >= values[behind - 1].end:
            yield match


def _joined(found: Iterable[Words], tag: str) -> list[tuple[int, int]]:
    """Return where names stand, each of all its words: New York, The Hague."""
    definite = language(tag).articles.definite
    spans: list[tuple[int, int]] = []
    for match in found:
        start, end = match.span("name")
        if spans and spans[-1][1] + 1 == start:
            spans[-1] = spans[-1][0], end
        elif match["name"].isupper() or fold(match["before"]) not in definite:
            spans.append((start, end))
    return spans


def _is_name(match: Words, *, nouns: bool) -> bool:
    """Whether a word is a name by its capitals; ``nouns``, whether every noun has one."""
    name = match["name"]
    if name.isupper():
        return not match["before"].isupper() and not _ROMAN.fullmatch(name)
    return not nouns and name[0].isupper()


def _stems(name: Mention) -> list[str]:
    return [word[:_STEM] for word in str(name.value).split()]
