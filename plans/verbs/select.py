"""A comparison narrowed to the changes that somebody asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plans.errors import NotFound, did_you_mean
from plans.results import Comparison
from plans.terms import SEVERITIES, Severity


def select(
    comparison: Comparison,
    severity: Severity | None = None,
    clauses: Iterable[str] = (),
    *,
    words: bool = True,
) -> Comparison:
    """Return the comparison with only the changes at or above ``severity``, at ``clauses``.

    Args:
        comparison: what was compared.
        severity: the least grave to keep; by default any.
        clauses: ids of either side; by default all.
        words: whether changes shall show their words.

    Raises:
        NotFound: neither side has such a clause.
    """
    wanted = set(clauses)
    known = {*comparison.before.places, *comparison.after.places}
    for clause in sorted(wanted - known):
        raise NotFound(f"no clause '{clause}' on either side", hint=did_you_mean(clause, known))
    ranks = SEVERITIES[: SEVERITIES.index(severity) + 1] if severity else SEVERITIES
    kept = tuple(
        change
        for change in comparison.changes
        if change.severity in ranks
        and (not wanted or wanted & {change.clause_before, change.clause_after})
    )
    return replace(comparison, selected=kept, words=words)
