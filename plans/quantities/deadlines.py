"""Deadlines: a cue with a time or a day, and the event it is counted from."""

from __future__ import annotations

from datetime import date, timedelta

from plans.quantities.amounts import amount_at
from plans.quantities.dates import behind_year, date_at
from plans.quantities.mention_draft import GOOD, LIKELY, SURE, Found
from plans.quantities.page import Page
from plans.quantities.references import references_at
from plans.quantities.term_values import span_of
from plans.terms import Due


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


def deadline_at(page: Page, at: int) -> Found | None:
    """Return the deadline whose cue starts at token ``at``."""
    if word := page.lexicon.due_words.match(page, at):
        return _word(page, at, *word)
    cue = page.lexicon.cues.match(page, at)
    if not cue:
        return None
    behind, kind = cue
    if kind == "end":
        return _end_of(page, at, behind)
    if kind in ("both", "day") and (day := _day(page, at, behind, kind)):
        return day
    return _time(page, at, behind, kind) if kind != "day" else None


def _word(page: Page, at: int, behind: int, word: str) -> Found | None:
    if page.word(behind) in page.language.times.not_due:
        return None
    anchor, end, place = origin_at(page, behind, strict=False)
    value = Due(word=word, anchor=anchor)
    return Found(page.starts[at], end, place, "deadline", value, GOOD)


def _day(page: Page, at: int, behind: int, kind: str) -> Found | None:
    place = behind + 1 if page.word(behind) in page.language.articles.definite else behind
    place = _behind_year_noun(page, place)
    found = date_at(page, place)
    if not found:
        found = amount_at(page, place) if _bare_year(page, place) else None
        if not found or found.kind not in ("date", "number") or found.unit:
            return None
        found.value, found.number, found.confidence = page.word(place), None, LIKELY
    found.kind, found.start = "deadline", page.starts[at]
    # "before" is a day earlier than "by", and "до" may mean "until".
    found.confidence = min(found.confidence, SURE if kind == "both" else LIKELY)
    return found


def _behind_year_noun(page: Page, at: int) -> int:
    """Return where the number stands in "the *year* 2035"; ``at`` where there is no such noun."""
    if page.word(at) not in page.language.dates.year_before:
        return at
    behind = at + 1 + (page.word(at + 1) in page.language.dates.month_links)
    return behind if _bare_year(page, behind) else at


def _bare_year(page: Page, at: int) -> bool:
    word = page.word(at)
    return len(word) == 4 and word.isdecimal() and 1900 <= int(word) < 2100


def _end_of(page: Page, at: int, behind: int) -> Found | None:
    """Read "by the end of 2026" as its last day."""
    small = page.language.articles.definite | page.language.dates.month_links
    place = behind + 1 if page.word(behind) in small else behind
    found = date_at(page, place)
    if found and isinstance(found.value, str) and len(found.value) == 7:
        year, month = map(int, found.value.split("-"))
        first_of_next = date(year + month // 12, month % 12 + 1, 1)
        day, end, after = first_of_next - timedelta(days=1), found.end, found.next
    elif not found and _bare_year(page, place):
        after = behind_year(page, place + 1)
        day, end = date(int(page.word(place)), 12, 31), page.ends[after - 1]
    else:
        return None
    return Found(page.starts[at], end, after, "deadline", Due(day=day), LIKELY)


def _time(page: Page, at: int, behind: int, kind: str) -> Found | None:
    amount = amount_at(page, behind) if page.joined(behind) else None
    if not amount or amount.kind != "duration" or not amount.number:
        return None
    if page.lexicon.until.match(page, amount.next) and page.joined(amount.next):
        return None
    anchor, end, place = origin_at(page, amount.next, strict=False)
    if kind == "during" and not anchor:
        return None
    found = _counted(amount, anchor, end, place)
    found.start = page.starts[at]
    return found


def _counted(amount: Found, anchor: str, end: int, place: int) -> Found:
    """Return ``amount``, a length of time, as a deadline counted from ``anchor``."""
    value = Due(span=span_of(amount), anchor=anchor)
    return Found(amount.start, end, place, "deadline", value, min(amount.confidence, GOOD))


def followed(page: Page, amount: Found) -> Found:
    """Turn a day or a time into a deadline where what follows makes it one."""
    after = page.lexicon.cues_after.match(page, amount.next)
    if after and page.joined(amount.next):
        return _cued(page, amount, *after)
    if amount.kind != "duration" or not amount.number:
        return amount
    if page.word(page.at(amount.start) - 1) in page.language.times.lasting:
        # "for 30 days after signature" is how long something lasts.
        return amount
    anchor, end, place = origin_at(page, amount.next, strict=True)
    return _counted(amount, anchor, end, place) if anchor else amount


def _cued(page: Page, amount: Found, behind: int, kind: str) -> Found:
    end = page.ends[behind - 1]
    if kind == "span" and amount.kind == "duration" and amount.number:
        return _counted(amount, "", end, behind)
    if kind == "day" and amount.kind == "date":
        amount.kind, amount.end, amount.next = "deadline", end, behind
        amount.confidence = min(amount.confidence, LIKELY)
    return amount
