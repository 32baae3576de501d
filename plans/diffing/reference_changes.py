"""References whose words stayed and that name another clause now, since numbers moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plans.aligning import Pair
from plans.diffing import reference_rules as table
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.naming import Context, Spot, change
from plans.model import Revision

if TYPE_CHECKING:
    from plans.quantities import Mention


def compare_targets(pair: Pair, context: Context) -> Iterator[Change]:
    """Yield each reference of a clause that is said as before and points elsewhere."""
    if len(pair.before) == len(pair.after) == 1:
        spot = Spot(context.before.places[pair.before[0]], context.after.places[pair.after[0]])
        yield from _of_pair(spot, context)


def numbers_moved(pairs: tuple[Pair, ...], context: Context) -> bool:
    """Say whether any clause has another number now, so that a reference may point elsewhere."""
    sides = ((_numbers(p.before, context.before), _numbers(p.after, context.after)) for p in pairs)
    return any(map(_has_numbers, (context.before, context.after))) and any(
        before != after for before, after in sides
    )


def _has_numbers(revision: Revision) -> bool:
    return any(place.clause.label for place in revision.places.values())


def _numbers(ids: tuple[str, ...], revision: Revision) -> list[tuple[str, ...]]:
    return [revision.places[id].labels for id in ids]


def _of_pair(spot: Spot, context: Context) -> Iterator[Change]:
    if spot.before is None or spot.after is None:
        return
    # Where no number moved, nobody reads what texts refer to.
    from plans.quantities import may_refer

    texts = spot.before.clause.prose, spot.after.clause.prose
    tags = context.languages(*texts)
    if not may_refer(texts[1], tags[1]):  # of most clauses: nothing can have stayed
        return
    olds, news = map(_references, texts, tags)
    kept = Counter(map(_value, olds)) & Counter(map(_value, news))
    for each in dict.fromkeys(map(_value, news)):
        if kept[each]:
            said = next(new.text for new in news if _value(new) == each)
            yield from _compared(spot, each, said, context)


def _references(text: str, tag: str) -> list[Mention]:
    from plans.quantities import mentions

    return [each for each in mentions(text, tag) if each.kind == "reference"]


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
