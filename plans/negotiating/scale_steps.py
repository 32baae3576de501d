"""Where a term stands on the scale of its issue: by its own value, or by a step of the register."""

from __future__ import annotations

from plans.model import Issue
from plans.negotiating.patterns import matches
from plans.terms import Ranked, Term, ranked


def on_scale(term: Term, issue: Issue | None) -> Ranked | None:
    """Return the step at which ``term`` stands; None if the scale cannot hold what it says.

    A term with a value of a scale stands there. One of another kind stands where the issue says
    that such terms do, and nowhere if it says nothing: no step is made up.
    """
    if term.alternatives or issue is None:
        return None
    scale = scale_of(term, issue)
    own = getattr(term, term.main) if term.main in term.scales else None
    for word in [own] if own else [each.step for each in issue.steps if matches(term, each.when)]:
        found = ranked(str(word), scale)
        return None if found.rank is None else found
    return None


def scale_of(term: Term, issue: Issue) -> tuple[str, ...]:
    """Return the issue's scale, or that of all terms of this kind, ``none < de facto < de jure``.

    Words are listed lowest first.
    """
    return issue.scale or tuple(str(step) for step in term.scales.get(term.main, ()))
