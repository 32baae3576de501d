"""The words that tell what a bracket is, in all languages, as patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain

from plans.languages import Forms, Head, fold, heads

# What numbers a choice: 2, B, IV, two, 一, الأول.
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[ \xa0]+(?:\d{1,2}|[^\W\d_]{1,10}))"
_SIDE = r"(?:[ \xa0]*[(（](?P<who>[^()（）\n]{1,60})[)）])?"
_END = r"(?:[ \xa0]*[:：]|[.)]|[ \xa0]+[–—-](?=\s))\s*"


def _all(forms: Callable[[Head], Forms]) -> frozenset[str]:
    return frozenset(fold(form) for known in heads().values() for form in forms(known))


def _any_of(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=lambda each: (-len(each), each))
    return "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in ordered)


# Most texts have no brackets: words are looked up for the first text that has to be asked.
@cache
def _options() -> frozenset[str]:
    return _all(lambda known: known.options)


@cache
def blanks() -> frozenset[str]:
    """Return nouns for what somebody has still to fill in."""
    return _all(lambda known: known.blanks)


@cache
def agreed() -> frozenset[str]:
    """Return words that say of others that they are agreed."""
    return _all(lambda known: known.agreed)


@cache
def either() -> frozenset[str]:
    """Return words for "and" or "or" that with a stroke between them are one word."""
    return _all(lambda known: known.either)


@cache
def dangling() -> frozenset[str]:
    """Return words behind which a noun follows, or a number: "within", "than"."""
    return frozenset(fold(word) for known in heads().values() for word in known.dangling.split())


@cache
def within_names() -> frozenset[str]:
    """Return small words that names of sides hold."""
    words = (known.within_names.split() for known in heads().values())
    return frozenset(chain.from_iterable(words))


@cache
def verbs() -> frozenset[str]:
    """Return what is said of somebody, and so is no blank to fill in."""
    return frozenset(fold(word) for known in heads().values() for word in known.verbs.split())


@cache
def _nothing() -> frozenset[str]:
    return _all(lambda known: known.nothing)


@cache
def _beginnings(*, ascii_only: bool) -> tuple[str, ...]:
    found = sorted({form.split()[0] for form in _options()})
    return tuple(filter(str.isascii, found) if ascii_only else found)


def may_hold_option(text: str) -> bool:
    """Say whether a word for an option stands in ``text``; no is sure, and soon said."""
    beginnings = _beginnings(ascii_only=text.isascii())
    return any(map(text.casefold().__contains__, beginnings))


def states_nothing(words: str) -> bool:
    """Say whether a choice has no words of its own, and says so: "no text", "delete"."""
    return fold(words).strip(" .!{}()") in _nothing()


# Patterns over the words of thirty languages take longer to compile than most texts to read.
@cache
def remark_pattern() -> re.Pattern[str]:
    """Return how a remark begins, as it is folded."""
    return re.compile(
        "|".join(
            _any_of([each]) + (r"(?![^\W\d_])" if each[-1].isalpha() else "")
            for each in sorted(_all(lambda known: known.remarks), key=len, reverse=True)
        )
    )


@cache
def option_pattern(*, numbered: bool = False) -> re.Pattern[str]:
    """Return how an option begins, with its number or perhaps with one.

    "Option 2: ", "**Variante B** – ", "方案一："
    """
    number = rf"(?P<number>{_NUMBER}){'' if numbered else '?'}"
    return re.compile(rf"(?<!\w)(?:{_any_of(_options())}){number}{_SIDE}{_END}", re.IGNORECASE)


@cache
def proposing_pattern() -> re.Pattern[str]:
    """Return how a side and that it wants something are said: "Arden proposes", "عرض أردن"."""
    forms = _any_of({form for known in heads().values() for form in known.proposes})
    return re.compile(
        rf"(?:{forms})(?!\w)\s+(?P<behind>.+)|(?P<before>.+?)(?:['’]s?)?(?:\s+|(?<=[㐀-鿿]))(?:{forms})",
        re.IGNORECASE,
    )
