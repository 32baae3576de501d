"""Adjectives that say how long something lasts: dreimonatig, трёхмесячный, miesięczny okres."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.languages import Language


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
