"""All that is known of one language, put together from the tables on first use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, partial
from typing import TypeVar

from plans.quantities import cldr as _cldr
from plans.quantities import deadline_words as _deadline_words
from plans.quantities import force_words as _force_words
from plans.quantities import unit_words as _unit_words
from plans.quantities import word_forms as more
from plans.quantities.mention_draft import Unit
from plans.quantities.phrases import Phrases, entries, forms
from plans.quantities.tokens import fold, split

T = TypeVar("T")
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
        atoms=table(more.atoms(here, scales)),
        scales=table(scales),
        coin_scales=table((f, int(p)) for p, f in entries(numbers.COIN_SCALES.get(here, ""))),
        fractions=table((f, Fraction(key)) for key, f in entries(numbers.FRACTIONS.get(here, ""))),
        pairs=_swapped(here, numbers.PAIRS),
        units=table(more.units(here)),
        coins=table(more.coins_before(here)),
        months=table((form, int(key)) for key, form in entries(_cldr.MONTHS.get(here, ""))),
        permanent=_marked(here, numbers.PERMANENT),
        modals=table(more.modals(here)),
        negations=table(more.with_and(here, entries(force.NEGATIONS.get(here, "")))),
        not_force=_marked(here, force.NOT_FORCE),
        cues=table(more.with_and(here, entries(times.CUES.get(here, "")))),
        cues_after=_swapped(here, times.CUES_AFTER),
        due_words=_swapped(here, times.WORDS),
        origins=_marked(here, times.FROM),
        untils=_marked(here, times.UNTIL),
        nouns=table(more.nouns(here)),
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
