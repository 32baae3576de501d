"""A bracket of a text is closed: which one is meant, how, and what goes with it."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

from plans.errors import InputError, NotFound
from plans.merging import resolve
from plans.model import Revision
from plans.storing import clause_called
from plans.values import frozen


@frozen
class Way:
    """How a bracket is closed: one of these."""

    take: str | None = None
    text: str | None = None
    keep_both: bool = False


def closed(revision: Revision, spot: str, way: Way) -> tuple[Spot, Revision]:
    """Return which bracket ``spot`` means, and ``revision`` without it.

    Raises:
        InputError: there is no such bracket, or it cannot be closed so.
    """
    where = _spot(spot, revision)
    made = resolve(
        revision,
        where.clause,
        where.term,
        number=where.number,
        take=way.take,
        text=way.text,
        keep_both=way.keep_both,
    )
    return where, made


class Spot(NamedTuple):
    """Where a bracket is."""

    clause: str
    term: str | None
    number: int | None


def _spot(written: str, revision: Revision) -> Spot:
    """Read ``clause``, ``clause.term`` or, for a bracket in the words, ``clause:2``.

    A clause may be called by its printed number, which may have a point in it: ``Art. 5``.
    """
    point, colon, number = written.partition(":")
    if colon and not number.isdecimal():
        raise InputError(f"'{written}' names no bracket", hint="write CLAUSE:2 for its second")
    nth = int(number[:9]) if colon else None
    try:
        return Spot(clause_called(point, revision), None, nth)
    except NotFound:
        clause, _, term = point.rpartition(".")
        with suppress(NotFound):
            return Spot(clause_called(clause, revision), term, nth)
        raise


def dropped_terms(clause: str, before: Revision, after: Revision) -> tuple[str, ...]:
    """Return the terms that went with the bracket of ``clause``."""
    now = after.places[clause].clause.terms if clause in after.places else {}
    return tuple(id for id in before.places[clause].clause.terms if id not in now)
