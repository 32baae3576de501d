"""The sides of a merge under common names: a clause has one id wherever it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plans.aligning import Pair
from plans.merging.citations import Owner, Signs, with_signs
from plans.merging.clause_words import STATED
from plans.merging.ids import common_names, renamed_nodes
from plans.merging.regrouping import Linked, Regrouped, join, regrouped
from plans.merging.running_numbers import count_through, counted_through
from plans.merging.versions import key_of
from plans.model import Revision
from plans.phrasing import TOP, Draft
from plans.values import frozen


@dataclass
class Side:
    """One side of a merge.

    Attributes:
        draft: its clauses, by the ids that they have in the base, or that all sides share.
        ids: what the side itself calls them.
    """

    draft: Draft
    ids: dict[str, str]


Pairs = Mapping[str, tuple[Pair, ...]]


@frozen(slots=False)
class Sides:
    """All sides of a merge.

    Attributes:
        base: what they started from.
        each: the sides by name.
        rivals: for each clause that was brought together, the sides that made something of it.
        joined: into which clause others were, by whose it was and its own id there.
    """

    base: Draft
    each: dict[str, Side]
    rivals: Mapping[str, frozenset[str]]
    joined: Mapping[Owner, str]

    def named(self, draft: Draft) -> dict[Owner, str]:
        """Return what each clause of the base and the sides is called in the merged ``draft``."""
        names = {("", id): id for id in draft.nodes}
        for side, its in self.each.items():
            names |= {(side, own): id for id, own in its.ids.items() if id in draft.nodes}
        return names | {owner: id for owner, id in self.joined.items() if id in draft.nodes}


@frozen(slots=False)
class Texts:
    """What a merge starts from, as drafts that every attempt takes a copy of.

    Attributes:
        base: what the sides started from.
        sides: what each made of it.
        pairs: which clause of the base is which of each side.
        old: by side, the id in the base by the side's own id of a clause.
        lasting: the sides whose ids last, as those of the base do.
        order: the sides in the order of what they say, whatever they are called.
        signs: what stands in the words for the clauses that they cite.
    """

    base: Draft
    sides: Mapping[str, Draft]
    pairs: Pairs
    old: Mapping[str, dict[str, str]]
    lasting: frozenset[str]
    order: tuple[str, ...]
    signs: Signs


def texts_of(base: Revision, sides: Mapping[str, Revision], pairs: Pairs) -> Texts:
    """Return ``base`` and ``sides`` as drafts, with signs for what they cite."""
    whole, drafts = Draft(base), {name: Draft(side) for name, side in sides.items()}
    lasting = frozenset(name for name, side in sides.items() if base.ids == side.ids == "lasting")
    old = {name: _old_names(pairs[name], side.ids) for name, side in sides.items()}
    known = {name: {**old[name]} for name in sides}
    for name in lasting:
        known[name] |= _kept_names(old[name], whole, drafts[name])
    signs = with_signs((base, whole), {name: (sides[name], drafts[name]) for name in sides}, known)
    said = {name: key_of(_side(drafts[name].copy(), known[name]).draft.data()) for name in sides}
    order = tuple(sorted(said, key=said.__getitem__))
    return Texts(whole, drafts, pairs, old, lasting, order, signs)


def prepared(texts: Texts, links: Iterable[Linked]) -> Sides:
    """Return the sides with the ids of the base for what is of the base.

    What two sides put in is one clause if it says the same, or if both gave it the same lasting id.

    Args:
        texts: the base and the sides, which stay as they are.
        links: which clauses have to be seen together.
    """
    base, drafts = texts.base.copy(), {name: side.copy() for name, side in texts.sides.items()}
    pairs, lasting = texts.pairs, texts.lasting
    together = regrouped(base, drafts, pairs, links)
    old = {name: {**each} for name, each in texts.old.items()}
    through = counted_through((base, *drafts.values())) if together else {}
    for group in together:
        _bring_together(group, base, drafts, old)
    for draft in (base, *drafts.values()):
        count_through(draft, through)
    for name in lasting:
        old[name] |= _kept_names(old[name], base, drafts[name])
    found = {name: _side(draft, old[name]) for name, draft in drafts.items()}
    _share_names(base, map(found.__getitem__, texts.order), len(lasting) == len(drafts))
    for each in found.values():
        _use_common_names(each)
    rivals = {group.base[0]: group.touching for group in together}
    return Sides(base, found, rivals, dict(_joined(together)))


def _joined(groups: Iterable[Regrouped]) -> Iterator[tuple[Owner, str]]:
    for group in groups:
        for name, ids in ("", group.base), *group.sides.items():
            yield from (((name, id), group.base[0]) for id in ids[1:])


def _use_common_names(side: Side) -> None:
    if names := common_names(side.ids):
        side.draft.nodes = renamed_nodes(side.draft.nodes, names)


def _bring_together(
    group: Regrouped, base: Draft, drafts: Mapping[str, Draft], old: Mapping[str, dict[str, str]]
) -> None:
    """Make the clauses of ``group`` one on the base and on all sides, and the same one."""
    join(base, group.base)
    for name, ids in group.sides.items():
        join(drafts[name], ids)
        old[name].update(dict.fromkeys(ids[:1], group.base[0]))


def _kept_names(old: Mapping[str, str], base: Draft, draft: Draft) -> dict[str, str]:
    """Return the lasting ids that stand on both sides of what the alignment did not pair.

    The aligner tells a reused id by its words; here a lasting id is the same clause, however it is
    worded now: it may have been closed with the words of an alternative.
    """
    found = {name for id, name in old.items() if id in draft.nodes}
    return {id: id for id in base.nodes if id not in found and id in draft.nodes and id not in old}


def _side(draft: Draft, old: Mapping[str, str]) -> Side:
    # Apart from all names of the base until what is new gets a name of its own.
    ids = {old.get(id, f"new {id}"): id for id in draft.walk(TOP)}
    draft.rename({id: name for name, id in ids.items()})
    return Side(draft, ids)


def _old_names(pairs: tuple[Pair, ...], ids: str) -> dict[str, str]:
    """Return what each clause of the side was; of a split the piece that kept its lasting name."""
    found = {}
    for pair in pairs:
        if pair.before and pair.after:
            both = [id for id in pair.after if id in pair.before and ids == "lasting"]
            heir = both[0] if both else pair.after[0]
            found[heir] = heir if both else pair.before[0]
    return found


def _share_names(base: Draft, sides: Iterable[Side], lasting: bool) -> None:
    taken = set(base.nodes)
    names: dict[str, str] = {}
    for side in sides:
        chosen: dict[str, str] = {}
        used: set[str] = set()
        for id in side.draft.walk(TOP):
            if id in base.nodes:
                continue
            said = _said(side.draft, id)
            own = side.ids[id]
            name = names.get(said) or (names.get(f"id {own}") if lasting else None)
            if not name or name in used:
                name = _minted(own, taken)
            taken.add(name)
            used.add(name)
            chosen[id] = names[said] = names[f"id {own}"] = name
        side.draft.rename(chosen)
        side.ids = {chosen.get(id, id): own for id, own in side.ids.items()}


def _said(draft: Draft, id: str) -> str:
    """Return what tells a new clause from other new ones: what it says, and below what."""
    node = draft.nodes[id]
    said = {key: node[key] for key in STATED if key in node}
    above = draft.above[id]
    return key_of([said, above]) if said else f"nothing said {id} {above}"


def _minted(id: str, taken: set[str]) -> str:
    if id not in taken:
        return id
    number = 2
    while f"{id}-{number}" in taken:
        number += 1
    return f"{id}-{number}"
