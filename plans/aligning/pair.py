"""What an alignment is made of."""

from __future__ import annotations

from typing import Literal

from plans.values import frozen

How = Literal["id", "exact", "label", "similar", "gap", "split", "merge", "none"]


@frozen
class Pair:
    """Clauses that are the same clause, one to one or in a split or merge.

    Attributes:
        before: clause ids, empty for an added clause.
        after: clause ids, empty for a removed clause.
        how: which stage of the alignment found the pair.
        score: how sure it is, 0 to 1.
        moved: whether it stands elsewhere among the clauses around it.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    how: How
    score: float
    moved: bool = False
