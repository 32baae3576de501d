"""Words that several sides changed: merged where the changes do not touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from plans.bracketing import MARKS, brackets_in
from plans.diffing import word_diff
from plans.merging.versions import Values, changed, settled, versions
from plans.quantities import mentions


@dataclass(frozen=True, slots=True, order=True)
class Hunk:
    """Characters of the base from ``start`` to ``end`` become ``new``."""

    start: int
    end: int
    new: str
    version: int


@lru_cache(maxsize=10_000)  # Every attempt at a merge asks again.
def hunks_of(base: str, text: str, version: int) -> tuple[Hunk, ...]:
    """Return what makes ``text`` of ``base``."""
    hunks = _hunks(base, text, version)
    for value in mentions(base):
        # One thing, however many words say it: of "one hundred" and "two hundred and fifty" no
        # merge makes a third sum.
        if value.is_value and any(_cuts(each, value.start, value.end) for each in hunks):
            hunks = _with_whole(base, hunks, value.start, value.end)
    for bracket in brackets_in(base):
        if any(_changes_marks(base, each) for each in _near(hunks, bracket.start, bracket.end)):
            hunks = _with_whole(base, hunks, bracket.start, bracket.end)
    return tuple(hunks)


def _hunks(base: str, text: str, version: int) -> list[Hunk]:
    hunks: list[Hunk] = []
    at, start, new = 0, 0, ""
    for op, piece in word_diff(base, text):
        if op == "equal":
            if at > start or new:
                hunks.append(Hunk(start, at, new, version))
            at += len(piece)
            start, new = at, ""
        elif op == "delete":
            at += len(piece)
        else:
            new += piece
    if at > start or new:
        hunks.append(Hunk(start, at, new, version))
    # What is equal is shown as one side has it; where the white space differs, take no part of it.
    return hunks if applied(base, hunks) == text else [Hunk(0, len(base), text, version)]


def _near(hunks: list[Hunk], start: int, end: int) -> list[Hunk]:
    return [each for each in hunks if each.start <= end and each.end >= start]


def _cuts(hunk: Hunk, start: int, end: int) -> bool:
    return hunk.start < end and hunk.end > start


def _with_whole(base: str, hunks: list[Hunk], start: int, end: int) -> list[Hunk]:
    """Return the hunks, those that change what stands from ``start`` to ``end`` as one change.

    A side that closes a bracket has agreed to the words in it and to no others.
    """
    near = _near(hunks, start, end)
    low, high = min(start, near[0].start), max(end, near[-1].end)
    shifted = [replace(each, start=each.start - low, end=each.end - low) for each in near]
    whole = Hunk(low, high, applied(base[low:high], shifted), near[0].version)
    return sorted([*(each for each in hunks if each not in near), whole])


def _changes_marks(base: str, hunk: Hunk) -> bool:
    return not MARKS.isdisjoint(base[hunk.start : hunk.end]) or not MARKS.isdisjoint(hunk.new)


def applied(base: str, hunks: Sequence[Hunk]) -> str:
    """Return ``base`` with ``hunks`` made, which are in order and do not overlap."""
    parts, at = [], 0
    for start, end, new in dict.fromkeys((each.start, each.end, each.new) for each in hunks):
        parts += [base[at:start], new]
        at = end
    return "".join(parts) + base[at:]


Strict = Literal["term", "words", "clause"]
STRICT: tuple[Strict, ...] = ("term", "words", "clause")


def merged_text(base: str, values: Values[str | None], strict: Strict) -> str | None:
    """Return the text with every side's changes, None if they touch.

    With ``term`` changes may stand side by side; otherwise a word has to stay between them.
    """
    found = versions(changed(base, values))
    if len(found) < 2:
        return settled(base, found) or ""
    texts = [each.value for each in found if each.value]
    if not base or len(texts) < len(found) or strict == "clause":
        return None
    made = [hunks_of(base, text, number) for number, text in enumerate(texts)]
    hunks = sorted(set().union(*made))
    return None if _touching(base, hunks, strict) else applied(base, hunks)


def _touching(base: str, hunks: list[Hunk], strict: Strict) -> bool:
    for number, hunk in enumerate(hunks):
        for other in hunks[number + 1 :]:
            if other.start > hunk.end and (
                strict == "term" or _has_word(base[hunk.end : other.start])
            ):
                break
            if other.version != hunk.version and not _agree(hunk, other, strict):
                return True
    return False


def _agree(hunk: Hunk, other: Hunk, strict: Strict) -> bool:
    if (hunk.start, hunk.end, hunk.new) == (other.start, other.end, other.new):
        return True
    beside = hunk.end <= other.start and hunk.start < other.start
    return strict == "term" and beside


def _has_word(text: str) -> bool:
    return any(char.isalnum() for char in text)
