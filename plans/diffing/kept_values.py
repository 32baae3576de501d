"""Values of clauses that were rewritten beyond recognition: each stands in a new clause again.

A clause that is told as removed may say "within 24 months" where one that is told as added, under
the same parent, says "within 18". What the words around it know again is one value that changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from plans.aligning import Pair, placed_words
from plans.bracketing import without_brackets
from plans.diffing.naming import Context, Spot
from plans.diffing.surroundings import Standing, standings
from plans.diffing.value_pairs import kindred, meaning, nearest, unit_of
from plans.languages import language_within
from plans.model import Place, Revision
from plans.quantities import Mention, mentions
from plans.values import frozen

# So many words in common, and half of them, make two statements one.
_FAMILIAR = 5
Kept = tuple[Spot, Mention, Mention]


@frozen
class _Loose:
    """A value of a clause without a partner."""

    place: Place
    standing: Standing

    def words(self) -> frozenset[str]:
        """Return the words around the value and its own."""
        around = filter(None, (*self.standing.left, *self.standing.right))
        own = (word for word, _, _ in placed_words(self.standing.mention.text))
        return frozenset((*around, *own))


Loose = dict[str, list[_Loose]]


def kept_values(pairs: tuple[Pair, ...], context: Context) -> Iterator[Kept]:
    """Yield each value of a removed clause that an added one under the same parent has changed."""
    gone = [pair.before[0] for pair in pairs if not pair.after]
    new = [pair.after[0] for pair in pairs if not pair.before]
    if gone and new:
        here, there = _by_parents(gone, new, pairs, context)
        for parent in sorted(here.keys() & there.keys()):
            yield from _kept(here[parent], there[parent])


def _by_parents(
    gone: list[str], new: list[str], pairs: tuple[Pair, ...], context: Context
) -> tuple[Loose, Loose]:
    """Return the loose values of both sides by the id after of the clause they are below."""
    partners = {id: pair.after[0] for pair in pairs if pair.after for id in pair.before}
    themselves = {id: id for id in partners.values()}
    tags = context.documents
    return (
        _by_parent(gone, context.before, partners, tags[0]),
        _by_parent(new, context.after, themselves, tags[1]),
    )


def _by_parent(
    ids: list[str], revision: Revision, partners: Mapping[str, str], tag: str
) -> dict[str, list[_Loose]]:
    """Return the loose values of clauses by the nearest clause above that has a partner.

    ``partners`` gives each clause of ``revision`` that has one the id of the clause after.
    """
    found: defaultdict[str, list[_Loose]] = defaultdict(list)
    order = {id: number for number, id in enumerate(revision.places)}
    for id in sorted(ids, key=order.__getitem__):
        place = revision.places[id]
        above = place.parent
        while above and above not in partners:
            above = revision.places[above].parent
        found[partners.get(above, "")] += _loose(place, tag)
    return {
        above: [_at(order, each) for order, each in enumerate(loose)]
        for above, loose in found.items()
    }


def _loose(place: Place, document: str) -> Iterator[_Loose]:
    clause = place.clause
    if any(not term.proposed for term in clause.terms.values()):
        return
    text = without_brackets(clause.prose)
    for each in standings(text, mentions(text, language_within(text, document))):
        if each.mention.is_value:
            yield _Loose(place, each)


def _at(order: int, loose: _Loose) -> _Loose:
    return replace(loose, standing=replace(loose.standing, order=order))


def _kept(before: list[_Loose], after: list[_Loose]) -> Iterator[Kept]:
    common = _Common(before, after)
    for old, new in nearest(
        [each.standing for each in before],
        [each.standing for each in after],
        common.familiar,
        common.count,
    ):
        if meaning(old.mention) != meaning(new.mention):
            spot = Spot(before[old.order].place, after[new.order].place)
            yield spot, old.mention, new.mention


class _Common:
    """How many words two values have in common, around them and in them."""

    def __init__(self, before: list[_Loose], after: list[_Loose]) -> None:
        self._sides = [[each.words() for each in side] for side in (before, after)]

    def count(self, old: Standing, new: Standing) -> int:
        here, there = self._sides[0][old.order], self._sides[1][new.order]
        return len(here & there)

    def familiar(self, old: Standing, new: Standing) -> bool:
        if not kindred(old, new) or unit_of(old) != unit_of(new):
            return False
        smaller = min(len(self._sides[0][old.order]), len(self._sides[1][new.order]))
        return self.count(old, new) >= max(_FAMILIAR, smaller / 2)
