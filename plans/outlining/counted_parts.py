"""Reads labels whose number stands before the word: ``1. Abschnitt``, ``Erster Teil``, ``2. §``."""

from __future__ import annotations

import re

from plans.languages import fold, heads
from plans.outlining.keywords import ARTICLE, KINDS, ORDINAL_WORDS, ORDINALS, RANKS
from plans.outlining.printed_numbers import HEAD, Mark, Need, Reading
from plans.roman import from_roman

_COUNTED = "|".join(
    re.escape(word)
    for known in heads().values()
    if known.counted_first
    for kind, words in known.parts.items()
    if RANKS[kind] < ARTICLE
    for word in words
)
_PARTS = "|".join(re.escape(word) for word, kind in KINDS.items() if RANKS[kind] < ARTICLE)
_LABEL = re.compile(
    rf"(?:(?P<core>\d{{1,3}}|[IVXLC]{{1,7}})\.[ ](?P<counted>{_COUNTED}|§)"
    rf"|(?P<ordinal>{'|'.join(map(re.escape, ORDINAL_WORDS))})[ ](?P<part>{_PARTS}))(?!\w)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[ \t]*[.:]?[ \t]?[-–—]{0,2}[ \t]*")


def counted_part(text: str) -> Mark | None:
    """Return the label that ``text`` starts with, if a number and a keyword behind it are one."""
    match = _LABEL.match(text[:HEAD])
    if not match:
        return None
    separator = _SEPARATOR.match(text, match.end())
    end = separator.end() if separator else match.end()
    rest, parted = text[end : end + HEAD], bool(text[match.end() : end].strip())
    value = _value(match)
    if not value or not _may_follow(rest, parted=parted):
        return None
    word = match["counted"] or match["part"]
    kind = "article" if word == "§" else KINDS[word.casefold()]
    reading = Reading(f"{kind}{'§' if word == '§' else ''} 1", value)
    core = match["core"] or match["ordinal"]
    return Mark(match[0], end, (reading,), Need.NOTHING, kind, RANKS[kind], core)


def _value(match: re.Match[str]) -> int:
    core = match["core"]
    if core is None:
        return ORDINALS[fold(match["ordinal"])]
    return int(core) if core.isdecimal() else from_roman(core)


def _may_follow(rest: str, *, parted: bool) -> bool:
    """Say whether ``rest`` can be a heading: "Erster Teil der Arbeiten" begins a sentence."""
    return not rest or parted or rest[0].isupper() or rest[0] == "("
