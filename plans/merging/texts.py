"""Words that several sides changed: merged where the changes do not touch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from plans.bracketing import MARKS, brackets_in
from plans.diffing import word_diff
from plans.merging.versions import Values, changed, settled, versions

Strict = Literal["term", "words", "clause"]
STRICT: tuple[Strict, ...] = ("term", "words", "clause")


@dataclass(frozen=True, slots=True, order=True)
class Hunk:
    """Characters of the base from ``start`` to ``end`` become ``new``."""

    start: int
    end: int
    new: str
    version: int


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
    made = [_hunks(base, text, number) for number, text in enumerate(texts)]
    brackets = [(each.start, each.end) for each in brackets_in(base)]
    made = [_with_whole_brackets(base, each, brackets) for each in made]
    hunks = sorted(set().union(*made))
    return None if _touching(base, hunks, strict) else _with(base, hunks)


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
    return hunks if _with(base, hunks) == text else [Hunk(0, len(base), text, version)]


def _with_whole_brackets(
    base: str, hunks: list[Hunk], brackets: list[tuple[int, int]]
) -> list[Hunk]:
    """Return the hunks, those that change the marks of a bracket as one change of all of it.

    A side that closes a bracket has agreed to the words in it and to no others.
    """
    found = hunks
    for start, end in brackets:
        near = [
            each
            for each in found
            if (each.start < end and each.end > start) or (each.start == each.end in (start, end))
        ]
        if not any(_changes_marks(base, each) for each in near):
            continue
        low, high = min(start, near[0].start), max(end, near[-1].end)
        shifted = [replace(each, start=each.start - low, end=each.end - low) for each in near]
        whole = Hunk(low, high, _with(base[low:high], shifted), near[0].version)
        found = sorted([*(each for each in found if each not in near), whole])
    return found


def _changes_marks(base: str, hunk: Hunk) -> bool:
    return not MARKS.isdisjoint(base[hunk.start : hunk.end]) or not MARKS.isdisjoint(hunk.new)


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


def _with(base: str, hunks: list[Hunk]) -> str:
    parts, at = [], 0
    for start, end, new in dict.fromkeys((each.start, each.end, each.new) for each in hunks):
        parts += [base[at:start], new]
        at = end
    return "".join(parts) + base[at:]
