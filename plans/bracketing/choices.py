"""What is inside a bracket: one text or several, each with the sides that want it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.bracketing.attributions import sides_before, sides_behind, sides_in
from plans.bracketing.bracket import Choice
from plans.bracketing.marks import MARKS, Span
from plans.bracketing.words import either, option_pattern, states_nothing
from plans.languages import fold

_SPACED_STROKE = re.compile(r"\s+[/|]\s+")
_WORDS_AND_STROKE = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)+")


def choices_in(text: str, span: Span, *, signed: bool = False) -> tuple[Choice, ...]:
    """Return what there is to choose from between the marks at ``span``.

    Args:
        text: the text that holds it.
        span: where its marks stand.
        signed: whether names in round brackets behind the words are those of the sides.
    """
    start, end = _trimmed(text, span[0] + 1, span[1] - 1)
    who: tuple[str, ...] = ()
    if option := option_pattern().match(text, start, end):
        start, who = option.end(), sides_in(option["who"] or "")
    if led := sides_before(text, start, end):
        start, who = led[0], who + led[1]
    if signed and (behind := sides_behind(text, start, end)):
        end, who = behind[0], who + behind[1]
    parts = [(start, end)] if who or option else _parted(text, start, end)
    return tuple(choice_of(text, part, who) for part in parts)


def is_named(text: str, span: Span, *, signed: bool = False) -> bool:
    """Say whether what stands between the marks at ``span`` names a side or an option."""
    first = choices_in(text, span, signed=signed)[0]
    return bool(first.by) or bool(option_pattern().match(text[span[0] + 1 : span[1] - 1].lstrip()))


def words_start(text: str, at: int = 0) -> int:
    """Return where the words of a bracket that opens ``at`` begin: behind its mark and sides."""
    return choices_in(f"{text}]", (at, len(text) + 1))[0].start


def choice_of(text: str, span: Span, who: tuple[str, ...]) -> Choice:
    """Return the choice whose words stand at ``span``: none where they say that it has none."""
    start, end = _trimmed(text, *span)
    if states_nothing(text[start:end]):
        end = start
    return Choice(start, end, text[start:end], tuple(dict.fromkeys(who)))


def _trimmed(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip())
    return (start + lead, start + len(inner.rstrip())) if inner.strip() else (start, end)


def _parted(text: str, start: int, end: int) -> list[Span]:
    """Return the parts that strokes plainly divide: ``[a / b]``, ``[shall/may]``."""
    inner = text[start:end]
    if not MARKS.isdisjoint(inner):
        return [(start, end)]
    if _WORDS_AND_STROKE.fullmatch(inner) and not _is_one_word(inner):
        return list(_between(re.finditer("/", inner), start, end))
    return list(_between(_SPACED_STROKE.finditer(inner), start, end))


def _between(strokes: Iterator[re.Match[str]], start: int, end: int) -> Iterator[Span]:
    at = start
    for stroke in strokes:
        yield at, start + stroke.start()
        at = start + stroke.end()
    yield at, end


def _is_one_word(inner: str) -> bool:
    return all(fold(word) in either() for word in inner.split("/"))
