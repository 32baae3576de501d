"""All that is known of one language, put together from the tables on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, partial
from typing import TypeVar

from plans.quantities import (
    _cldr,
    _deadline_words,
    _force_words,
    _numerals,
    _reference_words,
    _unit_words,
)
from plans.quantities._mention import GOOD, LIKELY, SURE, Kind, Unit
from plans.quantities._page import fold, split
from plans.quantities._phrases import Phrases, entries, forms

T = TypeVar("T")
# "$", "dollars", "pounds" do not say whose.
_SHARED_NAMES = frozenset({"USD", "GBP", "CHF", "CNY"})
COMMA_DECIMAL = frozenset({"de", "es", "fr", "uk", "ru"})
LANGUAGES = frozenset({"en", "zh", "ar"}) | COMMA_DECIMAL
CODES = frozenset(_cldr.CODES.split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language by what they do."""

    language: str
    atoms: Phrases[tuple[str, int]]  # number words: numeral, hundred, scale, plus
    scales: Phrases[int]
    coin_scales: Phrases[int]
    fractions: Phrases[Fraction]
    pairs: Phrases[str]
    units: Phrases[Unit]
    coins: Phrases[Unit]
    months: Phrases[int]
    permanent: Phrases[str]
    modals: Phrases[str]
    negations: Phrases[str]
    not_force: Phrases[str]
    cues: Phrases[str]
    cues_after: Phrases[str]
    due_words: Phrases[str]
    origins: Phrases[str]  # what joins a time to the event it is counted from
    untils: Phrases[str]
    nouns: Phrases[tuple[str, bool]]
    year_after: Phrases[str]
    words: dict[str, frozenset[str]]

    def lists(self, name: str, word: str) -> bool:
        """Whether ``word`` is in the list of that name: ones, fillers, links."""
        return word in self.words.get(name, ())


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of ``language``; of an unknown one only what all have in common."""
    here = language if language in LANGUAGES else ""
    table = partial(_table, here)
    numbers, times, force = _unit_words, _deadline_words, _force_words
    scales = [(form, int(power)) for power, form in entries(numbers.SCALES.get(here, ""))]
    return Lexicon(
        language=here,
        atoms=table(_atoms(here, scales)),
        scales=table(scales),
        coin_scales=table((f, int(p)) for p, f in entries(numbers.COIN_SCALES.get(here, ""))),
        fractions=table((f, Fraction(key)) for key, f in entries(numbers.FRACTIONS.get(here, ""))),
        pairs=_swapped(here, numbers.PAIRS),
        units=table(_units(here)),
        coins=table(_coins_before(here)),
        months=table((form, int(key)) for key, form in entries(_cldr.MONTHS.get(here, ""))),
        permanent=_marked(here, numbers.PERMANENT),
        modals=table(_modals(here)),
        negations=table(_with_and(here, entries(force.NEGATIONS.get(here, "")))),
        not_force=_marked(here, force.NOT_FORCE),
        cues=table(_with_and(here, entries(times.CUES.get(here, "")))),
        cues_after=_swapped(here, times.CUES_AFTER),
        due_words=_swapped(here, times.WORDS),
        origins=_marked(here, times.FROM),
        untils=_marked(here, times.UNTIL),
        nouns=table(_nouns(here)),
        year_after=_marked(here, numbers.YEAR_AFTER),
        words=_lists(here),
    )


def _table(language: str, pairs: Iterable[tuple[str, T]]) -> Phrases[T]:
    return Phrases(partial(split, language=language), pairs)


def _swapped(language: str, tables: dict[str, str]) -> Phrases[str]:
    return _table(language, ((form, key) for key, form in entries(tables.get(language, ""))))


def _marked(language: str, tables: dict[str, str]) -> Phrases[str]:
    return _table(language, ((form, form) for form in forms(tables.get(language, ""))))


def _lists(language: str) -> dict[str, frozenset[str]]:
    tables = {
        "ones": _unit_words.ONES,
        "fillers": _unit_words.FILLERS,
        "classifiers": _unit_words.CLASSIFIERS,
        "year_before": _unit_words.YEAR_BEFORE,
        "links": _deadline_words.LINKS,
        "soft_from": _deadline_words.SOFT_FROM,
        "not_words": _deadline_words.NOT_WORDS,
        "not_before": _force_words.NOT_BEFORE,
        "not_after": _force_words.NOT_AFTER,
        "closers": _force_words.CLOSERS,
        "between": _force_words.BETWEEN,
    }
    return {
        name: frozenset(fold(form) for form in forms(table.get(language, "")))
        for name, table in tables.items()
    }


def _atoms(language: str, scales: list[tuple[str, int]]) -> Iterator[tuple[str, tuple[str, int]]]:
    table = _unit_words.ARABIC if language == "ar" else _numerals.NUMERALS.get(language, "")
    numerals = [(form, int(key)) for key, form in entries(table)]
    yield from ((form, ("numeral", value)) for form, value in numerals)
    yield from ((f, ("hundred", 100)) for f in forms(_unit_words.HUNDREDS.get(language, "")))
    lone = forms(_unit_words.LONE_SCALES.get(language, ""))
    yield from ((form, ("lone", power)) for form, power in scales if form in lone)
    yield from ((form, ("scale", power)) for form, power in scales if len(form) > 2)
    if language == "ar":
        # خمسة وعشرون: the tens follow the units with "and".
        yield from ((f"و{form}", ("plus", value)) for form, value in numerals if value > 9)
    if language == "de":
        yield from _german(dict(numerals))


def _german(numerals: dict[str, int]) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield the compounds above a hundred: zweihundertfünfzig, dreihunderttausend."""
    below = {form: value for form, value in numerals.items() if value}
    small = [("", 1), ("ein", 1), *((form, value) for form, value in below.items() if value > 1)]
    hundreds = {
        f"{front}hundert{rest}": many * 100 + more
        for front, many in small
        if many < 10
        for rest, more in [("", 0), *below.items()]
    }
    yield from ((form, ("numeral", value)) for form, value in hundreds.items())
    for form, value in [*small[1:], *hundreds.items()]:
        yield f"{form}tausend", ("numeral", value * 1000)


