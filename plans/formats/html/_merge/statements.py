"""What a clause of the merged text states, and which sides changed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from plans.formats.html._brackets import Alternatively, alternatives_of_term, called_and_value
from plans.formats.html._merge.origins import Origin
from plans.model import Clause, Registers
from plans.terms import Term, listed
from plans.values import frozen


@frozen
class Statement:
    """A term; ``state`` is ``same``, ``changed``, ``added``, ``removed`` or ``disputed``."""

    called: str
    value: str
    was: str
    state: str
    who: str
    alternatives: tuple[Alternatively, ...] = ()


# A statement, and the sides that changed it.
Stated = tuple[Statement, tuple[str, ...]]


def statements_of(origin: Origin, registers: Registers) -> Iterator[Stated]:
    """Yield each term with the sides that changed it, what was taken out behind the others."""
    clause = origin.place.clause
    if origin.gone:
        return
    olds = origin.base.clause.terms if origin.base else None
    for id, term in clause.terms.items():
        yield _statement(id, term, olds, origin, registers)
    for id, term in (olds or {}).items():
        if id not in clause.terms:
            by = origin.sides_where(partial(_lacks, id))
            called, value = called_and_value(id, term, registers)
            yield Statement(called, "", value, "removed", listed(by, registers.name_of)), by


def _lacks(id: str, side: Clause) -> bool:
    return id not in side.terms


def _statement(
    id: str, term: Term, olds: Mapping[str, Term] | None, origin: Origin, registers: Registers
) -> Stated:
    called, value = called_and_value(id, term, registers)
    if term.alternatives:
        found = alternatives_of_term(term, registers)
        return Statement(called, value, "", "disputed", "", found), ()
    old = olds.get(id) if olds is not None else term
    if old is not None and _stated(old) == _stated(term):
        return Statement(called, value, "", "same", ""), ()

    def has(clause: Clause) -> bool:
        other = clause.terms.get(id)
        return other is not None and _stated(other) == _stated(term)

    def differs(clause: Clause) -> bool:
        other = clause.terms.get(id)
        return (other and _stated(other)) != (old and _stated(old))

    by = origin.sides_where(has) or origin.sides_where(differs)
    who = listed(by, registers.name_of)
    if old is None:
        return Statement(called, value, "", "added", who), by
    was_called, was = called_and_value(id, old, registers)
    was = was if was_called == called else f"{was_called}: {was}"
    return Statement(called, value, was, "changed", who), by


def _stated(term: Term) -> object:
    return term.kind, term.issue, term.statement_fields, term.alternatives
