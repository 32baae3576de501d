"""Clauses that share rare words, wherever they stand: candidates from an index, never all pairs."""

from __future__ import annotations

from collections import defaultdict

from plans.aligning.likeness import Likeness
from plans.aligning.sides import Matching, Node
from plans.aligning.vocabulary import Feature

# A feature in more clauses than this points nowhere in particular.
MAX_POSTINGS = 24
# The rarest features of a clause that are looked up, and the candidates kept of what they point at.
LOOKED_UP, KEPT = 16, 8
# How alike two clauses must be to be one wherever they stand, and how much more than any rival.
ALIKE, MARGIN = 0.42, 0.04
# A clause that is alike and has the same number is a rival as if it were so much more alike.
AT_HOME, HOME_IS_WORTH = 0.25, 0.15

Edge = tuple[int, int]


def pair_similar(matching: Matching, likeness: Likeness) -> None:
    """Pair unpaired clauses that are more alike than any rival, surest first."""
    olds, news = matching.free()
    olds = _with_text(matching.before, olds)
    news = _with_text(matching.after, news)
    if not olds or not news:
        return
    likeness.prepare(olds, news)
    telling = likeness.shared_by(2 * MAX_POSTINGS)
    likely = _candidates(olds, news, likeness, 0, telling)
    likely |= _candidates(news, olds, likeness, 1, telling)
    edges = {edge: score for edge in likely if (score := likeness.between(*edge)) >= ALIKE}
    homes = _numbered(matching.before, olds), _numbered(matching.after, news)
    # Sure pairs first; they then vouch for their neighbours among the doubtful ones.
    for doubtful in (False, True, True):
        still_open = _still_open(matching, edges)
        strays = {edge for edge in still_open if _strays(matching, likeness, edge, homes)}
        _take(matching, still_open, strays, doubtful)


def _still_open(matching: Matching, edges: dict[Edge, float]) -> dict[Edge, float]:
    return {
        (old, new): score
        for (old, new), score in edges.items()
        if matching.open(0, old) and matching.open(1, new)
    }


def _numbered(nodes: list[Node], numbers: list[int]) -> dict[tuple[str, ...], int]:
    """Return the clauses that have a number, by all printed numbers from the top down."""
    labels = {number: nodes[number].place.labels for number in numbers}
    return {each: number for number, each in labels.items() if each[-1]}


def _strays(
    matching: Matching,
    likeness: Likeness,
    edge: Edge,
    homes: tuple[dict[tuple[str, ...], int], dict[tuple[str, ...], int]],
) -> bool:
    """Whether a pair has two numbers, and either clause a likely partner with its own."""
    old, new = edge
    here, there = matching.before[old].place.labels, matching.after[new].place.labels
    if here == there:
        return False
    rivals = [(homes[0][there], new)] if there in homes[0] else []
    rivals += [(old, homes[1][here])] if here in homes[1] else []
    least = max(AT_HOME, likeness.between(old, new) - HOME_IS_WORTH)
    return any(
        matching.open(0, one) and matching.open(1, other) and likeness.between(one, other) > least
        for one, other in rivals
    )


def _with_text(nodes: list[Node], numbers: list[int]) -> list[int]:
    return [number for number in numbers if not nodes[number].frame]


def _candidates(
    here: list[int], there: list[int], likeness: Likeness, side: int, telling: set[Feature]
) -> set[Edge]:
    """Return edges (before, after) to the likeliest partners of each clause of one side."""
    found: defaultdict[Feature, list[int]] = defaultdict(list)
    for number in there:
        for feature in likeness.of(1 - side, number) & telling:
            found[feature].append(number)
    index = {each: where for each, where in found.items() if len(where) <= MAX_POSTINGS}
    edges: set[Edge] = set()
    for number in here:
        for other in _likeliest(number, index, likeness, side):
            edges.add((number, other) if side == 0 else (other, number))
    return edges


def _likeliest(
    number: int, index: dict[Feature, list[int]], likeness: Likeness, side: int
) -> list[int]:
    known = sorted(likeness.of(side, number) & index.keys(), key=lambda each: len(index[each]))
    if len(known) > LOOKED_UP:
        # Of those that stand equally often the first by their words are looked up.
        most = len(index[known[LOOKED_UP]])
        known = [feature for feature in known if len(index[feature]) <= most]
        known.sort(key=lambda feature: (len(index[feature]), likeness.words_of(feature)))
    found: defaultdict[int, int] = defaultdict(int)
    for feature in known[:LOOKED_UP]:
        weight = likeness.weight((feature,))
        for other in index[feature]:
            found[other] += weight
    return sorted(found, key=lambda other: (-found[other], other))[:KEPT]


def _take(
    matching: Matching, still_open: dict[Edge, float], strays: set[Edge], doubtful: bool
) -> None:
    """Accept edges, best first; a rival almost as good makes an edge doubtful."""
    rivals = _rivals(still_open)

    def order(edge: Edge) -> tuple[float, int, int]:
        # Every part is the same read from the other side, so that swapping sides swaps pairs only.
        return (
            -still_open[edge] - 0.02 * matching.agrees(*edge),
            abs(edge[0] - edge[1]),
            sum(edge),
        )

    for edge in sorted(still_open, key=order):
        score = still_open[edge]
        clear = all(_is_clear(score, rivals[side, edge[side]]) for side in (0, 1))
        clear = clear and edge not in strays
        if clear or (doubtful and matching.agrees(*edge) > 0):
            matching.pair(*edge, "similar", score)


def _rivals(edges: dict[Edge, float]) -> dict[tuple[int, int], list[float]]:
    """Return the scores of the edges at each clause, given as (side, position), best first."""
    rivals: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for edge, score in sorted(edges.items(), key=lambda each: -each[1]):
        for side in (0, 1):
            rivals[side, edge[side]].append(score)
    return rivals


def _is_clear(score: float, rivals: list[float]) -> bool:
    """Whether no other edge at this clause comes within the margin."""
    return score == rivals[0] and (len(rivals) < 2 or rivals[1] < score - MARGIN)