def _units(language: str) -> Iterator[tuple[str, Unit]]:
    for table in (_unit_words.PERCENT, _unit_words.COINS):
        kind: Kind = "percent" if table is _unit_words.PERCENT else "money"
        for tag in ("", language) if language else ("",):
            unsure = LIKELY if tag else GOOD
            for key, form in entries(table.get(tag, "")):
                yield form, Unit(kind, key, 1, unsure if key in _SHARED_NAMES else SURE)
    for key, form in entries(_cldr.COINS.get(language, "")):
        yield form, Unit("money", key)
    for table in (_unit_words.PERIODS, _cldr.DURATIONS):
        for key, form in entries(table.get(language, "")):
            factor, _, name = key.rpartition(" ") if key[0].isdigit() else ("1", "", key)
            yield form, Unit("duration", name, int(factor))
    common = _unit_words.MEASURES[""]
    for listed in (
        f"{common}; {_unit_words.MEASURES.get(language or 'en', '')}",
        _cldr.MEASURES[language or "en"],
    ):
        yield from ((form, Unit("number", key)) for key, form in entries(listed))


def _coins_before(language: str) -> Iterator[tuple[str, Unit]]:
    for tag, table in (
        ("", _unit_words.COINS),
        (language, _unit_words.COINS_BEFORE),
    ):
        for key, form in entries(table.get(tag, "")):
            yield form, Unit("money", key, 1, GOOD if key in _SHARED_NAMES else SURE)


def _modals(language: str) -> Iterator[tuple[str, str]]:
    yield from _with_and(language, entries(_force_words.MODALS.get(language, "")))
    if language != "en":
        return
    for phrase in forms(_force_words.PASSIVES):
        for verb in _force_words.BE:
            yield f"{verb} {phrase}", f"is {phrase}"
            yield f"{verb} not {phrase}", f"is not {phrase}"


def _with_and(language: str, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Swap each (key, form); in Arabic "and" is written as part of the word behind it."""
    for key, form in pairs:
        yield form, key
        if language == "ar":
            yield f"و{form}", key


def _nouns(language: str) -> Iterator[tuple[str, tuple[str, bool]]]:
    table = f"{_reference_words.NOUNS.get(language, '')}; {_reference_words.EVERYWHERE}"
    for key, form in entries(table):
        plural = form.startswith("+")
        yield form.removeprefix("+"), (key, plural)
        if language == "ar":
            bare = form.removeprefix("ال")
            for front in _reference_words.ARABIC_FRONTS:
                yield front + (bare if front.endswith("لل") else form), (key, plural)
