"""What some sides want is added to a bracket."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from plans import phrasing
from plans.model import Id, Plain
from plans.operations._bracket import (
    OF_A_TERM,
    At,
    alternative_sentence,
    bracket_of,
    rebracket,
    wanted,
)
from plans.operations._operation import Operation, Schema, another
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText


@frozen
class AddAlternative(Operation):
    """Bracket: add what some sides want to a clause, or with ``term`` to a term."""

    clause: Id
    """The id of the clause."""
    alternative: Plain
    """What some parties want, as the bracket has it."""
    term: Id | None = None
    """The id of the term whose bracket it is; left out: the clause's own."""
    at: At = None
    """The place in the bracket, from 0; left out: the last, or wherever it stands."""
    op: Literal["add-alternative"] = "add-alternative"

    depending: ClassVar[Schema] = OF_A_TERM

    def carry_out(self, draft: Draft) -> str | None:
        rebracket(draft, self.clause, self.term, self._added)
        return None

    def _added(self, known: list[Plain]) -> list[Plain]:
        at = len(known) if self.at is None else self.at
        return [*known[:at], self.alternative, *known[at:]]

    def inverse(self) -> Operation | None:
        return another("drop-alternative")(self.clause, self.alternative, self.term, self.at)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        known = bracket_of(working, self.clause, self.term)
        at = len(known) if self.at is None else len(known[: self.at])
        place = "" if at == len(known) else f"as the {phrasing.ordinal(at + 1)}, "
        where = self.clause, self.term, "to"
        does = f"add the alternative {place}"
        return alternative_sentence(working, name_of, where, does, self.alternative)

    def named(self) -> Iterable[str]:
        return (self.clause,)

    def brings(self, slot: str, name: str) -> bool:
        return slot == "alternative" if self.term is None else name.partition(".")[0] == self.term


def _read(context: Context, said: Values) -> Iterator[Operation]:
    term, wish = wanted(context, said)
    last = len(bracket_of(context.working, context.within, term))
    at = said["ordinal"] - 1 if "ordinal" in said else last
    yield AddAlternative(context.within, wish, term, at)


AddAlternative.forms = (
    Form(
        "[to <term> [,]] <insert> the alternative [[,] as the <ordinal> [,]] [:] <alternative>",
        "In point 8, add the alternative [ukraine] ‘Troops are stationed as agreed.’",
        _read,
        within=True,
    ),
)
OPERATION = AddAlternative
