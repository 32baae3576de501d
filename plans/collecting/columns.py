"""The columns of the tables: their names, types and meanings, and how each is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any, Literal

from plans.collecting.outcomes import Cell
from plans.diffing import Change
from plans.model import Revision

Type = Literal["text", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column; without ``of`` its value is the attribute of the same name."""

    name: str
    type: Type
    about: str
    of: Callable[[Any], Any] | None = None

    def value(self, thing: Any) -> Cell:
        """Return what stands in this column in the row about ``thing``."""
        return _plain((self.of or attrgetter(self.name))(thing))


@dataclass(frozen=True, slots=True)
class Told:
    """A change and the texts it is between; ``nth`` counts from 1."""

    nth: int
    change: Change
    before: Revision
    after: Revision

    def heading(self, revision: Revision, clause: str | None) -> str | None:
        """Return the heading of its clause on one side."""
        place = revision.places.get(clause) if clause else None
        return place.clause.heading or None if place else None


def _of_change(name: str, about: str, field: str = "") -> Column:
    return Column(name, "text", about, attrgetter(f"change.{field or name}"))


CHANGE: tuple[Column, ...] = (
    Column("nth", "integer", "Which of the changes of the pair it is, from 1."),
    _of_change("rule", "The rule that names the change; `plans explain RULE` tells more."),
    _of_change("kind", "What sort of modification it is."),
    _of_change("severity", "How grave it is."),
    _of_change("direction", "Which way it goes."),
    _of_change("clause_before", "The id of the clause in the text before."),
    _of_change("clause_after", "The id of the clause in the text after."),
    _of_change("label_before", "Its printed number before, with those above it."),
    _of_change("label_after", "Its printed number after."),
    Column(
        "heading_before",
        "text",
        "Its heading before.",
        lambda told: told.heading(told.before, told.change.clause_before),
    ),
    Column(
        "heading_after",
        "text",
        "Its heading after.",
        lambda told: told.heading(told.after, told.change.clause_after),
    ),
    _of_change("term", "What of a typed term changed; empty for the clause itself."),
    _of_change("issue", "The issue that the term is on."),
    _of_change("value_before", "The value before, as files have it.", "before_value"),
    _of_change("value_after", "The value after, as files have it.", "after_value"),
    _of_change("delta", "How much more the value after is."),
    _of_change("message", "The change in one sentence, for people."),
    _of_change("words", "The words that stay, go and come, as JSON."),
    _of_change("follows", "The fingerprint of the change that this one is a consequence of."),
    _of_change("fingerprint", "Twelve hex digits that tell the change from others of its pair."),
)
"""What follows from the two texts alone; ``Told`` is the thing."""


def _plain(value: Any) -> Cell:
    match value:
        case None | str() | int() | float():
            return value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case _:
            return json.dumps(value, ensure_ascii=False)
