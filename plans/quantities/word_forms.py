"""(form, meaning) pairs that need more than a table: compounds, conjunctions, other scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.quantities import cldr as _cldr
from plans.quantities import force_words as _force_words
from plans.quantities import numerals as _numerals
from plans.quantities import reference_words as _reference_words
from plans.quantities import unit_words as _unit_words
from plans.quantities.mention import Kind
from plans.quantities.mention_draft import GOOD, LIKELY, SURE, Unit
from plans.quantities.phrases import entries, forms

# "$", "dollars", "pounds" do not say whose.
_SHARED_NAMES = frozenset({"USD", "GBP", "CHF", "CNY"})


def atoms(language: str, scales: list[tuple[str, int]]) -> Iterator[tuple[str, tuple[str, int]]]:
    table = _unit_words.ARABIC if language == "ar" else _numerals.NUMERALS.get(language, "")
    numerals = [(form, int(key)) for key, form in entries(table)]
    yield from ((form, ("numeral", value)) for form, value in numerals)
    # "cent" is a hundred by itself, "hundred" only behind a number: "several hundred" is none.
    alone = int(language == "fr")
    yield from ((f, ("hundred", alone)) for f in forms(_unit_words.HUNDREDS.get(language, "")))
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


def units(language: str) -> Iterator[tuple[str, Unit]]:
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
            factor, _, name = key.rpartition(" ") if key[0].isdecimal() else ("1", "", key)
            yield form, Unit("duration", name, int(factor))
    common = _unit_words.MEASURES[""]
    for listed in (
        f"{common}; {_unit_words.MEASURES.get(language or 'en', '')}",
        _cldr.MEASURES[language or "en"],
    ):
        yield from ((form, Unit("number", key)) for key, form in entries(listed))


def coins_before(language: str) -> Iterator[tuple[str, Unit]]:
    for tag, table in (
        ("", _unit_words.COINS),
        (language, _unit_words.COINS_BEFORE),
    ):
        for key, form in entries(table.get(tag, "")):
            yield form, Unit("money", key, 1, GOOD if key in _SHARED_NAMES else SURE)


def modals(language: str) -> Iterator[tuple[str, str]]:
    yield from with_and(language, entries(_force_words.MODALS.get(language, "")))
    if language != "en":
        return
    for phrase in forms(_force_words.PASSIVES):
        for verb in _force_words.BE:
            yield f"{verb} {phrase}", f"is {phrase}"
            yield f"{verb} not {phrase}", f"is not {phrase}"


def with_and(language: str, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Swap each (key, form); in Arabic "and" is written as part of the word behind it."""
    for key, form in pairs:
        yield form, key
        if language == "ar":
            yield f"و{form}", key


def nouns(language: str) -> Iterator[tuple[str, tuple[str, bool]]]:
    table = f"{_reference_words.NOUNS.get(language, '')}; {_reference_words.EVERYWHERE}"
    for key, form in entries(table):
        plural = form.startswith("+")
        yield form.removeprefix("+"), (key, plural)
        if language == "ar":
            bare = form.removeprefix("ال")
            for front in _reference_words.ARABIC_FRONTS:
                yield front + (bare if front.endswith("لل") else form), (key, plural)
