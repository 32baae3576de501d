"""Where sentences end, in any language, and which of two versions are the same one."""

from __future__ import annotations

import re

# A stop behind a word or a year and before a capital, or a letter of a script that has none; a stop
# of Chinese; the end of a line.
_END = re.compile(
    r"(?<=[^\W\d_]{3})[.!?؟]['\"»”)]?\s+(?=\S)|(?<=\d{3})[.!?؟]\s+(?=\S)"
    r"|(?<=[%)»”’])[.!?؟]\s+(?=\S)|[。！？](?=\S)|\n\s*"
)
Span = tuple[int, int]


def sentence_spans(text: str) -> list[Span]:
    """Return where each sentence of ``text`` begins and ends."""
    ends = [match.end() for match in _END.finditer(text) if not _goes_on(text, match.end())]
    spans = zip([0, *ends], [*ends, len(text)], strict=True)
    return [(start, end) for start, end in spans if text[start:end].strip()]


def sentence_pairs(before: str, after: str) -> list[tuple[Span, Span]] | None:
    """Return the sentences of two versions, first with first; None if one has more than the other.

    Where they do not pair off the whole is one.
    """
    olds, news = sentence_spans(before), sentence_spans(after)
    return list(zip(olds, news, strict=True)) if len(olds) == len(news) else None


def _goes_on(text: str, at: int) -> bool:
    return text[at : at + 1].islower() and "\n" not in text[at - 2 : at]
