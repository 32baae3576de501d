"""Declared identity: ids that were minted once, and lineage that was recorded.

Ids are evidence, not proof: publishers reuse them. A shared id whose clauses have nothing else in
common is questioned, and where most shared ids are of that sort, none of them is believed.
"""

from __future__ import annotations

from plans.aligning.groups import Group
from plans.aligning.likeness import Likeness
from plans.aligning.sides import Matching, Node
from plans.model import LineageRow

# Less alike than this, under another heading and about other issues, is another clause.
UNRELATED = 0.18
# If fewer than this share of the shared ids make sense, ids were reassigned.
CREDIBLE = 0.5
# Below this many words nothing can be said of two texts.
TELLING = 5


def recorded_groups(matching: Matching, lineage: tuple[LineageRow, ...]) -> list[Group]:
    """Return the splits (1→n) and merges (n→1) that are on record; ids would halve them."""
    olds = {node.id: number for number, node in enumerate(matching.before)}
    news = {node.id: number for number, node in enumerate(matching.after)}
    groups = []
    for row in lineage:
        _set_apart(matching, row, olds, news)
        known = set(row.origin) <= olds.keys() and set(row.to) <= news.keys()
        if not known or min(len(row.origin), len(row.to)) != 1 or len(row.origin) == len(row.to):
            continue
        here, there = tuple(olds[id] for id in row.origin), tuple(news[id] for id in row.to)
        if len(here) == 1:
            groups.append(Group(0, here[0], there, 1.0))
        else:
            groups.append(Group(1, there[0], here, 1.0))
        matching.take(here, there)
    return groups


def _set_apart(
    matching: Matching, row: LineageRow, olds: dict[str, int], news: dict[str, int]
) -> None:
    """Keep clauses that are on record as dropped or new from being paired with anything."""
    if row.relation == "dropped" and not row.to:
        matching.apart[0].update(olds[id] for id in row.origin if id in olds)
    if row.relation == "new" and not row.origin:
        matching.apart[1].update(news[id] for id in row.to if id in news)


def pair_ids(
    matching: Matching, likeness: Likeness, lineage: tuple[LineageRow, ...], lasting: bool
) -> list[tuple[int, int]]:
    """Pair clauses by id and recorded lineage; return the shared ids that were questioned."""
    news = {node.id: number for number, node in enumerate(matching.after)}
    olds = {node.id: number for number, node in enumerate(matching.before)}
    for row in lineage:
        if len(row.origin) == len(row.to) == 1 and row.origin[0] != row.to[0]:
            here, there = olds.get(row.origin[0]), news.get(row.to[0])
            if here is not None and there is not None:
                matching.pair(here, there, "id", 1.0)
    if not lasting:
        return []
    shared = [(olds[id], news[id]) for id in olds if id in news]
    differing = [pair for pair in shared if _content(matching, pair)]
    likeness.prepare([old for old, _ in differing], [new for _, new in differing])
    doubted = [pair for pair in differing if _unrelated(matching, likeness, pair)]
    if len(shared) - len(doubted) < CREDIBLE * len(shared):
        return doubted
    for pair in shared:
        if pair not in doubted:
            matching.pair(*pair, "id", 1.0)
    return doubted


def _content(matching: Matching, pair: tuple[int, int]) -> bool:
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
