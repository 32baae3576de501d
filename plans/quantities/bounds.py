"""What makes a number a floor or a ceiling: "at least 25", "not more than 10 %", 三十人以上."""

from __future__ import annotations

from dataclasses import replace

from plans.quantities.mention import Bound, Mention, Sense
from plans.quantities.mention_draft import Found
from plans.quantities.page import Page
from plans.quantities.phrases import Phrases

_BOUNDED = ("number", "percent", "money", "duration", "ordinal")
# No phrase is longer.
_LONGEST = 6
# What a verb limits is no longer.
_LIMITED = 8


def bound_of(page: Page, found: Found) -> Bound | None:
    """Return the bound that ``found`` is; None for a number that stands alone."""
    if found.kind not in _BOUNDED or not found.number:
        return None
    return _before(page, found) or _behind(page, found) or _apart(page, found)


def bounded(page: Page, mention: Mention) -> Mention:
    """Return ``mention`` with the words in front that bound it: *at least* twice a year."""
    bound = _ending_at(page, page.at(mention.start), mention.end, page.lexicon.bounds)
    return replace(mention, bound=bound) if bound else mention


def _before(page: Page, found: Found) -> Bound | None:
    ordinal = found.kind == "ordinal"  # "On or before the fifth day."
    known = page.lexicon.time_bounds if ordinal else page.lexicon.bounds
    return _ending_at(page, page.at(found.start), found.end, known)


def _ending_at(page: Page, at: int, end: int, known: Phrases[Sense]) -> Bound | None:
    # Al menos *el* 40 %; but não inferior *a* 40 %, where the word is the last of the phrase.
    behind = {at, at - (page.word(at - 1) in page.language.articles.definite)}
    near = range(max(0, at - _LONGEST), at)
    for first in [first for first in near if page.words[first] in known.heads]:
        match = known.match(page, first)
        if match and match[0] in behind and page.joined(at) and not _ends_range(page, first, at):
            return _bound(page, match[1], page.starts[first], end)
    return None


def _ends_range(page: Page, first: int, at: int) -> bool:
    """Whether the words from ``first`` on join two numbers: от 5 *до* 10, 5 лет *до* 10 лет."""
    joint = " ".join(page.words[first:at])
    if joint not in page.language.joints.ranges:
        return False
    return any(page.word(back)[:1].isdecimal() for back in (first - 1, first - 2) if back >= 0)


def _behind(page: Page, found: Found) -> Bound | None:
    at = page.at(found.end)
    # 三十人以上, trois membres au plus: a word for what is counted stands between.
    counts = page.in_han or (found.kind == "number" and page.word(at).isalpha())
    for place in (at, at + 1) if counts else (at,):
        if not page.joined(place) or page.lexicon.cues.match(page, place):  # au plus tard le 5 mai
            continue
        if match := page.lexicon.bounds_behind.match(page, place):
            return _bound(page, match[1], found.start, page.ends[match[0] - 1])
    return None


def _apart(page: Page, found: Found) -> Bound | None:
    """Return the bound that a verb sets from afar: "limits its armed forces to 600,000"."""
    at = first = page.at(found.start)
    while at - first <= _LIMITED and page.joined(first) and page.word(first - 1)[:1].isalpha():
        first -= 1
    known = page.lexicon.bounds_apart
    fits = [(place, match) for place in range(first, at) if (match := known.match(page, place))]
    # Of "does not exceed" and "exceed" within it the longer is meant, and the nearest of others.
    for place, (behind, (sense, closing)) in sorted(fits, key=lambda fit: (-fit[1][0], fit[0])):
        if behind <= at - bool(closing) and (not closing or page.word(at - 1) in closing):
            return _bound(page, sense, page.starts[place], found.end)
    return None


def _bound(page: Page, sense: Sense, start: int, end: int) -> Bound:
    return Bound(sense, start, end, page.source[start:end])
