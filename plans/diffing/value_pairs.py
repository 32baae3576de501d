"""Which value of one text became which of the other: by the words around them, never by order.

What stands in the same words is the same statement, whatever it now says. Then equal values are
equal, wherever they went. What is left is paired by how many words next to it stayed, and a value
that is the only one of its kind on both sides by that. Nothing depends on which text comes first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from plans.diffing.binding import plain_modal
from plans.diffing.surroundings import Standing
from plans.quantities import Mention
from plans.terms import Amount, worth

Match = tuple[Standing, Standing]
Rest = tuple[list[Standing], list[Standing]]
# So many words around a value are a statement that can be known again.
_TELLING = 3
# Beyond so many comparisons values are a table of figures, which is paired as it stands.
_MOST = 20_000
# Kinds that may turn into each other.
_KINDRED = (
    {"number", "percent"},
    {"number", "money"},
    {"number", "duration"},
    {"duration", "deadline"},
    {"date", "deadline"},
)
# Of these no other sort of thing is counted, so that a unit does not tell two of them apart.
_MEASURED = ("duration", "deadline", "money")
# A share may be a number: a third, 30 per cent.
_SHARES = {"number", "percent"}


def meaning(mention: Mention) -> tuple[Hashable, ...]:
    """Return what is equal for mentions that say the same in other words."""
    if mention.kind == "modal":
        return mention.kind, plain_modal(str(mention.value))
    value = worth(mention.value)
    share = isinstance(value, Amount) and mention.kind == "percent"
    return "number" if share else mention.kind, value


def paired(before: list[Standing], after: list[Standing]) -> tuple[list[Match], Rest]:
    """Return the pairs, equal ones too, and what is left on either side."""
    if not (before and after):
        return [], (before, after)
    sides = _Sides(before, after)
    for way in _WAYS:
        if all(sides.left):
            sides.take(way(*sides.left))
    return sides.pairs, sides.left


class _Sides:
    """What is paired so far, and what is left."""

    def __init__(self, before: list[Standing], after: list[Standing]) -> None:
        self.pairs: list[Match] = []
        self.left: Rest = (before, after)

    def take(self, pairs: Iterable[Match]) -> None:
        if not (new := list(pairs)):
            return
        self.pairs += new
        orders = [{pair[side].order for pair in new} for side in (0, 1)]
        old, now = (
            [each for each in side if each.order not in taken]
            for side, taken in zip(self.left, orders, strict=True)
        )
        self.left = old, now


def _statement(standing: Standing) -> Hashable:
    """Return the words that a value stands in, where they are enough to know it by."""
    if standing.words_around < _TELLING:
        return None
    return standing.left, standing.right, standing.mention.kind, _floor(standing)


def _sort(standing: Standing) -> Hashable:
    return standing.mention.kind, unit_of(standing), _floor(standing)


def _floor(standing: Standing) -> bool | None:
    """Return whether a value is a floor; None for what is no bound."""
    return standing.mention.bound.is_floor if standing.mention.bound else None


def unit_of(standing: Standing) -> Any:
    """Return the unit of a value, None where it has none."""
    return getattr(standing.mention.value, "unit", None)


def _alone_in(
    before: list[Standing], after: list[Standing], key: Callable[[Standing], Hashable]
) -> Iterator[Match]:
    """Pair what alone has its key on either side."""
    there = _once(after, key)
    for name, old in _once(before, key).items():
        if name is not None and name in there:
            yield old, there[name]


def _once(side: list[Standing], key: Callable[[Standing], Hashable]) -> dict[Hashable, Standing]:
    names = list(map(key, side))
    found = dict(zip(names, side, strict=True))
    if len(found) == len(side):  # as in most sentences, which say each thing once
        return found
    count = Counter(names)
    return {name: each for name, each in found.items() if count[name] == 1}


def _by_meaning(before: list[Standing], after: list[Standing]) -> Iterator[Match]:
    groups: defaultdict[Hashable, Rest] = defaultdict(lambda: ([], []))
    for side, standings in enumerate((before, after)):
        for each in standings:
            groups[meaning(each.mention)][side].append(each)
    for here, there in groups.values():
        yield from nearest(here, there, _alike)


def _alike(old: Standing, new: Standing) -> bool:
    return meaning(old.mention) == meaning(new.mention)


def one_number(old: Mention, new: Mention) -> bool:
    """Whether two numbers are equal, and one of them leaves what it counts to the sentence."""
    here, there = old.value, new.value
    if not (isinstance(here, Amount) and isinstance(there, Amount)) or old.kind != new.kind:
        return False
    return here.number == there.number and "" in (here.unit, there.unit)


def in_one_unit(old: Mention | None, new: Mention | None) -> tuple[Mention | None, Mention | None]:
    """Return two numbers; one that leaves what it counts to the sentence counts the same."""
    if not (old and new and old.kind == new.kind == "number"):
        return old, new
    was, now = old.value, new.value
    if not (isinstance(was, Amount) and isinstance(now, Amount)) or "" not in (was.unit, now.unit):
        return old, new
    unit = was.unit or now.unit
    return (
        replace(old, value=replace(was, unit=unit)),
        replace(new, value=replace(now, unit=unit)),
    )


def _by_number(before: list[Standing], after: list[Standing]) -> Iterator[Match]:
    return nearest(before, after, lambda old, new: one_number(old.mention, new.mention))


def nearest(
    before: list[Standing],
    after: list[Standing],
    fits: Callable[[Standing, Standing], bool],
    common: Callable[[Standing, Standing], int] = Standing.nearness,
) -> Iterator[Match]:
    """Pair the two that have most words in common, then the next two."""
    if len(before) * len(after) > _MOST:
        yield from _in_order(before, after, fits)
        return
    ranked = sorted(
        (-common(old, new), _apart(old, new), old.order, new.order, old, new)
        for old in before
        for new in after
        if fits(old, new)
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for *_, old, new in ranked:
        if old.order not in taken[0] and new.order not in taken[1]:
            taken[0].add(old.order)
            taken[1].add(new.order)
            yield old, new


def _apart(old: Standing, new: Standing) -> tuple[int, int, int]:
    """Return how far two are apart; it is the same both ways round."""
    same = (old.mention.kind == new.mention.kind) + (unit_of(old) == unit_of(new))
    same += _floor(old) == _floor(new)
    return -same, abs(old.order - new.order), old.order + new.order


def _in_order(
    before: list[Standing],
    after: list[Standing],
    fits: Callable[[Standing, Standing], bool],
) -> Iterator[Match]:
    return ((old, new) for old, new in zip(before, after, strict=False) if fits(old, new))


def comparable(old: Standing, new: Standing) -> bool:
    """Whether one value may have become the other: a sort that fits, and words beside it."""
    alike = unit_of(old) == unit_of(new) or _ends(old, new)
    return kindred(old, new) and old.nearness(new) >= (1 if alike else 2)


def _exchanged(old: Standing, new: Standing) -> bool:
    """Whether one measure took the other's place in a sentence, wherever in it each stands.

    What is measured in one way only is of one sort in every unit: "permanently", "ten years".
    """
    kinds = {old.mention.kind, new.mention.kind}
    same = kinds <= _SHARES or (len(kinds) == 1 and old.mention.kind in _MEASURED)
    if not (same or _ends(old, new)) or not kindred(old, new):
        return False
    return min(old.words_around, new.words_around) < 2 * _common_words(old, new)


def _common_words(old: Standing, new: Standing) -> int:
    """Return how many words two sentences share, as far as the next value in each."""
    here, there = (Counter(filter(None, (*each.left, *each.right))) for each in (old, new))
    return (here & there).total()


def _one_bound(old: Standing, new: Standing) -> bool:
    """Whether one floor or ceiling may have become another, if one leaves its unit to the text."""
    floor = _floor(old)
    same = floor is not None and floor == _floor(new) and old.mention.kind == new.mention.kind
    return same and "" in (unit_of(old), unit_of(new))


# From the surest to the least sure.
_WAYS: tuple[Callable[[list[Standing], list[Standing]], Iterator[Match]], ...] = (
    partial(_alone_in, key=_statement),
    _by_meaning,
    _by_number,
    partial(nearest, fits=comparable),
    partial(_alone_in, key=_sort),
    partial(nearest, fits=_one_bound),
    partial(nearest, fits=_exchanged, common=_common_words),
)


def kindred(old: Standing, new: Standing) -> bool:
    """Whether two values are of sorts that may turn into each other."""
    kinds = {old.mention.kind, new.mention.kind}
    if "qualifier" in kinds and unit_of(old) != unit_of(new):
        return False
    if len(kinds) > 1 and not (any(kinds <= each for each in _KINDRED) and _bare(old, new)):
        return _ends(old, new)
    return not _opposed(old, new)


def _ends(old: Standing, new: Standing) -> bool:
    """Whether what lasts for ever on one side has a last day on the other."""
    sides = (old, new), (new, old)
    return any(
        unit_of(one) == "permanent" and other.mention.kind in ("date", "deadline")
        for one, other in sides
    )


def _opposed(old: Standing, new: Standing) -> bool:
    """Whether one is a floor and the other a ceiling: neither became the other."""
    here, there = old.mention.bound, new.mention.bound
    return here is not None and there is not None and here.is_floor != there.is_floor


def _bare(old: Standing, new: Standing) -> bool:
    """Whether no number of the two counts things, which would never be a share, sum or time."""
    numbers = [each for each in (old, new) if each.mention.kind == "number"]
    return not any(unit_of(each) for each in numbers)
