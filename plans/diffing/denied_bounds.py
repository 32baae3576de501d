"""Force that a bound tells: what *may not exceed* 5 % *is* at most 5 %, and *shall be* no more.

A denial then says where a number ends, and forbids nothing else. Where what may not exceed so much
may exceed as much, the force tells it all. What *shall be* at least so much *is* so, where it was
capped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from plans.aligning import words
from plans.diffing.binding import is_denied
from plans.diffing.saying_words import saying_words
from plans.diffing.standing_near import Differing
from plans.diffing.surroundings import ends_sentence
from plans.diffing.value_pairs import Match, meaning
from plans.languages import fold, language
from plans.quantities import Mention

# No small words that lead from a modal to a bound are longer: of a long text no more is read.
_REACH = 80
# What is not the one is the other.
_TURNED = ({"most", "above"}, {"least", "below"})


def less_denied_bounds(
    found: Iterable[Differing],
    values: Sequence[Match],
    texts: tuple[str, str],
    tags: tuple[str, str],
) -> Iterator[Differing]:
    """Yield what differs, force that bounds a number once: as the bound or as the force.

    Args:
        found: what differs, as (before, after).
        values: the values of both texts that stand for each other, equal ones too.
        texts: the text before and the one after.
        tags: their languages.
    """
    pairs = list(found)
    modals = [pair for pair in pairs if _denied_once(pair) or _is_lone(pair)]
    bounded = list(_bounded(values)) if modals else []
    told = {
        _told(number, modal)
        for modal, number in product(modals, bounded)
        if _tell(number, modal, texts, tags) or _leads(number, modal, texts, tags)
    }
    yield from (pair for pair in pairs if pair not in told)


def _bounded(values: Iterable[Match]) -> Iterator[tuple[Mention, Mention]]:
    for here, there in values:
        if here.mention.bound or there.mention.bound:
            yield here.mention, there.mention


def _bound(number: Mention) -> str:
    return number.bound.sense if number.bound else ""


def _told(number: Differing, modal: Differing) -> Differing | None:
    """Return which of the two is told by the other; None where both are wanted."""
    old, new = number
    senses = {_bound(each) for each in number if each}
    if senses in _TURNED and all(modal):
        return number if old and new and meaning(old) == meaning(new) else None
    return None if "" in senses and all(modal) else modal


def _denied_once(pair: Differing) -> bool:
    """Whether a pair is of modals, of which one is denied."""
    if any(each is not None and each.kind != "modal" for each in pair):
        return False
    return sum(each is not None and is_denied(each) for each in pair) == 1


def _is_lone(pair: Differing) -> bool:
    """Whether one side alone has a modal."""
    old, new = pair
    return (old is None) != (new is None) and "modal" in {each.kind for each in pair if each}


def _leads(
    number: Differing, modal: Differing, texts: tuple[str, str], tags: tuple[str, str]
) -> bool:
    """Whether a lone modal leads up to the bound of a number that both sides bound: *shall be*."""
    if not _is_lone(modal) or not all(each and each.bound for each in number):
        return False
    side = 0 if modal[0] else 1
    force, value = modal[side], number[side]
    if not (force and value and value.bound):
        return False
    if not 0 <= value.bound.start - force.end <= _REACH:
        return False
    return not saying_words(texts[side][force.end : value.bound.start], language(tags[side]))


def _tell(
    number: Differing, modals: Differing, texts: tuple[str, str], tags: tuple[str, str]
) -> bool:
    """Whether the bound of a number denies the modal that one side denies."""
    sides = zip(number, modals, texts, tags, strict=True)
    return _denied_once(modals) and all(
        _denies(each, modal, text, tag)
        for each, modal, text, tag in sides
        if each and modal and is_denied(modal)
    )


def _denies(number: Mention, modal: Mention, text: str, tag: str) -> bool:
    """Whether the bound of ``number`` denies ``modal``: darf 5 Prozent *nicht* übersteigen."""
    bound = number.bound
    if bound is None:
        return False
    if modal.start < bound.end and bound.start < modal.end:
        return True
    force = language(tag).force
    near = modal.end <= bound.start and not ends_sentence(text[modal.end : bound.start])
    said = map(fold, words(bound.text)) if near else ()
    return any(word in force.not_after or word in force.not_before for word in said)
