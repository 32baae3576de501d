"""Clauses that one side joined or split and another touched: brought to one clause on all sides.

Clause by clause such sides could not be compared: the words of one clause stand in another. As one
clause each side has all of them in one place, and whoever deleted some disputes them. Pieces are
paragraphs of that clause. What nobody else touched is joined and split as its side did it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from plans.aligning import Pair
from plans.merging.clause_words import HEADINGS, PROSE, TERMS, words_of
from plans.merging.labels import without
from plans.merging.versions import key_of
from plans.model import Clause, Part, Plain, fields_of
from plans.phrasing import TOP, Draft
from plans.values import frozen

_PARAGRAPH = "\n\n"
# Where the words of all pieces come together; closing words stay those of the first.
_TEXT = PROSE[0]
_LISTS = fields_of(Clause, Part.REFERENCES, Part.READINGS, Part.CITES, Part.NOTES)


@frozen
class Regrouped:
    """Clauses of the base that stand in other pieces on some side.

    Attributes:
        base: their ids, in document order.
        sides: the ids of what each side made of them, in document order; its own ids.
        touching: the sides that made something of them.
    """

    base: tuple[str, ...]
    sides: Mapping[str, tuple[str, ...]]
    touching: frozenset[str]


@frozen
class Linked:
    """Clauses of one side, by its own ids, that hold words of clauses of the base."""

    side: str
    before: frozenset[str]
    after: frozenset[str]


def linked_pairs(pairs: Mapping[str, Sequence[Pair]]) -> list[Linked]:
    """Return what sides joined and split, as far as an alignment knows."""
    return [
        Linked(name, frozenset(pair.before), frozenset(pair.after))
        for name, each in pairs.items()
        for pair in each
        if pair.before and pair.after and len(pair.before) + len(pair.after) > 2
    ]


def regrouped(
    base: Draft,
    drafts: Mapping[str, Draft],
    pairs: Mapping[str, Sequence[Pair]],
    links: Iterable[Linked],
) -> tuple[Regrouped, ...]:
    """Return what is to be one clause on all sides, in document order.

    Args:
        base: what the sides started from.
        drafts: the sides, with their own ids.
        pairs: which clause of the base is which of each side.
        links: what has to be seen together.
    """
    order = _places(base)
    places = {name: _places(draft) for name, draft in drafts.items()}
    made = {
        name: _made(pairs[name], [each for each in links if each.side == name]) for name in drafts
    }
    # Once for all groups: a long text has as many of them as it has clauses to look through.
    known = {name: _by_clause(pairs[name]) for name in drafts}
    found = []
    for group in _together(links, made):
        ids = tuple(sorted(group, key=order.__getitem__))
        sides = {name: _in_order(ids, made[name], places[name]) for name in drafts}
        if whole := _regrouped(ids, sides, base, drafts, known):
            found.append(whole)
    return tuple(sorted(found, key=lambda each: order[each.base[0]]))


def _by_clause(pairs: Iterable[Pair]) -> dict[str, Pair]:
    """Return the pair of each clause of a side."""
    return {id: pair for pair in pairs for id in pair.after}


def _together(
    links: Iterable[Linked], made: Mapping[str, Mapping[str, set[str]]]
) -> list[frozenset[str]]:
    """Return the clauses of the base that links bring together, directly or over others.

    Words of two that stand in one clause of any side bring them together, too.
    """
    group_of: dict[str | tuple[str, str], frozenset[str | tuple[str, str]]] = {}
    for link in links:
        olds = link.before
        news = {(name, new) for name in made for old in olds for new in made[name].get(old, ())}
        group = frozenset(olds).union(news)
        group = group.union(*(group_of.get(each, ()) for each in group))
        group_of |= dict.fromkeys(group, group)
    groups = dict.fromkeys(group_of.values())
    return [frozenset(each for each in group if isinstance(each, str)) for group in groups]


def _places(draft: Draft) -> dict[str, int]:
    """Return the place of every clause in the order of a document."""
    return {id: number for number, id in enumerate(draft.walk(TOP))}


def _made(pairs: Iterable[Pair], links: Iterable[Linked]) -> Mapping[str, set[str]]:
    """Return what a side made of each clause of the base."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    known: list[Pair | Linked] = [*pairs, *links]
    for each in known:
        for id in each.before:
            found[id].update(each.after)
    return found


