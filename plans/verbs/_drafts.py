"""What a revision made from another one starts with: its date, parties, parent, carried clauses."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import TypeAdapter, ValidationError

from plans.errors import InputError
from plans.model import Clause, Day, Revision
from plans.storing import Loaded, Located, is_id
from plans.terms import Cite

_CARRIED = (Cite(attestation="carried"),)


def draft_of(
    loaded: Loaded, proposal: str, number: str, *, date: str | None = None, by: Sequence[str] = ()
) -> Revision:
    """Return the draft ``number`` of ``proposal`` that starts as a copy of a text.

    Raises:
        InputError: the date or a party is none.
    """
    revision = loaded.revision
    return revision.model_copy(
        update={
            "revision": number,
            "date": checked_day(date) if date else None,
            "parent": parent_of(loaded.located, proposal),
            "tabled_by": checked_parties(by),
            "status": "draft",
            # What was said of the parent as a whole, and on whose word, is not said of this one.
            "sources": (),
            "notes": (),
            "clauses": tuple(carried(clause) for clause in revision.clauses),
        }
    )


def checked_day(value: str) -> str:
    """Return ``value`` if it is a date.

    Raises:
        InputError: it is none.
    """
    try:
        return TypeAdapter[str](Day).validate_python(value)
    except ValidationError:
        hint = "write 2025-12-03, 2025-12 or 2025"
        raise InputError(f"'{value}' is not a date", hint=hint) from None


def checked_name(by: str) -> str:
    """Return who decides or notes something, on one line.

    Raises:
        InputError: nobody is named.
    """
    who = " ".join(by.split())
    if not who:
        raise InputError("who says it?", hint="--by NAME")
    return who


def checked_parties(names: Sequence[str]) -> tuple[str, ...]:
    """Return ``names`` if they can be ids of parties.

    Raises:
        InputError: one cannot.
    """
    for name in names:
        if not is_id(name):
            raise InputError(f"'{name}' is no party", hint="write an id of parties.yaml")
    return tuple(names)


def parent_of(located: Located, proposal: str) -> str:
    """Return how a revision of ``proposal`` names the one it comes from."""
    if not located.proposal:
        return located.path.name
    same = located.proposal == proposal
    return located.revision if same else f"{located.proposal}@{located.revision}"


def carried(clause: Clause) -> Clause:
    """Return the clause as the parent has it, which no source of this revision says."""
    update = {"cites": _CARRIED if clause.cites else ()}
    below = tuple(carried(each) for each in clause.clauses)
    return clause.model_copy(update={**update, "clauses": below})
