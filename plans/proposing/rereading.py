"""Typed terms of a clause whose words changed: what is read again, and what nobody can judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from plans.diffing import changed_values, says
from plans.quantities import Mention
from plans.terms import Amount, Cite, Term

READ = Cite(attestation="inferred", note="read from the words")
CARRIED = Cite(attestation="carried", note="the words changed; not read again")

Turned = tuple[Mention | None, Mention | None]


def reread(
    terms: Mapping[str, Term], before: str, after: str
) -> tuple[dict[str, Term], tuple[str, ...]]:
    """Return ``terms`` as the words after have them, and the ids of those that cannot be judged.

    Args:
        terms: what the words before state.
        before: those words.
        after: the words that took their place.
    """
    turned = changed_values(before, after) if terms else ()
    read = {id: _read(term, turned) for id, term in terms.items()}
    unread = tuple(id for id, term in read.items() if term is None)
    carried = {id: term.model_copy(update={"cites": (CARRIED,)}) for id, term in terms.items()}
    return {id: term or carried[id] for id, term in read.items()}, unread


def _read(term: Term, turned: Sequence[Turned]) -> Term | None:
    """Return ``term`` with the values that its words have now; None if none can be told."""
    values = dict(_values(term, turned))
    if not values:
        return None
    own = {name: getattr(term, name) for name in term.model_fields_set}
    try:
        return type(term).model_validate({**own, **values, "cites": (READ,)})
    except ValidationError:  # a figure that this kind of term does not take
        return None


def _values(term: Term, turned: Sequence[Turned]) -> Iterator[tuple[str, str]]:
    for name, value in term.statement_fields.items():
        for old, new in turned:
            if old and new and says(value, old) and type(old.value) is type(new.value):
                yield name, _written(value, new.value)
                break


def _written(value: Any, now: Any) -> str:
    if isinstance(value, Amount) and isinstance(now, Amount):
        return str(Amount(now.number, value.unit))
    return str(now)
