"""What is left between neighbours that are paired: in order, as alike as possible."""

from __future__ import annotations

from collections import Counter
from zlib import crc32

from plans.aligning.likeness import Likeness
from plans.aligning.sides import Matching, Node

# Within a gap the place speaks too, so less likeness is asked for; alone in a gap, less still.
ALIKE, ALONE = 0.25, 0.12
# Alone with the same number under the same clause, a word in common is enough if few others are.
NUMBERED = 0.06
# Where texts number alike, less still is enough for any with the same number.
ALIKE_NUMBERED, FEWEST = 0.04, 2
# So many letters tell that two words are forms of one.
STEM = 5
# Under another clause the place says less, and more is asked for.
ELSEWHERE = 0.35
# What the same heading adds to the share of sub-clauses in common.
SAME_NAME = 0.2
# Longer gaps are cut to a band around the diagonal of this half-width: the work stays linear.
BAND = 60


def pair_parents(matching: Matching, least: float) -> None:
    """Pair clauses with no partner by the sub-clauses they have in common, most first.

    Args:
        matching: what is paired so far.
        least: the share of common sub-clauses (a Dice coefficient) above which two are one.
    """
    shared: Counter[tuple[int, int]] = Counter()
    for child, other in matching.there.items():
        here, there = matching.before[child].parent, matching.after[other].parent
        if here >= 0 and there >= 0 and matching.open(0, here) and matching.open(1, there):
            shared[here, there] += 1
    shares = {pair: 2 * count / _family(matching, *pair) for pair, count in shared.items()}
    scores = {
        pair: share + SAME_NAME * _same_heading(matching, *pair) for pair, share in shares.items()
    }
    # The order reads the same from either side.
    for pair in sorted(scores, key=lambda pair: (-scores[pair], abs(pair[0] - pair[1]), sum(pair))):
        if scores[pair] > least:
            matching.pair(*pair, "gap", round(shares[pair], 3))


def _same_heading(matching: Matching, here: int, there: int) -> bool:
    old, new = matching.before[here].place.clause, matching.after[there].place.clause
    return bool(old.heading) and old.heading.casefold() == new.heading.casefold()


def _family(matching: Matching, here: int, there: int) -> int:
    return len(matching.before[here].children) + len(matching.after[there].children)


def pair_gaps(matching: Matching, likeness: Likeness, *, named: bool) -> None:
    """Pair what is left between pairs that keep their order.

    Where people ``named`` the clauses on both sides, a number says nothing against two names.
    """
    gaps = list(matching.gaps())
    likeness.prepare([n for olds, _ in gaps for n in olds], [n for _, news in gaps for n in news])
    keeps = _keep_numbers(matching, named)
    for olds, news in gaps:
        found = _alone if len(olds) == len(news) == 1 else _best
        for old, new, score in found(olds, news, matching, likeness, keeps):
            if score >= ELSEWHERE or _are_at_home(matching, old, new):
                matching.pair(old, new, "gap", score)


def _keep_numbers(matching: Matching, named: bool) -> bool:
    """Say whether most clauses that are paired have one number on both sides, and no names."""
    if named:
        return False
    same = sum(_same_label(matching, *pair) > 0 for pair in matching.there.items())
    return same >= FEWEST and 2 * same > len(matching.there)


def _least(matching: Matching, old: int, new: int, keeps: bool, least: float) -> float:
    """Return how alike two clauses must be, where ``least`` is asked of those without a number."""
    if not (keeps and _same_label(matching, old, new) and matching.akin(old, new)):
        return least
    return 0.0 if _begin_alike(matching.before[old], matching.after[new]) else ALIKE_NUMBERED


def _begin_alike(old: Node, new: Node) -> bool:
    """Say whether a word of one is another form of one of the other, by how both begin."""
    here, there = ({word[:STEM] for word in node.words if len(word) >= STEM} for node in (old, new))
    return not here.isdisjoint(there)


