"""What differs, told with all the words that gave way with it: "unanimously" → "by a majority".

A value or a word of force that the other side does not have has often given way to words that
nobody listed, and then both are told together; a name is told with the words beside it that gave
way too; and what came or went with a condition is part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter
from typing import Final

from plans.aligning import placed_words
from plans.diffing.conditions import are_conditions, is_condition, with_conditions
from plans.diffing.denied_words import with_denied
from plans.diffing.places_of_pairs import by_place, parted, with_beside
from plans.diffing.rates import with_rates
from plans.diffing.replaced_stretches import Place, Span, differences, replaced
from plans.diffing.rewritten_conditions import with_rewritten
from plans.diffing.saying_words import count_words, saying_words
from plans.diffing.spelt_alike import spelt_alike
from plans.diffing.standing_near import Differing
from plans.languages import Language, language
from plans.quantities import Mention
from plans.values import frozen

# With more words beside it what was found is one thing of a phrase, and with many more that is a
# statement of its own, in which it only stands.
_BESIDE, _MANY, _CONDITION = 3, 8, 14
# A reference is not read for what its words say, and would hide others.
_ALONE_ANYWAY = "reference"
# What binds or denies is not made less by words that stand for it now.
_FORCE = ("modal", "negation")
# What came or went with values of several sorts in it.
_PHRASE: Final = "phrase"


def with_counterparts(
    found: Iterable[Differing], texts: tuple[str, str], tags: tuple[str, str]
) -> list[Differing]:
    """Return what differs, as (before, after), each with the words that gave way with it.

    Args:
        found: the values, names and words of force that differ.
        texts: the text before and the one after.
        tags: their languages.
    """
    pairs = [pair for pair in found if not _still_stands(pair, texts)]
    if not pairs or _is_one_value(pairs):
        return pairs
    known = language(tags[1])
    old, new = spelt_alike(*texts, known)
    places = [
        (old.within(here), new.within(there)) for here, there in differences(old.text, new.text)
    ]
    pairs = with_rewritten(pairs, texts, places, known)
    pairs = with_conditions(pairs, texts, places, known)
    pairs = with_rates(with_denied(pairs, texts, places, known), texts, known.tag)
    return _grown_by_place(pairs, texts, places, known)


def _is_one_value(pairs: Sequence[Differing]) -> bool:
    """Whether all that differs is a value that gave way to another of its sort, as most often."""
    qualify = (each and (each.kind == "qualifier" or is_condition(each)) for each in pairs[0])
    return len(pairs) == 1 and not _may_grow(pairs[0]) and not any(qualify)


def _grown_by_place(
    pairs: Sequence[Differing], texts: tuple[str, str], places: Sequence[Place], known: Language
) -> list[Differing]:
    if not any(_may_grow(pair) for pair in pairs):
        return list(pairs)
    places, apart = parted(pairs, places, texts)
    together = [() if pair in apart else pair for pair in pairs] if apart else pairs
    places = with_beside(places, by_place(together, places), pairs, texts, known)
    told = _told_by_place(pairs, by_place(together, places), texts, places, known)
    return list(filter(None, map(told.get, range(len(pairs)), pairs)))


def _told_by_place(
    pairs: Sequence[Differing],
    found: Mapping[int, list[int]],
    texts: tuple[str, str],
    places: Sequence[Place],
    known: Language,
) -> dict[int, Differing | None]:
    """Return what is told for pairs that share a place, by their number: one of them it all."""
    told: dict[int, Differing | None] = {}
    for place, here in sorted(found.items()):
        if told.keys().isdisjoint(here):
            whole = _whole([pairs[at] for at in here], texts, places[place], known)
            told |= dict.fromkeys(here) | {here[0]: whole} if whole else {}
    return told


def _still_stands(pair: Differing, texts: tuple[str, str]) -> bool:
    """Whether one side alone denies with words that stand on both: darf *nicht* is one modal."""
    old, new = pair
    denial = new or old
    if (old and new) or denial is None or denial.kind != "negation":
        return False
    at = range(denial.start, denial.end)
    return replaced(*texts)[1 if new else 0].isdisjoint(at)


def _may_grow(pair: Differing) -> bool:
    old, new = pair
    return not old or not new or _names(pair) or are_conditions(pair) or _of_two_sorts(pair)


def _names(pair: Differing) -> bool:
    return all(each is not None and each.kind == "name" for each in pair)


def _of_two_sorts(pair: Differing) -> bool:
    """Whether a value gave way to one of another sort: the elections of *2031*, *30 June 2031*."""
    values = [each for each in pair if each and each.kind in ("date", "deadline")]
    # A year alone is no day.
    return len({(each.kind, each.kind == "date" and each.text.isdecimal()) for each in values}) > 1


@frozen
class _Side:
    """One side of a place where two texts differ: where it is, and what was ``found`` there."""

    text: str
    span: Span
    found: list[Mention]
    known: Language

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there that the other side has not."""
        return self.span[0] == self.span[1]

    def words(self) -> Span | None:
        """Return from where to where words say something, with all that was found."""
        spans = [(each.start, each.end) for each in self.found]
        spans += [] if self.is_empty else [self.span]
        first, last = min(start for start, _ in spans), max(end for _, end in spans)
        said = saying_words(self.text[first:last], self.known)
        if not said:
            return None
        # The article of The Hague is part of its name.
        starts = [first + said[0][1], *(each.start for each in self.found)]
        return min(starts), max(first + said[-1][2], self._last_sign())

    def _last_sign(self) -> int:
        """Return where what was found ends, in signs of which a small one is part of it: 可以."""
        return max((each.end for each in self.found), default=0) * bool(self.known.numbers.signs)

    def alone(self) -> Span:
        """Return from where to where it says what came or went: with the small words in front."""
        first, last = self.words() or self.span
        placed = placed_words(self.text[self.span[0] : last])
        return (self.span[0] + placed[0][1] if placed else first), last

    def mention(self, span: Span, like: Mention) -> Mention:
        """Return the words in ``span`` as what was found, or as nothing that was read."""
        said = self.text[slice(*span)]
        found = self.found[0] if self.found else None
        if found and (found.kind == like.kind or like.kind not in _FORCE):
            return replace(_spread(found, span, self.text), kind=like.kind)
        value = "" if like.kind in _FORCE else said
        return Mention(*span, said, like.kind, value, like.confidence)

    def with_verb(self, span: Span, other: _Side) -> Span:
        """Return a span with the verb in front that begins what was found on the other side.

        So *are invited* that became *are required*.
        """
        modal = next((each for each in other.found if each.kind == "modal"), None)
        if modal is None or self.found:
            return span
        first, head = modal.text.split()[0], self.text[: span[0]].rstrip()
        alike = head.rsplit(maxsplit=1)[-1:] == [first]
        return (len(head) - len(first), span[1]) if alike else span

    def beside(self, whole: Mention) -> float:
        """Return how many words stand beside what was found; one of a counterpart is what it is."""
        return count_words(whole.text) - (sum(count_words(each.text) for each in self.found) or 1)


