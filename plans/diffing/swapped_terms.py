"""Words that took the place of another of their sort: what the Tenant bore, the Landlord bears.

Parties that a document introduces are the subjects of its duties; their names are words of any
language, with a capital or without, and told from other words by being introduced. What else has
others of its sort stands in the file of its language: buyer and seller, before and after.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator

from plans.diffing.common_ends import alike_ends, differing_words
from plans.diffing.introduced_terms import Found, Terms, TermsOfBoth
from plans.diffing.replaced_stretches import Span, stretches
from plans.languages import language
from plans.quantities import BOUND, Mention, interchangeable, may_be_interchangeable, mentions
from plans.values import frozen

_SURE = 0.8
# Who acts: introduced, or a word for such.
_WHO = "who"
Swap = tuple[Mention, Mention]


@frozen
class _Word:
    """A word that has others of its ``sort``; ``term`` are its stems where a text introduces it."""

    mention: Mention
    sort: str
    sense: Hashable
    term: tuple[str, ...] = ()


def swapped(before: str, after: str, tags: tuple[str, str], terms: TermsOfBoth) -> tuple[Swap, ...]:
    """Return each word of ``before`` in whose place ``after`` has another of its sort.

    Only what is so forth and back counts: there are several shortest ways from a text to another.
    """
    windows = _windows((before, after), tags, terms)
    if not windows:
        return ()
    olds, news = (
        _of_sorts(text, tag, window, terms)
        for text, tag, window in zip((before, after), tags, windows, strict=True)
    )
    if [each.sense for each in olds] == [each.sense for each in news]:
        return ()
    back = {(new, old) for old, new in _in_one_place(after, before, news, olds)}
    # Of a word of several signs two may have been replaced apart from each other: 全部, 部分.
    there = dict.fromkeys(_in_one_place(before, after, olds, news))
    return tuple(
        (old.mention, new.mention)
        for old, new in there
        if (old, new) in back and not _is_told(old, new, (before, after), tags, terms)
    )


def _windows(
    texts: tuple[str, str], tags: tuple[str, str], terms: TermsOfBoth
) -> tuple[Span, Span] | None:
    """Return from where to where two texts differ; None where no word can have been swapped."""
    old, new = differing_words(*texts)
    # In Chinese a word that came may make another one of that behind it: 不包括.
    if not (old and new) and language(tags[1]).numbers.signs != "han":
        return None
    if not _may_swap(texts, tags, terms):
        return None
    if not (old and new):
        return (0, len(texts[0])), (0, len(texts[1]))
    return (old[0][1], old[-1][2]), (new[0][1], new[-1][2])


def _may_swap(texts: tuple[str, str], tags: tuple[str, str], terms: TermsOfBoth) -> bool:
    """Whether words gave way to others, and both may be of a sort; most are of none, as figures."""

    def may(spans: tuple[Span, Span]) -> bool:
        sides = zip(texts, tags, spans, strict=True)
        return all(_may_be_of_sort(*side, terms.either) for side in sides)

    return may(_all_between(*texts)) and any(map(may, stretches(*texts)))


def _all_between(before: str, after: str) -> tuple[Span, Span]:
    """Return from where to where all stretches of two texts are, or a little more."""
    start, behind = alike_ends(before, after)
    old, new = (text[start : len(text) - behind].rstrip() for text in (before, after))
    while old[-1:] == new[-1:] and old and not old[-1].isalnum():
        old, new = old[:-1], new[:-1]
    if old.isalnum() and new.isalnum():
        return (start, start + len(old)), (start, start + len(new))
    # What went without another in its place is read with the signs beside it.
    old_end, new_end = (len(text) - behind + 1 for text in (before, after))
    return (start - 1, old_end), (start - 1, new_end)


def _may_be_of_sort(text: str, tag: str, span: Span, known: Terms) -> bool:
    # No language lists a figure.
    listed = not text[slice(*span)].isdecimal() and may_be_interchangeable(text, tag, span)
    return listed or known.may_stand_in(text, tag, span)


def _of_sorts(text: str, tag: str, window: Span, terms: TermsOfBoth) -> list[_Word]:
    """Return the words of ``text`` that have others of their sort, in order."""
    found = {each.start: _listed(each) for each in interchangeable(text, tag, window)}
    known = terms.either
    for term in known.used_in(text, tag) if known.every else ():
        listed = found.get(term.start)
        same = listed and listed.mention.end == term.end and listed.sense
        found = {at: each for at, each in found.items() if not _overlap(each.mention, term)}
        mention = _mention(text, term)
        found[term.start] = _Word(mention, _WHO, same or term.stems, term.stems)
    return [found[start] for start in sorted(found)]


def _listed(mention: Mention) -> _Word:
    sort = _WHO if mention.kind == "name" else getattr(mention.value, "unit", "")
    return _Word(mention, sort, str(mention.value))


def _overlap(mention: Mention, term: Found) -> bool:
    return mention.start < term.end and term.start < mention.end


def _is_told(
    old: _Word, new: _Word, texts: tuple[str, str], tags: tuple[str, str], terms: TermsOfBoth
) -> bool:
    """Whether another change tells of both: a new name of a term, or a number with its bound."""
    bounds = map(_bounds_number, (old, new), texts, tags)
    return _one_renamed(old, new, terms) or any(bounds)


def _one_renamed(old: _Word, new: _Word, terms: TermsOfBoth) -> bool:
    """Whether one of two introduced terms gave its place to the other throughout."""
    if not (old.term and new.term):
        return False
    return old.term not in terms.after.every and new.term not in terms.before.every


def _in_one_place(
    before: str, after: str, olds: list[_Word], news: list[_Word]
) -> Iterator[tuple[_Word, _Word]]:
    """Yield words that differ, out of stretches that have as many of their sort either side."""
    for here, there in stretches(before, after):
        old, new = _touched(olds, here), _touched(news, there)
        for sort in dict.fromkeys(each.sort for each in old):
            mine, theirs = ([each for each in side if each.sort == sort] for side in (old, new))
            if len(mine) == len(theirs):
                pairs = zip(mine, theirs, strict=True)
                yield from ((a, b) for a, b in pairs if a.sense != b.sense)


def _touched(found: list[_Word], span: Span) -> list[_Word]:
    """Return the words, which do not overlap, that stand in ``span``."""
    first = bisect_right(found, span[0], key=lambda each: each.mention.end)
    last = bisect_left(found, span[1], key=lambda each: each.mention.start)
    return found[first:last]


def _bounds_number(word: _Word, text: str, tag: str) -> bool:
    """Whether a word stands beside the number that it bounds, and is told with that."""
    if word.sort != BOUND:
        return False
    bounds = (each.bound for each in mentions(text, tag) if each.bound)
    return any(each.start < word.mention.end and word.mention.start < each.end for each in bounds)


def _mention(text: str, found: Found) -> Mention:
    said = text[found.start : found.end]
    return Mention(found.start, found.end, said, "name", " ".join(found.stems), _SURE)