def _are_at_home(matching: Matching, old: int, new: int) -> bool:
    """Say whether both stand under the same clause, or but for a heading that one side has not."""
    if matching.akin(old, new):
        return True
    if not _same_label(matching, old, new):
        return False
    over = _over_frames(matching, 0, old), _over_frames(matching, 1, new)
    return over == (-1, -1) or matching.there.get(over[0]) == over[1]


def _over_frames(matching: Matching, side: int, number: int) -> int:
    """Return what a node stands under, but for clauses without a number that only frame others."""
    nodes = (matching.before, matching.after)[side]
    above = nodes[number].parent
    while above >= 0 and matching.open(side, above) and nodes[above].is_heading:
        above = nodes[above].parent
    return above


def _alone(
    olds: list[int], news: list[int], matching: Matching, likeness: Likeness, keeps: bool
) -> list[tuple[int, int, float]]:
    """Return the only pair of a gap, unless neither words nor number and heading speak for it.

    Of two clauses that only frame others, the number is all there is to speak.
    """
    [old], [new] = olds, news
    score, same = likeness.between(old, new), _same_label(matching, old, new)
    least = NUMBERED if same and matching.akin(old, new) else ALONE
    least = _least(matching, old, new, keeps, least)
    bare = same and not (matching.before[old].content or matching.after[new].content)
    return [(old, new, score)] if score >= least or same > 1 or bare else []


def _same_label(matching: Matching, old: int, new: int) -> int:
    """Return how much the printed numbers and headings agree: 0 not, 1 number, 2 both."""
    here, there = matching.before[old].place.clause, matching.after[new].place.clause
    label = bool(here.label) and here.label == there.label
    heading = bool(here.heading) and here.heading.casefold() == there.heading.casefold()
    return (1 + heading) if label else 2 * (heading and not here.text)


def _best(
    olds: list[int], news: list[int], matching: Matching, likeness: Likeness, keeps: bool
) -> list[tuple[int, int, float]]:
    """Return the pairs in order whose likeness adds up to the most (Needleman and Wunsch)."""
    slope = len(news) / len(olds)
    best: list[dict[int, float]] = [{}]
    scores: dict[tuple[int, int], float] = {}
    for i, old in enumerate(olds):
        low = max(0, int(i * slope) - BAND)
        high = min(len(news), int((i + 1) * slope) + BAND)
        row: dict[int, float] = {low: best[i].get(low, 0.0)}
        for j in range(low, high):
            score = scores[i, j] = likeness.between(old, news[j])
            gain = _gain(matching, old, news[j], score, keeps)
            straight = best[i].get(j, 0.0) + gain if gain > 0 else 0.0
            row[j + 1] = max(straight, best[i].get(j + 1, 0.0), row[j])
        best.append(row)
    return _traced(olds, news, best, scores, matching, keeps)


def _gain(matching: Matching, old: int, new: int, score: float, keeps: bool) -> float:
    least = _least(matching, old, new, keeps, ALIKE) if score < ALIKE else ALIKE
    if score < least:
        return 0.0
    bonus = 0.02 * _same_label(matching, old, new)
    return score - least / 2 + bonus + _tie_breaker(matching.before[old], matching.after[new])


def _tie_breaker(old: Node, new: Node) -> float:
    """A tiny amount that depends on the two texts alone, the same from either side."""
    return 1e-7 * (crc32(old.content.encode()) + crc32(new.content.encode())) / 2**33


def _traced(
    olds: list[int],
    news: list[int],
    best: list[dict[int, float]],
    scores: dict[tuple[int, int], float],
    matching: Matching,
    keeps: bool,
) -> list[tuple[int, int, float]]:
    found = []
    i, j = len(olds), len(news)
    while i and j:
        here = best[i].get(j, 0.0)
        score = scores.get((i - 1, j - 1))
        pair = olds[i - 1], news[j - 1]
        gain = _gain(matching, *pair, score, keeps) if score is not None else 0.0
        if gain > 0 and here == best[i - 1].get(j - 1, 0.0) + gain:
            found.append((olds[i - 1], news[j - 1], scores[i - 1, j - 1]))
            i, j = i - 1, j - 1
        elif here == best[i - 1].get(j, 0.0):
            i -= 1
        else:
            j -= 1
    return found[::-1]
