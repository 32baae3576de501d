"""Follows a clause or a term through every revision it can be traced to, forth and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plans.aligning import Pair
from plans.diffing import pair_terms
from plans.model import Clause
from plans.terms import Term
from plans.tracing.chain import Step, pairs_between
from plans.tracing.statements import folded
from plans.values import frozen


@frozen
class Spot:
    """A clause of a revision, or with ``term`` one of its terms."""

    clause: str
    term: str = ""


# A revision with a clause or term of it.
Node = tuple[str, Spot]
# Fewer words than this may stand in any two clauses.
TELLING = 5
# The pair of clauses by which one comes from a revision to another, with the number of their tie.
_Way = tuple[int, Pair]
# The pairs by the ids of their clauses, those before and those after.
_Sides = tuple[dict[str, Pair], dict[str, Pair]]


class Threads:
    """The alignments between all revisions of a chain, each worked out once and when needed."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self.steps = {step.ref: step for step in steps}
        self.ties = [(link.ref, step.ref, link.rows) for step in steps for link in step.links]
        self.near: dict[str, list[int]] = {}
        for number, (before, after, _) in enumerate(self.ties):
            self.near.setdefault(before, []).append(number)
            self.near.setdefault(after, []).append(number)
        self._pairs: dict[int, _Sides] = {}
        self._by_pairs: dict[int, tuple[tuple[Pair, ...], _Sides]] = {}

    def follow(self, ref: str, start: Spot) -> dict[str, tuple[Spot, ...]]:
        """Return every place that ``start`` of revision ``ref`` can be traced to, by revision.

        From a piece of a split clause the way leads to the whole, and not to the other pieces.
        """
        found: dict[Node, None] = {}
        waiting: list[tuple[Node, _Way | None]] = [((ref, start), None)]
        while waiting:
            while waiting:
                node, came = waiting.pop()
                if node not in found:
                    found[node] = None
                    waiting += self._neighbours(node, came)
            waiting += [(node, None) for node in self._returned(found)]
        return self._by_revision(found)

    def _by_revision(self, found: Iterable[Node]) -> dict[str, tuple[Spot, ...]]:
        spots: dict[str, list[Spot]] = {}
        for ref, spot in found:
            spots.setdefault(ref, []).append(spot)
        return {ref: tuple(self._in_order(ref, each)) for ref, each in spots.items()}

    def _in_order(self, ref: str, spots: list[Spot]) -> list[Spot]:
        if len(spots) == 1:
            return spots
        order = {id: number for number, id in enumerate(self.steps[ref].edition.ids)}
        return sorted(spots, key=lambda spot: (order[spot.clause], spot.term))

    def _neighbours(self, node: Node, came: _Way | None) -> Iterator[tuple[Node, _Way | None]]:
        ref, spot = node
        for tie in self.near.get(ref, ()):
            before, after, _ = self.ties[tie]
            pair = self._both(tie)[0 if ref == before else 1].get(spot.clause)
            if pair is None or (tie, pair) == came or not (pair.before and pair.after):
                continue
            other = after if ref == before else before
            for there in self._across(pair, before, after, spot, ref == before):
                yield (other, there), (tie, pair)

    def _both(self, tie: int) -> _Sides:
        if tie not in self._pairs:
            before, after, rows = self.ties[tie]
            pairs = pairs_between(self.steps[before].edition, self.steps[after].edition, rows)
            # Those between drafts with the same clauses are the same pairs again.
            known = self._by_pairs.get(id(pairs))
            self._pairs[tie] = known[1] if known else _by_side(pairs)
            self._by_pairs[id(pairs)] = pairs, self._pairs[tie]
        return self._pairs[tie]

    def _across(
        self, pair: Pair, before: str, after: str, spot: Spot, forth: bool
    ) -> Iterator[Spot]:
        if not spot.term:
            yield from (Spot(id) for id in (pair.after if forth else pair.before))
            return
        sides = self._terms(before, pair.before), self._terms(after, pair.after)
        pairs, _, _ = pair_terms(*({key: each[1] for key, each in side.items()} for side in sides))
        for old, new in pairs:
            if spot.term == (old if forth else new):
                key, side = (new, sides[1]) if forth else (old, sides[0])
                yield Spot(side[key][0], key)

    def _terms(self, ref: str, ids: Iterable[str]) -> dict[str, tuple[str, Term]]:
        edition = self.steps[ref].edition
        return {key: (id, term) for id in ids for key, term in edition.clause(id).terms.items()}

    def _returned(self, found: dict[Node, None]) -> Iterator[Node]:
        """Yield where it stands again after it left, or stood before: by its id or its words."""
        ids = {spot for _, spot in found}
        texts = set() if any(spot.term for spot in ids) else self._texts(found)
        for ref in self._kin({ref for ref, _ in found}):
            edition = self.steps[ref].edition
            known = ids if edition.head.ids == "lasting" else set()
            for clause in edition.said:
                again = _again(clause, known, texts)
                if again:
                    yield ref, again
                    return

    def _kin(self, having: set[str]) -> Iterator[str]:
        """Yield the other revisions that were made from those ``having`` it, or they from them."""
        after: dict[str, list[str]] = {}
        for early, late, _ in self.ties:
            after.setdefault(early, []).append(late)
        before = {ref: [link.ref for link in step.links] for ref, step in self.steps.items()}
        reached = _reached(before, having) | _reached(after, having)
        yield from (ref for ref in self.steps if ref in reached - having)

    def _texts(self, found: Iterable[Node]) -> set[str]:
        said = (folded(self.steps[ref].edition.clause(spot.clause).text) for ref, spot in found)
        return {text for text in said if len(text.split()) >= TELLING}


def _by_side(pairs: Iterable[Pair]) -> _Sides:
    return (
        {id: pair for pair in pairs for id in pair.before},
        {id: pair for pair in pairs for id in pair.after},
    )


def _reached(ways: Mapping[str, Sequence[str]], start: set[str]) -> set[str]:
    """Return where one comes from ``start`` in any number of steps, the start included."""
    waiting, seen = list(start), set(start)
    while waiting:
        news = [ref for ref in ways.get(waiting.pop(), ()) if ref not in seen]
        seen.update(news)
        waiting += news
    return seen


def _again(clause: Clause, known: set[Spot], texts: set[str]) -> Spot | None:
    """Return ``clause``, or the term of it, if it is one that is known, or has the words of one."""
    for spot in known:
        if spot.clause == clause.id and (not spot.term or spot.term in clause.terms):
            return spot
    return Spot(clause.id) if folded(clause.text) in texts else None
