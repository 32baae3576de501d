"""What stands in square brackets and is no dispute: a blank, a citation, a remark, a link."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.bracketing.marks import MARKS, Span
from plans.bracketing.words import (
    agreed,
    blanks,
    dangling,
    remark_pattern,
    states_nothing,
    verbs,
)
from plans.languages import fold

# Nothing but dots, lines, bullets: an omission, a box to tick or a blank to fill.
_EMPTY = re.compile(r"[\W_]*|[xX✓✔]")
# Numbers of notes and sources: "1", "2, 5", "3–7"; what is larger or has a decimal is a value.
_NUMBERS = re.compile(r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*")
# A key of a list of sources: "RFC2119", "Knuth84"; and a footnote of Markdown.
_KEY = re.compile(r"[A-Z][A-Za-z]*-?\d{2,4}[a-z]?|\^\S+")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")
_REPORT = re.compile(r"\s(?:\d{1,3}\s)?[A-Z]{2}")
_LINKED = re.compile(r"\([^\s()]*[/#.@:][^\s()]*(?:\s+\"[^\"\n]*\")?\)|:\s+https?://")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s*\Z")
_CURRENCY = re.compile(r"(?:[$€£¥₴₽]|\b[A-Z]{3})\s?\Z")
# A blank is named in few words.
_MOST_WORDS = 4


def is_disputed(text: str, group: Sequence[Span]) -> bool:
    """Say whether brackets that stand side by side, to choose from, hold what is not agreed."""
    inner = [text[start + 1 : end - 1].strip() for start, end in group]
    if all(map(_EMPTY.fullmatch, inner)) or any(_LINKED.match(text, end) for _, end in group):
        return False
    if all(map(_NUMBERS.fullmatch, inner)):
        return _is_value(text, group[0][0], group[-1][1])
    return len(group) > 1 or not (states_nothing(inner[0]) or is_quiet(text, group[0]))


def is_quiet(text: str, span: Span) -> bool:
    """Say whether what stands in a bracket is a remark, a blank or the key of a source."""
    inner = text[span[0] + 1 : span[1] - 1].strip()
    if states_nothing(inner):
        return False
    return (
        bool(
            _EMPTY.fullmatch(inner) or _KEY.fullmatch(inner) or remark_pattern().match(fold(inner))
        )
        or (MARKS.isdisjoint(inner) and _is_blank(fold(inner).split()))
        or bool(_YEAR.fullmatch(inner) and _REPORT.match(text, span[1]))
        or _is_letter(text, span)
    )


def _is_blank(words: Sequence[str]) -> bool:
    """Say whether folded words name what is to be filled in; with a verb or figure, none is."""
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    said = " ".join(words)
    says = any(map(str.isdecimal, said)) or not verbs().isdisjoint(words)
    last = words[-1] in blanks() and not says
    return last or words[0] in blanks() or said in blanks() or said.rstrip(".") in agreed()


def _is_value(text: str, start: int, end: int) -> bool:
    """Say whether numbers in brackets count something, and are no numbers of notes."""
    before, after = text[:start], text[end : end + 40]
    if _CURRENCY.search(before[-5:]):
        return True
    if _at_a_word(before[-1:]) or not before.strip():
        return False
    if re.match(r"\s?[%‰°$€£¥]", after):
        return True
    following = _WORD.match(after.lstrip())
    if not following:
        return False
    last = _LAST_WORD.search(before[-40:])
    leads = bool(last) and fold(last[1]) in dangling() if last else False
    return leads or fold(following[0]) not in dangling()


def _at_a_word(before: str) -> bool:
    """Say whether what follows ``before``, a letter or nothing, stands at a word, as a note does.

    Chinese does not part its words: there a value may stand so, too.
    """
    return bool(before.strip()) and before not in "(（" and not "\u3400" <= before <= "\u9fff"


def _is_letter(text: str, span: Span) -> bool:
    """Say whether somebody who quotes changed a first letter: ``[t]he``."""
    start, end = span
    if end - start != 3 or text[:start][-1:].isalnum():
        return False
    return text[start + 1].isalpha() and text[end : end + 1].isalpha() and text[end].isascii()
