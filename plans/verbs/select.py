"""A comparison narrowed to the changes that somebody asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plans.errors import NotFound
from plans.results import Comparison
from plans.storing import clause_called
from plans.terms import SEVERITIES, Severity


def select(
    comparison: Comparison,
    severity: Severity | None = None,
    clauses: Iterable[str] = (),
    *,
    words: bool = True,
) -> Comparison:
    """Return the comparison with only the changes at or above ``severity``, at ``clauses``.

    What is only reworded is kept with what is substantive: it has to be read.

    Args:
        comparison: what was compared.
        severity: the least grave to keep; by default any.
        clauses: ids or printed numbers of either side; by default all.
        words: whether changes shall show their words.

    Raises:
        NotFound: neither side has such a clause.
    """
    wanted = {id for name in clauses for id in _called(name, comparison)}
    ranks = _shown_under(severity) if severity else SEVERITIES
    kept = tuple(
        change
        for change in comparison.changes
        if change.severity in ranks
        and (not wanted or wanted & {change.clause_before, change.clause_after})
    )
    return replace(comparison, selected=kept, words=words)


def _shown_under(severity: Severity) -> tuple[Severity, ...]:
    """Return what is shown under a severity: nobody who asks for substance may miss new words."""
    least = "reworded" if severity == "substantive" else severity
    return SEVERITIES[: SEVERITIES.index(least) + 1]


def _called(name: str, comparison: Comparison) -> set[str]:
    found, problems = set(), []
    for side in (comparison.before, comparison.after):
        try:
            found.add(clause_called(name, side))
        except NotFound as error:
            problems.append(error)
    if not found:
        raise NotFound(
            f"{problems[-1].problem.message} on either side", hint=problems[-1].problem.hint
        )
    return found
