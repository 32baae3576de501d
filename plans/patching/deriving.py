"""From two revisions to the operations that make one of the other, none that is not needed.

First what goes, then ids, then places from the top down, then what clauses say. Every operation is
carried out as it is written down, so each names things as it will find them.
"""

from __future__ import annotations

from itertools import pairwise, permutations

from plans.aligning import Pair, align, staying
from plans.model import LineageRow, Plain, Revision
from plans.operations import Operation
from plans.operations.delete import Delete
from plans.operations.insert import Insert
from plans.operations.merge import Join
from plans.operations.move import Move
from plans.operations.rename import Rename
from plans.operations.split import Split
from plans.patching.clause_fields import clause_operations, head_operations
from plans.phrasing import TOP, Draft


def operations_between(
    before: Revision,
    after: Revision,
    pairs: tuple[Pair, ...] | None = None,
    lineage: tuple[LineageRow, ...] = (),
) -> tuple[Operation, ...]:
    """Return what makes ``after`` of ``before``.

    Args:
        before: the earlier side.
        after: the later side.
        pairs: their alignment, if it is known.
        lineage: recorded identity of clauses, where the alignment is not known.

    Raises:
        InputError: an id stands twice on one side; operations name clauses by id.
    """
    pairs = align(before, after, lineage) if pairs is None else pairs
    work = _Work(Draft(before), Draft(after), pairs)
    return work.done()


class _Work:
    def __init__(self, draft: Draft, goal: Draft, pairs: tuple[Pair, ...]) -> None:
        self.draft, self.goal = draft, goal
        self.found: list[Operation] = []
        # What each old clause becomes; of a split the piece that keeps the id, or else the first.
        self.heirs: dict[str, str] = {}
        self.splits: list[Pair] = []
        self.joins: list[Pair] = []
        for pair in pairs:
            if pair.before and pair.after:
                self._note(pair)

    def _note(self, pair: Pair) -> None:
        both = [id for id in pair.before if id in pair.after]
        if len(pair.before) == 1:
            self.heirs[pair.before[0]] = both[0] if both else pair.after[0]
        if len(pair.after) > 1:
            self.splits.append(pair)
        elif len(pair.before) > 1:
            self.joins.append(pair)

    def done(self) -> tuple[Operation, ...]:
        for pair in self.joins:
            self._join(pair)
        self._delete()
        renamed = {old: new for old, new in self.heirs.items() if old != new}
        if renamed:
            self._do(Rename(renamed))
        for pair in self.splits:
            self._split(pair)
        self._place_all()
        for id in self.goal.walk(TOP):
            for each in clause_operations(self.draft.nodes[id], self.goal.nodes[id]):
                self._do(each)
        for each in head_operations(self.draft.head, self.goal.head):
            self._do(each)
        return tuple(self.found)

    def _do(self, operation: Operation) -> None:
        operation.carry_out(self.draft)
        self.found.append(operation)

    def _move(self, id: str, under: str, after: str) -> None:
        draft = self.draft
        if (draft.above[id], draft.previous(id)) != (under, after):
            self._do(Move(id, under, after, draft.above[id], draft.previous(id)))

    def _join(self, pair: Pair) -> None:
        """Bring the pieces side by side, all that is below them below the heir, and join them."""
        draft, (new,) = self.draft, pair.after
        heir = new if new in pair.before else pair.before[0]
        self.heirs[heir] = new
        if any(draft.holds(id, other) for id, other in permutations(pair.before, 2)):
            return  # one piece stands below another: nothing to put side by side
        first = pair.before[0]
        for last, id in pairwise(pair.before):
            self._move(id, draft.above[first], last)
        for id in pair.before:
            if id != heir:
                self._hand_over(id, heir)
        into = {**self.goal.nodes[new], "id": heir}
        self._do(Join(pair.before, into, tuple(draft.nodes[id] for id in pair.before)))

    def _hand_over(self, id: str, heir: str) -> None:
        """Move all that is below a piece below the heir, last."""
        below = self.draft.below
        for each in list(below[id]):
            self._move(each, heir, below[heir][-1] if below[heir] else TOP)

    def _delete(self) -> None:
        gone = {id for id in self.draft.walk(TOP) if id not in self.heirs}
        for id in [id for id in self.draft.walk(TOP) if id in gone]:
            if id not in self.draft.nodes:
                continue  # went with its parent
            self._rescue(id, gone)
            draft = self.draft
            self._do(Delete(id, draft.tree(id), draft.above[id], draft.previous(id)))

    def _rescue(self, id: str, gone: set[str]) -> None:
        """Move what stays out of what goes."""
        last, queue = id, list(self.draft.below[id])
        while queue:
            below = queue.pop(0)
            if below in gone:
                queue = [*self.draft.below[below], *queue]
            else:
                self._move(below, self.draft.above[id], last)
                last = below

    def _split(self, pair: Pair) -> None:
        heir = self.heirs[pair.before[0]]
        into = tuple(self.goal.nodes[id] for id in pair.after)
        self._do(Split(heir, into, self.draft.nodes[heir]))

    def _place_all(self) -> None:
        for parent in [TOP, *self.goal.walk(TOP)]:
            self._place_below(parent)

    def _place_below(self, parent: str) -> None:
        stay = staying(self.draft.below[parent], self.goal.below[parent])
        last = TOP
        for id in self.goal.below[parent]:
            if id not in self.draft.nodes:
                self._do(Insert(self._fresh(id), parent, last))
            elif id not in stay:
                self._move(id, parent, last)
            last = id

    def _fresh(self, id: str) -> Plain:
        """Return a new clause with what is new below it; what is old moves there afterwards."""
        below = [self._fresh(each) for each in self.goal.below[id] if each not in self.draft.nodes]
        return {**self.goal.nodes[id], **({"clauses": below} if below else {})}
