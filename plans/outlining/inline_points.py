"""Points that a paragraph numbers within itself: "The parties agree: 1) to …; 2) to …; and 3) …".

Numbers that are only referred to are no list: "the costs under points 1) and 2)" puts no words of
its own behind each, and no sign that ends a point before the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from plans.outlining.evidence import skips
from plans.outlining.keywords import KINDS
from plans.outlining.layout import ends, leads_on
from plans.outlining.lists import goes_on_after
from plans.outlining.numbers_within import Place, places_in
from plans.outlining.printed_numbers import Mark, Reading
from plans.outlining.stop_phrases import ABBREVIATIONS, CITED, CONJUNCTIONS
from plans.values import frozen

# Written in one with what it stands before.
_AND = "و"
# What no sentence has in another sense than that of a point, as it has no number in brackets.
_SIGNED = ("circled", "keycap", "word", "ordinal")
# So many places are tried as the first point of a paragraph; what has more is no list.
_MOST_TRIED = 20
# Points of a list that nothing leads to are so many.
_FEWEST = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_LETTERS = re.compile(r"[^\W\d_]+$")
_SENTENCE_END = re.compile(r"[.!?؟]['’\"”»)]?(?=\s+(\S))|[。！？](?=\s*(\S))")
_PAIRS = {"»": "«", "”": "“", "]": "[", "」": "「", "』": "『"}


class Point(NamedTuple):
    """A point: its number, what that means, and its words, which hold a number said in words."""

    mark: Mark | None
    reading: Reading
    words: str


@frozen
class Points:
    """A paragraph in parts: the words before its points, those, and what is said behind them."""

    lead: str
    points: tuple[Point, ...]
    rest: str = ""


def points_in(text: str, own: Reading | None = None) -> Points | None:
    """Return ``text`` parted at the points that it numbers; None if it numbers none.

    Args:
        text: a paragraph.
        own: what the number means that is printed before it.
    """
    places = places_in(text)
    starts = [
        (at, reading) for at, place in enumerate(places) for reading in place.readings
        if _may_be_first(reading, own)
    ]  # fmt: skip
    for at, reading in starts[:_MOST_TRIED]:
        found = _parted(text, _series(places, at, reading))
        if found:
            return found
    return None


def points_after(text: str, own: Reading) -> Points | None:
    """Return ``text``, which has the number ``own``, parted where the next points begin in it."""
    places = [Place(0, 0, None, (own,)), *places_in(text)]
    series = _series(places, 0, own)
    sure = all(ends(text[: place.start].rstrip()) for place, _ in series[1:])
    return _parted(text, series) if sure else None


def _may_be_first(reading: Reading, own: Reading | None) -> bool:
    """Say whether a list may begin with ``reading``: 4.1 begins one within 4 alone."""
    above = own.full if own else ()
    return reading.number == 1 and (not reading.prefix or reading.prefix == above)


def _series(places: Sequence[Place], at: int, first: Reading) -> list[tuple[Place, Reading]]:
    """Return the points that go on from the place ``at``, which means ``first``."""
    standing: dict[Reading, list[int]] = defaultdict(list)
    for nth, place in enumerate(places):
        for reading in place.readings:
            standing[reading].append(nth)
    found = [(places[at], first)]
    while step := _next(standing, found[-1][1], at):
        at, reading = step
        found.append((places[at], reading))
    return found


def _next(standing: dict[Reading, list[int]], last: Reading, at: int) -> tuple[int, Reading] | None:
    for ahead in range(1, skips(last.style) + 1):
        reading = Reading(last.style, last.number + ahead, last.prefix)
        stood = standing.get(reading, [])
        nth = bisect_left(stood, at + 1)
        if nth < len(stood):
            return stood[nth], reading
    return None


def _parted(text: str, series: Sequence[tuple[Place, Reading]]) -> Points | None:
    """Return ``text`` parted at ``series``, if what stands around the numbers makes it a list."""
    if len(series) < 2:
        return None
    starts = [_with_its_conjunction(text, place.start) for place, _ in series] + [len(text)]
    lead = text[: starts[0]].rstrip()
    points = tuple(
        Point(place.mark, reading, (text[start : place.start] + text[place.end : after]).strip())
        for (place, reading), (start, after) in zip(series, pairwise(starts), strict=True)
    )
    if _is_listed(lead, points) and all(map(_is_balanced, (lead, *(p.words for p in points)))):
        return _with_rest(lead, points)
    return None


def _with_its_conjunction(text: str, start: int) -> int:
    """Return where a point begins whose number stands behind the first word of its sentence.

    "Second, elections. And third, a fund." An "and" behind a comma ends the point before.
    """
    before = text[:start].rstrip()
    word = _LAST_LETTERS.search(before[-30:])
    if not word or word[0].casefold() not in CONJUNCTIONS or not word[0][0].isupper():
        return start
    at = len(before) - len(word[0])
    return at if ends(before[:at].rstrip()) else start


def _is_listed(lead: str, points: Sequence[Point]) -> bool:
    """Say whether each point says something, and the signs around them are those of a list."""
    led = leads_on(lead)
    if not all(map(_says_something, points)) or (lead and not led and _refers(lead)):
        return False
    style = points[0].reading.style
    if style in _SIGNED or style[-1] in ")°":
        return led or _is_signed_list(lead, points)
    return _is_dotted_list(lead, points, led=led)


def _is_signed_list(lead: str, points: Sequence[Point]) -> bool:
    """Say whether points with a bracket, or another sign of lists, are a list without a colon."""
    if not _are_parted(points) or not (points[0].mark or not lead or ends(lead)):
        return False
    return not lead or len(points) >= _FEWEST or _are_ended(points)


def _is_dotted_list(lead: str, points: Sequence[Point], *, led: bool) -> bool:
    """Say whether figures before full stops number points: they may be dates or amounts as well."""
    if led or not lead:
        return _are_parted(points)
    if len(points) < _FEWEST or not _are_parted(points):
        return False
    # "… wenn 1. der Platz gesperrt ist, 2. …": days of a month have no words of their own.
    long = all(len(_LETTERS.findall(point.words)) >= _FEWEST for point in points)
    return long or (_are_ended(points) and ends(lead))


def _are_ended(points: Sequence[Point]) -> bool:
    return all(ends(point.words) for point in points[:-1])


def _are_parted(points: Sequence[Point]) -> bool:
    return all(map(_is_parted, points[:-1]))


def _refers(lead: str) -> bool:
    """Say whether ``lead`` ends in what a number belongs to: "paragraphs", "Article 5"."""
    word = _LAST_LETTERS.search(lead[-30:])
    named = word is not None and (word[0].casefold() in CITED or word[0].casefold() in KINDS)
    return named or lead[-1:].isdecimal()


def _is_parted(point: Point) -> bool:
    """Say whether a sign or a conjunction ends ``point``, or its own sign is one of lists alone."""
    joined = point.words.endswith(_AND) or goes_on_after(point.words)
    return joined or ends(point.words) or point.reading.style in _SIGNED[:2]


def _says_something(point: Point) -> bool:
    """Say whether ``point`` has words of its own, and not those that lead on to another number."""
    if not point.words[:1].isalnum() and point.words[:1] not in "«“„\"'‘「『[(（":
        return False
    words = _LETTERS.findall(point.words)
    own = [word for word in words if word.casefold() not in CONJUNCTIONS]
    return len(own) > 1 or (bool(own) and (ends(point.words) or len(own[0]) > _FEWEST))


def _is_balanced(text: str) -> bool:
    """Say whether every quotation and bracket that begins in ``text`` ends there."""
    return text.count('"') % 2 == 0 and all(
        text.count(opener) == text.count(closer) for closer, opener in _PAIRS.items()
    )


def _with_rest(lead: str, points: Sequence[Point]) -> Points:
    """Set apart the sentences behind the last point, where those before it are no sentences."""
    *others, last = points
    if any(_sentences(point.words + " X") for point in others):
        return Points(lead, tuple(points))
    end = next(iter(_sentences(last.words)), len(last.words))
    words, rest = last.words[:end], last.words[end:].strip()
    return Points(lead, (*others, last._replace(words=words)), rest)


def _sentences(text: str) -> list[int]:
    """Return where sentences end in ``text``, but at its end."""
    return [
        match.end()
        for match in _SENTENCE_END.finditer(text)
        if not (match[1] or match[2]).islower() and not _abbreviates(text[: match.start() + 1])
    ]


def _abbreviates(text: str) -> bool:
    """Say whether the full stop at the end of ``text`` stands behind a figure or part of a word."""
    word = _LAST_LETTERS.search(text[-30:-1])
    if text[-1] != ".":
        return False
    return word is None or len(word[0]) == 1 or word[0].casefold() in ABBREVIATIONS