def _whole(
    here: Sequence[Differing], texts: tuple[str, str], spans: tuple[Span, Span], known: Language
) -> Differing | None:
    """Return what differs in one place as one pair; None where it is told as it is."""
    if not _is_one(here):
        return None
    old, new = (
        _Side(text, span, _in_order(pair[side] for pair in here), known)
        for side, (text, span) in enumerate(zip(texts, spans, strict=True))
    )
    if not (old.is_empty or new.is_empty):
        return _grown(old, new)
    if old.found:
        return _came_or_went(old, new)
    return (back := _came_or_went(new, old)) and (back[1], back[0])


def _in_order(found: Iterable[Mention | None]) -> list[Mention]:
    return sorted(filter(None, found), key=attrgetter("start"))


def _is_one(here: Sequence[Differing]) -> bool:
    """Whether what differs in one place can be told as one: a name, or what one side alone has."""
    kinds = {each.kind for each in chain.from_iterable(here) if each}
    if _ALONE_ANYWAY in kinds:
        return False
    if any(map(are_conditions, here)):
        return all(map(_all_qualify, here))
    both = [pair for pair in here if all(pair)]
    return not both or (len(both) == 1 and _tells_all(both[0], here))


def _tells_all(pair: Differing, here: Sequence[Differing]) -> bool:
    """Whether it is a name by itself, or all others go with it: *unlawful*, *with* notice."""
    if len(here) == 1:
        return _names(pair) or _of_two_sorts(pair)
    return _with_or_without(pair) or (_denials(pair) and all(map(_all_qualify, here)))


