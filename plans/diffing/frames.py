"""What became of each bracket between two texts, and the words around them.

A bracket is compared as if it were one word, so that what stands around it tells which bracket is
which and what stands where one was. The earlier text in the order of the alphabet goes first: what
is found does not depend on which of the two is read as the later one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from plans.bracketing import MARKS, Bracket, brackets_in
from plans.diffing.changes import Edit
from plans.diffing.opened_brackets import opened
from plans.diffing.word_changes import word_diff
from plans.values import frozen

Span = tuple[int, int]
# Where words in dispute stood, in the words around them.
GAP = "\ufffc"
_BUT_MARKS = re.compile(rf"[^\w{re.escape(''.join(sorted(MARKS)))}]+|_+")
_STOPS = (".", ";", "!", "?", "。", "；", "؟", "؛")
# What may stand between two differences of one stretch.
_NOTHING, _SPACE = re.compile(r"(?!)"), re.compile(r"\s+")
# A longer stretch that was replaced is not searched for what a bracket may have become.
_MOST_SEARCHED = 4000


@frozen
class Fate:
    """What became of a bracket.

    Attributes:
        before: the bracket before, if there was one.
        after: the bracket after, if there is one.
        words: what stands on the side that has no bracket.
        as_stood: whether that is what the bracket held, with nothing else to choose from.
    """

    before: Bracket | None
    after: Bracket | None
    words: str = ""
    as_stood: bool = False


@frozen
class Frames:
    """What became of the brackets of two texts; and each text with gaps for what was disputed."""

    fates: tuple[Fate, ...]
    before: str
    after: str

    @property
    def alike(self) -> bool:
        """Whether nothing but brackets differs."""
        return bare(self.before) == bare(self.after)

    def mirrored(self) -> Frames:
        """Return it read backwards."""
        fates = tuple(replace(each, before=each.after, after=each.before) for each in self.fates)
        return Frames(fates, self.after, self.before)


def bare(text: str) -> str:
    """Return ``text`` by what tells it from another: its letters, digits and bracket marks."""
    return _BUT_MARKS.sub("", text.casefold()) or text.strip()


# The same two texts are asked about for what they state, and again to name the change of words.
@lru_cache(maxsize=8)
def frames(before: str, after: str) -> Frames:
    """Return what became of the brackets between two texts."""
    if not (brackets_in(before) or brackets_in(after)):
        return Frames((), before, after)
    if before > after:
        return frames(after, before).mirrored()
    here, there = _side(before), _side(after)
    wholes = [list(map(_span, side.brackets)) for side in (here, there)]
    edits = word_diff(before, after, *wholes)
    fates = [fate for spans in _replaced(edits, _SPACE) for fate in _opened(here, there, *spans)]
    fates += (fate for spans in _replaced(edits, _NOTHING) for fate in _fates(here, there, *spans))
    return Frames(tuple(fates), here.framed(), there.framed())


@frozen
class _Side:
    """One of two texts.

    Attributes:
        text: the text.
        brackets: those of which nothing has been told yet.
        gaps: what stands in a frame instead of a stretch.
    """

    text: str
    brackets: list[Bracket]
    gaps: dict[Span, str]

    def within(self, span: Span) -> list[Bracket]:
        """Return the brackets that begin in a stretch."""
        return [each for each in self.brackets if span[0] <= each.start < span[1]]

    def take(self, span: Span) -> None:
        """Leave a gap for a stretch, and let nothing more be told of the brackets in it."""
        for each in self.within(span):
            self.brackets.remove(each)
            self.gaps.pop(_span(each))
        self.gaps[span] = GAP

    def framed(self) -> str:
        """Return the text with its gaps."""
        made, at = [], 0
        for (start, end), words in sorted(self.gaps.items()):
            if start >= at:
                made += [self.text[at:start], words]
                at = end
        return "".join(made) + self.text[at:]


def _side(text: str) -> _Side:
    found = list(brackets_in(text))
    return _Side(text, found, {_span(each): GAP for each in found})


def _span(bracket: Bracket) -> Span:
    return bracket.start, bracket.end


def _replaced(edits: Iterable[Edit], parted: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Yield the stretches that differ; what is equal parts them unless ``parted`` matches it."""
    start = end = (0, 0)
    for op, text in (*edits, ("equal", "")):
        here, there = len(text) * (op != "insert"), len(text) * (op != "delete")
        parts = op == "equal" and not (text and parted.fullmatch(text))
        if parts and start != end:
            yield (start[0], end[0]), (start[1], end[1])
        end = end[0] + here, end[1] + there
        start = end if parts else start


def _fates(here: _Side, there: _Side, old: Span, new: Span) -> Iterator[Fate]:
    olds, news = here.within(old), there.within(new)
    pairs = list(_paired(olds, news))
    for was, now in pairs:
        yield from _of_pair(here, there, was, now)
    gone = [each for each in olds if not any(each is was for was, _ in pairs)]
    come = [each for each in news if not any(each is now for _, now in pairs)]
    yield from _closed(here, there, gone, old, new)
    yield from (_mirrored(fate) for fate in _closed(there, here, come, new, old))


