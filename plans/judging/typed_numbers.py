"""Holds the numbers of terms against the numbers in the words of their clauses."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

from plans.judging.rule import Subject, TermAt
from plans.judging.said_numbers import Figure, figures
from plans.judging.stated import Value, numbers, statements_of
from plans.model import Alternative, Clause, Path, Reading
from plans.terms import Amount, Money, Percent, Span
from plans.values import frozen

Found = Literal["same", "other", "absent"]
_Holder = Clause | Alternative | Reading


@frozen
class Comparison:
    """A number of a term, and whether the words say it; ``rival`` are words that say another."""

    path: Path
    term: str
    value: Value
    found: Found
    rival: str = ""
    variant: bool = False

    @property
    def shown(self) -> str:
        """The term's number as people read it."""
        return str(getattr(self.value, "shown", self.value))


def comparisons(subject: Subject) -> tuple[Comparison, ...]:
    """Return every number of every term that stands in a clause with words.

    Where the words are in brackets they are left alone: they are not yet what the clause says.
    """
    return subject.once(_compared)


def _compared(subject: Subject) -> tuple[Comparison, ...]:
    return tuple(_comparisons(subject))


def _comparisons(subject: Subject) -> Iterator[Comparison]:
    read: dict[Path, _Words] = {}
    for at in subject.terms:
        if at.main and any(each.text or each.closing for each in at.clause.alternatives):
            continue
        for each in statements_of(at):
            for path, value in numbers(each):
                holder = at.path[:-2]
                words = read.get(holder) or read.setdefault(holder, _words(at))
                if words.any:
                    found, rival = words.judge(value)
                    yield Comparison(path, at.id, value, found, rival, each.variant is not None)


@frozen(slots=False)
class _Said:
    """The numbers in a text; ``free`` are the firm ones that no term near by accounts for."""

    all: frozenset[Hashable]
    bare: frozenset[Decimal]
    sums: frozenset[Decimal]
    free: tuple[Figure, ...]

    def has(self, value: Value) -> bool:
        """Say whether the text has ``value``, if only as a number without its unit."""
        if _key(value) in self.all:
            return True
        # "100 billion of the assets": a sum may do without its currency, whatever follows it.
        bare = self.sums if isinstance(value, Money) else self.bare
        return getattr(value, "number", None) in bare

    def rival(self, value: Value) -> str:
        """Return the words that say another number of the same kind."""
        return next((each.words for each in self.free if _rival(value, each)), "")


@frozen(slots=False)
class _Words:
    """What the words around a term say.

    Attributes:
        any: whether there are words at all.
        own: the heading and text beside the term.
        below: the sub-clauses.
        aside: other versions of the clause, which may bear the term out but not gainsay it.
    """

    any: bool
    own: _Said
    below: _Said
    aside: _Said

    def judge(self, value: Value) -> tuple[Found, str]:
        """Say whether the words have ``value``, with the words that have another number instead."""
        for said in (self.own, self.below):
            if said.has(value):
                return "same", ""
            if rival := said.rival(value):
                return "other", rival
        return ("same" if self.aside.has(value) else "absent"), ""


def _words(at: TermAt) -> _Words:
    clause = at.clause
    if not at.main:
        item = getattr(clause, str(at.path[-4]))[int(at.path[-3])]
        own, aside = [item.text, item.closing], [clause.heading, clause.prose]
        return _read(own, [], aside, [clause])
    below = list(clause.walk())[1:]
    inner = [words for each in below for words in (each.heading, each.prose)]
    others: tuple[_Holder, ...] = (*clause.alternatives, *clause.readings)
    aside = [words for each in others for words in (each.text, each.closing)]
    return _read([clause.heading, clause.prose], inner, aside, [clause, *below])


def _read(
    own: Iterable[str], below: Iterable[str], aside: Iterable[str], clauses: Iterable[Clause]
) -> _Words:
    texts = ["\n".join(text for text in group if text) for group in (own, below, aside)]
    known = frozenset(_key(value) for value in _terms_of(clauses))
    return _Words(any(texts), *(_said(text, known) for text in texts))


def _said(text: str, known: frozenset[Hashable]) -> _Said:
    found = [(figure, _key(figure.value)) for figure in figures(text)]
    amounts = list(_amounts(figure for figure, _ in found))
    return _Said(
        frozenset(key for _, key in found),
        frozenset(number for number, unit in amounts if not unit),
        frozenset(number for number, _ in amounts),
        # A number that a term accounts for explains its words: they gainsay no other term.
        tuple(figure for figure, key in found if figure.firm and key not in known),
    )


def _amounts(found: Iterable[Figure]) -> Iterator[tuple[Decimal, str]]:
    """Yield the number and unit of each figure that counts something."""
    for figure in found:
        match figure.value:
            case Amount(number=Decimal() as number, unit=unit):
                yield number, unit


def _terms_of(clauses: Iterable[Clause]) -> Iterator[Value]:
    for clause in clauses:
        holders: tuple[_Holder, ...] = (clause, *clause.alternatives, *clause.readings)
        for holder in holders:
            for id, term in holder.terms.items():
                for statement in statements_of(TermAt(id, term, (), clause, True)):
                    yield from (value for _, value in numbers(statement))


# Thirds and sixths are written with as many digits as the writer has patience for.
_BROKEN = (Decimal(100) / 6, Decimal(100) / 3, Decimal(200) / 3, Decimal(500) / 6)
_ROUNDING = Decimal("0.34")
# Lengths of time that are equal whatever their unit: 12 months are a year, a week is 7 days.
_TIMES = {
    "minute": ("minute", 1),
    "hour": ("minute", 60),
    "day": ("minute", 24 * 60),
    "week": ("minute", 7 * 24 * 60),
    "month": ("month", 1),
    "year": ("month", 12),
}


def _key(value: Value) -> Hashable:
    """Return what two numbers have in common if a reader takes them for the same."""
    if isinstance(value, Percent):
        near = (each for each in _BROKEN if abs(each - value.number) < _ROUNDING)
        return "percent", next(near, value.number)
    if isinstance(value, Span):
        unit, times = _TIMES.get(value.unit, (value.unit, 1))
        return unit, (value.number or 0) * times
    if isinstance(value, Amount):
        # A text spells the size of a number; that one is below zero is another rule's affair.
        return "amount", abs(value.number or 0)
    return value


def _rival(value: Value, figure: Figure) -> bool:
    """Say whether ``figure`` is a number of the kind of ``value``, so that both cannot be meant."""
    other = figure.value
    if isinstance(value, Span) and isinstance(other, Span):
        return value.unit == other.unit
    if isinstance(value, Amount) and isinstance(other, Amount):
        return figure.counts(value.unit)
    kinds = (Percent, Money, date)
    return any(isinstance(value, kind) and isinstance(other, kind) for kind in kinds)
