"""(form, meaning) pairs that need more than a table: compounds, conjunctions, common names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from plans.languages import UNKNOWN, Language, Table, assumed_in, forms, language
from plans.quantities.mention import Kind
from plans.quantities.mention_draft import GOOD, LIKELY, SURE, Unit

# "$", "dollars", "pounds" do not say whose.
_SHARED_NAMES = frozenset({"USD", "GBP", "CHF", "CNY"})
Atom = tuple[str, int]


def atoms(here: Language) -> Iterator[tuple[str, Atom]]:
    """Yield the words that numbers are put together from."""
    numbers = here.numbers
    numerals = [(form, int(key)) for key, listed in numbers.numerals.items() for form in listed]
    yield from ((form, ("numeral", value)) for form, value in numerals)
    # "cent" is a hundred by itself, "hundred" only behind a number: "several hundred" is none.
    yield from ((form, ("hundred", int(numbers.lone_hundreds))) for form in numbers.hundreds)
    scales = [(form, int(key)) for key, listed in here.head.scales.items() for form in listed]
    yield from ((form, ("lone", power)) for form, power in scales if form in numbers.lone_scales)
    yield from ((form, ("scale", power)) for form, power in scales if len(form) > 2)
    if joint := here.writing.fused_and:
        # خمسة وعشرون: the tens follow the units with "and".
        yield from ((f"{joint}{form}", ("plus", value)) for form, value in numerals if value > 9)
    if numbers.compounds.joint:
        yield from ((form, ("numeral", value)) for form, value in _compounds(here, numerals))


def _compounds(here: Language, numerals: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the compounds: dreiundzwanzig, zweihundertfünfzig, dreihunderttausend."""
    parts = here.numbers.compounds
    digits = {value: form for form, value in reversed(numerals) if 0 < value < 10} | {1: parts.one}
    tens = {
        f"{unit}{parts.joint}{ten}": many + value
        for ten, value in numerals
        if value >= 20
        for many, unit in digits.items()
    }
    below = {**dict(numerals), **tens}
    below = {form: value for form, value in below.items() if value}
    units = [("", 1), *((form, value) for value, form in digits.items())]
    hundreds = {
        f"{front}{parts.hundred}{rest}": many * 100 + more
        for front, many in units
        for rest, more in [("", 0), *below.items()]
    }
    yield from chain(tens.items(), hundreds.items())
    for form, value in [(parts.one, 1), *below.items(), *hundreds.items()]:
        yield f"{form}{parts.thousand}", value * 1000


def months(here: Language) -> Iterator[tuple[str, int]]:
    """Yield the names of the months."""
    for number, line in enumerate(here.head.months.splitlines(), 1):
        yield from ((form, number) for form in forms(line))


def units(here: Language) -> Iterator[tuple[str, Unit]]:
    """Yield what may stand behind a number as its unit, what all languages share first."""
    common = language(UNKNOWN)
    own = () if here is common else (here,)
    yield from ((form, Unit("percent", "percent")) for each in (common, *own)
                for form in each.head.percent)  # fmt: skip
    yield from _coins(common.units.coins, GOOD)
    for each in own:
        yield from _coins(each.units.coins, LIKELY)
        yield from _named("money", each.cldr.coins)
        yield from _periods(each.units.periods)
        yield from _periods(each.cldr.periods)
    # Symbols aside, what is measured in an unknown language is looked for in English.
    for each in (common, *(own or (language(assumed_in("latin")),))):
        yield from _named("number", each.units.measures)
        yield from _named("number", each.cldr.measures)


def _coins(table: Table, shared: float) -> Iterator[tuple[str, Unit]]:
    for code, listed in table.items():
        sure = shared if code in _SHARED_NAMES else SURE
        yield from ((form, Unit("money", code, 1, sure)) for form in listed)


def _named(kind: Kind, table: Table) -> Iterator[tuple[str, Unit]]:
    return ((form, Unit(kind, key)) for key, listed in table.items() for form in listed)


def _periods(table: Table) -> Iterator[tuple[str, Unit]]:
    for key, listed in table.items():
        factor, _, name = key.rpartition(" ") if key[0].isdecimal() else ("1", "", key)
        yield from ((form, Unit("duration", name, int(factor))) for form in listed)


def coins_before(here: Language) -> Iterator[tuple[str, Unit]]:
    """Yield the signs and names of currencies that stand before their number."""
    yield from _coins(language(UNKNOWN).units.coins, GOOD)
    yield from _coins(here.units.coins_before, GOOD)


def modals(here: Language) -> Iterator[tuple[str, str]]:
    """Yield the modals, and the passive phrases with each form of "be"."""
    yield from with_and(here, here.force.modals)
    for phrase in here.force.passives:
        for verb in here.force.be:
            yield f"{verb} {phrase}", f"is {phrase}"
            yield f"{verb} not {phrase}", f"is not {phrase}"


def with_and(here: Language, table: Table) -> Iterator[tuple[str, str]]:
    """Yield (form, key); in Arabic "and" is written as part of the word behind it."""
    joint = here.writing.fused_and
    for key, listed in table.items():
        for form in listed:
            yield form, key
            if joint:
                yield f"{joint}{form}", key


def nouns(here: Language) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the nouns of references, each with whether it is a plural."""
    common = language(UNKNOWN).references.nouns
    own = {} if here.tag == UNKNOWN else here.references.nouns
    for key, listed in chain(own.items(), common.items()):
        for form in listed:
            meaning = key, form.startswith("+")
            yield form.removeprefix("+"), meaning
            yield from ((fused, meaning) for fused in _fused(here, form))


def _fused(here: Language, form: str) -> Iterator[str]:
    """Yield ``form`` with the words that are written as one with it: وللمادة."""
    writing = here.writing
    bare = form.removeprefix(writing.definite)
    for front in writing.fronts:
        yield front + (bare if front in writing.absorbing else form)
