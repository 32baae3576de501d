"""Holds the numbers of terms against the numbers in the words of their clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from plans.model import Alternative, Clause, Reading
from plans.rules._base import Path, Subject, TermAt
from plans.rules._numbers import Figure, figures
from plans.rules._statements import Value, numbers, statements_of
from plans.terms._amount import Amount, Percent
from plans.terms._money import Money
from plans.terms._span import Span

Found = Literal["same", "other", "absent"]
_Holder = Clause | Alternative | Reading


@dataclass(frozen=True, slots=True)
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


def comparisons(subject: Subject) -> Iterator[Comparison]:
    """Yield every number of every term that stands in a clause with words."""
    read: dict[Path, _Words] = {}
    for at in subject.terms:
        for each in statements_of(at):
            for path, value in numbers(each):
                holder = at.path[:-2]
                words = read.get(holder) or read.setdefault(holder, _words(at))
                if words.any:
                    found, rival = words.judge(value)
                    yield Comparison(path, at.id, value, found, rival, each.variant is not None)


@dataclass(frozen=True, slots=True)
class _Words:
    """The numbers in the words around a term.

    Attributes:
        any: whether there are words at all.
        own: the numbers in the heading and text beside the term.
        below: those in the sub-clauses.
        aside: those of the clause's other versions, which may bear the term out but not gainsay it.
        known: every number of a term near by; it explains its words, which then gainsay no other.
    """

    any: bool
    own: tuple[Figure, ...]
    below: tuple[Figure, ...]
    aside: tuple[Figure, ...]
    known: tuple[Value, ...]

    def judge(self, value: Value) -> tuple[Found, str]:
        """Say whether the words have ``value``, with the words that have another number instead."""
        for said in (self.own, self.below):
            if any(_bears_out(value, each) for each in said):
                return "same", ""
            if rival := next((each for each in said if self._gainsays(value, each)), None):
                return "other", rival.words
        return ("same" if any(_bears_out(value, each) for each in self.aside) else "absent"), ""

    def _gainsays(self, value: Value, figure: Figure) -> bool:
        if not figure.firm or not _rival(value, figure.value):
            return False
        return not any(same(each, figure.value) for each in self.known)


def _words(at: TermAt) -> _Words:
    clause = at.clause
    if not at.main:
        item = getattr(clause, str(at.path[-4]))[int(at.path[-3])]
        own, aside = [item.text], [clause.heading, clause.text]
        return _read(own, [], aside, [clause])
    below = list(clause.walk())[1:]
    inner = [words for each in below for words in (each.heading, each.text)]
    others: tuple[_Holder, ...] = (*clause.alternatives, *clause.readings)
    aside = [each.text for each in others]
    return _read([clause.heading, clause.text], inner, aside, [clause, *below])


def _read(
    own: Iterable[str], below: Iterable[str], aside: Iterable[str], clauses: Iterable[Clause]
) -> _Words:
    texts = ["\n".join(text for text in group if text) for group in (own, below, aside)]
    found = [tuple(figures(text)) for text in texts]
    return _Words(any(texts), found[0], found[1], found[2], tuple(_terms_of(clauses)))


def _terms_of(clauses: Iterable[Clause]) -> Iterator[Value]:
    for clause in clauses:
        holders: tuple[_Holder, ...] = (clause, *clause.alternatives, *clause.readings)
        for holder in holders:
            for id, term in holder.terms.items():
                for statement in statements_of(TermAt(id, term, (), clause, True)):
                    yield from (value for _, value in numbers(statement))


def _bears_out(value: Value, figure: Figure) -> bool:
    if same(value, figure.value):
        return True
    # "limited to 600,000", "100 billion": the number without the unit.
    bare = figure.value.number if isinstance(figure.value, Amount) else None
    return bare is not None and bare == getattr(value, "number", None)


# Thirds are written as 33 % and as 33.3 %.
_THIRD = Decimal("0.5")


def same(value: Value, other: Value) -> bool:
    """Say whether two numbers are equal, also across units of time."""
    if isinstance(value, Percent) and isinstance(other, Percent):
        return abs(value.number - other.number) <= _THIRD
    if isinstance(value, Span) and isinstance(other, Span):
        return value.order(other) == 0
    if isinstance(value, Amount) and isinstance(other, Amount):
        # A text spells the size of a number; that one is below zero is another rule's affair.
        return abs(value.number or 0) == abs(other.number or 0)
    return value == other


def _rival(value: Value, other: Value) -> bool:
    """Say whether ``other`` is a number of the kind of ``value``, so that both cannot be meant."""
    if isinstance(value, Span) and isinstance(other, Span):
        return value.unit == other.unit
    if isinstance(value, Amount) and isinstance(other, Amount):
        return _one_unit(value.unit, other.unit) or (not other.unit and _large(other))
    kinds = (Percent, Money, date)
    return any(isinstance(value, kind) and isinstance(other, kind) for kind in kinds)


# Words for the same thing: a text says "troops" where the register's unit is "personnel".
_SYNONYMS = (
    frozenset(["personnel", "troop", "soldier", "servicemen", "people", "person", "men", "strong"]),
    frozenset(["km", "kilometre", "kilometer"]),
    frozenset(["m", "metre", "meter"]),
    frozenset(["ton", "tonne"]),
)


def _one_unit(unit: str, words: str) -> bool:
    wanted = {word.removesuffix("s") for word in unit.lower().split()[-1:]}
    for group in _SYNONYMS:
        if wanted & group:
            wanted |= group
    return bool(wanted & {word.removesuffix("s") for word in words.split()})


def _large(amount: Amount) -> bool:
    # A small number without a noun numbers or dates something; a head count is larger.
    return amount.number is not None and amount.number >= 100
