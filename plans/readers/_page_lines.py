"""Lines around a text that was copied from a page or a channel: "Share on …", "Follow us for more".

One such line may be words of the document. Where a text has several that stand alone, it is a page
that somebody copied whole, and these are none of its words; where nothing else is left, they are.
What whoever sends a text says above its first point, "The draft, as seen by …:", is never of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from plans.drafting import Line, columns
from plans.languages import fold
from plans.outlining import ends, leads_on, names_a_text, names_an_author, read_label
from plans.readers._letter import up_to_a_title
from plans.readers._line_numbers import Parted
from plans.readers._page_words import (
    dating,
    edit_marks,
    introducing,
    leading,
    menu_lines,
    sending,
    whole_lines,
)
from plans.readers._reported import by_an_agency, by_an_author

_FEWEST, _LONGEST = 2, 120
_READ = 40
# Before an address a message has so many words: "Subscribe: @harbour".
_MOST_WORDS = 3
# So many lines at either end of a text may be said by whoever sends it.
_EDGE, _TOP = 14, 8
# "From Openpedia, the free encyclopedia"
_NAMED = re.compile(r"[,，،]\s*|\s[–—-]\s")
# Whoever sends a text points at it with these.
_POINTERS = ("👇", "⬇", "⤵", "↓", "🔽")
# A picture before the words is an ornament, as a bracket around them is.
_ORNAMENTS = re.compile(r"^(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff\ufe0f]+\s*|[(（\[])")
# How often a message was seen, how it was liked, and when: "👁 12,4K", ":thumbsup: 3", "❤ 8 14:02".
_VIEWS = re.compile(
    r"(?:(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff\ufe0f]+|:[a-z_+\d]+:)"
    r"\s*(?:\d[\d.,]*\s?[KMкм]?\b)?\s*)+(?:\d{1,2}:\d{2})?",
    re.IGNORECASE,
)
# What stands between the pages above one another: "Home > Press > 2033".
_CRUMBS = re.compile(r"\s{1,4}[>›→]\s")
_IN_BRACKETS = re.compile(r"(?<=\S)\s*\[([^\[\]]{1,80})\]$")
_WORDS = re.compile(r"(?<!\S)[^\W\d_]+")
# The addresses of channels, and the words that they are found by.
_ADDRESS = re.compile(r"(?:https?://|www\.|t\.me/|[#@])\S+")


def without_page_lines(lines: Sequence[Line]) -> Parted:
    """Return ``lines`` without those that a page has around its text, and what they say."""
    plain = [_without_edits(line) for line in lines]
    told = {
        at: line.text[len(kept.text) :].strip()
        for at, (line, kept) in enumerate(zip(lines, plain, strict=True))
        if line is not kept
    }
    found = _set_apart(plain, surely=bool(told))
    told |= {at: lines[at].text for at in found}
    kept = [_apart(line, at - 1 in found) for at, line in enumerate(plain) if at not in found]
    return Parted(kept, tuple(told[at] for at in sorted(told)))


def _set_apart(lines: Sequence[Line], *, surely: bool) -> set[int]:
    """Return the lines that a page has around its text; none if that is all there is."""
    found = _around(lines, surely=surely) | by_an_author(lines)
    if found:
        found |= _around_titles(lines, found) | _between(lines, found)
        found |= _left(lines, found, _naming)
        found |= _left(lines, found, _over_a_title)
    found |= _left(lines, found, _introducing) | _opens_a_message(lines)
    found |= _left(lines, found, _closes_a_message)
    return found if len(found) < len(lines) else set()


def _without_edits(line: Line) -> Line:
    """Return a heading without what a page has behind it for who wants to edit it: "[edit]"."""
    found = _IN_BRACKETS.search(line.text) if line.text.endswith("]") else None
    if not found or not all(fold(each.strip()) in edit_marks() for each in found[1].split("|")):
        return line
    text = line.text[: found.start()]
    return replace(line, text=text, width=line.indent + columns(text))


def _apart(line: Line, behind: bool) -> Line:
    """Return ``line``, which begins anew if it stands ``behind`` one that was taken away."""
    return replace(line, gap=True) if behind else line


def _left(
    lines: Sequence[Line], found: Set[int], which: Callable[[list[Line]], Iterable[int]]
) -> set[int]:
    """Return those that ``which`` says of the lines that are left, by their places in all."""
    left = [at for at in range(len(lines)) if at not in found]
    return {left[nth] for nth in which([lines[at] for at in left])}


def _naming(lines: Sequence[Line]) -> list[int]:
    return [at for at, line in enumerate(lines) if names_an_author(line.text, at)]


def _over_a_title(lines: list[Line]) -> Iterable[int]:
    """Return what whoever sends a text says over its title in capitals: sentences, no title."""
    title = up_to_a_title(lines)
    above = lines[:title]
    said = any(ends(line.text) for line in above) and not names_a_text(above[0].text)
    return range(title) if said and names_a_text(lines[title].text) else ()


def _between(lines: Sequence[Line], found: Set[int]) -> set[int]:
    """Return what stands over the first number within a menu: "Ministry of Ports", "Copy link"."""
    first = next((at for at, line in enumerate(lines) if read_label(line.text)), len(lines))
    top = sorted(at for at in found if at < first)
    return {
        at
        for above, below in pairwise(top)
        for at in range(above + 1, below)
        if not any(lines[no].gap or _may_be_said(lines[no].text) for no in range(above + 1, below))
    }


def _may_be_said(text: str) -> bool:
    return len(text) > _LONGEST or ends(text) or names_a_text(text)


def _around(lines: Sequence[Line], *, surely: bool) -> set[int]:
    """Return the lines of a page or a channel, if there are several or it is ``surely`` one."""
    found = {at for at, line in enumerate(lines) if _is_of_a_page(line.text)}
    found |= {at for at in _edges(lines) if _is_of_a_sender(lines[at].text)}
    found |= _menu(lines, found)
    several = surely or len(found) >= _FEWEST
    return found if several or any(_asks(lines[at].text) for at in found) else set()


def _opens_a_message(lines: Sequence[Line]) -> set[int]:
    """Return the first line if it names a source: "Forwarded from Harbour Daily"."""
    return {at for at, line in enumerate(lines[:1]) if _is_of_a_sender(line.text)}


def _closes_a_message(lines: Sequence[Line]) -> set[int]:
    """Return the last lines: one of a word or two and an address, one that asks, one of a count."""
    last = len(lines) - 1
    while last > 0 and _may_close(lines[last - 1], lines[last]):
        last -= 1
    return set(range(last + 1, len(lines)))


def _may_close(above: Line, last: Line) -> bool:
    if _VIEWS.fullmatch(last.text):
        return True
    if not last.gap or read_label(last.text):
        return False
    if last.text.endswith(")") and last.text.startswith("("):  # whose report it is
        return bool(sending().match(fold(last.text[1:_READ])))
    words = _ORNAMENTS.sub("", last.text)
    asks = _is_addressed(words) or _asks_to_follow(words) or _is_of_links(words, above.text)
    return asks or _asks_somewhere(words)


def _is_of_links(text: str, above: str) -> bool:
    """Say whether ``text`` is a few names of links beside each other, and no row of a table."""
    parts = [part.strip() for part in text.split(" | ")]
    short = all(0 < len(part.split()) <= _MOST_WORDS and not ends(part) for part in parts)
    return len(parts) > 1 and short and not any("|" in each for each in (above, *parts))


def _is_addressed(text: str) -> bool:
    """Say whether ``text`` is an address behind a few words at most."""
    words = text.split()
    said = sum(not _ADDRESS.fullmatch(word) for word in words)
    return said < len(words) and said <= _MOST_WORDS


def _asks_to_follow(text: str) -> bool:
    short = len(text) <= _READ and not any(map(str.isdecimal, text))
    return short and sending().match(fold(text)) is not None


def _asks(text: str) -> bool:
    """Say whether ``text`` asks to follow a channel, and has its address: nothing else does."""
    words = _ORNAMENTS.sub("", text)
    return bool(_ADDRESS.search(words) and sending().match(fold(words[:_READ])))


def _asks_somewhere(text: str) -> bool:
    """Say whether ``text`` asks to follow, behind a sentence, and has an address to do so."""
    words = fold(text)
    starts = (match.start() for match in _WORDS.finditer(words))
    return bool(_ADDRESS.search(words)) and any(sending().match(words, at) for at in starts)


def _menu(lines: Sequence[Line], found: Set[int]) -> set[int]:
    """Return the lines of menus: "News" may head words too; in a menu such lines stand together."""
    menu = {at for at, line in enumerate(lines) if _is_of_a_menu(line.text)}
    both = menu | found
    alone = {at for at in menu if "|" in lines[at].text or _CRUMBS.search(lines[at].text)}
    return alone | {at for at in menu if {at - 1, at + 1} & both}


def _around_titles(lines: Sequence[Line], found: Set[int]) -> set[int]:
    """Return the titles of other texts, tight to "Related articles" behind the last number."""
    last = max((at for at, line in enumerate(lines) if read_label(line.text)), default=len(lines))
    all_of_them = set(found)
    for step in (1, -1):
        for at in range(last + 1, len(lines))[::step]:
            if at - step in all_of_them and _goes_with(lines, at, at - step):
                all_of_them.add(at)
    return all_of_them - found


def _goes_with(lines: Sequence[Line], at: int, beside: int) -> bool:
    """Say whether a line stands tight to the one ``beside`` it, and is no sentence."""
    return not (lines[max(at, beside)].gap or ends(lines[at].text))


def _is_of_a_page(text: str) -> bool:
    text = _ORNAMENTS.sub("", text)
    if fold(text) in whole_lines():
        return True
    start = fold(text[:_READ])
    asks = (lead := leading().match(start)) and leads_on(start[lead.end() :].lstrip()[:1])
    if len(text) > _LONGEST or (ends(text) and not asks) or read_label(text):
        return False
    dated = any(map(str.isdecimal, text)) and dating().match(start)
    return bool(dated or lead)


def _is_of_a_menu(text: str) -> bool:
    """Say whether ``text`` names a page, or several: "Harbour Times | News", "Home > Ports"."""
    crumbs = _CRUMBS.split(text)
    if len(crumbs) > 1 and not ends(text):
        return len(crumbs) > _FEWEST or fold(crumbs[0]) in menu_lines()
    parts = [fold(part.strip()) for part in text.split("|")]
    known = sum(part in menu_lines() or part in whole_lines() for part in parts)
    return all(parts) and known >= max(1, len(parts) - 1)


def _edges(lines: Sequence[Line]) -> list[int]:
    """Return which lines stand near the top or the end."""
    count = len(lines)
    return sorted({*range(min(_EDGE, count)), *range(max(0, count - _EDGE), count)})


def _is_of_a_sender(text: str) -> bool:
    """Say whether ``text`` asks to follow a channel, or names a source."""
    words = _ORNAMENTS.sub("", text)
    if not 0 < len(words) <= _LONGEST or read_label(words):
        return False
    only_addresses = all(map(_ADDRESS.fullmatch, words.split()))
    site = _NAMED.split(words)[-1]
    return (
        only_addresses
        or (site != words and fold(site) in whole_lines())
        or bool(sending().match(fold(words[:_READ])))
    )


def _introducing(lines: Sequence[Line]) -> set[int]:
    """Return the lines above the first number in which somebody else introduces the text."""
    above = range(_first_number(lines))
    pointing = (at + 1 for at, line in enumerate(lines[:_TOP]) if _points_below(line.text))
    pointed = range(next(pointing, 0))
    return {*pointed, *by_an_agency(lines, above)} | {at for at in above if _introduces(lines[at])}


def _first_number(lines: Sequence[Line]) -> int:
    """Return where the first point stands; 0 if none does near the top."""
    numbered = (at for at, line in enumerate(lines[: _TOP + 1]) if at and read_label(line.text))
    return next(numbered, 0)


def _points_below(text: str) -> bool:
    return text.rstrip(" \ufe0f").endswith(_POINTERS)


def _introduces(line: Line) -> bool:
    words = fold(line.text)
    leads = line.gap and len(words) <= 2 * _LONGEST and leads_on(words)
    return leads and bool(introducing().search(words))
