"""A clause whose closing words stand as its last sub-clauses, as it is with closing words."""

from __future__ import annotations

from collections.abc import Sequence

from plans.model import Clause


def as_one(clauses: Sequence[Clause], *, other: Sequence[Clause]) -> Clause | None:
    """Return one side of a group as one clause, if it is closing words that ``other`` has.

    None for any other group: a clause that was split, or put together of several.
    """
    first, *last = clauses
    if not last:
        return first if first.closing and not other[0].closing else None
    return _closed_by(first, last) if len(other) == 1 and _trail(first, last) else None


def _trail(first: Clause, last: Sequence[Clause]) -> bool:
    """Say whether ``last`` are the plain words at the end of what stands below ``first``."""
    plain = all(each.is_paragraph for each in last)
    return plain and not first.closing and first.clauses[-len(last) :] == tuple(last)


def _closed_by(first: Clause, last: Sequence[Clause]) -> Clause:
    terms = {key: term for each in (*last[::-1], first) for key, term in each.terms.items()}
    closing = "\n\n".join(each.text for each in last)
    return first.model_copy(update={"closing": closing, "terms": terms})
