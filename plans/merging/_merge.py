"""The three-way merge, for any number of sides: clause by clause, then terms, then words.

Every part is merged by the same rule: a side that did not change it yields, sides that made the
same change agree, sides that made different changes are in conflict. A conflict is a value: it
lands in the merged revision as alternatives, each with the sides that want it. Nothing depends on
the order of the sides; where an order is needed, what they say decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plans.errors import InputError
from plans.merging._brackets import joined, wanted_by
from plans.merging._clause import MergedClause
from plans.merging._head import MERGED, merged_head
from plans.merging._labels import renumbered
from plans.merging._sides import Side, prepared
from plans.merging._texts import Strict
from plans.merging._tree import MergedTree
from plans.merging._values import Conflict, Plain, agreed
from plans.model import ROOT, Revision, plain
from plans.patching._draft import TOP, Draft

SAID = ("heading", "text", "refs", "alternatives")


@dataclass(frozen=True)
class Merge:
    """What several sides make of one revision.

    Attributes:
        revision: the merged text; what is in dispute is bracketed.
        conflicts: what is in dispute, in document order.
    """

    revision: Revision
    conflicts: tuple[Conflict, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing is in dispute."""
        return not self.conflicts


def merge(base: Revision, sides: Mapping[str, Revision], strict: Strict = "words") -> Merge:
    """Return what ``sides`` together make of ``base``.

    Args:
        base: the revision that all sides started from.
        sides: what each made of it, by a name such as a party's id.
        strict: what two sides may not both change: ``term`` the same words or the same field of a
            term, ``words`` also words side by side or the same term, ``clause`` the same clause.

    Raises:
        InputError: there are fewer than two sides, or a clause id stands twice in one of them.
    """
    if len(sides) < 2:
        raise InputError("a merge takes a base and at least two sides", hint="use 'plans diff'")
    return _Merging(base, sides, strict).done()


class _Merging:
    def __init__(self, base: Revision, sides: Mapping[str, Revision], strict: Strict) -> None:
        self.base = Draft(base)
        self.sides = prepared(self.base, base, sides)
        self.head = merged_head(plain(base), {name: plain(side) for name, side in sides.items()})
        self.strict = strict
        edited = {name: self._edited(side) for name, side in self.sides.items()}
        self.tree = MergedTree(self.base, self.sides, edited)

    def _edited(self, side: Side) -> set[str]:
        nodes = side.draft.nodes
        return {
            id
            for id, node in self.base.nodes.items()
            if id in nodes and _said(nodes[id]) != _said(node)
        }

    def done(self) -> Merge:
        draft = Draft(Revision(revision=MERGED))
        draft.head = self.head
        conflicts: list[Conflict] = []
        stack = [(id, TOP) for id in reversed(self.tree.below[TOP])]
        while stack:
            id, above = stack.pop()
            node, found = self._clause(id)
            conflicts += found
            draft.insert(node, above, None)
            stack += [(below, id) for below in reversed(self.tree.below[id])]
        conflicts = renumbered(draft, self.base, self.sides, conflicts)
        names = self._names(draft)
        draft.rename({id: name for id, name in names.items() if id != name})
        told = tuple(_told(each, names) for each in conflicts)
        return Merge(Revision.model_validate(draft.data()), told)

    def _clause(self, id: str) -> tuple[Plain, list[Conflict]]:
        sides = {
            n: side.draft.nodes[id] for n, side in self.sides.items() if id in side.draft.nodes
        }
        base = self.base.nodes.get(id)
        if base is None and len(sides) == 1:
            (node,) = sides.values()
            found: list[Conflict] = []
        else:
            merged = MergedClause(id, base, sides, self.strict)
            node, found = merged.node, merged.conflicts
        found = [*found, *(each for each in self.tree.conflicts if each.clause == id)]
        if id in self.tree.deleted:
            node, conflict = self._deleted(id, node, base or {})
            found.append(conflict)
        for each in found:
            if each.kind == "move":
                node = _with_places(node, each)
        return _disputed(node) if found else node, found

    def _saying(self, id: str) -> dict[str, Plain]:
        """Return the clause as each side has it that has it."""
        nodes = {name: side.draft.nodes for name, side in self.sides.items()}
        return {name: each[id] for name, each in nodes.items() if id in each}

    def _deleted(self, id: str, node: Plain, base: Plain) -> tuple[Plain, Conflict]:
        """Bracket what one side deletes: it has no text in mind, the others have theirs."""
        gone = self.tree.deleted[id]
        others = {name: other for name, other in self._saying(id).items() if name not in gone}
        editors = [name for name, other in others.items() if other != base] or sorted(others)
        said: Plain = {key: node[key] for key in ("heading", "text") if key in node}
        kept = [*node.get("alternatives", []), wanted_by(editors, said or {"note": "keep it"})]
        bracket = joined([*kept, wanted_by(gone, {})])
        wanted: dict[str, Any] = dict.fromkeys(gone)
        wanted |= {name: others[name] for name in editors}
        conflict = Conflict(id, None, "delete-edit", base, wanted)
        return {**node, "alternatives": bracket, "status": "bracketed"}, conflict

    def _names(self, draft: Draft) -> dict[str, str]:
        """Return what each clause is called in the end: a side that gave it another id prevails."""
        taken: set[str] = set()
        found: dict[str, str] = {}
        order = sorted(draft.walk(TOP), key=lambda id: id not in self.base.nodes)
        for id in order:
            own = {name: side.ids[id] for name, side in self.sides.items() if id in side.ids}
            _, name = agreed(id, own if id in self.base.nodes else {})
            name = name if name not in taken else id
            while name in taken:
                name += "-2"
            taken.add(name)
            found[id] = name
        return found


def _told(conflict: Conflict, names: dict[str, str]) -> Conflict:
    sides, base = conflict.sides, conflict.base
    if conflict.kind == "move":
        sides = {name: _called(place, names) for name, place in sides.items()}
        base = _called(base, names) if base else None
    clause = names.get(conflict.clause, conflict.clause)
    return Conflict(clause, conflict.term, conflict.kind, base, sides)


def _called(place: Plain, names: dict[str, str]) -> Plain:
    return {key: names.get(id, id) for key, id in place.items()}


def _with_places(node: Plain, conflict: Conflict) -> Plain:
    said = [
        wanted_by([name], {"place": {**place, "under": place["under"] or ROOT}})
        for name, place in sorted(conflict.sides.items())
    ]
    bracket = joined([*node.get("alternatives", []), *said])
    return {**node, "alternatives": bracket, "status": "bracketed"}


def _disputed(node: Plain) -> Plain:
    """What is in dispute is not carried over from the base as it was."""
    cites = [cite for cite in node.get("cites", ()) if cite.get("attestation") != "carried"]
    rest = {key: value for key, value in node.items() if key != "cites"}
    return {**rest, "cites": cites} if cites else rest


def _said(node: Plain) -> Plain:
    """Return what a clause says; who supports it, and its number, are no words of it."""
    said = {key: node[key] for key in SAID if key in node}
    said["terms"] = {
        id: {key: value for key, value in term.items() if key not in ("cites", "note", "proposed")}
        for id, term in node.get("terms", {}).items()
    }
    return said
