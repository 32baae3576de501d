"""References whose words stayed and that name another clause now, since numbers moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plans.aligning import Pair
from plans.diffing import reference_rules as table
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.naming import Context, Spot, change
from plans.model import Place, Revision
from plans.quantities import Mention, mentions


def compare_targets(pairs: tuple[Pair, ...], context: Context) -> Iterator[tuple[str, Change]]:
    """Yield each reference that is said as before and points elsewhere, with its clause's id."""
    if not _numbers_moved(pairs, context):
        return
    for pair in pairs:
        if len(pair.before) == len(pair.after) == 1:
            spot = Spot(context.before.places[pair.before[0]], context.after.places[pair.after[0]])
            for made in _of_pair(spot, context):
                yield pair.after[0], made


def _numbers_moved(pairs: tuple[Pair, ...], context: Context) -> bool:
    sides = ((_numbers(p.before, context.before), _numbers(p.after, context.after)) for p in pairs)
    return any(before != after for before, after in sides)


def _numbers(ids: tuple[str, ...], revision: Revision) -> list[tuple[str, ...]]:
    return [revision.places[id].labels for id in ids]


def _of_pair(spot: Spot, context: Context) -> Iterator[Change]:
    if spot.before is None or spot.after is None:
        return
    olds, news = _references(spot.before), _references(spot.after)
    kept = Counter(map(_value, olds)) & Counter(map(_value, news))
    for each in dict.fromkeys(map(_value, news)):
        if kept[each]:
            said = next(new.text for new in news if _value(new) == each)
            yield from _compared(spot, each, said, context)


def _references(place: Place) -> list[Mention]:
    text = place.clause.prose
    if not any(char.isdigit() for char in text) and len(text) < _SHORT:
        return []
    return [each for each in mentions(text) if each.kind == "reference"]


# A sentence of so few characters without any digit refers to nothing.
_SHORT = 12


def _value(mention: Mention) -> str:
    return str(mention.value)


def _compared(spot: Spot, value: str, said: str, context: Context) -> Iterator[Change]:
    was, now = context.pointed(value, value, spot)
    if was == now == "" or (was and context.partners.get(was) == now):
        return
    before = context.before.places[was].clause.title if was else None
    after = context.after.places[now].clause.title if now else None
    rule = first(table.TARGETS, before, after)
    yield change(rule, spot, context, what=f"{said} points to", before=before, after=after)