def _mirrored(fate: Fate) -> Fate:
    return replace(fate, before=fate.after, after=fate.before)


def _opened(here: _Side, there: _Side, old: Span, new: Span) -> Iterator[Fate]:
    """Yield what became of brackets that are gone, with smaller ones among their words now."""
    yield from _inwards(here, there, old, new)
    yield from map(_mirrored, _inwards(there, here, new, old))


def _inwards(here: _Side, there: _Side, old: Span, new: Span) -> Iterator[Fate]:
    for each in here.within(old):
        news = there.within(new)
        if len(each.choices) > 1 or any(_texts(each) & _texts(other) for other in news):
            continue
        inner = [_span(other.moved(-new[0])) for other in news]
        place = opened(here.text[slice(*old)], each.moved(-old[0]), there.text[slice(*new)], inner)
        if place:
            span = new[0] + place[0], new[0] + place[1]
            here.take(_span(each))
            there.take(span)
            words = there.text[slice(*span)]
            within = frames(each.choices[0].words, words)
            yield Fate(each, None, words, within.alike)
            yield from within.fates


def _paired(olds: list[Bracket], news: list[Bracket]) -> Iterator[tuple[Bracket, Bracket]]:
    """Pair brackets that have a text in common, then those left over in their order."""
    free, waiting = list(news), []
    for old in olds:
        like = next((each for each in free if _texts(old) & _texts(each)), None)
        if like:
            free.remove(like)
            yield old, like
        else:
            waiting.append(old)
    yield from zip(waiting, free, strict=False)


def _texts(bracket: Bracket) -> set[str]:
    return {bare(each.words) for each in bracket.choices}


def _wanted(bracket: Bracket) -> set[tuple[str, tuple[str, ...]]]:
    return {(bare(each.words), each.by) for each in bracket.choices}


def _of_pair(here: _Side, there: _Side, old: Bracket, new: Bracket) -> Iterator[Fate]:
    if _wanted(old) == _wanted(new):
        return
    if len(old.choices) == len(new.choices) == 1 and old.choices[0].by == new.choices[0].by:
        # Of one text what was changed in it can be told, and brackets within it.
        inner = frames(old.choices[0].words, new.choices[0].words)
        here.gaps[_span(old)], there.gaps[_span(new)] = inner.before, inner.after
        yield from inner.fates
        if inner.alike:
            return
    yield Fate(old, new)


def _closed(here: _Side, there: _Side, olds: list[Bracket], old: Span, new: Span) -> Iterator[Fate]:
    """Yield what became of brackets of one side that the other closed, in the stretch ``new``."""
    alone = len(olds) == 1 and here.text[slice(*old)].strip() == olds[0].printed
    alone = alone and not there.within(new)
    at = new[0]
    for each in olds:
        span = _standing(each, there.text, (at, new[1]), alone=alone)
        there.gaps[span], at = GAP, span[1]
        yield from _of_closed(each, there.text[slice(*span)])


def _of_closed(bracket: Bracket, words: str) -> Iterator[Fate]:
    inner = frames(bracket.choices[0].words, words)
    as_stood = len(bracket.choices) == 1 and inner.alike and bool(words)
    yield Fate(bracket, None, words, as_stood)
    if as_stood:
        yield from inner.fates


def _standing(bracket: Bracket, text: str, span: Span, *, alone: bool) -> Span:
    """Return where in a stretch stands what a bracket became.

    Where the bracket ``alone`` was replaced that is all of it, but for whole sentences beside it.
    """
    start, end = span[0], min(span[1], span[0] + _MOST_SEARCHED)
    for choice in sorted(bracket.choices, key=lambda each: -len(each.words)):
        if alone and choice.words[-1:] not in _STOPS:
            continue
        if found := _pattern(choice.words).search(text, start, end):
            return found.span()
    return _trimmed(text, span) if alone else (start, start)


def _pattern(words: str) -> re.Pattern[str]:
    parts = re.findall(r"\w+", words)
    if not parts:
        return re.compile(re.escape(words))
    sought = r"[\W_]*".join(map(re.escape, parts))
    if words.isascii():
        sought = rf"(?<!\w){sought}(?!\w)"
    first = re.escape(words[: words.index(parts[0])])
    last = re.escape(words[words.rindex(parts[-1]) + len(parts[-1]) :])
    return re.compile(f"(?:{first})?{sought}(?:{last})?", re.IGNORECASE)


def _trimmed(text: str, span: Span) -> Span:
    inner = text[slice(*span)]
    start = span[0] + len(inner) - len(inner.lstrip())
    return (start, start + len(inner.strip()))
