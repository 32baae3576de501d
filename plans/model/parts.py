"""What each field of a clause is: the one declaration that all who walk a clause go by.

Every field of a clause, of an alternative and of a reading is marked with its part where it is
declared. Whoever compares, merges, patches, traces, searches or judges what a clause says asks for
parts and never lists fields, so that a field that is added is dealt with everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache

from pydantic import BaseModel


class Part(Enum):
    """What a field holds, and with it how it is compared and whose it is."""

    ID = "which clause it is, whatever else changes"
    BELOW = "the clauses below it"
    LABEL = "its printed number"
    STATUS = "how far the parties agree on it"
    HEADING = "words that are one thing: another heading is a different one"
    PROSE = "words that are changed one by one"
    CLOSING = "words that are changed one by one, behind the clauses below it"
    TERMS = "what it states, typed, by key"
    REFERENCES = "ids of other clauses"
    PLACE = "where a side wants it"
    ALTERNATIVES = "what sides want where there is no agreement"
    READINGS = "what sources report where they disagree"
    CITES = "what supports it"
    NOTES = "what is remarked about it"
    VOICE = "who wants an alternative, or who reports a reading, and how well they know"


WORDS = (Part.HEADING, Part.PROSE, Part.CLOSING)


@cache
def parts_of(model: type[BaseModel]) -> Mapping[str, Part]:
    """Return the part that each field of ``model`` is, in the order of the fields.

    Raises:
        TypeError: a field is not marked: nobody knows how to compare or keep it.
    """
    return {name: _part(model, name) for name in model.model_fields}


def _part(model: type[BaseModel], field: str) -> Part:
    for mark in model.model_fields[field].metadata:
        if isinstance(mark, Part):
            return mark
    raise TypeError(f"{model.__name__}.{field} has to say what it is: mark it with a Part")


@cache
def fields_of(model: type[BaseModel], *parts: Part) -> tuple[str, ...]:
    """Return the names of the fields of ``model`` that are one of ``parts``, in their order."""
    return tuple(name for name, part in parts_of(model).items() if part in parts)
