"""Which paragraph of one revision is which of the other, and what became of it.

Steps follow each other as one document. What stood before, in the order of the steps, is the
revision before, and what stands after is the revision after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from plans.aligning import Pair, heaviest_rising
from plans.formats._units import Unit
from plans.model import ROOT
from plans.values import frozen

Match = tuple[int, int]
# A paragraph of a clause that is not said to have moved outweighs so many of those that have.
_STAYS = 1_000
# The id of no clause.
_NONE = ROOT


@frozen
class Step:
    """A paragraph in the place where it is told.

    Attributes:
        before: as it stood here; None if it came here.
        after: as it stands here; None if it went.
        move: which move it went or came by; empty if by none.
        origin: as it stood where it came from by a move.
    """

    before: Unit | None
    after: Unit | None
    move: str = ""
    origin: Unit | None = None


def steps_between(
    before: Sequence[Unit], after: Sequence[Unit], alignment: Sequence[Pair]
) -> list[Step]:
    """Return the steps from ``before`` to ``after``."""
    matches = sorted(_matches(before, after, alignment))
    kept = _kept(matches, _weights(after, alignment))
    # Word moves no tables: one that stands elsewhere went and came.
    moves = _moves([(i, j) for i, j in matches if (i, j) not in kept and not after[j].table])
    went = {here: name for (here, _), name in moves.items()}
    came = {there: (name, before[here]) for (here, there), name in moves.items()}
    steps: list[Step] = []
    i = j = 0
    for here, there in [*sorted(kept), (len(before), len(after))]:
        steps += [Step(before[at], None, went.get(at, "")) for at in range(i, here)]
        steps += [Step(None, after[at], *came.get(at, ("", None))) for at in range(j, there)]
        steps += [Step(each, after[there]) for each in before[here : here + 1]]
        i, j = here + 1, there + 1
    return steps


def _matches(
    before: Sequence[Unit], after: Sequence[Unit], alignment: Iterable[Pair]
) -> Iterator[Match]:
    """Yield which paragraphs are one; a clause that was split or joined goes on in the first."""
    old, new = _places(before), _places(after)
    goes_on = {"": ""} | {
        pair.before[0]: pair.after[0] for pair in alignment if pair.before and pair.after
    }
    for (clause, kind), here in old.items():
        there = new.get((goes_on.get(clause, _NONE), kind), [])
        pairs = _in_order([before[at].text for at in here], [after[at].text for at in there])
        matches = [(here[i], there[j]) for i, j in pairs]
        yield from (match for match in matches if _alike(before[match[0]], after[match[1]]))


def _in_order(before: Sequence[str], after: Sequence[str]) -> Iterator[Match]:
    """Yield equal texts, and between them one after the other; none crosses another."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for _, i, i_end, j, j_end in matcher.get_opcodes():
        yield from zip(range(i, i_end), range(j, j_end), strict=False)


def _alike(before: Unit, after: Unit) -> bool:
    """Say whether both are words, or tables with as many columns."""
    old, new = before.table, after.table
    if old is None or new is None:
        return old is new
    return len(old.heads) == len(new.heads)


def _places(units: Sequence[Unit]) -> dict[tuple[str, str], list[int]]:
    """Return where the paragraphs of each kind of each clause stand."""
    found: dict[tuple[str, str], list[int]] = {}
    for at, unit in enumerate(units):
        found.setdefault((unit.clause, unit.kind), []).append(at)
    return found


def _weights(after: Sequence[Unit], alignment: Iterable[Pair]) -> list[int]:
    """Return how much speaks for it that each paragraph stays, and others move around it."""
    moved = {id for pair in alignment if pair.moved for id in pair.after}
    found, above = [], -1
    for unit in after:
        if above < 0 or unit.depth <= above:
            above = unit.depth if unit.clause in moved else -1
        found.append(_STAYS + len(unit.text) if above < 0 else 1)
    return found


def _kept(matches: Sequence[Match], weights: Sequence[int]) -> set[Match]:
    """Return the matches that stand in one order on both sides."""
    there = [at for _, at in matches]
    rising = heaviest_rising(there, [weights[at] for at in there])
    return {match for at, match in enumerate(matches) if at in rising}


def _moves(matches: Sequence[Match]) -> dict[Match, str]:
    """Return the name of the move of each match; what moved together has one."""
    found: dict[Match, str] = {}
    number = 0
    for here, there in matches:
        name = found.get((here - 1, there - 1))
        number += name is None
        found[here, there] = name or f"move{number}"
    return found
