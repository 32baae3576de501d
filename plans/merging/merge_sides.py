"""The three-way merge, for any number of sides: clause by clause, then terms, then words.

Every part is merged by the same rule: a side that did not change it yields, sides that made the
same change agree, sides that made different changes are in conflict. A conflict is a value: it
lands in the merged revision as alternatives, each with the sides that want it. Nothing depends on
the order of the sides; where an order is needed, what they say decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from plans.aligning import align
from plans.errors import InputError
from plans.merging.citations import Signs, numbers_in
from plans.merging.clause import MergedClause, without_number
from plans.merging.clause_words import not_carried, words_of
from plans.merging.conflicts import Conflict, note_in
from plans.merging.head import MERGED, merged_head
from plans.merging.ids import called, final_names, renamed_nodes
from plans.merging.labels import renumbered
from plans.merging.moved_sentences import MovedSentence, torn_apart
from plans.merging.regrouping import Linked, linked_pairs
from plans.merging.sides import Side, Sides, prepared, texts_of
from plans.merging.taken_over import taken_over
from plans.merging.texts import Strict
from plans.merging.tree import MergedTree
from plans.merging.versions import agreed
from plans.model import ROOT, Plain, Revision, plain
from plans.phrasing import TOP, Draft
from plans.values import frozen

Made = tuple[Plain, list[Conflict]]
# A clause's id: all that decides what the merge makes of it but for its number, and what that was.
Known = dict[str, tuple[tuple[Any, ...], MergedClause]]


@frozen(slots=False)
class Merge:
    """What several sides make of one revision.

    Attributes:
        revision: the merged text; what is in dispute is bracketed.
        conflicts: what the sides did to the same thing, in document order.
        taken: by side what it changed, put in, moved or took out and nobody disputes, by id.
    """

    revision: Revision
    conflicts: tuple[Conflict, ...]
    taken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        """Whether nothing is in dispute."""
        return not self.disputed

    @property
    def disputed(self) -> tuple[Conflict, ...]:
        """The conflicts in which the sides cannot both have what they want."""
        return tuple(each for each in self.conflicts if each.disputed)


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
    pairs = {name: align(base, side) for name, side in sides.items()}
    links = set(linked_pairs(pairs))
    texts = texts_of(base, sides, pairs)
    head = merged_head(plain(base), {name: plain(side) for name, side in sides.items()})
    known: Known = {}
    while True:
        merging = _Merging(head, strict, prepared(texts, links), known)
        more = merging.torn_sentences() - links
        if not more:
            return merging.done(texts.signs)
        links |= more


class _Merging:
    """One attempt at a merge; ``known`` keeps what earlier ones made of each clause."""

    def __init__(
        self, head: tuple[Plain, list[Conflict]], strict: Strict, ready: Sides, known: Known
    ) -> None:
        self.base, self.sides, self.rivals = ready.base, ready.each, ready.rivals
        self.named = ready.named
        self.head, self.rest = head
        self.known = known
        self.strict = strict
        self.bracketed: set[str] = set()
        self.draft = Draft(Revision(revision=MERGED))
        edited = {name: self._edited(side) for name, side in self.sides.items()}
        self.tree = MergedTree(self.base, self.sides, edited)
        self.torn: dict[str, list[Conflict]] = {}
        for each in self.tree.conflicts:
            self.torn.setdefault(each.clause, []).append(each)
        self.found = list(self._fill(self.draft))

    def _edited(self, side: Side) -> set[str]:
        nodes = side.draft.nodes
        return {
            id
            for id, node in self.base.nodes.items()
            if id in nodes and nodes[id] != node and words_of(nodes[id]) != words_of(node)
        }

    def done(self, signs: Signs) -> Merge:
        """Return the merge, numbered and named, once nothing more has to be seen together.

        Args:
            signs: what stands in its words for the clauses that they cite.
        """
        draft = self.draft
        draft.head = dict(self.head)
        drafts = [self.base, *(side.draft for side in self.sides.values())]
        conflicts = renumbered(draft, drafts, [*self.rest, *self.found])
        conflicts = self._printed(signs, conflicts)
        taken = self._taken(list(draft.walk(TOP)), conflicts)
        names = final_names(self._names(draft), [side.ids for side in self.sides.values()])
        draft.rename({id: name for id, name in names.items() if id in draft.nodes})
        if names:
            draft.nodes = renamed_nodes(draft.nodes, names)
        told = tuple(_told(each, names) for each in conflicts)
        note_in(draft, told)
        told_of = {name: tuple(names.get(id, id) for id in ids) for name, ids in taken.items()}
        return Merge(Revision.model_validate(draft.data()), told, told_of)

    def _printed(self, signs: Signs, conflicts: list[Conflict]) -> list[Conflict]:
        """Print the numbers of what is cited; return the conflicts with them."""
        if not signs.owners:
            return conflicts
        numbers = numbers_in(self.draft)
        now = {owner: numbers.get(id, "") for owner, id in self.named(self.draft).items()}
        self.draft.nodes = {id: signs.printed(node, now) for id, node in self.draft.nodes.items()}
        return [
            replace(each, base=signs.printed(each.base), sides=signs.printed(dict(each.sides), now))
            for each in conflicts
        ]

    def _fill(self, draft: Draft) -> Iterator[Conflict]:
        """Put every clause of the merge into ``draft``; yield what the sides disagree on."""
        stack = [(id, TOP) for id in reversed(self.tree.below[TOP])]
        while stack:
            id, above = stack.pop()
            node, found = self._clause(id)
            yield from found
            if "alternatives" in node:
                self.bracketed.add(id)
            draft.insert(node, above, None)
            stack += [(below, id) for below in reversed(self.tree.below[id])]

    def _taken(
        self, merged: list[str], conflicts: Iterable[Conflict]
    ) -> dict[str, tuple[str, ...]]:
        disputed = {each.clause for each in conflicts if each.disputed}
        ids = dict.fromkeys(merged)
        return taken_over(self.base, self.sides, self.tree.shifted, ids, disputed)

    def torn_sentences(self) -> set[Linked]:
        """Return what has to be seen together, so that no sentence comes back or can get lost."""
        drafts = {name: side.draft for name, side in self.sides.items()}
        torn = torn_apart(self.base, drafts, self.draft, self.bracketed)
        return {self._link(each) for each in torn}

    def _link(self, move: MovedSentence) -> Linked:
        ids = self.sides[move.side].ids
        before = {move.origin, move.target}.intersection(self.base.nodes)
        after = {ids[id] for id in (move.origin, move.target) if id in ids}
        return Linked(move.side, frozenset(before), frozenset(after))

    def _on_sides(self, id: str) -> dict[str, Plain]:
        """Return a clause as each side has it."""
        drafts = {name: side.draft.nodes for name, side in self.sides.items()}
        return {name: nodes[id] for name, nodes in drafts.items() if id in nodes}

    def _clause(self, id: str) -> Made:
        base, sides = self.base.nodes.get(id), self._on_sides(id)
        torn, gone = self.torn.get(id, []), self.tree.deleted.get(id, [])
        rivals = self.rivals.get(id, frozenset())
        news = _changed(base, sides.values())
        if len(news) < 2 and not (torn or gone or rivals):
            return next(iter(news), base or {}), []
        merged = self._merged(id, base, sides, torn, gone, rivals)
        node, found = merged.numbered(base, sides)
        found += torn
        if gone:
            wanted = {name: sides[name] for name in merged.wanted if name in sides}
            found.append(Conflict(id, None, "delete-edit", base, dict.fromkeys(gone) | wanted))
        return not_carried(node) if found else node, found

    def _merged(
        self,
        id: str,
        base: Plain | None,
        sides: Mapping[str, Plain],
        torn: Sequence[Conflict],
        gone: Sequence[str],
        rivals: frozenset[str],
    ) -> MergedClause:
        """Return what sides make of a clause; what an earlier attempt made of the same is kept."""
        old = base and without_number(base)
        news = {name: without_number(node) for name, node in sides.items()}
        asked = (old, news, torn, gone, rivals)
        before, made = self.known.get(id, (None, None))
        if made is None or before != asked:
            made = MergedClause(id, old, news, self.strict, _places(torn), gone, rivals)
            self.known[id] = asked, made
        return made

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


def _changed(base: Plain | None, sides: Iterable[Plain]) -> list[Plain]:
    """Return each different clause that a side has made of ``base``."""
    # As it is written out the order of its terms is part of it.
    texts = {repr(node): node for node in sides}
    texts.pop(repr(base), None)
    return list(texts.values())


def _places(conflicts: Iterable[Conflict]) -> dict[str, Plain]:
    """Return where each side wants a clause that several have moved, as files say it."""
    moves = [each.sides for each in conflicts if each.kind == "move"]
    return {
        name: {**place, "under": place["under"] or ROOT}
        for sides in moves
        for name, place in sides.items()
    }


def _told(conflict: Conflict, names: dict[str, str]) -> Conflict:
    base, sides = called(conflict.base, names), called(dict(conflict.sides), names)
    clause = names.get(conflict.clause, conflict.clause)
    return Conflict(clause, conflict.term, conflict.kind, base, sides)