def _in_order(
    ids: Iterable[str], made: Mapping[str, set[str]], places: Mapping[str, int]
) -> tuple[str, ...]:
    """Return what a side made of the clauses ``ids`` of the base, in its order."""
    found = {new for id in ids for new in made.get(id, ()) if new in places}
    return tuple(sorted(found, key=places.__getitem__))


def _regrouped(
    ids: tuple[str, ...],
    sides: Mapping[str, tuple[str, ...]],
    base: Draft,
    drafts: Mapping[str, Draft],
    known: Mapping[str, Mapping[str, Pair]],
) -> Regrouped | None:
    """Return the clauses as one if sides made different things of them and none has brackets."""
    placed = [(base, ids), *((drafts[name], sides[name]) for name in sides)]
    if any(_has_bracket(draft, all) for draft, all in placed):
        return None
    before = key_of([([id], False, words_of(base.nodes[id])) for id in ids])
    made = {name: _key(all, known[name], drafts[name]) for name, all in sides.items()}
    touching = {name: key for name, key in made.items() if key != before}
    if len(touching) < 2 or _same_pieces(touching, sides):
        return None
    return Regrouped(ids, sides, frozenset(touching))


def _same_pieces(touching: Mapping[str, str], sides: Mapping[str, tuple[str, ...]]) -> bool:
    """Say whether all made the same pieces; who made the same one clause may call it otherwise."""
    return len(set(touching.values())) == 1 and any(len(sides[name]) > 1 for name in touching)


def _has_bracket(draft: Draft, ids: Iterable[str]) -> bool:
    return any("alternatives" in draft.nodes[id] for id in ids)


def _key(ids: Iterable[str], known: Mapping[str, Pair], draft: Draft) -> str:
    """Return what tells what a side made of the clauses: of which each, and what it says."""
    return key_of(
        [(list(known[id].before), known[id].moved, words_of(draft.nodes[id])) for id in ids]
    )


def join(draft: Draft, ids: Sequence[str]) -> None:
    """Make one clause of several of ``draft``, in the place and under the id of the first."""
    if len(ids) < 2:
        return
    first, *rest = ids
    joined = _joined([draft.nodes[id] for id in ids])
    for id in rest:
        for below in [below for below in draft.below[id] if below not in ids]:
            draft.move(below, first, None)
    without(draft, reversed(rest))
    draft.nodes[first] = joined


def _joined(nodes: Sequence[Plain]) -> Plain:
    made = dict(nodes[0])
    made[_TEXT] = _PARAGRAPH.join(filter(None, [made.get(_TEXT), *map(_said, nodes[1:])]))
    for name in _LISTS:
        made[name] = list(dict(_listed(node.get(name) for node in nodes)).values())
    made[TERMS] = dict(_numbered(node.get(TERMS, {}) for node in nodes))
    return {name: value for name, value in made.items() if value}


def _said(node: Plain) -> str:
    return " ".join(node[name] for name in (*HEADINGS, *PROSE) if node.get(name))


def _listed(values: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    for value in values:
        for each in [value] if isinstance(value, str) else value or ():
            yield key_of(each), each


def _numbered(terms: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Yield terms under ids that none of them shares with another."""
    taken: set[str] = set()
    for id, term in chain.from_iterable(each.items() for each in terms):
        name, number = id, 1
        while name in taken:
            number += 1
            name = f"{id}-{number}"
        taken.add(name)
        yield name, term
