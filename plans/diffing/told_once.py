"""What differs, each thing in it once: of words within words, the longer are told."""

from __future__ import annotations

from collections.abc import Iterable

from plans.diffing.conditions import is_condition
from plans.diffing.side_by_side import side_by_side
from plans.diffing.standing_near import Differing, Near
from plans.quantities import Mention


def told_once(found: Iterable[Differing], texts: tuple[str, str], tag: str) -> list[Differing]:
    """Return ``found`` without what is told by something else in it.

    That is a value within words that qualify it, majorité des *deux tiers*, and these within a
    value; words that qualify a value which gave way to another, every *three months*; and a denial
    within a bound, *not* exceeding ten. What qualifies side by side is one: *without* the consent.
    """
    pairs = list(found)
    if len(pairs) < 2:  # as of most clauses
        return pairs
    pairs = side_by_side(pairs, texts, tag)
    near = Near(pairs)
    return [pair for pair in pairs if not (_is_told(pair, near) or _around_value(pair, near))]


def _around_value(pair: Differing, near: Near) -> bool:
    """Whether words of one side alone qualify a value of which it is told what became of it."""
    whole, side = (pair[0], 0) if pair[1] is None else (pair[1], 1)
    if whole is None or pair[1 - side] or whole.kind != "qualifier" or is_condition(whole):
        return False
    values = (each[side] for each in near.to(whole, side) if all(each))
    return any(value and _holds_value(whole, value) for value in values)


def _holds_value(whole: Mention, part: Mention) -> bool:
    return part.is_value and whole.start <= part.start and part.end <= whole.end


def _is_told(pair: Differing, near: Near) -> bool:
    """Whether longer words tell a pair; of a denial and what it denied those of either side do."""
    inside = [each is None or _inside(each, side, near) for side, each in enumerate(pair)]
    denials = all(each and each.kind == "negation" for each in pair)
    return any(inside) if denials else all(inside)


def _inside(mention: Mention, side: int, near: Near) -> bool:
    """Whether longer words of another sort hold ``mention``."""
    wholes = (each for pair in near.to(mention, side) if (each := pair[side]))
    others = (each for each in wholes if each.kind != mention.kind)
    return any(_within(mention, each) for each in others if _holds(each, mention))


def _holds(whole: Mention, part: Mention) -> bool:
    """Whether words of the sort of ``whole`` tell what one of the sort of ``part`` says."""
    return "qualifier" in (whole.kind, part.kind) or (whole.is_value and part.kind == "negation")


def _within(part: Mention, whole: Mention) -> bool:
    start, end = whole.start, whole.end
    if whole.bound and part.kind == "negation":
        start, end = min(start, whole.bound.start), max(end, whole.bound.end)
    # Of two in one place what qualifies is told.
    longer = whole.kind == "qualifier" or (part.start, part.end) != (start, end)
    return longer and start <= part.start and part.end <= end
