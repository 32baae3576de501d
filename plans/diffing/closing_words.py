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
    trails = first.clauses[-len(last) :] == tuple(last)
    if len(other) > 1 or first.closing or not trails or not all(each.is_paragraph for each in last):
        return None
    terms = {key: term for each in (*last[::-1], first) for key, term in each.terms.items()}
    closing = "\n\n".join(each.text for each in last)
    return first.model_copy(update={"closing": closing, "terms": terms})
