"""Where within a paragraph a number may stand: in figures, letters, or words that count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from plans.languages import fold, forms, heads
from plans.outlining.keyword_labels import read_label
from plans.outlining.keywords import ORDINALS
from plans.outlining.printed_numbers import HEAD, Mark, Reading

# A paragraph with more numbers is no list.
_MOST_PLACES = 500
_PLACE = re.compile(
    r"(?<![^\s:：;；.。,，、؛،—–\u4e00-\u9fff])"
    r"(?=[(（][ \t]?\w{1,5}[ \t]?[)）]"
    r"|\d{1,3}(?:\.\d{1,3}){0,4}[ \t]?[.)）°º、．\-–]|\d\ufe0f?\u20e3"
    r"|[①-⑳]|[^\W\d_]{1,5}ـ?[)）]|[a-zIVX]{1,4}\.[ ]|[一二三四五六七八九十]{1,3}[、．.])"
    r"|(?<=\sو)(?=[(（]\w{1,3}[)）])"
)
# What a number has to have at least one of.
_SIGN = re.compile(r"[)）.°º、．①-⑳\u20e3]|\d[ \t]?[-–]")
_COUNTED = {
    fold(word): value
    for known in heads().values()
    for series in (*known.counting_off.splitlines(), *known.ordinals.splitlines())
    for value, word in enumerate(forms(series), 1)
}
# What counts has so many words, and so many letters; behind it stands a sign.
_MOST_WORDS, _LONGEST = 3, 24
_BEHIND = re.compile(r"[ ]?[,:：،，.—–]")
_HAN_COUNTED = re.compile(
    "|".join(
        sorted(
            (word for word in _COUNTED if "\u4e00" <= word[0] <= "\u9fff"), key=len, reverse=True
        )
    )
)


class Place(NamedTuple):
    """Where a number may stand: from ``start``, its words from ``end`` on."""

    start: int
    end: int
    mark: Mark | None
    readings: tuple[Reading, ...]


def places_in(text: str) -> list[Place]:
    """Return every place of ``text`` where a number may stand."""
    if "\n" in text:  # a table, kept as it is
        return []
    may_stand = list(islice(_PLACE.finditer(text), _MOST_PLACES)) if _SIGN.search(text) else []
    if len(may_stand) == _MOST_PLACES:
        return []
    places = chain(_numbered(text, may_stand), islice(_counted_off(text), _MOST_PLACES))
    found = {place.start: place for place in places}
    return [found[start] for start in sorted(found)]


def _numbered(text: str, places: Iterable[re.Match[str]]) -> Iterator[Place]:
    for match in places:
        mark = read_label(text[match.end() : match.end() + HEAD])
        if mark and not mark.kind:
            yield Place(match.end(), match.end() + mark.end, mark, mark.readings)


def _counted_off(text: str) -> Iterator[Place]:
    """Yield the words that count: "first, …; second, …"; some are printed as labels are."""
    for start, value in _counting(text):
        mark = read_label(text[start : start + HEAD])
        if mark and fold(mark.core) in ORDINALS:
            yield Place(start, start + mark.end, mark, mark.readings)
        else:
            yield Place(start, start, None, (Reading("word", value),))


def _counting(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a word that counts begins in ``text``, and what it counts."""
    for match in _HAN_COUNTED.finditer(text):
        yield match.start(), _COUNTED[fold(match[0])]
    for match in _BEHIND.finditer(text):
        words = text[max(0, match.start() - _LONGEST) : match.start()].split(" ")[-_MOST_WORDS:]
        for nth in range(len(words)):
            word = " ".join(words[nth:])
            if value := _COUNTED.get(fold(word), 0):
                yield match.start() - len(word), value
                break


def counted_paragraphs(texts: Sequence[str]) -> slice | None:
    """Return which of some paragraphs begin with words that count up from one."""
    numbers = [next((n for at, n in _counting(text[:HEAD]) if at == 0), 0) for text in texts]
    if 1 not in numbers:
        return None
    first = numbers.index(1)
    count = next(
        (nth for nth, number in enumerate(numbers[first:]) if number != nth + 1),
        len(numbers) - first,
    )
    return slice(first, first + count) if count > 1 else None
