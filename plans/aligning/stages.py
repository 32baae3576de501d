"""Runs the stages in order: declared identity, equal words, likeness, gaps; then groups and moves.

Each stage pairs what the earlier ones left. A missed move is better than an invented one: what
would cross the order of the rest has to be surer than what keeps it.
"""

from __future__ import annotations

from plans.aligning.all_reworded import pair_reworded
from plans.aligning.closing_words import closing_groups
from plans.aligning.declared_identity import pair_ids, recorded_groups
from plans.aligning.document_order import in_order
from plans.aligning.doubtful_moves import drop_doubtful_moves
from plans.aligning.equal_words import pair_exact, pair_left_over
from plans.aligning.gaps import pair_gaps, pair_parents
from plans.aligning.groups import Group, find_groups
from plans.aligning.likeness import Likeness
from plans.aligning.pair import Pair
from plans.aligning.repealed_parts import pair_repealed
from plans.aligning.shared_headings import pair_headed
from plans.aligning.shifted_figures import pair_shifted
from plans.aligning.sides import Matching, nodes_of
from plans.aligning.similar_clauses import pair_similar
from plans.aligning.wordless import numbered_paragraphs, pair_wordless
from plans.model import LineageRow, Revision

# The share of sub-clauses in common by which two clauses that only frame them are one: at first,
# and at last.
SAME_FRAME, SOME_FRAME = 0.5, 0.3


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
    lasting = before.ids == after.ids == "lasting"
    pair_ids(matching, likeness, lineage, lasting)
    if all(matching.free()):
        pair_exact(matching)
        pair_shifted(matching)
    if all(matching.free()):
        _pair_the_rest(matching, likeness, lasting)
    if all(matching.free()):
        pair_wordless(matching)
    if any(matching.free()):
        groups += _numbered(matching) + _new_groups(matching, likeness)
    return tuple(in_order(matching, groups))


def _pair_the_rest(matching: Matching, likeness: Likeness, lasting: bool) -> None:
    pair_parents(matching, SAME_FRAME)
    pair_similar(matching, likeness)
    pair_parents(matching, SAME_FRAME)
    pair_headed(matching, likeness)
    pair_repealed(matching)
    pair_gaps(matching, likeness, named=lasting)
    drop_doubtful_moves(matching, likeness)
    pair_gaps(matching, likeness, named=lasting)
    pair_reworded(matching, likeness)
    pair_left_over(matching)
    pair_parents(matching, SOME_FRAME)


def _numbered(matching: Matching) -> list[Group]:
    found = numbered_paragraphs(matching)
    for group in found:
        matching.take(*group.sides)
    return found


def _new_groups(matching: Matching, likeness: Likeness) -> list[Group]:
    """Return splits and merges, surest first where they compete; their clauses leave the pairs."""
    likeness = likeness.of_texts()
    likeness.prepare(*matching.free())
    closings = [*closing_groups(matching, 0), *closing_groups(matching, 1)]
    found = find_groups(matching, likeness, 0) + find_groups(matching, likeness, 1)
    # The key reads the same from either side.
    found.sort(key=lambda group: (-group.score, group.whole + sum(group.pieces)))
    kept = []
    for group in (*closings, *found):
        here, there = group.sides
        if matching.taken[0].isdisjoint(here) and matching.taken[1].isdisjoint(there):
            kept.append(group)
            matching.take(here, there)
    return kept
