"""What is wrong with the format of a file, as findings beside those of the rules."""

from __future__ import annotations

from plans.errors import Origin, Problem
from plans.judging.rule import Finding

# What it is filed under: no rule, so it cannot be turned off.
SCHEMA = "schema"


def schema_finding(problem: Problem, file: str = "") -> Finding:
    """Return ``problem`` as a finding, in ``file`` if it names no place itself."""
    origin = problem.origin or (Origin(file) if file else None)
    clause = problem.clause or None
    return Finding(SCHEMA, "error", problem.message, problem.hint, origin, clause)
