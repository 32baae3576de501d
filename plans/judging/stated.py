"""Whole statements: a term as it stands, and as each of its alternatives and readings has it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from plans.judging.rule import Subject, TermAt
from plans.model import Path
from plans.terms import Amount, Due, Money, Percent, Span, Term, Variant
from plans.values import frozen

Value = Amount | Percent | Money | Span | date


@frozen
class Statement:
    """A whole term and its place; ``given`` are the fields that the file states at this place."""

    at: TermAt
    term: Term
    path: Path
    given: tuple[str, ...]
    variant: Variant | None = None


def statements(subject: Subject) -> Iterator[Statement]:
    """Yield every term, each followed by what its variants make of it."""
    for at in subject.terms:
        yield from statements_of(at)


def statements_of(at: TermAt) -> Iterator[Statement]:
    """Yield one term, then what its variants make of it."""
    own = at.term.model_fields_set
    yield Statement(at, at.term, at.path, tuple(n for n in type(at.term).model_fields if n in own))
    for path, variant in variants(at):
        yield Statement(at, at.term.with_variant(variant), path, tuple(variant.fields), variant)


def variants(at: TermAt) -> Iterator[tuple[Path, Variant]]:
    """Yield the alternatives, then the readings of one term, each with its place."""
    for group in ("alternatives", "readings"):
        for index, variant in enumerate(getattr(at.term, group)):
            yield (*at.path, group, index), variant


def numbers(statement: Statement) -> Iterator[tuple[Path, Value]]:
    """Yield every number that the statement gives, with its place; ``unlimited`` is none."""
    for name in statement.given:
        path = (*statement.path, name)
        value = getattr(statement.term, name)
        parts = value.items() if isinstance(value, dict) else [(None, value)]
        for key, part in parts:
            number = _number(part)
            if number is not None:
                yield (path if key is None else (*path, key)), number


def _number(value: Any) -> Value | None:
    if isinstance(value, Due):
        value = value.day or value.span
    if isinstance(value, Amount | Span):
        return value if value.number is not None else None
    return value if isinstance(value, Percent | Money | date) else None
