"""Everything that happened from one revision to another."""

from __future__ import annotations

from plans.diffing import Diff
from plans.verbs.compare import Side, compare


def diff(before: Side, after: Side) -> Diff:
    """Return everything that happened from ``before`` to ``after``: refs, paths or revisions."""
    return compare(before, after).diff
