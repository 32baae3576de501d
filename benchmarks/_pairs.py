"""Pairs of made-up documents as files: each is made once in a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks._processes import apart
from benchmarks.documents.generate import Example, generate
from benchmarks.documents.rendering import write_yaml
from benchmarks.documents.terms import with_terms

Files = list[str]


def agreement(folder: Path, clauses: int, mode: str) -> Files:
    """Return the files of an agreement with terms in many of its clauses and of its next revision.

    ``mode`` says what becomes of ids: ``kept``, or ``stripped`` of both sides.
    """
    return pair(folder / f"agreement-{mode}-{clauses}", _agreement, clauses, mode)


def shifting(folder: Path, clauses: int, share: int) -> Files:
    """Return the files of a document without types or ids in which ``share`` % change a figure."""
    home = folder / f"shifting-{share}-{clauses}"
    return pair(home, generate, "en-treaty", clauses, f"shifting-{share}")


def pair(home: Path, make: Callable[..., Example], *given: object) -> Files:
    """Return the files of what ``make`` makes in ``home``, made if they are not there."""
    files = [home / f"{side}.yaml" for side in ("before", "after")]
    if not all(file.exists() for file in files):
        apart(_write, home, make, *given)
    return [str(file) for file in files]


def _write(home: Path, make: Callable[..., Example], *given: object) -> None:
    made = make(*given)
    write_yaml(made.before, made.after, home)


def _agreement(clauses: int, mode: str) -> Example:
    return with_terms(generate("en-treaty", clauses, "default", mode))