def _with_or_without(pair: Differing) -> bool:
    return all(each is not None and getattr(each.value, "unit", "") == "having" for each in pair)


def _all_qualify(pair: Differing) -> bool:
    return _qualifies([each for each in pair if each])


def _denials(pair: Differing) -> bool:
    return all(each is not None and each.kind == "negation" for each in pair)


def _grown(old: _Side, new: _Side) -> Differing | None:
    """Return both sides of a place, each with all words in it that say something."""
    was, now = old.words(), new.words()
    if was is None or now is None:
        return None
    was, now = old.with_verb(was, new), new.with_verb(now, old)
    like = min((*old.found[:1], *new.found[:1]), key=_telling)
    pair = old.mention(was, like), new.mention(now, like)
    beside = max(old.beside(pair[0]), new.beside(pair[1]))
    if _qualifies(old.found) and _qualifies(new.found):
        return pair if beside <= _CONDITION else None
    if beside > _BESIDE and like.kind not in _FORCE:
        pair = _phrase(pair[0]), _phrase(pair[1])
    return pair if beside <= _MANY else None


def _phrase(whole: Mention) -> Mention:
    """Return words of which no value tells most."""
    return replace(whole, kind=_PHRASE, value=whole.text, bound=None)


def _telling(mention: Mention) -> tuple[bool, int, str]:
    """Return the rank of what was found: what binds or denies tells more than a value."""
    binds = mention.kind in _FORCE
    return not binds, _FORCE.index(mention.kind) if binds else 0, mention.kind


def _came_or_went(side: _Side, other: _Side) -> Differing | None:
    """Return what ``side`` alone has with the words that came or went with it, and what stayed."""
    if other.found:
        return None
    first, *others = side.found
    if any(each.start < side.span[0] or side.span[1] < each.end for each in side.found):
        stayed = None if others else _what_stayed(first, side, other)
        return (first, stayed) if stayed else None
    start, end = side.alone()
    whole = _spread(first, (start, end), side.text)
    if others and not _qualifies(side.found):
        whole = _phrase(whole)
    return (whole, None) if count_words(whole.text) <= _CONDITION else None


def _spread(mention: Mention, span: Span, text: str) -> Mention:
    """Return a mention with the words of ``span`` beside it, and where it is bounded with both."""
    (start, end), bound = span, mention.bound
    if bound:
        first, last = min(start, bound.start), max(end, bound.end)
        bound = replace(bound, start=first, end=last, text=text[first:last])
    return replace(mention, start=start, end=end, text=text[start:end], bound=bound)


def _qualifies(found: Sequence[Mention]) -> bool:
    """Whether all that was found are words of one condition: *only* with the *consent* of."""
    return all(each.kind in ("qualifier", "negation") for each in found)


def _what_stayed(mention: Mention, side: _Side, other: _Side) -> Mention | None:
    """Return what the other side has of words of which some came or went: *twentieth* day."""
    (start, end), place = side.span, other.span[0]
    span = place + min(0, mention.start - start), place + max(0, mention.end - end)
    kept = side.text[mention.start : start] + side.text[end : mention.end]
    stays = mention.kind == "ordinal" and other.text[max(0, span[0]) : span[1]] == kept
    return other.mention(span, mention) if stays and any(map(str.isalpha, kept)) else None
