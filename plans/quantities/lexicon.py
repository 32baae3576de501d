"""The phrases of a language, in tables made on first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache, partial
from typing import TypeVar

from plans.languages import UNKNOWN, Clock, Cues, Forms, Language, Table, language
from plans.quantities import word_forms as more
from plans.quantities.mention import Sense
from plans.quantities.mention_draft import GOOD, LEANING, Unit
from plans.quantities.phrases import Phrases
from plans.values import frozen

T = TypeVar("T")


@frozen
class Lexicon:
    """The phrases of a language by what they do; its single words are in ``language``."""

    language: Language
    atoms: Phrases[tuple[str, int]]  # number words: numeral, hundred, scale, plus
    half: Phrases[str]
    scales: Phrases[int]
    coin_scales: Phrases[int]
    fractions: Phrases[Fraction]
    pairs: Phrases[tuple[int, str]]  # one or two of a unit in a word or two
    units: Phrases[Unit]
    things: Phrases[str]  # what else is counted
    coins: Phrases[Unit]
    ordinals: Phrases[int]
    spans: Phrases[str]  # what ordinals number
    bounds: Phrases[Sense]
    bounds_behind: Phrases[Sense]
    bounds_apart: Phrases[tuple[Sense, frozenset[str]]]  # with what stands before the number
    time_bounds: Phrases[Sense]
    months: Phrases[int]
    lunar_months: Phrases[int]
    lunar_years: Phrases[str]
    months_alone: Phrases[int]
    seasons: Phrases[str]
    year_after: Phrases[str]
    clock: Phrases[str]
    clock_minutes: Phrases[str]
    clock_before: Phrases[str]  # how firmly it announces a time
    clock_joints: Phrases[str]
    clock_named: Phrases[str]
    age_behind: Phrases[str]
    permanent: Phrases[float]  # with how sure it is
    modals: Phrases[str]
    negations: Phrases[str]
    no_force: Phrases[str]
    cues: Phrases[str]
    cues_after: Phrases[str]
    due_words: Phrases[str]
    origins: Phrases[str]
    until: Phrases[str]
    nouns: Phrases[tuple[str, bool]]  # of references
    gazettes: Phrases[str]
    reporters: Phrases[str]


@cache
def currency_codes() -> frozenset[str]:
    """Return the codes of all currencies in use."""
    return frozenset(language(UNKNOWN).cldr.codes.split())


@cache
def lexicon(tag: str) -> Lexicon:
    """Return the phrases of the language ``tag``; of an unknown one what all have in common."""
    here = language(tag)
    table = partial(Phrases, here.writing.elided)
    times, force = here.times, here.force
    common = language(UNKNOWN).references
    return Lexicon(
        language=here,
        atoms=table(more.atoms(here)),
        half=table(_listed(here.numbers.half)),
        scales=table(more.by_number(here.head.scales)),
        coin_scales=table(more.by_number(here.units.coin_scales)),
        fractions=table((form, Fraction(key)) for form, key in _by_form(here.numbers.fractions)),
        pairs=table(more.pairs(here)),
        units=table(more.units(here)),
        things=table(_by_form(here.units.things)),
        coins=table(more.coins_before(here)),
        ordinals=table(more.ordinals(here)),
        bounds=table(more.bounds(here.numbers.bounds)),
        bounds_apart=table(more.bounds_apart(here)),
        time_bounds=table(more.bounds(here.times.bounds)),
        bounds_behind=table(more.bounds(here.numbers.bounds_behind)),
        spans=table(_by_form(here.numbers.ordinals.spans)),
        months=table(more.months(here)),
        lunar_months=table(more.by_number(here.dates.lunar_months)),
        lunar_years=table(_listed(here.dates.lunar_years)),
        months_alone=table(more.months_alone(here)),
        seasons=table(_by_form(here.dates.seasons)),
        year_after=table(_listed(here.dates.year_after)),
        clock=table(_by_form(_clock(here.clock))),
        clock_minutes=table(_listed(here.clock.minutes)),
        clock_before=table(_by_form({"firmly": here.clock.before, "at": here.clock.at})),
        clock_joints=table(_listed((*here.joints.ranges, *here.joints.lists))),
        clock_named=table(_by_form(here.clock.named)),
        age_behind=table(_listed(times.age.behind)),
        permanent=table(_permanent(here)),
        modals=table(more.modals(here)),
        negations=table(more.with_and(here, here.negation.words)),
        no_force=table(_listed(force.no_force)),
        cues=table(more.with_and(here, _cues(times.cues))),
        cues_after=table(_by_form(_cues(times.cues_after))),
        due_words=table(_by_form(times.words)),
        origins=table(_listed(times.origins)),
        until=table(_listed(times.until)),
        nouns=table(more.nouns(here)),
        gazettes=table(_listed(common.gazettes)),
        reporters=table(_listed(common.reporters)),
    )


def _listed(phrases: Forms) -> Iterator[tuple[str, str]]:
    return ((form, form) for form in phrases)


def _by_form(table: Table) -> Iterator[tuple[str, str]]:
    return ((form, key) for key, listed in table.items() for form in listed)


def _clock(clock: Clock) -> Table:
    said = ("morning", "afternoon", "hour", "split", "counted")
    return {key: getattr(clock, key) for key in said}


def _cues(cues: Cues) -> Table:
    return cues._asdict()


def _permanent(here: Language) -> Iterable[tuple[str, float]]:
    yield from ((form, GOOD) for form in here.times.permanent)
    yield from ((form, LEANING) for form in here.times.indefinite)
