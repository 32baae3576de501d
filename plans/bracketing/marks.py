"""Which mark closes which: square brackets, and the shapes that Chinese and Japanese print."""

from __future__ import annotations

import re
from itertools import accumulate

PAIRS = {"[": "]", "［": "］", "【": "】", "〔": "〕"}
_OPENS = {closer: opener for opener, closer in PAIRS.items()}
MARKS = frozenset(PAIRS) | frozenset(_OPENS)
_MARK = re.compile("[" + "".join(map(re.escape, sorted(MARKS))) + "]")
# What is quoted as code brackets nothing.
_CODE = re.compile(r"`[^`\n]*`")

Span = tuple[int, int]
"""Where an opening mark stands, and where what follows its partner begins."""


def is_marked(text: str) -> bool:
    """Whether a mark stands in ``text``."""
    return _MARK.search(text) is not None


def outermost(text: str) -> list[Span]:
    """Return the bracketed stretches of ``text`` that stand in no other, in their order."""
    spans = sorted(_matched(text)[0])
    ends = accumulate((end for _, end in spans), max, initial=0)
    return [span for span, before in zip(spans, ends, strict=False) if span[0] >= before]


def unmatched(text: str) -> list[int]:
    """Return where marks without a partner stand."""
    return sorted(_matched(text)[1])


def _matched(text: str) -> tuple[list[Span], list[int]]:
    marks = _marks(text)
    if not marks:  # as in nearly every text
        return [], []
    opened: dict[str, list[int]] = {opener: [] for opener in PAIRS}
    spans, alone = [], []
    for at, mark in marks:
        if mark in PAIRS:
            opened[mark].append(at)
        elif opened[_OPENS[mark]]:
            spans.append((opened[_OPENS[mark]].pop(), at + 1))
        else:
            alone.append(at)
    return spans, alone + [at for left in opened.values() for at in left]


def _marks(text: str) -> list[tuple[int, str]]:
    found = [(match.start(), match[0]) for match in _MARK.finditer(text)]
    if not found or "`" not in text:
        return found
    code = {at for match in _CODE.finditer(text) for at in range(*match.span())}
    return [mark for mark in found if mark[0] not in code]
