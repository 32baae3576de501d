"""Typed terms of a clause whose words changed: what is read again, and what nobody can judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from plans.diffing import changed_values, says
from plans.quantities import Mention
from plans.terms import Amount, Proposed, Term

# How long a statement holds; one without it holds for good.
LIMIT = "duration"

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
    limits = _limits(terms, turned)
    read = {id: _read(term, turned, limits.get(id)) for id, term in terms.items()}
    unread = tuple(id for id, term in read.items() if term is None)
    whole = Proposed(span=f"0-{len(after)}", confidence="0")
    carried = {id: term.model_copy(update={"proposed": whole}) for id, term in terms.items()}
    return {id: term or carried[id] for id, term in read.items()}, unread


def _limits(terms: Mapping[str, Term], turned: Sequence[Turned]) -> dict[str, Mention]:
    """Return the time that words now limit a statement to, if they limit one to another or to any.

    Words that say it otherwise as a whole leave no place that the old time and the new one share.
    """
    new = [said for old, said in turned if old is None and said and said.kind == LIMIT]
    norms = [id for id, term in terms.items() if LIMIT in type(term).model_fields]
    if len(new) != 1 or len(norms) != 1 or not _is_gone(terms[norms[0]], turned):
        return {}
    return {norms[0]: new[0]}


def _is_gone(term: Term, turned: Sequence[Turned]) -> bool:
    """Say whether the words no longer have the time that limited ``term``, if any did."""
    was = term.statement_fields.get(LIMIT)
    return was is None or any(old and not said and says(was, old) for old, said in turned)


def _read(term: Term, turned: Sequence[Turned], limit: Mention | None) -> Term | None:
    """Return ``term`` with the values that its words have now; None if none can be told."""
    values = dict(_values(term, turned))
    if limit:
        values[LIMIT] = limit
    if not values:
        return None
    own = {name: getattr(term, name) for name in term.model_fields_set}
    fields = {name: _written(own.get(name), said.value) for name, said in values.items()}
    try:
        return type(term).model_validate({**own, **fields, "proposed": _mark(*values.values())})
    except ValidationError:  # a figure that this kind of term does not take
        return None


def _mark(*read: Mention) -> Proposed:
    """Return the mark of a term that was read again from these places of a clause's text."""
    start, end = min(each.start for each in read), max(each.end for each in read)
    sure = min(each.confidence for each in read)
    return Proposed(span=f"{start}-{end}", confidence=f"{sure:.2f}")


def _values(term: Term, turned: Sequence[Turned]) -> Iterator[tuple[str, Mention]]:
    """Yield the fields that are said otherwise now, with what is said."""
    for name, value in term.statement_fields.items():
        for old, new in turned:
            if old and new and says(value, old) and type(old.value) is type(new.value):
                yield name, new
                break


def _written(value: Any, now: Any) -> str:
    if isinstance(value, Amount) and isinstance(now, Amount):
        return str(Amount(now.number, value.unit))
    return str(now)
