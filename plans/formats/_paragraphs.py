"""A revision as paragraphs of a text: headings, and below them items that stand further in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from plans.errors import InputError
from plans.formats._units import Unit, closing_units, opening_units, wishes_of
from plans.model import Clause, Revision
from plans.readers import read_document
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
    """

    heading: Callable[[int, str], str]
    words: Callable[[str], str]
    item: Callable[[str], tuple[str, str]]


def printed(result: Exported, suffix: str, print: Print) -> str:
    """Return the text in the first form that is read back the same, else that of which the most is.

    In the first form paragraphs at the top that are clauses are no items, in the other they are.

    Args:
        result: what is to be handed on.
        suffix: that of the file.
        print: how it is printed.
    """
    best, most = "", -1
    said = Counter(_said(result.revision))
    for itemised in (False, True):
        text = "\n\n".join(_paragraphs(_Writer(result, print, itemised))) + "\n"
        held = (said & Counter(_said(_read(text, suffix)))).total()
        if held > most:
            best, most = text, held
        if held == said.total():
            break
    return best


def _paragraphs(writer: _Writer) -> Iterator[str]:
    if title := writer.result.revision.title.strip():
        yield writer.print.heading(1, writer.print.words(title))
    yield from writer.clauses(writer.result.clauses, 0, "")


@frozen
class _Writer:
    """Writes; ``itemised`` if clauses at the top with neither number nor heading are items too."""

    result: Exported
    print: Print
    itemised: bool

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
        listed = depth or self.itemised or clause.label.strip()
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


_Said = tuple[int, str, str, str, str]


def _read(text: str, suffix: str) -> Revision:
    try:
        return read_document(text.encode(), PurePath(f"x{suffix}"), "x").revision
    except InputError:
        return Revision(revision="unreadable")


def _said(revision: Revision) -> Iterator[_Said]:
    """Yield what is printed of each clause, with how deep it stands."""
    yield (-1, _even(revision.title), "", "", "")
    yield from _below(revision.clauses, 0)


def _below(clauses: Iterable[Clause], depth: int) -> Iterator[_Said]:
    for clause in clauses:
        label = clause.label.strip().removesuffix(".")
        words = (_even(clause.heading), _even(clause.text), _even(clause.closing))
        yield (depth, label, *words)
        yield from _below(clause.clauses, depth + 1)


def _even(text: str) -> str:
    return " ".join(text.split())
