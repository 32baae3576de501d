"""What is wrong with a text, as the desk says it."""

from __future__ import annotations

from typing import Any

from plans.errors import InputError, InvalidDocument, Origin, Problem


def problems_of(error: InputError) -> list[dict[str, Any]]:
    """Return what is wrong, each with what to do and where."""
    problems = error.problems if isinstance(error, InvalidDocument) else (error.problem,)
    return [_told(each) for each in problems]


def _told(problem: Problem) -> dict[str, Any]:
    at = problem.origin or Origin("")
    return {"message": problem.message, "hint": problem.hint, "file": at.file, "line": at.line}
