"""What a value goes *to* and what it goes *by*: reduced *to* 5 per cent, reduced *by* 5 per cent.

The number may be the same, and what is left is another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.diffing.lasting_ends import behind_phrase
from plans.diffing.standing_near import Differing
from plans.diffing.value_pairs import Match
from plans.languages import language
from plans.quantities import Mention

_KINDS = ("number", "percent", "money")


def with_goals_and_steps(
    found: Iterable[Differing],
    values: Sequence[Match],
    texts: tuple[str, str],
    tags: tuple[str, str],
) -> list[Differing]:
    """Return what differs, each value that is a goal on one side and a step on the other with that.

    Args:
        found: what differs, as (before, after).
        values: the values of both texts that stand for each other, equal ones too.
        texts: the text before and the one after.
        tags: their languages.
    """
    pairs = list(found)
    for here, there in values:
        old = _led(here.mention, texts[0], tags[0])
        new = _led(there.mention, texts[1], tags[1]) if old else None
        if old and new and old.value != new.value:
            bare = here.mention, there.mention
            pairs = [(old, new), *(each for each in pairs if each != bare)]
    return pairs


def _led(mention: Mention, text: str, tag: str) -> Mention | None:
    """Return a value with the words that make it a goal or a step, as these; None without any."""
    if mention.kind not in _KINDS:
        return None
    numbers = language(tag).numbers
    found = [
        replace(said, value=sort, bound=None)
        for sort in ("goal", "step")
        if (said := behind_phrase(getattr(numbers, sort), mention, text))
    ]
    return max(found, key=lambda each: len(each.text), default=None)
