"""One clause that became several, or several that became one.

A clause nobody claims may be a piece of one that is paired already: most of its words stand in that
clause, and the clause's partner does not have them. An inserted look-alike is no piece: its words
are where they were.
"""

from __future__ import annotations

from collections import defaultdict

from plans.aligning.likeness import Likeness
from plans.aligning.sides import Matching
from plans.aligning.vocabulary import Feature, Features
from plans.values import frozen

# How much of a piece must stand in the whole, how much of what the partner lacks, and how much of
# the whole all pieces together must cover.
WITHIN, LACKED, COVERED = 0.6, 0.55, 0.6
# A piece shorter than this many words is found in too many places by chance.
PIECE = 4
# How far, in clauses, a piece may stand from the others of its group.
NEAR = 4
# Features in more clauses than this are left out of the search for a piece's whole.
COMMON = 40


@frozen(slots=False)
class Group:
    """A whole on one side and its pieces on the other, by position; ``side`` 0 is a split."""

    side: int
    whole: int
    pieces: tuple[int, ...]
    score: float

    @property
    def sides(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The positions before and after."""
        whole = (self.whole,)
        return (whole, self.pieces) if self.side == 0 else (self.pieces, whole)


def find_groups(matching: Matching, likeness: Likeness, side: int) -> list[Group]:
    """Return the groups whose whole stands on ``side`` (0: splits, 1: merges)."""
    nodes = matching.before if side == 0 else matching.after
    others = matching.after if side == 0 else matching.before
    loose = [n for n in matching.free()[1 - side] if len(others[n].text_words) >= PIECE]
    if not loose:
        return []
    wholes = _wholes(matching, likeness, side, loose)
    groups = []
    for whole in sorted(wholes):
        if len(nodes[whole].text_words) >= 2 * PIECE:
            group = _group(matching, likeness, side, whole, sorted(wholes[whole]))
            groups += [group] if group else []
    return groups


def _wholes(
    matching: Matching, likeness: Likeness, side: int, loose: list[int]
) -> dict[int, list[int]]:
    """Return which loose clauses may be pieces of which wholes, each of one whole at most."""
    nodes = matching.before if side == 0 else matching.after
    wanted = {feature for number in loose for feature in likeness.of(1 - side, number)}
    index: defaultdict[Feature, list[int]] = defaultdict(list)
    for number in range(len(nodes)):
        if not _kept_whole(matching, side, number):
            for feature in likeness.read(side, number) & wanted:
                index[feature].append(number)
                if len(index[feature]) > COMMON:
                    wanted.discard(feature)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for piece in loose:
        whole = _home(piece, index, matching, likeness, side)
        if whole is not None:
            found[whole].append(piece)
    return found


def _kept_whole(matching: Matching, side: int, number: int) -> bool:
    """Whether the partner has every word still, figures aside, so that no piece can be missing."""
    partner = (matching.there if side == 0 else matching.back).get(number)
    if partner is None:
        return False
    old, new = (number, partner) if side == 0 else (partner, number)
    here, there = matching.before[old], matching.after[new]
    return here.content == there.content or here.wording == there.wording


def _home(
    piece: int,
    index: dict[Feature, list[int]],
    matching: Matching,
    likeness: Likeness,
    side: int,
) -> int | None:
    shared: defaultdict[int, int] = defaultdict(int)
    for feature in likeness.of(1 - side, piece):
        postings = index.get(feature, ())
        if len(postings) <= COMMON:
            weight = likeness.weight((feature,))
            for whole in postings:
                shared[whole] += weight
    likely = sorted(shared, key=lambda whole: (-shared[whole], whole))[:4]
    for whole in dict.fromkeys([*likely, *_beside(piece, matching, side)]):
        if _near(whole, piece, matching, side) and _missing(whole, piece, matching, likeness, side):
            return whole
    return None


def _beside(piece: int, matching: Matching, side: int) -> list[int]:
    """Return what the clauses next to a piece came from; boilerplate cannot be looked up."""
    table = matching.back if side == 0 else matching.there
    return [table[n] for n in (piece - 1, piece + 1, piece - 2) if n in table]


def _missing(whole: int, piece: int, matching: Matching, likeness: Likeness, side: int) -> bool:
    """Whether the piece says what the whole said and the whole's partner does not."""
    nodes = (matching.before, matching.after)
    partner = (matching.there if side == 0 else matching.back).get(whole)
    phrase = nodes[1 - side][piece].phrase
    if phrase in nodes[side][whole].phrase:
        return partner is None or phrase not in nodes[1 - side][partner].phrase
    own, said = likeness.of(side, whole), likeness.of(1 - side, piece)
    held = likeness.of(1 - side, partner) if partner is not None else Features()
    size, news = likeness.size(1 - side, piece), likeness.weight(said - held)
    if not size or not news:
        return False
    inside = likeness.weight(said & own) / size
    lacked = likeness.weight((said & own) - held) / news
    return inside >= WITHIN and lacked >= LACKED and news >= size / 4


def _near(whole: int, piece: int, matching: Matching, side: int) -> bool:
    """Whether the piece stands where the whole's place would be on its side."""
    table = matching.there if side == 0 else matching.back
    around = [table[n] for n in range(whole - NEAR, whole + NEAR + 1) if n in table]
    return any(abs(place - piece) <= NEAR for place in around)


def _group(
    matching: Matching, likeness: Likeness, side: int, whole: int, pieces: list[int]
) -> Group | None:
    partner = (matching.there if side == 0 else matching.back).get(whole)
    if partner is not None:
        pieces = sorted({partner, *pieces})
    if len(pieces) < 2:
        return None
    own = likeness.of(side, whole)
    covered = Features().union(*(likeness.of(1 - side, piece) & own for piece in pieces))
    share = likeness.weight(covered) / (likeness.size(side, whole) or 1.0)
    if share < COVERED or any(not _belongs(likeness, side, own, piece) for piece in pieces):
        return None
    return Group(side, whole, tuple(pieces), round(share, 3))


def _belongs(likeness: Likeness, side: int, own: Features, piece: int) -> bool:
    size = likeness.size(1 - side, piece)
    return bool(size) and likeness.weight(likeness.of(1 - side, piece) & own) / size >= WITHIN
