"""Conditions of which most was written anew: *unless it consents* that became *if nobody objects*.

What is left of either says little by itself, and both are told whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.diffing.conditions import PARTED, is_condition
from plans.diffing.introduced_terms import stems
from plans.diffing.replaced_stretches import Place
from plans.diffing.saying_words import count_words
from plans.diffing.standing_near import Differing
from plans.languages import Language
from plans.quantities import Mention

# More words are a statement of their own.
_MOST = 16
# Where as many words stayed only some of a condition changed, which is told by itself.
_KEPT = 0.5


def with_rewritten(
    found: Iterable[Differing], texts: tuple[str, str], places: Sequence[Place], known: Language
) -> list[Differing]:
    """Return what differs, each condition that was written anew as one pair.

    Args:
        found: what differs, as (before, after).
        texts: the text before and the one after.
        places: where these differ.
        known: their language.
    """
    pairs = list(found)
    for pair in [each for each in pairs if _turned(each)]:
        whole = _whole(pair, texts, known)
        if whole and _differ(whole, pair, places):
            pairs = [
                whole if each == pair else each
                for each in pairs
                if each == pair or not _lies_in(each, whole)
            ]
    return pairs


def _turned(pair: Differing) -> bool:
    """Whether both sides have a condition, and not by the same word."""
    old, new = pair
    if not (old and new and is_condition(old) and is_condition(new)):
        return False
    return str(old.value) != str(new.value)


def _whole(pair: Differing, texts: tuple[str, str], known: Language) -> Differing | None:
    """Return both conditions up to the next comma; None where they are long, or mostly the same."""
    old, new = (_to_comma(each, text) for each, text in zip(pair, texts, strict=True) if each)
    was, now = ({*stems(each.text, known.tag)} for each in (old, new))
    few = max(count_words(old.text), count_words(new.text)) <= _MOST
    return (old, new) if few and len(was & now) < _KEPT * min(len(was), len(now)) else None


def _to_comma(condition: Mention, text: str) -> Mention:
    match = PARTED.search(text, condition.end)
    said = text[condition.start : match.start() if match else len(text)].rstrip()
    return replace(condition, end=condition.start + len(said), text=said)


def _differ(whole: Differing, pair: Differing, places: Sequence[Place]) -> bool:
    """Whether more than the word of a condition differs on both sides."""
    return all(
        long is not None
        and short is not None
        and any(
            start < long.end and short.end < end for start, end in (place[side] for place in places)
        )
        for side, (long, short) in enumerate(zip(whole, pair, strict=True))
    )


def _lies_in(pair: Differing, whole: Differing) -> bool:
    return all(
        part is None
        or (all_of is not None and all_of.start <= part.start and part.end <= all_of.end)
        for part, all_of in zip(pair, whole, strict=True)
    )
