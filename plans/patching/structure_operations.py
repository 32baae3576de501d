"""Operations on clauses as wholes: in, out, elsewhere, in two, in one, under another id."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

from plans.model import Id
from plans.patching.draft import Draft, ids_in
from plans.patching.operation import (
    STRICT,
    UNSAID,
    After,
    ClauseData,
    Misfit,
    Operation,
    Plain,
    Under,
    absent,
    expect,
    known,
    spot,
    unsaid,
)
from plans.terms import Names


@dataclass(frozen=True, slots=True)
class Insert(Operation):
    """Put in a clause with all below it."""

    __pydantic_config__ = STRICT
    clause: ClauseData
    under: Under = ""
    after: After = None
    op: Literal["insert"] = "insert"

    def carry_out(self, draft: Draft) -> str | None:
        under, after, shift = spot(draft, self.under, self.after)
        absent(draft, *ids_in(self.clause))
        draft.insert(self.clause, under, after)
        return shift

    def inverse(self) -> Operation | None:
        if self.after is None:
            return None
        return Delete(self.clause["id"], self.clause, self.under, self.after)


@dataclass(frozen=True, slots=True)
class Delete(Operation):
    """Take out a clause with all below it."""

    __pydantic_config__ = STRICT
    clause: Id
    was: ClauseData = unsaid()
    under: Under = ""
    after: After = None
    op: Literal["delete"] = "delete"

    def carry_out(self, draft: Draft) -> str | None:
        known(draft, self.clause)
        expect(draft.tree(self.clause), self.was, f"clause '{self.clause}'")
        draft.remove(self.clause)
        return None

    def inverse(self) -> Operation | None:
        return None if self.was is UNSAID else Insert(self.was, self.under, self.after)


@dataclass(frozen=True, slots=True)
class Move(Operation):
    """Put a clause with all below it elsewhere."""

    __pydantic_config__ = STRICT
    clause: Id
    under: Under = ""
    after: After = None
    from_under: Any = unsaid()
    from_after: After = unsaid()
    op: Literal["move"] = "move"

    def carry_out(self, draft: Draft) -> str | None:
        known(draft, self.clause)
        above = draft.above[self.clause]
        expect(above, self.from_under, f"what stands above '{self.clause}'")
        under, after, shift = spot(draft, self.under, self.after)
        if draft.holds(self.clause, under) or after == self.clause:
            raise Misfit(f"'{self.clause}' cannot stand below or after itself")
        draft.move(self.clause, under, after)
        return shift

    def inverse(self) -> Operation | None:
        if UNSAID in (self.from_under, self.from_after):
            return None
        return Move(self.clause, self.from_under, self.from_after, self.under, self.after)


@dataclass(frozen=True, slots=True)
class Split(Operation):
    """Make several clauses of one, side by side; the one that keeps the id keeps what is below."""

    __pydantic_config__ = STRICT
    clause: Id
    into: tuple[ClauseData, ...]
    was: ClauseData = unsaid()
    op: Literal["split"] = "split"

    def carry_out(self, draft: Draft) -> str | None:
        expect(known(draft, self.clause), self.was, f"clause '{self.clause}'")
        names = [each["id"] for each in self.into]
        if len(set(names)) < max(len(names), 2):
            raise Misfit(f"'{self.clause}' is not split into several clauses of different ids")
        absent(draft, *(name for name in names if name != self.clause))
        heir = self.clause if self.clause in names else names[0]
        if heir != self.clause:
            draft.rename({self.clause: heir})
        last = draft.previous(heir)
        for name, piece in zip(names, self.into, strict=True):
            if name == heir:
                draft.nodes[heir] = _own(piece)
            else:
                draft.insert(_own(piece), draft.above[heir], last)
            last = name
        return None

    def inverse(self) -> Operation | None:
        ids = tuple(each["id"] for each in self.into)
        return None if self.was is UNSAID else Join(ids, self.was, self.into)


@dataclass(frozen=True, slots=True)
class Join(Operation):
    """Make one clause of several, in the place of the first; it takes over all below them."""

    __pydantic_config__ = STRICT
    clauses: Names
    into: ClauseData
    were: tuple[ClauseData, ...] = unsaid()
    op: Literal["merge"] = "merge"

    def carry_out(self, draft: Draft) -> str | None:
        self._check(draft)
        ids, new = self.clauses, self.into["id"]
        heir = new if new in ids else ids[0]
        if heir != ids[0]:
            draft.move(heir, draft.above[ids[0]], ids[0])
        for below in [below for id in ids for below in draft.below[id]]:
            draft.move(below, heir, None)
        for id in ids:
            if id != heir:
                draft.remove(id)
        if heir != new:
            draft.rename({heir: new})
        draft.nodes[new] = _own(self.into)
        return None

    def _check(self, draft: Draft) -> None:
        ids = self.clauses
        if len(set(ids)) < max(len(ids), 2):
            raise Misfit("to merge takes several clauses, each once")
        if self.were is not UNSAID and len(self.were) != len(ids):
            raise Misfit("'were' has to say each of the clauses to merge, and no other")
        for number, id in enumerate(ids):
            found = known(draft, id)
            if self.were is not UNSAID:
                expect(found, self.were[number], f"clause '{id}'")
            if any(draft.holds(id, other) for other in ids if other != id):
                raise Misfit(f"'{id}' stands above another of the clauses to merge")
        if self.into["id"] not in ids:
            absent(draft, self.into["id"])

    def inverse(self) -> Operation | None:
        return None if self.were is UNSAID else Split(self.into["id"], self.were, self.into)


@dataclass(frozen=True, slots=True)
class Rename(Operation):
    """Give clauses other ids, all at once."""

    __pydantic_config__ = STRICT
    ids: dict[Id, Id]
    op: Literal["rename"] = "rename"

    def carry_out(self, draft: Draft) -> str | None:
        for old in self.ids:
            known(draft, old)
        news = Counter(self.ids.values())
        for new, times in news.items():
            if times > 1 or (new in draft.nodes and new not in self.ids):
                raise Misfit(f"there would be two clauses '{new}'")
        draft.rename(self.ids)
        return None

    def inverse(self) -> Operation | None:
        return Rename({new: old for old, new in self.ids.items()})


def _own(clause: Plain) -> Plain:
    return {key: value for key, value in clause.items() if key != "clauses"}
