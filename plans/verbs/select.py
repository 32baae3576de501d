"""A comparison narrowed to the changes that somebody asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.errors import NotFound
from plans.model import Revision
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

    What is only reworded is kept with what is substantive: it has to be read.

    Args:
        comparison: what was compared.
        severity: the least grave to keep; by default any.
        clauses: ids or printed numbers of either side, each with all below it; by default all.
        words: whether changes shall show their words.

    Raises:
        NotFound: neither side has such a clause.
    """
    ranks = _shown_under(severity) if severity else SEVERITIES
    kept = [change for change in comparison.changes if change.severity in ranks]
    if names := tuple(clauses):
        before, after = _asked_for(names, (comparison.before, comparison.after))
        kept = [each for each in kept if each.clause_before in before or each.clause_after in after]
    return replace(comparison, selected=tuple(kept), words=words)


def _shown_under(severity: Severity) -> tuple[Severity, ...]:
    """Return what is shown under a severity: nobody who asks for substance may miss new words."""
    least = "reworded" if severity == "substantive" else severity
    return SEVERITIES[: SEVERITIES.index(least) + 1]


def _asked_for(names: Sequence[str], sides: Sequence[Revision]) -> list[set[str]]:
    """Return the ids that ``names`` mean on each side, and of all clauses below them."""
    asked: list[set[str]] = [set() for _ in sides]
    for name in names:
        for ids, side, called in zip(asked, sides, _called(name, sides), strict=True):
            if called:
                ids.update(clause.id for clause in side.places[called].clause.walk())
    return asked


def _called(name: str, sides: Sequence[Revision]) -> list[str | None]:
    """Return the id of what is called so on each side, if something is."""
    # Most diffs are shown whole, and need nothing that finds clauses by their labels.
    from plans.storing import clause_called

    found: list[str | None] = []
    for side in sides:
        try:
            found.append(clause_called(name, side))
        except NotFound as error:
            found.append(None)
            problem = error.problem
    if not any(found):
        raise NotFound(f"{problem.message} on either side", hint=problem.hint)
    return found
