"""Deadlines: a cue with a time or a day, and the event it is counted from."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from plans.quantities._amounts import amount_at
from plans.quantities._dates import behind_year, date_at
from plans.quantities._mention import GOOD, LEANING, LIKELY, SURE, Found
from plans.quantities._page import Page
from plans.quantities._phrases import words
from plans.terms._due import Due
from plans.terms._span import Span

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
# Before these a time is how long something lasts: "for 30 days after signature".
_LASTING = frozenset({"for", "during", "lasting", "lasts", "another", "pendant", "durante"})
_ARTICLES = frozenset({"le", "the", "den", "dem", "am", "zum", "el", "los", "las", "les", "der"})
_PLACELESS = frozenset({"now", "then", "today", "here", "there", "it", "them"})


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
    if page.lexicon.lists("not_words", page.word(behind)):
        return None
    anchor, end, place = _origin(page, behind, strict=False)
    value = Due(word=word, anchor=anchor)
    return Found(page.starts[at], end, place, "deadline", value, GOOD)


def _day(page: Page, at: int, behind: int, kind: str) -> Found | None:
    place = behind + 1 if page.word(behind) in _ARTICLES else behind
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


def _bare_year(page: Page, at: int) -> bool:
    word = page.word(at)
    return len(word) == 4 and word.isdecimal() and 1900 <= int(word) < 2100


def _end_of(page: Page, at: int, behind: int) -> Found | None:
    """Read "by the end of 2026" as its last day."""
    place = behind + 1 if page.word(behind) in ("of", *_ARTICLES) else behind
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
    if page.lexicon.untils.match(page, amount.next) and page.joined(amount.next):
        return None
    anchor, end, place = _origin(page, amount.next, strict=False)
    if kind == "during" and not anchor:
        return None
    found = _counted(amount, anchor, end, place)
    found.start = page.starts[at]
    return found


def _counted(amount: Found, anchor: str, end: int, place: int) -> Found:
    """Return ``amount``, a length of time, as a deadline counted from ``anchor``."""
    value = Due(span=span_of(amount), anchor=anchor)
    return Found(amount.start, end, place, "deadline", value, min(amount.confidence, GOOD))


def span_of(amount: Found) -> Span:
    """Return the length of time of a duration."""
    if not amount.number or not amount.unit:
        return Span(None, "permanent")
    number = amount.number.value.scaleb(amount.number.scale) * Decimal(amount.unit.factor)
    return Span(number, amount.unit.name)


def followed(page: Page, amount: Found) -> Found:
    """Turn a day or a time into a deadline where what follows makes it one."""
    after = page.lexicon.cues_after.match(page, amount.next)
    if after and page.joined(amount.next):
        return _cued(page, amount, *after)
    if amount.kind != "duration" or not amount.number:
        return amount
    if page.word(page.at(amount.start) - 1) in _LASTING:
        return amount
    anchor, end, place = _origin(page, amount.next, strict=True)
    return _counted(amount, anchor, end, place) if anchor else amount


def _cued(page: Page, amount: Found, behind: int, kind: str) -> Found:
    end = page.ends[behind - 1]
    if kind == "span" and amount.kind == "duration" and amount.number:
        return _counted(amount, "", end, behind)
    if kind == "day" and amount.kind == "date":
        amount.kind, amount.end, amount.next = "deadline", end, behind
        amount.confidence = min(amount.confidence, LIKELY)
    return amount


def _origin(page: Page, at: int, *, strict: bool) -> tuple[str, int, int]:
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


def permanent_at(page: Page, at: int) -> Found | None:
    """Return "permanently" and its like; "the permanent members" last no time."""
    match = page.lexicon.permanent.match(page, at)
    if not match:
        return None
    behind, form = match
    if form == "permanent" and _is_title(page, at, behind):
        return None
    start, end = page.starts[at], page.ends[behind - 1]
    sure = LEANING if "definit" in form or "definid" in form else GOOD
    return Found(start, end, behind, "duration", "permanent", sure)


_TITLES = words(
    """member members representative representatives mission missions council court secretariat
    committee commission secretary forum headquarters resident residents residence observer
    delegation delegate establishment address staff seat seats body bodies membre membres
    représentant représentants mission"""
)


def _is_title(page: Page, at: int, behind: int) -> bool:
    return page.word(behind) in _TITLES or (
        page.written(at)[:1].isupper() and page.written(behind)[:1].isupper()
    )
