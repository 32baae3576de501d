"""Proper names that gave way to others: the seat is *Geneva*, the law of *Arden*.

Whoever stands between the beginning of a sentence and its modal verb is named too, by ``subjects``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence, Set
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from plans.aligning import words
from plans.diffing.common_ends import Placed, differing_words
from plans.diffing.named_beside import named_beside
from plans.diffing.proper_names import alike, proper_names
from plans.diffing.replaced_stretches import Span, replaced, stretches
from plans.diffing.subjects import subjects
from plans.diffing.surroundings import ends_sentence, standings
from plans.diffing.value_pairs import paired
from plans.languages import language
from plans.quantities import Mention

Renaming = tuple[Mention, Mention]
Read = Callable[[str, str], Sequence[Mention]]
# So many words beside a name tell that another stands in its place.
_FAMILIAR = 3
# So many others may have changed with it.
_BESIDE = 3


# The same two texts are asked about for what they state, and again for what is left of their words.
@lru_cache(maxsize=8)
def renamed(before: str, after: str, tags: tuple[str, str]) -> tuple[Renaming, ...]:
    """Return each name of ``before`` in whose place ``after`` has another one."""
    texts = before, after
    pairs = [] if _only_moved(texts) else _all_pairs(texts, tags)
    if not pairs:
        return ()
    gone, come = replaced(before, after)
    # Where a list became shorter, a name that stays may stand where another one went.
    return tuple(
        (old, new)
        for old, new in pairs
        if _touches(old, gone) and _touches(new, come) and not _same_words(old, new)
    )


def _same_words(old: Mention, new: Mention) -> bool:
    """Whether one is the other put in another order: *wegen* eines Mangels."""
    return sorted(words(old.text)) == sorted(words(new.text))


def _all_pairs(texts: tuple[str, str], tags: tuple[str, str]) -> list[Renaming]:
    """Return names that may have given way, the surest first, and none twice."""
    capitals = all(map(_may_name, texts, differing_words(*texts)))
    pairs = _in_one_place(texts, tags, proper_names) if capitals else []
    ways = (_alone_in_stretches, _subjects) if capitals else ()
    told = {at for old, _ in pairs for at in range(old.start, old.end)}
    for old, new in chain.from_iterable(way(texts, tags) for way in (*ways, named_beside)):
        if not _touches(old, told):
            pairs.append((old, new))
            told.update(range(old.start, old.end))
    return pairs


def _subjects(texts: tuple[str, str], tags: tuple[str, str]) -> list[Renaming]:
    return _in_one_place(texts, tags, subjects)


def _only_moved(texts: tuple[str, str]) -> bool:
    """Whether two sentences have all words in common, so that no name gave way to another."""
    windows = differing_words(*texts)
    said = [sorted([word for word, _, _ in window]) for window in windows]
    if said[0] != said[1]:
        return False
    words = zip(texts, windows, strict=True)
    return not any(
        ends_sentence(text[found[0][1] : found[-1][2]]) for text, found in words if found
    )


def _alone_in_stretches(texts: tuple[str, str], tags: tuple[str, str]) -> list[Renaming]:
    """Return the names that are each the only one where a few words gave way to a few others."""
    olds, news = (proper_names(text, tag) for text, tag in zip(texts, tags, strict=True))
    spans = stretches(*texts) if olds and news else ()
    pairs = ((_only(olds, texts[0], here), _only(news, texts[1], there)) for here, there in spans)
    known = language(tags[1])
    return [(old, new) for old, new in pairs if old and new and not alike(old, new, known)]


def _only(names: Sequence[Mention], text: str, span: Span) -> Mention | None:
    """Return the one name of a stretch, if that has few other words; names are in order."""
    first = bisect_right(names, span[0], key=attrgetter("end"))
    inside = names[first : bisect_left(names, span[1], key=attrgetter("start"))]
    if len(inside) != 1:
        return None
    few = len(words(text[slice(*span)])) <= len(words(inside[0].text)) + _BESIDE
    return inside[0] if few else None


def _touches(name: Mention, offsets: Set[int]) -> bool:
    return not offsets.isdisjoint(range(name.start, name.end))


def _in_one_place(texts: tuple[str, str], tags: tuple[str, str], read: Read) -> list[Renaming]:
    """Return the names of both texts that stand among the same words and differ."""
    known = language(tags[1])
    names = [read(text, tag) for text, tag in zip(texts, tags, strict=True)]
    if not all(names):
        return []
    sides = [standings(text, found) for text, found in zip(texts, names, strict=True)]
    return [
        (old.mention, new.mention)
        for old, new in paired(*sides)[0]
        if old.nearness(new) >= _FAMILIAR and not alike(old.mention, new.mention, known)
    ]


def _may_name(text: str, words: Iterable[Placed]) -> bool:
    """Whether one of these words of ``text`` has a capital; no other is a name."""
    return any(text[start].isupper() for _, start, _ in words)
