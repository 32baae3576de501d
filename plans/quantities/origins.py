"""The event that a time is counted from: "of signature", "after the entry into force"."""

from __future__ import annotations

from plans.quantities.dates import date_at
from plans.quantities.page import Page
from plans.quantities.references import references_at


def origin_at(page: Page, at: int, *, strict: bool) -> tuple[str, int, int]:
    """Return the event named behind token ``at``, where its name ends, and the token behind.

    ``strict`` leaves out "of" and "from", which join without a cue to nearly anything.
    """
    nothing = "", page.ends[at - 1], at
    match = page.lexicon.origins.match(page, at) if page.joined(at) else None
    if not match:
        return nothing
    behind, _ = match
    soft = behind == at + 1 and page.word(at) in page.language.times.soft_origins
    if soft and strict:
        return nothing
    if day := date_at(page, behind):
        return str(day.value), day.end, day.next
    name, place = _name(page, behind)
    if name:
        return " ".join(name), page.ends[place - 1], place
    return nothing if soft or strict else ("", page.ends[behind - 1], behind)


def _name(page: Page, at: int) -> tuple[list[str], int]:
    """Return the words of the event named at token ``at``, without articles at its ends."""
    place = at
    times = page.language.times
    while place - at < times.longest_name and page.joined(place) and _may_name(page, place):
        place += 1
    while place > at and page.word(place - 1) in times.links:
        place -= 1
    first = at
    while first < place and page.word(first) in times.links:
        first += 1
    name = page.words[first:place]
    return ([], at) if times.placeless.issuperset(name) else (name, place)


def _may_name(page: Page, at: int) -> bool:
    word, times = page.word(at), page.language.times
    if word in times.name_ends or not word[:1].isalpha():
        return False
    if times.capital_nouns and not page.written(at)[:1].isupper():
        # What has no capital is a link or the end of the name.
        return word in times.links
    # "The withdrawal described in Article 5": what the article is of is no part of the name.
    return not (page.lexicon.modals.match(page, at) or references_at(page, at))
