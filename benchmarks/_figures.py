"""Figures as tables show them: beside what they were before, and what they should be at most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

# What a cell says of which there is nothing to measure.
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: ``s``, ``MiB``, ``×``, or ``n^`` in front of a power.

    ``most`` is what it should be at most; ``before`` what another checkout took in the same run.
    """

    value: float
    unit: str
    most: float | None = None
    before: float | None = None

    @property
    def missed(self) -> bool:
        return self.most is not None and self.value > self.most

    def __str__(self) -> str:
        now = said(self.value, self.unit)
        if self.missed:
            now = f"**{now}**"
        if self.before is not None:
            now = f"{said(self.before, self.unit)} → {now}"
        return f"{now} (≤ {said(self.most, self.unit)})" if self.most else now


Cell = str | Figure


def said(value: float, unit: str) -> str:
    """Return a number with its unit, no more exact than it was measured."""
    match unit:
        case "s" if value < 0.0995:
            return f"{1000 * value:.2g} ms"
        case "s" if value < 0.9995:
            return f"{1000 * value:.0f} ms"
        case "n^":
            return f"n^{value:.2f}"
        case "":
            return f"{value:,.0f}"
        case "×":
            return f"{value:.2f} ×" if value < 9.995 else f"{value:,.0f} ×"
        case _:
            return f"{value:.1f} {unit}" if value < 99.5 else f"{value:,.0f} {unit}"


def power(by_size: Mapping[int, float]) -> float | None:
    """Return with which power of the size the two largest sizes grow.

    Where there is a third size, what the smallest takes is the start, and is taken from both.
    """
    sizes = sorted(by_size)
    if len(sizes) < 2:
        return None
    small, large = sizes[-2:]
    start = by_size[sizes[0]] if len(sizes) > 2 else 0.0
    below, above = by_size[small] - start, by_size[large] - start
    return log(above / below) / log(large / small) if 0 < below < above else None


def growth(by_size: Mapping[int, float], most: float | None = 1.1) -> Cell:
    """Return the power of ``by_size`` as a cell."""
    found = power(by_size)
    return NOTHING if found is None else Figure(found, "n^", most)
