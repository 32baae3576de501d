"""Lines of a web page that were copied with its text: "Share on …", "Read more: …".

One such line may be words of the document. Where a text has several that stand alone, it is a page
that somebody copied whole, and these are none of its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from plans.drafting import Line
from plans.languages import Forms, Head, fold, heads
from plans.outlining import ends, names_an_author, read_label
from plans.readers._line_numbers import Parted

_FEWEST, _LONGEST = 2, 120
_READ = 40


def without_page_lines(lines: Sequence[Line]) -> Parted:
    """Return ``lines`` without those that a page has around its text, and what they say."""
    found = {at for at, line in enumerate(lines) if _is_of_a_page(line)}
    if len(found) < _FEWEST:
        return Parted(list(lines))
    found |= {at for at, line in enumerate(lines) if names_an_author(line.text, at)}
    kept = [
        replace(line, gap=True) if at - 1 in found else line
        for at, line in enumerate(lines)
        if at not in found
    ]
    return Parted(kept, tuple(lines[at].text for at in sorted(found)))


def _is_of_a_page(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST or ends(text) or read_label(text):
        return False
    if fold(text) in _whole():
        return True
    start = fold(text[:_READ])
    dated = any(map(str.isdecimal, text)) and _dating().match(start)
    return bool(dated or _leading().match(start))


@cache
def _whole() -> frozenset[str]:
    return frozenset(fold(words) for known in heads().values() for words in known.page_lines)


@cache
def _leading() -> re.Pattern[str]:
    return _beginning(lambda known: known.page_leads)


@cache
def _dating() -> re.Pattern[str]:
    return _beginning(lambda known: known.page_times)


def _beginning(said: Callable[[Head], Forms]) -> re.Pattern[str]:
    """Return what matches how lines begin; a script without spaces ends no word."""
    found = [
        re.escape(fold(words)) + ("" if known.script == "han" else r"(?![^\W\d_])")
        for known in heads().values()
        for words in said(known)
    ]
    return re.compile("|".join(found))
