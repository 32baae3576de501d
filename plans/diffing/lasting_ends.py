"""How long something lasts, told as one change with its last day: "for ten years", "until 2035".

A length of time and a day have no order, and no value tells of itself that it says how long: the
words in front of each do, and are told with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from plans.diffing.standing_near import Differing, alone
from plans.languages import Forms, fold, language
from plans.quantities import Mention

Read = Callable[[Mention, str, str], Mention | None]
_DAYS = ("date", "deadline", "number")
# No phrase is longer, with the spaces behind it: of a long text no more is looked at.
_REACH = 80


def with_ends(
    found: Iterable[Differing], texts: tuple[str, str], tags: tuple[str, str]
) -> list[Differing]:
    """Return what differs, a length of time that gave way to a last day as one pair.

    Args:
        found: the values that differ, as (before, after).
        texts: the text before and the one after.
        tags: their languages.
    """
    pairs = list(found)
    for side in (0, 1) if len(pairs) > 1 else ():
        other = 1 - side
        lengths = _read(_length, alone(pairs, side), texts[side], tags[side])
        ends = _read(_end, alone(pairs, other), texts[other], tags[other])
        if len(lengths) == len(ends) == 1:
            [(length, lasts)], [(day, until)] = lengths, ends
            pairs = [each for each in pairs if length not in each and day not in each]
            pairs.append((lasts, until) if side == 0 else (until, lasts))
    return [_told_with_words(pair, texts, tags) for pair in pairs]


def _read(
    read: Read, found: Iterable[Mention], text: str, tag: str
) -> list[tuple[Mention, Mention]]:
    """Return the mentions that say it, each as it was found and as it is told."""
    return [(each, said) for each in found if (said := read(each, text, tag))]


def starts_lasting(mention: Mention, text: str, tag: str) -> int:
    """Return where the words begin that say how long something lasts: *for a term of* a year."""
    start = mention.bound.start if mention.bound else mention.start
    lasts = behind_phrase(language(tag).times.lasts, replace(mention, start=start), text)
    return lasts.start if lasts else start


def _length(mention: Mention, text: str, tag: str) -> Mention | None:
    """Return a length of time with the words that say that something lasts so long."""
    if mention.kind != "duration":
        return None
    return behind_phrase(language(tag).times.lasts, mention, text)


def _end(mention: Mention, text: str, tag: str) -> Mention | None:
    """Return a day with the word that says that something ends then."""
    if mention.kind not in _DAYS or (mention.kind == "number" and not _is_year(mention.text)):
        return None
    until = language(tag).times.ends
    if fold(mention.text).startswith(tuple(fold(form) for form in until)):
        return mention
    return behind_phrase(until, mention, text)


def _is_year(text: str) -> bool:
    return len(text) == len("2035") and text.isdecimal()


def _told_with_words(pair: Differing, texts: tuple[str, str], tags: tuple[str, str]) -> Differing:
    """Return a pair of what never ends and its last day with the word in front of that."""
    old, new = pair
    if not old or not new or {old.kind, new.kind} - {"duration"} not in ({"date"}, {"deadline"}):
        return pair
    return (
        _end(old, texts[0], tags[0]) or old,
        _end(new, texts[1], tags[1]) or new,
    )


def behind_phrase(phrases: Forms, mention: Mention, text: str) -> Mention | None:
    """Return ``mention`` with the longest of these phrases that it stands behind; None without."""
    head = text[max(0, mention.start - _REACH) : mention.start]
    said = fold(head.rstrip())
    if len(said) != len(head.rstrip()):
        return None
    fits = (form for form in phrases if said.endswith(fold(form)) and _whole(said, form))
    longest = max((len(form) for form in fits), default=0)
    start = mention.start - len(head) + len(said) - longest
    return replace(mention, start=start, text=text[start : mention.end]) if longest else None


def _whole(said: str, phrase: str) -> bool:
    """Whether a phrase at the end of ``said`` begins with a word, or words have no space there."""
    before = said[: len(said) - len(phrase)][-1:]
    return not before.isalpha() or before >= "\u3400"
