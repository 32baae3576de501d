"""Words as a sentence names them: quoted, from here to there, or as a sentence of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plans.phrasing.matching import Attempt
from plans.phrasing.ordinals import ordinal_of
from plans.phrasing.passages import HERE, Passage
from plans.phrasing.pieces import Mark, read_mark
from plans.values import frozen

# Which of several places: each of them, both, or the one that there should be.
EVERY, BOTH, ONLY = 0, -2, -3


@frozen
class Quoted:
    """Words in quotation marks; ``which`` of their places, from 1, or EVERY, BOTH, ONLY, LAST."""

    text: str
    which: int
    start: int


@frozen
class FromTo:
    """All words from some to others, which belong to it or not; None is where the text ends."""

    first: Quoted | None
    last: Quoted | None
    inclusive: bool


Named = Quoted | FromTo | Mark


@frozen
class Words:
    """Words, and the text in which they stand; no words are all of that text."""

    named: Named | None
    passage: Passage = HERE


def read_quotation(attempt: Attempt) -> Iterator[str]:
    """Yield what is quoted ahead, which may be called words."""
    attempt.takes("words called")
    if attempt.scanner.next.kind == "quoted":
        yield attempt.scanner.take().text


def read_words(attempt: Attempt) -> Iterator[Words]:
    """Yield every way to read what names words ahead."""
    scanner, back = attempt.scanner, attempt.scanner.at
    for read in (_from_to, _quoted, read_mark):
        scanner.at = back
        for named in read(attempt):
            end = scanner.at
            yield Words(named)
            scanner.at = end
            if scanner.takes_one("in", "of", "from"):
                yield from _in_passage(attempt, named)
    scanner.at = back
    for passage in attempt.each("passage"):
        if passage.pieces or passage.own in ("opening words", "closing words"):
            yield Words(None, passage)


def _in_passage(attempt: Attempt, named: Named) -> Iterator[Words]:
    """Read where words stand, and which of their places is meant if that comes last."""
    for passage in attempt.each("passage"):
        end = attempt.scanner.at
        yield Words(named, passage)
        attempt.scanner.at = end
        if isinstance(named, Quoted) and named.which == ONLY:
            which = _which(attempt)
            if which is not None:
                yield Words(replace(named, which=which), passage)


def _quoted(attempt: Attempt) -> Iterator[Quoted]:
    start = attempt.scanner.next.start
    which = _which_before(attempt)
    for text in read_quotation(attempt):
        yield Quoted(text, _which_behind(attempt) if which is None else which, start)


def _which_before(attempt: Attempt) -> int | None:
    """Read ``the second occurrence of``, ``each``."""
    scanner, back = attempt.scanner, attempt.scanner.at
    if scanner.takes_one("each", "every"):
        scanner.takes_one("occurrence of", "reference to", "instance of")
        return EVERY
    scanner.takes("the")
    which = ordinal_of(scanner.next.word)
    if which is not None:
        scanner.take()
        scanner.takes_one("occurrence of", "reference to", "instance of")
        if scanner.next.kind == "quoted":
            return which
    scanner.at = back
    return None


def _which_behind(attempt: Attempt) -> int:
    which = _which(attempt)
    return ONLY if which is None else which


def _which(attempt: Attempt) -> int | None:
    scanner, back = attempt.scanner, attempt.scanner.at
    bracket = scanner.takes("(")
    found = _place(attempt)
    if found is not None and (not bracket or scanner.takes(")")):
        return found
    scanner.at = back
    return None


def _place(attempt: Attempt) -> int | None:
    """Read ``in the second place where it occurs``, ``where it last occurs``, ``each time``."""
    scanner, back = attempt.scanner, attempt.scanner.at
    if attempt.takes("both places"):
        return BOTH
    if attempt.takes("every place"):
        return EVERY
    scanner.at = back
    scanner.takes(",")
    if scanner.takes_one("where", "when") and attempt.takes("it"):
        found = ordinal_of(scanner.next.word)
        if found is not None:
            scanner.take()
            attempt.takes("occurs")
        return found
    scanner.takes_one("in the", "in its", "at the", "at its", "on the", "the")
    found = ordinal_of(scanner.next.word)
    if found is None:
        return None
    scanner.take()
    return found if attempt.takes("spot") else None


def _from_to(attempt: Attempt) -> Iterator[FromTo]:
    scanner = attempt.scanner
    scanner.takes_one("all the words", "the words", "words", "all words", "everything", "all")
    side = scanner.take().word
    if side == "from":
        yield from _from(attempt)
    elif side == "between":
        for first in _quoted(attempt):
            if scanner.takes("and"):
                for last in _quoted(attempt):
                    yield FromTo(first, last, False)
    elif side in ("after", "before"):
        for named in _quoted(attempt):
            end = FromTo(named, None, False) if side == "after" else FromTo(None, named, False)
            scanner.takes_one("to the end", "to end", "onwards")
            yield end


def _from(attempt: Attempt) -> Iterator[FromTo]:
    scanner = attempt.scanner
    for first in _quoted(attempt):
        scanner.takes(",")
        if scanner.takes_one("to the end", "to end", "onwards"):
            yield FromTo(first, None, True)
        elif scanner.takes_one("to", "down to", "through"):
            for last in _quoted(attempt):
                yield FromTo(first, last, True)
