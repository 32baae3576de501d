"""The words of languages that tell which lines a page or a channel has around a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from plans.languages import Forms, Head, fold, heads


@cache
def whole_lines() -> frozenset[str]:
    """Return the lines that pages have between the words of a text, folded."""
    return frozenset(fold(words) for known in heads().values() for words in known.page_lines)


@cache
def menu_lines() -> frozenset[str]:
    """Return what the menus of pages say, folded."""
    return frozenset(fold(words) for known in heads().values() for words in known.page_menu)


@cache
def edit_marks() -> frozenset[str]:
    """Return what stands in brackets behind a heading that all may edit, folded."""
    return frozenset(fold(words) for known in heads().values() for words in known.page_edits)


@cache
def leading() -> re.Pattern[str]:
    """Return how further lines of pages begin: "Read more"."""
    return _beginning(lambda known: known.page_leads)


@cache
def dating() -> re.Pattern[str]:
    """Return how lines begin that say when a page was made."""
    return _beginning(lambda known: known.page_times)


def _beginning(said: Callable[[Head], Forms]) -> re.Pattern[str]:
    """Return what matches how lines begin; a script without spaces ends no word."""
    found = [
        re.escape(fold(words)) + ("" if known.script == "han" else r"(?![^\W\d_])")
        for known in heads().values()
        for words in said(known)
    ]
    return re.compile("|".join(found))


@cache
def sending() -> re.Pattern[str]:
    """Return how lines begin that ask readers for something, or name a source."""
    return _beginning(lambda known: known.page_talk)


@cache
def introducing() -> re.Pattern[str]:
    """Return which words of a line introduce a text."""
    return re.compile(rf"(?<![^\W\d_])(?:{_beginning(lambda known: known.page_told).pattern})")
