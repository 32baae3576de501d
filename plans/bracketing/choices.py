"""What is inside a bracket: one text or several, each with the sides that want it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.bracketing.bracket import Choice
from plans.bracketing.marks import MARKS, Span
from plans.bracketing.words import EITHER, option_pattern
from plans.languages import fold

# "Arden:", "Arden and Belmore:", "The United States:", "美国："
_SIDES = re.compile(r"\s*(?P<who>[^\[\]:：.;!?。；\n]{1,60}?)\s*[:：](?!//)\s*")
_BETWEEN = re.compile(r"\s*[,;/、，،]\s*|\s+(?:&|and|und|et|y|e|і|й|та|и|و|i)\s+|[和及与]")
# Names of states hold these in small letters.
_SMALL = re.compile(r"(?:of|the|de|la|du|des|del|der|von|за|и|та|і|and|und|et|y|&|el)\Z")
# A list of names is no longer; in Chinese or Arabic, which have no large letters, less is.
_LONGEST, _LONGEST_UNCASED = 60, 24
_SPACED_STROKE = re.compile(r"\s+[/|]\s+")
_WORDS_AND_STROKE = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)+")


def choices_in(text: str, span: Span) -> tuple[Choice, ...]:
    """Return what there is to choose from between the marks at ``span``."""
    start, end = _trimmed(text, span[0] + 1, span[1] - 1)
    who: tuple[str, ...] = ()
    if option := option_pattern().match(text, start, end):
        start, who = option.end(), sides_in(option["who"] or "")
    if (side := _SIDES.match(text, start, end)) and side.end() < end and is_name(side["who"]):
        start, who = side.end(), who + sides_in(side["who"])
    parts = [(start, end)] if who or option else _parted(text, start, end)
    return tuple(_choice(text, part, who) for part in parts)


def is_named(text: str, span: Span) -> bool:
    """Say whether what stands between the marks at ``span`` names a side or an option."""
    first = choices_in(text, span)[0]
    return bool(first.by) or bool(option_pattern().match(text[span[0] + 1 : span[1] - 1].lstrip()))


def words_start(text: str, at: int = 0) -> int:
    """Return where the words of a bracket that opens ``at`` begin: behind its mark and sides."""
    return choices_in(f"{text}]", (at, len(text) + 1))[0].start


def _choice(text: str, span: Span, who: tuple[str, ...]) -> Choice:
    start, end = _trimmed(text, *span)
    return Choice(start, end, text[start:end], tuple(dict.fromkeys(who)))


def _trimmed(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip())
    return (start + lead, start + len(inner.rstrip())) if inner.strip() else (start, end)


def sides_in(names: str) -> tuple[str, ...]:
    """Return the names in a list of them."""
    return tuple(name for name in map(str.strip, _BETWEEN.split(names)) if name)


def is_name(who: str) -> bool:
    """Say whether words before a colon name sides: each begins large, where its script has that."""
    if not any(map(str.isalpha, who)):
        return False
    if who.lower() == who.upper():
        return len(who) <= _LONGEST_UNCASED
    loud = [word for word in who.split() if not _SMALL.match(word.rstrip(","))]
    return len(who) <= _LONGEST and bool(loud) and all(map(_is_large, loud))


def _is_large(word: str) -> bool:
    first = next((char for char in word if char.isalnum()), "")
    return bool(first) and first == first.upper()


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
    return all(fold(word) in EITHER for word in inner.split("/"))
