"""The event that a time is counted from: "of signature", "after the entry into force"."""

from __future__ import annotations

from plans.quantities.dates import date_at
from plans.quantities.phrases import words
from plans.quantities.tokens import Page

# How many words name an event; where verbs follow without a mark, fewer are safe.
_ANCHOR_WORDS = {"en": 9, "uk": 3, "ru": 3}
_OTHER_ANCHOR_WORDS = 5
# Verbs and joints that end the name of an event: "the signing and", "the vote is".
_ENDS = words(
    """and or if unless when while where which who that is are was were be has have had shall must
    will may should can would could cannot by for with on at as not no but provided subject
    referred mentioned set specified und oder wenn ist sind muss kann et ou si est sont doit peut
    y o si es son debe puede par por por durch та і й або якщо є и или если на у від під до"""
)
_PLACELESS = frozenset({"now", "then", "today", "here", "there", "it", "them"})


def origin_at(page: Page, at: int, *, strict: bool) -> tuple[str, int, int]:
    """Return the event named behind token ``at``, where its name ends, and the token behind.

    ``strict`` leaves out "of" and "from", which join without a cue to nearly anything.
    """
    nothing = "", page.ends[at - 1], at
    match = page.lexicon.origins.match(page, at) if page.joined(at) else None
    if not match:
        return nothing
    behind, _ = match
    alone = behind == at + 1
    if strict and alone and page.lexicon.lists("soft_from", page.word(at)):
        return nothing
    if day := date_at(page, behind):
        return str(day.value), day.end, day.next
    name, place = _name(page, behind)
    if name:
        return " ".join(name), page.ends[place - 1], place
    soft = alone and page.lexicon.lists("soft_from", page.word(at))
    return nothing if soft or strict else ("", page.ends[behind - 1], behind)


def _name(page: Page, at: int) -> tuple[list[str], int]:
    """Return the words of the event named at token ``at``, without articles at its ends."""
    place = at
    most = _ANCHOR_WORDS.get(page.lexicon.language, _OTHER_ANCHOR_WORDS)
    while place - at < most and page.joined(place) and _may_name(page, place):
        place += 1
    while place > at and page.lexicon.lists("links", page.word(place - 1)):
        place -= 1
    first = at
    while first < place and page.lexicon.lists("links", page.word(first)):
        first += 1
    name = page.words[first:place]
    return ([], at) if _PLACELESS.issuperset(name) else (name, place)


def _may_name(page: Page, at: int) -> bool:
    word = page.word(at)
    if word in _ENDS or not (word[:1].isalpha()):
        return False
    if page.lexicon.language == "de" and not page.written(at)[:1].isupper():
        # German nouns have capitals: what has none is a link or the end of the name.
        return page.lexicon.lists("links", word)
    return not page.lexicon.modals.match(page, at)
