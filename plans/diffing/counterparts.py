"""What differs, told with all the words that gave way with it: "unanimously" → "by a majority".

A value or a word of force that the other side does not have has often given way to words that
nobody listed, and then both are told together; a name is told with the words beside it that gave
way too; and what came or went with a condition is part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.diffing.replaced_stretches import Span, differences
from plans.diffing.saying_words import count_words, saying_words
from plans.diffing.standing_near import Differing
from plans.languages import Language, language
from plans.quantities import Mention

# More words beside what was found are a statement of their own, and it only stands in that.
_BESIDE, _CONDITION = 3, 14
# A reference is not read for what its words say, and would hide others.
_ALONE_ANYWAY = "reference"
# What binds or denies is not made less by words that stand for it now.
_FORCE = ("modal", "negation")


def with_counterparts(
    found: Iterable[Differing], texts: tuple[str, str], tags: tuple[str, str]
) -> list[Differing]:
    """Return what differs, as (before, after), each with the words that gave way with it.

    Args:
        found: the values, names and words of force that differ.
        texts: the text before and the one after.
        tags: their languages.
    """
    pairs = list(found)
    if not any(_may_grow(pair) for pair in pairs):
        return pairs
    known = language(tags[1])
    for spans in differences(*texts):
        here = [pair for pair in pairs if _touches(pair, spans)]
        if here and (whole := _whole(here, texts, spans, known)):
            at = pairs.index(here[0])
            pairs = [pair for pair in pairs if pair not in here]
            pairs.insert(at, whole)
    return pairs


def _may_grow(pair: Differing) -> bool:
    old, new = pair
    return not old or not new or _names(pair)


def _names(pair: Differing) -> bool:
    return all(each is not None and each.kind == "name" for each in pair)


def _touches(pair: Differing, spans: tuple[Span, Span]) -> bool:
    return any(
        each is not None and each.start < span[1] and span[0] < each.end
        for each, span in zip(pair, spans, strict=True)
    )


def _whole(
    here: Sequence[Differing], texts: tuple[str, str], spans: tuple[Span, Span], known: Language
) -> Differing | None:
    """Return what differs in one place as one pair; None where it is told as it is."""
    sides = [[each for pair in here if (each := pair[side])] for side in (0, 1)]
    if any(each.kind == _ALONE_ANYWAY for side in sides for each in side):
        return None
    if all(_names(pair) for pair in here):
        return _grown(sides, texts, spans, known) if len(here) == 1 else None
    if any(old and new for old, new in here):
        return None
    if all(start < end for start, end in spans):
        return _grown(sides, texts, spans, known)
    return _came_or_went(sides, texts, spans, known)


def _grown(
    sides: list[list[Mention]], texts: tuple[str, str], spans: tuple[Span, Span], known: Language
) -> Differing | None:
    """Return both sides of a place, each with all words in it that say something."""
    told = [
        _with_words(found, text, span, known)
        for found, text, span in zip(sides, texts, spans, strict=True)
    ]
    if not all(start < end for start, end in told):
        return None
    kind = (sides[0] or sides[1])[0]
    old, new = (
        _mention(found, text, span, kind)
        for found, text, span in zip(sides, texts, told, strict=True)
    )
    beside = (_beside(found, each) for found, each in zip(sides, (old, new), strict=True))
    return (old, new) if max(beside) <= _BESIDE else None


def _beside(found: Sequence[Mention], whole: Mention) -> float:
    """Return how many words stand beside what was found; one of a counterpart is what it is."""
    return count_words(whole.text) - (sum(count_words(each.text) for each in found) or 1)


def _came_or_went(
    sides: list[list[Mention]], texts: tuple[str, str], spans: tuple[Span, Span], known: Language
) -> Differing | None:
    """Return what one side alone has, with the words that came or went with it."""
    side = 0 if sides[0] else 1
    if len(sides[side]) != 1 or sides[1 - side]:
        return None
    [mention], span = sides[side], spans[side]
    if mention.start < span[0] or span[1] < mention.end:
        other = _what_stayed(mention, texts, (span, spans[1 - side]), side)
        if other is None:
            return None
        return (other, mention) if side else (mention, other)
    start, end = _with_words([mention], texts[side], span, known)
    whole = replace(mention, start=start, end=end, text=texts[side][start:end])
    if start < mention.start or count_words(whole.text) > _CONDITION:
        return None
    return (None, whole) if side else (whole, None)


def _what_stayed(
    mention: Mention, texts: tuple[str, str], spans: tuple[Span, Span], side: int
) -> Mention | None:
    """Return what the other side has of words of which some came or went: *twentieth* day."""
    (start, end), (place, _) = spans
    first, last = min(0, mention.start - start), max(0, mention.end - end)
    text = texts[1 - side][max(0, place + first) : place + last]
    kept = texts[side][mention.start : start] + texts[side][end : mention.end]
    stays = mention.kind == "ordinal" and text == kept and any(map(str.isalpha, text))
    return _mention((), texts[1 - side], (place + first, place + last), mention) if stays else None


def _with_words(found: Sequence[Mention], text: str, span: Span, known: Language) -> Span:
    """Return from where to where words say something in ``span``, with all that was ``found``."""
    spans = [*([span] if span[0] < span[1] else ()), *((each.start, each.end) for each in found)]
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    said = saying_words(text[first:last], known)
    if not said:
        return 0, 0
    # The article of The Hague is part of its name.
    return min([first + said[0][1], *(each.start for each in found)]), first + said[-1][2]


def _mention(found: Sequence[Mention], text: str, span: Span, like: Mention) -> Mention:
    """Return the words in ``span`` as what was found in them, or as nothing that was read."""
    said = text[slice(*span)]
    if found:
        return replace(found[0], start=span[0], end=span[1], text=said, kind=like.kind)
    value = "" if like.kind in _FORCE else said
    return Mention(*span, said, like.kind, value, like.confidence)
