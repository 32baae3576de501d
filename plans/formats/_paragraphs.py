"""A revision as paragraphs of a text: headings, and below them items that stand further in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from plans.formats._units import Unit, closing_units, opening_units, wishes_of
from plans.model import Clause
from plans.results import Exported
from plans.values import frozen


@frozen
class Print:
    """How a kind of text is printed.

    Attributes:
        heading: makes a heading of words, on a level from 1, the title's.
        words: prints words as they are.
        item: returns the sign before a clause without heading, by its label, and how far all else
            in it stands further in.
        itemised: whether clauses at the top with neither number nor heading are items too.
    """

    heading: Callable[[int, str], str]
    words: Callable[[str], str]
    item: Callable[[str], tuple[str, str]]
    itemised: bool = True


def paragraphs_of(result: Exported, print: Print) -> Iterator[str]:
    """Yield the paragraphs of the text."""
    if title := result.revision.title.strip():
        yield print.heading(1, print.words(title))
    yield from _Writer(result, print).clauses(result.clauses, 0, "")


@frozen
class _Writer:
    result: Exported
    print: Print

    def clauses(self, clauses: Sequence[Clause], depth: int, pad: str) -> Iterator[str]:
        """Yield clauses that stand side by side; where one has a heading, a number is one."""
        headed = any(clause.heading.strip() for clause in clauses)
        for clause in clauses:
            opening = opening_units(clause, depth, self.result.registers, wishes_of(self.result))
            if clause.heading.strip() or (headed and clause.label.strip()):
                yield from self._below_heading(clause, list(opening), depth)
            else:
                yield from self._item(clause, list(opening), depth, pad)

    def _below_heading(self, clause: Clause, units: Sequence[Unit], depth: int) -> Iterator[str]:
        first, *others = units
        if first.kind == "heading":
            yield self.print.heading(depth + 2, self._words(first))
        else:
            yield self.print.heading(depth + 2, first.label)
            others = [replace(first, label=""), *others]
        yield from (self._said(each) for each in others if each.text)
        yield from self.clauses(clause.clauses, depth + 1, "")
        yield from map(self._said, closing_units(clause, depth))

    def _item(self, clause: Clause, units: Sequence[Unit], depth: int, pad: str) -> Iterator[str]:
        listed = depth or self.print.itemised or clause.label.strip()
        sign, inner = self.print.item(units[0].label if units else "") if listed else ("", "")
        for unit in units:
            start = pad + sign if unit.begins else pad + inner
            yield start + self._said(unit).replace("\n", f"\n{pad}{inner}")
        yield from self.clauses(clause.clauses, depth + 1, pad + inner)
        within = partial(_within, pad + inner)
        yield from map(within, map(self._said, closing_units(clause, depth)))

    def _said(self, unit: Unit) -> str:
        return str(unit.table) if unit.table else self._words(unit)

    def _words(self, unit: Unit) -> str:
        return " ".join(filter(None, (unit.label, self.print.words(unit.text))))


def _within(pad: str, text: str) -> str:
    return pad + text.replace("\n", f"\n{pad}")
