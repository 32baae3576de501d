"""(form, meaning) pairs that need more than a table: compounds, conjunctions, common names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from plans.languages import (
    UNKNOWN,
    Bounds,
    Compounds,
    Forms,
    Language,
    Table,
    assumed_in,
    fold,
    forms,
    language,
)
from plans.quantities.mention import Kind, Sense
from plans.quantities.mention_draft import GOOD, LIKELY, SURE, Unit

# "$", "dollars", "pounds" do not say whose.
_SHARED_NAMES = frozenset({"USD", "GBP", "CHF", "CNY"})
Atom = tuple[str, int]
# Shorter forms of the names of months are abbreviations.
_FULL_NAME = 4


def atoms(here: Language) -> Iterator[tuple[str, Atom]]:
    """Yield the words that numbers are put together from."""
    numbers, numerals = here.numbers, list(by_number(here.numbers.numerals))
    scales = list(by_number(here.head.scales))
    yield from _atoms("numeral", numerals)
    # "cent" is a hundred by itself, "hundred" only behind a number: "several hundred" is none.
    yield from _atoms("hundred", ((form, int(numbers.lone_hundreds)) for form in numbers.hundreds))
    yield from _atoms("lone", (scale for scale in scales if scale[0] in numbers.lone_scales))
    yield from _atoms("scale", (scale for scale in scales if len(scale[0]) > 2))
    if joint := here.writing.fused_and:
        # مائة وخمسة وعشرون: each part follows the one before with "and", tens behind units.
        yield from _atoms("plus", ((f"{joint}{form}", value) for form, value in numerals))
    if numbers.compounds.joint:
        yield from _atoms("numeral", _compounds(here.numbers.compounds, numerals))


def by_number(table: Table) -> Iterator[tuple[str, int]]:
    """Yield (form, number) of a table whose keys are numbers."""
    return ((form, int(key)) for key, listed in table.items() for form in listed)


def _atoms(kind: str, pairs: Iterable[tuple[str, int]]) -> Iterator[tuple[str, Atom]]:
    return ((form, (kind, value)) for form, value in pairs)


def _compounds(parts: Compounds, numerals: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the compounds: dreiundzwanzig, zweihundertfünfzig, dreihunderttausend."""
    digits = _digits(parts, numerals)
    tens = {
        f"{unit}{parts.joint}{ten}": many + few
        for ten, many in numerals
        if many >= 20
        for unit, few in digits.items()
    }
    below = {form: value for form, value in [*numerals, *tens.items()] if value}
    hundreds = {
        f"{front}{parts.hundred}{rest}": many * 100 + few
        for front, many in {"": 1, **digits}.items()
        for rest, few in {"": 0, **below}.items()
    }
    yield from chain(tens.items(), hundreds.items())
    for form, value in [(parts.one, 1), *below.items(), *hundreds.items()]:
        yield f"{form}{parts.thousand}", value * 1000


def _digits(parts: Compounds, numerals: list[tuple[str, int]]) -> dict[str, int]:
    """Return the forms of one to nine in compounds; of several forms the one listed first."""
    first = {value: form for form, value in reversed(numerals) if 0 < value < 10}
    return {form: value for value, form in (first | {1: parts.one}).items()}


def pairs(here: Language) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield words that say both a number and its unit."""
    for number, table in ((1, here.units.singles), (2, here.units.pairs)):
        yield from ((form, (number, unit)) for unit, listed in table.items() for form in listed)
    yield from lasting(here)


def months(here: Language) -> Iterator[tuple[str, int]]:
    """Yield the names of the months."""
    for number, line in enumerate(here.head.months.splitlines(), 1):
        yield from ((form, number) for form in forms(line))


def months_alone(here: Language) -> Iterator[tuple[str, int]]:
    """Yield the names of the months that are one without a day or a year: no abbreviations."""
    for number, line in enumerate(here.head.months.splitlines(), 1):
        first, *others = forms(line)
        full = (form for form in others if len(form) >= _FULL_NAME and not form.endswith("."))
        yield from ((form, number) for form in (first, *full))


def bounds(listed: Bounds) -> Iterator[tuple[str, Sense]]:
    """Yield what makes a number a floor or a ceiling."""
    senses: tuple[tuple[Sense, Forms], ...] = (
        ("least", listed.least),
        ("most", listed.most),
        ("above", listed.above),
        ("below", listed.below),
    )
    return ((form, sense) for sense, known in senses for form in known)


def bounds_apart(here: Language) -> Iterator[tuple[str, tuple[Sense, frozenset[str]]]]:
    """Yield verbs that bound a number from afar, each with the words that may stand before that.

    There is none where nothing has to.
    """
    closings: defaultdict[tuple[str, Sense], set[str]] = defaultdict(set)
    for form, sense in bounds(here.numbers.bounds_apart):
        verb, _, closing = form.partition("…")
        closings[verb, sense].add(fold(closing.strip()))
    return ((verb, (sense, frozenset(said - {""}))) for (verb, sense), said in closings.items())


def ordinals(here: Language) -> Iterator[tuple[str, int]]:
    """Yield the ordinals in words, in all their forms."""
    for form, number in by_number(here.numbers.ordinals.words):
        yield from ((form + tail, number) for tail in here.numbers.ordinals.tails or ("",))


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
    yield from _denied(here)
    for phrase in here.force.passives:
        for verb in here.force.be:
            yield f"{verb} {phrase}", f"is {phrase}"
            yield f"{verb} not {phrase}", f"is not {phrase}"


def _denied(here: Language) -> Iterator[tuple[str, str]]:
    """Yield the modals of two words with a denial between them: ist *nicht* erlaubt."""
    for value, listed in here.force.modals.items():
        parted = (form.partition(" ") for form in listed if " " in form and "not" not in value)
        for verb, _, rest in parted:
            for denial in here.force.not_after:
                yield f"{verb} {denial} {rest}", f"{value} not"


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


def lasting(here: Language) -> Iterator[tuple[str, tuple[int, str]]]:
    """Yield each with its number and its unit."""
    known = here.units.lasting
    for unit, stems in known.stems.items():
        for form in _ended(stems, known.endings):
            for number, fronts in known.numerals.items():
                yield from ((f"{front}{form}", (int(number), unit)) for front in fronts)
    for unit, stems in known.alone.items():
        for form in _ended(stems, known.endings):
            yield from ((f"{form} {noun}", (1, unit)) for noun in known.nouns)


def _ended(stems: Iterable[str], endings: Iterable[str]) -> Iterator[str]:
    return (f"{stem}{ending}" for stem in stems for ending in ("", *sorted(endings)))
