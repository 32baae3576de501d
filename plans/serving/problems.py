"""What is wrong with a text, as the desk says it."""

from __future__ import annotations

from typing import Any

from plans.errors import InputError, InvalidDocument, Problem


def problems_of(error: InputError) -> list[dict[str, Any]]:
    """Return what is wrong, each with what to do and where."""
    problems = error.problems if isinstance(error, InvalidDocument) else (error.problem,)
    return [_told(each) for each in problems]


def _told(problem: Problem) -> dict[str, Any]:
    where = str(problem.origin) if problem.origin else ""
    return {"message": problem.message, "hint": problem.hint, "where": where}
