"""Runs the stages in order: declared identity, equal words, likeness, gaps; then groups and moves.

Each stage pairs what the earlier ones left. A missed move is better than an invented one: what
would cross the order of the rest has to be surer than what keeps it.
"""

from __future__ import annotations

from plans.aligning._exact import TELLING, pair_exact
from plans.aligning._gaps import pair_gaps, pair_parents
from plans.aligning._groups import Group, find_groups
from plans.aligning._headed import pair_headed
from plans.aligning._identity import pair_ids, recorded_groups
from plans.aligning._likeness import Likeness
from plans.aligning._order import in_order
from plans.aligning._pairs import Pair
from plans.aligning._sides import Matching, nodes_of
from plans.aligning._similar import pair_similar
from plans.model import LineageRow, Revision

# What crosses the order of everything else, with no neighbour to vouch for it, must be this much
# alike.
CROSSING = 0.5


def align(
    before: Revision, after: Revision, lineage: tuple[LineageRow, ...] = ()
) -> tuple[Pair, ...]:
    """Return every clause of both revisions in exactly one pair, in document order.

    Args:
        before: the earlier side.
        after: the later side.
        lineage: what is recorded of how clauses of one became clauses of the other.
    """
    matching = Matching(nodes_of(before), nodes_of(after))
    likeness = Likeness(matching.before, matching.after)
    groups = recorded_groups(matching, lineage)
    pair_ids(matching, likeness, lineage, before.ids == after.ids == "lasting")
    if all(matching.free()):
        pair_exact(matching)
    if all(matching.free()):
        _pair_the_rest(matching, likeness)
    if any(matching.free()):
        groups += _new_groups(matching, likeness)
    return tuple(in_order(matching, groups))


def _pair_the_rest(matching: Matching, likeness: Likeness) -> None:
    pair_similar(matching, likeness)
    pair_headed(matching, likeness)
    pair_parents(matching)
    pair_gaps(matching, likeness)
    _drop_doubtful_moves(matching)
    pair_gaps(matching, likeness)


def _drop_doubtful_moves(matching: Matching) -> None:
    stay = set(matching.chain())
    for here, there in sorted(matching.there.items()):
        how, score = matching.how[here]
        if (here, there) in stay or how == "id" or matching.agrees(here, there):
            continue
        if score < CROSSING or len(matching.before[here].words) < TELLING:
            matching.unpair(here)


def _new_groups(matching: Matching, likeness: Likeness) -> list[Group]:
    """Return splits and merges, surest first where they compete; their clauses leave the pairs."""
    likeness.prepare(*matching.free())
    found = find_groups(matching, likeness, 0) + find_groups(matching, likeness, 1)
    # The key reads the same from either side.
    found.sort(key=lambda group: (-group.score, group.whole + sum(group.pieces)))
    kept = []
    for group in found:
        here, there = group.sides
        if matching.taken[0].isdisjoint(here) and matching.taken[1].isdisjoint(there):
            kept.append(group)
            matching.take(here, there)
    return kept
