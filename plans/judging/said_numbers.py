"""The numbers that the words of a clause say, in any language, as the values that terms hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from plans.judging.stated import Value
from plans.languages import Language, fold, language, reading_of
from plans.quantities import Mention, mentions
from plans.terms import Amount, Due, Money, Percent, Span
from plans.values import frozen

# Readings that are no better than a guess bear a term out, and gainsay none.
_DOUBTFUL = 0.4
# "half" is a share of 50 %, "equal parts" are shares of two to five.
_EVEN = ("50", "33.3", "25", "20")
_WHOLE = Decimal(100)
# What stands behind a number without space for a sign: its noun is within three words.
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+|[\u3400-\u9fff]{1,2}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_GAP = re.compile(r"[\s)\]\u00a0-]{0,3}")
_WORDS_BEHIND = 3
_YEARS = range(1900, 2100)
_GROUPED = re.compile(r"\d\D")
_BEFORE = re.compile(r"([^\W\d_]+)\s*$")
_LONGEST_WORD = 30


@frozen
class Figure:
    """A number in a text; one that is not firm may bear a term out, no more.

    Attributes:
        words: as the text says it.
        behind: the words behind a number that has no unit, folded; none before a full stop.
        tag: the language of the text.
    """

    value: Value
    words: str
    tag: str
    firm: bool = True
    behind: tuple[str, ...] = ()

    def counts(self, unit: str) -> bool:
        """Whether the number may be one of ``unit``: it says so, or says nothing and is large."""
        if not isinstance(self.value, Amount) or self.value.number is None:
            return False
        names = _names(unit, self.tag)
        said = self.value.unit.split() or list(self.behind)
        if any(word in names for word in said):
            return True
        # A small number without a noun numbers or dates something; a head count is larger.
        return self._bare() and self.value.number >= _WHOLE

    def _bare(self) -> bool:
        if isinstance(self.value, Amount) and self.value.unit:
            return False
        return not self.behind or self.behind[0] in _joints(self.tag)


def figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers in ``text``."""
    tag = reading_of(text)
    found = [each for mention in mentions(text, tag) for each in _figures(mention, text, tag)]
    return (*found, *_even_shares(text, tag))


def _figures(mention: Mention, text: str, tag: str) -> Iterator[Figure]:
    value = _value(mention)
    if value is None or (isinstance(value, Span) and _is_past(mention, text, tag)):
        return
    words = " ".join(mention.text.split())
    if isinstance(value, Amount) and not value.unit and value.number and 0 < value.number < 1:
        yield Figure(Percent(value.number * _WHOLE), words, tag, firm=False)
    doubtful = mention.confidence < _DOUBTFUL or _is_article(mention, tag) or _is_year(value, words)
    yield Figure(value, words, tag, not doubtful, _behind(text, mention.end))


def _value(mention: Mention) -> Value | None:
    """Return the value of a number, a sum or a time; None for words and for what has no number."""
    if mention.kind == "ordinal":
        return None
    match mention.value:
        case Due(day=day, span=span):
            return day or span
        case Amount() | Percent() | Money() | Span(number=Decimal()) as value:
            return value
        case _:
            return None


def _is_past(mention: Mention, text: str, tag: str) -> bool:
    """Whether the time has gone by: "the *past* thirty years"."""
    before = _BEFORE.search(text[max(0, mention.start - _LONGEST_WORD) : mention.start])
    return before is not None and fold(before[1]) in language(tag).times.past


def _is_article(mention: Mention, tag: str) -> bool:
    """Whether the number is but an article: "within *a* year"."""
    first = fold(mention.text.split()[0])
    return isinstance(mention.value, Span) and first in language(tag).articles.indefinite


def _is_year(value: Value, words: str) -> bool:
    """Whether the number may be a year of the calendar; one with a comma is none."""
    if not isinstance(value, Amount) or value.unit or not value.number:
        return False
    return value.number in _YEARS and not _GROUPED.search(words)


def _behind(text: str, end: int) -> tuple[str, ...]:
    words: list[str] = []
    while len(words) < _WORDS_BEHIND:
        gap = _GAP.match(text, end)
        word = _WORD.match(text, gap.end() if gap else end)
        if not word:
            break
        # Chinese words are not parted: a sign may be one, and so may two.
        words += dict.fromkeys([word[0][:1], word[0]]) if _HAN.match(word[0]) else [fold(word[0])]
        end = word.end()
    return tuple(words)


def _even_shares(text: str, tag: str) -> Iterator[Figure]:
    even = language(tag).numbers.even
    for word in filter(even.__contains__, map(fold, _WORD.findall(text)) if even else ()):
        yield from (Figure(Percent(Decimal(part)), word, tag, firm=False) for part in _EVEN)


@cache
def _joints(tag: str) -> frozenset[str]:
    """Return small words, which name nothing that is counted: "800,000 *in* peacetime"."""
    known = language(tag)
    return frozenset(map(fold, known.head.dangling.split())) | known.times.name_ends


@cache
def _names(unit: str, tag: str) -> frozenset[str]:
    """Return the words for ``unit``, by which registers name it, in the language of a text."""
    word = _stem(_measured(unit).split()[-1]) if unit.strip() else ""
    if not word:
        return frozenset()
    groups = [group for each in (language("en"), language(tag)) for group in _groups(each, word)]
    names = frozenset(form for group in groups for form in group) | {word}
    return names | frozenset(map(_stem, names)) | {f"{word}s"}


def _groups(known: Language, word: str) -> Iterator[frozenset[str]]:
    for key, listed in known.units.things.items():
        group = frozenset(map(fold, listed))
        if word in (key, *map(_stem, group)):
            yield group | {key}


def _measured(unit: str) -> str:
    """Return the unit as a reader of prose knows it: "kilometres" are "km"."""
    found = mentions(f"2 {unit}", "en")
    value = found[0].value if len(found) == 1 else None
    return value.unit if isinstance(value, Amount) and value.unit else fold(unit)


def _stem(word: str) -> str:
    return word.removesuffix("s")
