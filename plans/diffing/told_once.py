"""What differs, each thing in it once: of words within words, the longer are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plans.diffing.standing_near import Near
from plans.quantities import Mention

Differing = tuple[Mention | None, Mention | None]


def told_once(found: Iterable[Differing], texts: tuple[str, str]) -> list[Differing]:
    """Return ``found`` without what is told by something else in it.

    That is a value within words that qualify it, majorité des *deux tiers*, and these within a
    value; a denial within a bound, *not* exceeding ten; and one right before a qualification that
    came or went with it, *without* the consent of, which is told with it.
    """
    pairs = list(found)
    if len(pairs) < 2:  # as of most clauses
        return pairs
    pairs = _joined(pairs, texts)
    near = Near(pairs)
    return [pair for pair in pairs if not _is_told(pair, near)]


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


def _joined(pairs: list[Differing], texts: tuple[str, str]) -> list[Differing]:
    """Return ``pairs`` with each denial and the qualification right behind it as one."""
    for side, text in enumerate(texts):
        wholes = []
        gone: set[Differing] = set()
        for denial, behind in _denials([each for pair in pairs if (each := _alone(pair, side))]):
            gone |= {_at(side, denial), _at(side, behind)}
            said = text[denial.start : behind.end]
            wholes.append(_at(side, replace(behind, start=denial.start, text=said)))
        pairs = [*(pair for pair in pairs if pair not in gone), *wholes]
    return pairs


def _denials(alone: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Return each denial with the qualification that it stands right before."""
    behind = {each.start: each for each in alone if each.kind == "qualifier"}
    denials = (each for each in alone if each.kind == "negation")
    return [(each, behind[each.end + 1]) for each in denials if each.end + 1 in behind]


def _at(side: int, mention: Mention) -> Differing:
    return (None, mention) if side else (mention, None)


def _alone(pair: Differing, side: int) -> Mention | None:
    return pair[side] if pair[1 - side] is None else None
