"""Who may what *nobody* might: "No … may" that became "Each … may".

A sentence that begins with a denial has that told with its word of force, and what stands in the
place of the denial now is told there too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plans.diffing.replaced_stretches import Place, differences
from plans.diffing.saying_words import saying_words
from plans.diffing.standing_near import Differing
from plans.languages import Language, language
from plans.quantities import Mention

_GAP = " … "
# More words are a subject of their own.
_MOST = 3


def with_subjects(
    found: Iterable[Differing], texts: tuple[str, str], tags: tuple[str, str]
) -> Iterator[Differing]:
    """Yield what differs, words of force with what took the place of "no" on the other side.

    Args:
        found: what differs, as (before, after).
        texts: the text before and the one after.
        tags: their languages.
    """
    pairs = list(found)
    for pair in pairs:
        side = next((side for side in (0, 1) if _begins(pair, side, texts)), None)
        yield pair if side is None else _told(pair, side, pairs, texts, language(tags[1]))


def _begins(pair: Differing, side: int, texts: tuple[str, str]) -> bool:
    """Whether ``side`` has a word of force that something before it denies, and both sides one."""
    old, new = pair
    if not old or not new or {old.kind, new.kind} != {"modal"}:
        return False
    denied = pair[side]
    front, gap, _ = denied.text.partition(_GAP) if denied else ("", "", "")
    return bool(denied and gap) and not texts[side].startswith(front, denied.start if denied else 0)


def _told(
    pair: Differing,
    side: int,
    pairs: Sequence[Differing],
    texts: tuple[str, str],
    known: Language,
) -> Differing:
    """Return a pair with the words that stand where the denial of ``side`` stands."""
    denied, other = pair[side], pair[1 - side]
    if denied is None or other is None:
        return pair
    at = texts[side].rfind(denied.text.partition(_GAP)[0], 0, denied.start)
    inside = (place for place in differences(*texts) if place[side][0] <= at < place[side][1])
    place = next(inside, None)
    said = _said(place, 1 - side, other, pairs, texts, known) if place else ""
    if not said:
        return pair
    whole = replace(other, text=f"{said}{_GAP}{other.text}")
    return (whole, denied) if side else (denied, whole)


def _said(
    place: Place,
    side: int,
    modal: Mention,
    pairs: Sequence[Differing],
    texts: tuple[str, str],
    known: Language,
) -> str:
    """Return the words of a place in front of ``modal``; "" if they are many, or told already."""
    start, end = place[side][0], min(place[side][1], modal.start)
    found = (each[side] for each in pairs)
    if any(each and each.start < end and start < each.end for each in found):
        return ""
    said = saying_words(texts[side][start:end], known)
    few = 0 < len(said) <= _MOST
    return texts[side][start + said[0][1] : start + said[-1][2]] if few else ""
