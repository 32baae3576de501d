"""Declared identity: ids that were minted once, and lineage that was recorded.

Ids are evidence, not proof: publishers reuse them. A shared id whose clauses have nothing else in
common is questioned, and where most shared ids are of that sort, none of them is believed.
"""

from __future__ import annotations

from plans.aligning.groups import Group
from plans.aligning.likeness import Likeness
from plans.aligning.sides import Matching, Node
from plans.model import Clause, Edition, LineageRow, Place

# Less alike than this, under another heading and about other issues, is another clause.
UNRELATED = 0.18
# If fewer than this share of the shared ids make sense, ids were reassigned.
CREDIBLE = 0.5
# Below this many words nothing can be said of two texts.
TELLING = 5


def settled_by_ids(before: Edition, after: Edition) -> bool:
    """Whether two texts have the same ids in the same places, and no content gainsays one.

    Then all clauses are paired by their ids, whatever else is compared; nothing was recorded.
    """
    if not before.head.ids == after.head.ids == "lasting":
        return False
    if before.above != after.above or before.ids != after.ids:
        return False
    both = zip(before.said, after.said, strict=True)
    # Nearly all are one and the same: to call a function for each takes longer than all the rest.
    others = [(old, new) for old, new in both if old is not new]
    return _none_doubted([(_alone(old), _alone(new)) for old, new in others if _reworded(old, new)])


def _none_doubted(pairs: list[tuple[Node, Node]]) -> bool:
    if all(_kin(old, new) for old, new in pairs):
        return True
    matching = Matching([old for old, _ in pairs], [new for _, new in pairs])
    likeness = Likeness(matching.before, matching.after)
    return not _doubted(matching, likeness, [(n, n) for n in range(len(pairs))])


def _alone(clause: Clause) -> Node:
    return Node(Place(clause, "", 0, ()), -1)


def _reworded(old: Clause, new: Clause) -> bool:
    return (old.heading, old.text, old.closing) != (new.heading, new.text, new.closing)


def recorded_groups(matching: Matching, lineage: tuple[LineageRow, ...]) -> list[Group]:
    """Return the splits (1→n) and merges (n→1) that are on record; ids would halve them."""
    olds, news = _by_id(matching.before), _by_id(matching.after)
    groups = []
    for row in lineage:
        _set_apart(matching, row, olds, news)
        if group := _recorded_group(row, olds, news):
            groups.append(group)
            matching.take(*group.sides)
    return groups


def _by_id(nodes: list[Node]) -> dict[str, int]:
    return {node.id: number for number, node in enumerate(nodes)}


def _set_apart(
    matching: Matching, row: LineageRow, olds: dict[str, int], news: dict[str, int]
) -> None:
    """Keep clauses that are on record as dropped or new from being paired with anything."""
    if row.relation == "dropped" and not row.to:
        matching.apart[0].update(olds[id] for id in row.origin if id in olds)
    if row.relation == "new" and not row.origin:
        matching.apart[1].update(news[id] for id in row.to if id in news)


def _recorded_group(row: LineageRow, olds: dict[str, int], news: dict[str, int]) -> Group | None:
    """Return the split or merge that ``row`` records, if all of its clauses are there."""
    if not olds.keys() >= set(row.origin) or not news.keys() >= set(row.to):
        return None
    here, there = tuple(olds[id] for id in row.origin), tuple(news[id] for id in row.to)
    match here, there:
        case (whole,), (_, _, *_):
            return Group(0, whole, there, 1.0)
        case (_, _, *_), (whole,):
            return Group(1, whole, here, 1.0)
    return None


def pair_ids(
    matching: Matching, likeness: Likeness, lineage: tuple[LineageRow, ...], lasting: bool
) -> None:
    """Pair clauses by recorded lineage and, where ids are ``lasting``, by shared id."""
    olds, news = _by_id(matching.before), _by_id(matching.after)
    for row in lineage:
        _pair_recorded(matching, row, olds, news)
    if lasting:
        shared = [(olds[id], news[id]) for id in olds if id in news]
        for pair in _believed(matching, likeness, shared):
            matching.pair(*pair, "id", 1.0)


def _pair_recorded(
    matching: Matching, row: LineageRow, olds: dict[str, int], news: dict[str, int]
) -> None:
    """Pair the two clauses that ``row`` says are one, if they are there."""
    match row.origin, row.to:
        case (old,), (new,) if old in olds and new in news:
            matching.pair(olds[old], news[new], "id", 1.0)
            if row.relation == "moved":
                matching.went.add(olds[old])


def _believed(
    matching: Matching, likeness: Likeness, shared: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the pairs of clauses with one id whose contents do not gainsay it."""
    doubted = _doubted(matching, likeness, shared)
    if len(shared) - len(doubted) < CREDIBLE * len(shared):
        return []
    return [pair for pair in shared if pair not in doubted]


def _doubted(
    matching: Matching, likeness: Likeness, shared: list[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Return the pairs of clauses that have nothing in common but their id."""
    differing = [pair for pair in shared if _differ(matching, pair)]
    likeness.prepare([old for old, _ in differing], [new for _, new in differing])
    return {pair for pair in differing if _unrelated(matching, likeness, pair)}


def _differ(matching: Matching, pair: tuple[int, int]) -> bool:
    return matching.before[pair[0]].content != matching.after[pair[1]].content


def _unrelated(matching: Matching, likeness: Likeness, pair: tuple[int, int]) -> bool:
    old, new = matching.before[pair[0]], matching.after[pair[1]]
    if min(len(old.words), len(new.words)) < TELLING or _kin(old, new):
        return False
    return likeness.between(*pair) < UNRELATED


def _kin(old: Node, new: Node) -> bool:
    """Whether heading or the issues of the terms speak for the id."""
    here, there = old.place.clause, new.place.clause
    if here.heading and here.heading.casefold() == there.heading.casefold():
        return True
    issues = [{term.issue for term in clause.terms.values()} for clause in (here, there)]
    return bool(issues[0] & issues[1])
