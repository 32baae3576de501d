"""A whole new text as the few words that differ: what a drafter would write down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.diffing import word_diff
from plans.errors import InputError
from plans.model import Revision
from plans.operations import UNSAID, Misfit, Operation, edit, stopwords
from plans.operations.replace import Replace
from plans.operations.set import Set
from plans.phrasing import Span, Where, WorkingText, replaced, spots

# More substitutions than this are harder to follow than the new text.
FEW = 6
# A text of which more than this is other words is a new text.
_MOST = 0.75
# By how many words, of how many letters, those that stand more than once are widened before they
# are counted instead.
_WIDER, _NEAR = 3, 80


def in_words(operations: Sequence[Operation], base: Revision) -> tuple[Operation, ...]:
    """Return ``operations`` on ``base`` with new texts and headings as substitutions of words.

    A text that differs in many words stays whole. What the operations make of ``base`` stays the
    same, to the byte.

    Raises:
        InputError: a clause id of ``base`` stands twice; operations name clauses by id.
    """
    working = WorkingText(base, stopwords())
    found: list[Operation] = []
    for operation in operations:
        done = _replacements(operation, working) or (operation,)
        for each in done:
            try:
                working.carry_out(each)
            except (Misfit, InputError):
                continue
        found += done
    return tuple(found)


def _replacements(operation: Operation, working: WorkingText) -> tuple[Operation, ...]:
    """Return what says the same as ``operation`` in fewer words, nothing if nothing does."""
    match operation:
        case Set(
            field="text" | "heading" | "closing" as where, clause=str(clause), new=str(new), old=old
        ):
            text = working.node(clause).get(where, "")
            if text and new and old in (UNSAID, text):
                return _substitutions(clause, where, text, new)
    return ()


def _substitutions(clause: str, where: Where, text: str, new: str) -> tuple[Operation, ...]:
    """Return the few substitutions that make ``new`` of ``text``, none if they are many."""
    found: list[Operation] = []
    now = text
    for span, words in _runs(text, new):
        made = edit(clause, where, now, _moved(span, text, now), words)
        made = _told_apart(clause, where, now, made)
        if not isinstance(made, Replace) or len(found) == FEW:
            return ()
        found.append(made)
        now = replaced(now, made.old, made.new, made.nth)
    return tuple(found) if now == new and _shorter(found, text, new) else ()


def _shorter(found: list[Operation], text: str, new: str) -> bool:
    said = sum(len(each.old) + len(each.new) for each in found if isinstance(each, Replace))
    return 0 < said < _MOST * (len(text) + len(new))


def _moved(span: Span, text: str, now: str) -> Span:
    """Return a span of the old text in the one that it has become, changed to the left of it."""
    by = len(now) - len(text)
    return span[0] + by, span[1] + by


def _runs(text: str, new: str) -> Iterator[tuple[Span, str]]:
    """Yield what goes and what comes for it, left to right, in places of the text before."""
    at, gone, come = 0, "", ""
    for op, words in (*word_diff(text, new), ("equal", "")):
        if op == "delete":
            gone += words
        elif op == "insert":
            come += words
        else:
            if gone or come:
                yield _trimmed((at, at + len(gone)), gone, come)
            at += len(gone) + len(words)
            gone = come = ""


def _trimmed(span: Span, gone: str, come: str) -> tuple[Span, str]:
    """Leave spaces alone that both have at their end."""
    tail = 0
    for left, right in zip(reversed(gone), reversed(come), strict=False):
        if left != right or not left.isspace():
            break
        tail += 1
    return (span[0], span[1] - tail), come[: len(come) - tail]


def _told_apart(clause: str, where: Where, text: str, made: Operation) -> Operation:
    """Widen words that stand more than once by some before them, if those stand but once."""
    if not isinstance(made, Replace) or text.count(made.old) < 2:
        return made
    start = -len(made.old)
    for _ in range(made.nth):
        start = text.find(made.old, start + len(made.old))
    for wider in range(1, _WIDER + 1):
        match = re.search(
            rf"(?<!\S)(?:\S+\s+){{{wider - 1}}}\S+\s*\Z", text[max(0, start - _NEAR) : start]
        )
        if not match or not made.old.strip():
            break
        old = match[0] + made.old
        if text.count(old) == len(spots(text, old)) == 1:
            return Replace(clause, old, match[0] + made.new, where)
    return made
