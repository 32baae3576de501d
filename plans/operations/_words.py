"""Words that go in, out or instead of others, as the operation that does just that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from plans import phrasing
from plans.operations._operation import Operation, another

if TYPE_CHECKING:
    from plans.phrasing import Span, Where

# An anchor that is looked for to the left and right; a word is not longer than this.
_NEAR = 80


def edit(clause: str, where: Where, text: str, span: Span, new: str) -> Operation:
    """Return the operation that puts ``new`` where ``span`` is; an empty one gets an anchor."""
    after = phrasing.edited(text, [span], [new])
    start, end = span if span[0] < span[1] else _anchor(text, span[0])
    old = text[start:end]
    fresh = after[start : len(after) - (len(text) - end)]
    nth = text.count(old, 0, start) + 1 if old else 0
    if nth and text.count(old) >= nth and phrasing.replaced(text, old, fresh, nth) == after:
        return _replace(clause, old, fresh, where, nth)
    return _whole(clause, where, text, after)


def edits(
    clause: str, where: Where, text: str, spans: Sequence[Span], news: Sequence[str]
) -> Operation:
    """Return the one operation that replaces all of ``spans``."""
    if len(spans) == 1:
        return edit(clause, where, text, spans[0], news[0])
    after = phrasing.edited(text, spans, news)
    old, new = text[slice(*spans[0])], news[0]
    if old and phrasing.replaced(text, old, new, 0) == after:
        return _replace(clause, old, new, where, 0)
    return _whole(clause, where, text, after)


def _replace(clause: str, old: str, new: str, where: Where, nth: int) -> Operation:
    return another("replace")(clause, old, new, where, nth)


def _whole(clause: str, where: Where, text: str, after: str) -> Operation:
    return another("set")(where, after or None, text or None, clause)


def _anchor(text: str, at: int) -> Span:
    """Return the word before a place and the space between, or else the word behind."""
    if match := re.search(r"(?<!\S)\S+\s*\Z", text[max(0, at - _NEAR) : at]):
        return at - len(match[0]), at
    match = re.match(r"\s*\S+", text[at : at + _NEAR])
    return at, at + (len(match[0]) if match else 0)
