"""Operations as the sentences that drafters of amendments write.

``In point 7, for ‘permanently’ substitute ‘for ten years’.`` Each sentence speaks of the text as
the sentences before it leave it, and ``read_sentences`` reads all of them back.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatchmethod

from plans.amending.quoting import as_json, quoted
from plans.amending.saying_fields import field_sentence, order_sentence, replace_sentence
from plans.amending.saying_terms import (
    add_sentence,
    drop_alternative_sentence,
    drop_sentence,
    term_sentence,
)
from plans.amending.standing_text import Standing, key, speakable
from plans.errors import InputError
from plans.model import Revision
from plans.patching import (
    TOP,
    AddAlternative,
    Delete,
    DropAlternative,
    DropTerm,
    Insert,
    Join,
    Misfit,
    Move,
    Operation,
    Plain,
    Rename,
    Renumber,
    Replace,
    Set,
    SetTerm,
    Split,
)
from plans.terms import NameOf, default_name

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def sentences(
    operations: Sequence[Operation], base: Revision, name_of: NameOf = default_name
) -> tuple[str, ...]:
    """Return each of ``operations`` on ``base`` as one sentence on one line.

    One that does not fit is a sentence too, about a text that stays as it is.

    Raises:
        InputError: a clause id of ``base`` stands twice; operations name clauses by id.
    """
    standing = Standing(base)
    writer = _Writer(standing, name_of)
    found = []
    for operation in operations:
        found.append(writer.sentence(operation))
        try:
            standing.carry_out(operation)
        except (Misfit, InputError):
            continue
    return tuple(found)


class _Writer:
    """Writes one operation at a time, of a text as it stands."""

    def __init__(self, standing: Standing, name_of: NameOf) -> None:
        self.standing, self.name_of = standing, name_of

    @singledispatchmethod
    def sentence(self, operation: Operation) -> str:
        raise TypeError(f"no sentence for {operation!r}")

    @sentence.register
    def _(self, operation: Insert) -> str:
        place = _place(self.standing, operation.under, operation.after)
        what = f"insert the following new point: {described(operation.clause)}."
        return f"{place[:1].upper()}{place[1:]} {what}"

    @sentence.register
    def _(self, operation: Delete) -> str:
        return f"Leave out {self.standing.point(operation.clause)}."

    @sentence.register
    def _(self, operation: Move) -> str:
        place = _place(self.standing, operation.under, operation.after, operation.clause)
        place = place.replace("at the end", "the end", 1) if place.startswith("at") else place
        return f"Move {self.standing.point(operation.clause)} to {place}."

    @sentence.register
    def _(self, operation: Split) -> str:
        many = len(operation.into)
        count = _COUNTS[many] if many < len(_COUNTS) else str(many)
        pieces = "; and ".join(described(each) for each in operation.into)
        return f"Divide {self.standing.point(operation.clause)} into {count} points: {pieces}."

    @sentence.register
    def _(self, operation: Join) -> str:
        *most, last = [self.standing.point(id) for id in operation.clauses]
        pieces = f"{', '.join(most)} and {last}" if most else last
        if all(each.startswith("point ") for each in (*most, last)):
            pieces = "points " + pieces.removeprefix("point ").replace(" and point ", " and ")
            pieces = pieces.replace(", point ", ", ")
        return f"Merge {pieces} into one: {described(operation.into)}."

    @sentence.register
    def _(self, operation: Rename) -> str:
        pairs = ", ".join(f"{quoted(old)} to {quoted(new)}" for old, new in operation.ids.items())
        return f"Change the ids: {pairs}."

    @sentence.register
    def _(self, operation: Renumber) -> str:
        point = self.standing.point(operation.clause)
        if not operation.new:
            return f"Leave out the number of {point}."
        verb = "Renumber" if self.standing.node(operation.clause).get("label") else "Number"
        return f"{verb} {point} as {_own(operation.new, operation.clause, self.standing)}."

    @sentence.register
    def _(self, operation: Replace) -> str:
        return replace_sentence(operation, self.standing)

    @sentence.register
    def _(self, operation: Set) -> str:
        if operation.clause is not None and operation.field == "terms":
            return order_sentence(operation.clause, operation.new or (), self.standing)
        return field_sentence(operation, self.standing)

    @sentence.register
    def _(self, operation: SetTerm) -> str:
        return term_sentence(operation, self.standing, self.name_of)

    @sentence.register
    def _(self, operation: DropTerm) -> str:
        return drop_sentence(operation, self.standing, self.name_of)

    @sentence.register
    def _(self, operation: AddAlternative) -> str:
        return add_sentence(operation, self.standing, self.name_of)

    @sentence.register
    def _(self, operation: DropAlternative) -> str:
        return drop_alternative_sentence(operation, self.standing, self.name_of)


def _own(label: str, id: str, standing: Standing) -> str:
    """Return a new number; what starts like the number above could be taken for a full one."""
    above = standing.draft.above.get(id, TOP)
    full = key(standing.number(above)) if above else ()
    same = bool(full) and key(label)[: len(full)] == full
    return label if speakable(label) and not same else quoted(label)


def described(clause: Plain) -> str:
    """Return a clause as a new point is described: number, heading, text, id, and all the rest."""
    said = {name: clause.get(name) for name in ("label", "heading", "text")}
    parts = []
    if label := said["label"]:
        parts.append(label if speakable(label) else f"numbered {quoted(label)}")
    if said["heading"]:
        parts.append(f"headed {quoted(said['heading'])}")
    if said["text"]:
        parts.append(quoted(said["text"]))
    parts.append(f"({quoted(clause['id'])})")
    rest = {name: each for name, each in clause.items() if name not in said and name != "id"}
    if rest:
        parts.append(f"with {as_json(rest)}")
    return " ".join(parts)


def _place(standing: Standing, under: str, after: str | None, moved: str = "") -> str:
    """Return a place in words: ``after point 7``, ``before point 1``, ``at the end of point 2``."""
    siblings = standing.siblings(under, moved)
    if after and after in siblings:
        return f"after {standing.point(after)}"
    if after == TOP and siblings:
        return f"before {standing.point(siblings[0])}"
    return f"at the end of {standing.point(under)}" if under else "at the end"
