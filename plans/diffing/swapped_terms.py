"""Defined terms in each other's place: what the Tenant bore, the Landlord bears.

Parties that a document introduces are the subjects of its duties. Their names are words of any
language, with a capital or without, and told from other words by being introduced.
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.diffing.introduced_terms import Found, TermsOfBoth
from plans.diffing.word_changes import word_diff
from plans.quantities import Mention

_SURE = 0.8
Span = tuple[int, int]
Swap = tuple[Mention, Mention]


def swapped(before: str, after: str, tags: tuple[str, str], terms: TermsOfBoth) -> tuple[Swap, ...]:
    """Return each defined term of ``before`` in whose place ``after`` has another one.

    Only what is so forth and back counts: there are several shortest ways from a text to another.
    """
    known = terms.either
    olds = list(known.used_in(before, tags[0])) if known.every else []
    news = list(known.used_in(after, tags[1])) if olds else []
    if not news:
        return ()
    back = {(new, old) for old, new in _in_one_place(after, before, news, olds)}
    return tuple(
        (_mention(before, old), _mention(after, new))
        for old, new in _in_one_place(before, after, olds, news)
        if (old, new) in back and not _one_renamed(old, new, terms)
    )


def _one_renamed(old: Found, new: Found, terms: TermsOfBoth) -> bool:
    """Whether one of two terms gave its place to the other throughout."""
    return old.stems not in terms.after.every and new.stems not in terms.before.every


def _in_one_place(
    before: str, after: str, olds: list[Found], news: list[Found]
) -> Iterator[tuple[Found, Found]]:
    """Yield terms that differ, out of stretches that have as many of them before and after."""
    for here, there in _stretches(before, after):
        old, new = _touched(olds, here), _touched(news, there)
        if len(old) == len(new):
            yield from ((a, b) for a, b in zip(old, new, strict=True) if a.stems != b.stems)


def _touched(found: list[Found], span: Span) -> list[Found]:
    return [each for each in found if each.start < span[1] and span[0] < each.end]


def _stretches(before: str, after: str) -> Iterator[tuple[Span, Span]]:
    """Yield where something was replaced: from where to where on either side."""
    old = new = 0
    gone = come = 0
    for op, text in (*word_diff(before, after), ("equal", "")):
        if op == "equal":
            if gone and come:
                yield (old - gone, old), (new - come, new)
            gone = come = 0
            old, new = old + len(text), new + len(text)
        elif op == "delete":
            gone, old = gone + len(text), old + len(text)
        else:
            come, new = come + len(text), new + len(text)


def _mention(text: str, found: Found) -> Mention:
    said = text[found.start : found.end]
    return Mention(found.start, found.end, said, "name", " ".join(found.stems), _SURE)
