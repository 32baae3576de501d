"""Where every clause of a merge stands, and whether it stays at all."""

from __future__ import annotations

from collections.abc import Iterator

from plans.aligning import staying
from plans.merging.conflicts import Conflict
from plans.merging.orders import merged_order
from plans.merging.sides import Side
from plans.merging.versions import versions
from plans.model import Plain
from plans.phrasing import TOP, Draft


class MergedTree:
    """Which clauses there are and in which order, with what the sides disagree on.

    Attributes:
        members: the ids of all clauses of the merge.
        below: their order below each, as in a draft.
        deleted: for each clause that some side deletes and another keeps alive, by whom.
    """

    def __init__(self, base: Draft, sides: dict[str, Side], edited: dict[str, set[str]]) -> None:
        self.base, self.edited = base, edited
        self.sides = {name: side.draft for name, side in sides.items()}
        self.conflicts: list[Conflict] = []
        self.deleted: dict[str, list[str]] = {}
        self.above: dict[str, str] = {}
        self._torn: set[str] = set()
        self.shifted = {name: self._shifted(draft) for name, draft in self.sides.items()}
        self.members = self._members()
        for id in list(self.members):
            self.above[id] = self._parent(id)
        self._keep_parents()
        self._break_cycles()
        self._keep_parents()
        levels: dict[str, set[str]] = {}
        for id, parent in self.above.items():
            levels.setdefault(parent, set()).add(id)
        self.below = {
            parent: self._order(parent, levels.get(parent, set())) for parent in (TOP, *self.above)
        }

    def _shifted(self, draft: Draft) -> set[str]:
        """Return what a side moved and left on its level."""
        found: set[str] = set()
        for parent, base in self.base.below.items():
            side = draft.below.get(parent, [])
            if base != side:
                found |= set(base).intersection(side) - staying(base, side)
        return found

    def _members(self) -> dict[str, None]:
        found = dict.fromkeys(self.base.walk(TOP))
        for name in sorted(self.sides, key=lambda name: list(self.sides[name].nodes)):
            found |= dict.fromkeys(self.sides[name].walk(TOP))
        return {id: None for id in found if self._stays(id)}

    def _stays(self, id: str) -> bool:
        if id not in self.base.nodes:
            return True
        gone = [name for name, draft in self.sides.items() if id not in draft.nodes]
        if not gone:
            return True
        others = {name for name in self.sides if name not in gone}
        if any(id in self.edited[name] or self._moved(id, name) for name in others):
            self.deleted[id] = gone
            return True
        return False

    def _moved(self, id: str, name: str) -> bool:
        return self.sides[name].above[id] != self.base.above[id]

    def _parent(self, id: str) -> str:
        """Return what ``id`` stands below; where the sides disagree, what it stood below."""
        before = self.base.above.get(id)
        movers = {
            name: draft.above[id]
            for name, draft in self.sides.items()
            if id in draft.nodes and (draft.above[id] != before or id in self.shifted[name])
        }
        found = versions(movers)
        if len(found) > 1:
            self._tear(id, {name: self._place(name, id) for name in movers})
        if before is not None and len(found) != 1:
            return before
        return found[0].value if found else TOP

    def _place(self, name: str, id: str) -> Plain:
        draft = self.sides[name]
        return {"under": draft.above[id], "after": draft.previous(id)}

    def _tear(self, id: str, places: dict[str, Plain]) -> None:
        if id in self._torn:
            return
        self._torn.add(id)
        base = self.base
        before = None
        if id in base.nodes:
            before = {"under": base.above[id], "after": base.previous(id)}
        self.conflicts.append(Conflict(id, None, "move", before, places))

    def _keep_parents(self) -> None:
        """Keep what a side deleted and another side put something below."""
        for id in list(self.above):
            parent = self.above[id]
            while parent and parent not in self.above:
                gone = [name for name, draft in self.sides.items() if parent not in draft.nodes]
                self.deleted[parent] = gone
                self.members[parent] = None
                self.above[parent] = self._parent(parent)
                parent = self.above[parent]

    def _break_cycles(self) -> None:
        """Put back what two sides moved below each other."""
        for id in list(self.above):
            seen = [id]
            while (parent := self.above.get(seen[-1], TOP)) and parent not in seen:
                seen.append(parent)
            if not parent:
                continue
            for each in seen[seen.index(parent) :]:
                having = [name for name, draft in self.sides.items() if each in draft.nodes]
                self._tear(each, {name: self._place(name, each) for name in having})
                self.above[each] = self.base.above.get(each, TOP)

    def _order(self, parent: str, members: set[str]) -> list[str]:
        if not members:  # as of most clauses
            return []
        base = [id for id in self.base.below.get(parent, []) if id in members]
        lists = {
            name: [id for id in draft.below[parent] if id in members]
            for name, draft in self.sides.items()
            if parent in draft.nodes or parent == TOP
        }
        self._tear_apart(base, lists)
        self._note_inserts(base, lists)
        return merged_order(base, lists, members, self._torn)

    def _tear_apart(self, base: list[str], lists: dict[str, list[str]]) -> None:
        """Note what two sides put at different places of one level."""
        places: dict[str, dict[str, str]] = {}
        for name, side in lists.items():
            for id, last in _moved_behind(base, side):
                places.setdefault(id, {})[name] = last
        for id in [id for id in base if len(versions(places.get(id, {}))) > 1]:
            self._tear(id, {name: self._place(name, id) for name in places[id]})

    def _note_inserts(self, base: list[str], lists: dict[str, list[str]]) -> None:
        """Note where two sides put different clauses behind the same one."""
        behind: dict[str, dict[str, list[str]]] = {}
        for name, side in lists.items():
            last = TOP
            for id in side:
                if id in self.base.nodes:
                    last = id
                else:
                    behind.setdefault(last, {}).setdefault(name, []).append(id)
        for spot in [TOP, *base]:
            news = behind.get(spot, {})
            if len(versions(news)) > 1:
                said = {
                    name: [self.sides[name].tree(id) for id in ids] for name, ids in news.items()
                }
                first = min(id for ids in news.values() for id in ids)
                self.conflicts.append(Conflict(first, None, "inserts", None, said))


def _moved_behind(base: list[str], side: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what a side has moved on a level, each with what it stands behind now."""
    known = set(base)
    old = [id for id in side if id in known]
    stay = staying(base, old)
    for last, id in zip([TOP, *old], old, strict=False):
        if id not in stay:
            yield id, last
