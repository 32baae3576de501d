"""Where words stand in a text, and what it is after words went in, out, or instead of others.

Drafters do not speak of spaces: words that are left out take one with them, and words that are put
in are set apart, unless they say themselves how they join (``‘ or’``, ``‘, or’``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

Where = Literal["text", "heading", "closing"]
Span = tuple[int, int]

_CLOSING = ",.;:!?)]}…’”»%，。；：、！？）」"
_OPENING = "([{‘“„«（「/-–"
# Scripts that are written without spaces between words.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
# What people type for what a text has; one character for one, so that places stay the same.
_TYPED = str.maketrans("’‘ʼ“”„–—‑\u00a0\u202f\n\t", "'''\"\"\"---    ")
# An anchor that is looked for to the left and right; a word is not longer than this.
_NEAR = 80


def spots(text: str, words: str) -> list[Span]:
    """Return where ``words`` stand as whole words, or else anywhere, one behind the other."""
    found = _all(text, words) or _all(text.translate(_TYPED), words.translate(_TYPED))
    return [span for span in found if is_whole(text, span)] or found


def _all(text: str, words: str) -> list[Span]:
    found, at = [], text.find(words) if words else -1
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + len(words))
    return found


def is_whole(text: str, span: Span) -> bool:
    """Say whether what is there are whole words, and no part of a longer one."""
    start, end = span
    return not (
        (text[start - 1 : start].isalnum() and text[start].isalnum())
        or (text[end : end + 1].isalnum() and text[end - 1].isalnum())
    )


def left_out(text: str, start: int, end: int) -> Span:
    """Return what goes when the words there are left out: they, and a space that they took."""
    words = text[start:end]
    if words != words.strip():
        return start, end
    behind = text[end : end + 1]
    if text[start - 1 : start] == " " and (not behind or behind in _CLOSING + " "):
        return start - 1, end
    return (start, end + 1) if not start and behind == " " else (start, end)


def inserted(text: str, at: int, words: str) -> str:
    """Return ``words`` as they go in at a place: set apart from what stands there."""
    before, behind = text[:at][-1:], text[at : at + 1]
    lead = " " if _apart(before, words[:1]) else ""
    return lead + words + (" " if _apart(words[-1:], behind) else "")


def _apart(left: str, right: str) -> bool:
    if not left or not right or left.isspace() or right.isspace():
        return False
    unspaced = _UNSPACED.match(left) or _UNSPACED.match(right)
    return not unspaced and left not in _OPENING and right not in _CLOSING


def edited(text: str, spans: Sequence[Span], news: Sequence[str]) -> str:
    """Return ``text`` with each of the rising ``spans`` replaced."""
    parts, last = [], 0
    for (start, end), new in zip(spans, news, strict=True):
        parts += [text[last:start], new]
        last = end
    return "".join([*parts, text[last:]])


def replaced(text: str, old: str, new: str, nth: int) -> str:
    """Return ``text`` after a ``Replace`` of the same."""
    parts = text.split(old)
    if not nth:
        return new.join(parts)
    return old.join(parts[:nth]) + new + old.join(parts[nth:])


# Comparing what is longer than this with every place of a text takes too long for a hint.
_COMPARED = 2000


def closest(text: str, words: str) -> str:
    """Return the words of ``text`` that come closest to ``words``, none if nothing does."""
    tokens = [(match.start(), match.end()) for match in re.finditer(r"\S+", text[:_COMPARED])]
    size = max(1, len(words[:_NEAR].split()))
    best = (0.5, "")
    for number in range(max(1, len(tokens) - size + 1)):
        run = tokens[number : number + size]
        said = text[run[0][0] : run[-1][1]].strip(",.;:") if run else ""
        score = SequenceMatcher(None, words[:_NEAR].casefold(), said[:_NEAR].casefold()).ratio()
        best = max(best, (score, said), key=lambda pair: pair[0])
    return best[1]
