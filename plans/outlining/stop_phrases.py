"""Words that tell what a line is not, in all languages: months, units, abbreviations, closings."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from plans.languages import Head, fold, forms, heads


def _all(words: Callable[[Head], str]) -> frozenset[str]:
    return frozenset(word for known in heads().values() for word in words(known).split())


# A number before one of these at the start of a line is of a date, or counts something.
MONTHS = frozenset(
    form.casefold()
    for known in heads().values()
    for month in known.months.splitlines()
    for form in forms(month)
)
UNITS = _all(lambda known: known.counted) | {
    form.casefold()
    for known in heads().values()
    for listed in (*known.scales.values(), known.percent)
    for form in listed
    if len(form) > 1 and " " not in form
}
# A full stop behind these ends no sentence.
ABBREVIATIONS = _all(lambda known: known.abbreviations)
# A line that ends in one of these goes on in the next, however short it is.
DANGLING = _all(lambda known: known.dangling)
# Headings over what stands before the first number.
PREAMBLES = _all(lambda known: known.preambles)
# A list says so before its last item: "…; and".
CONJUNCTIONS = _all(lambda known: known.conjunctions)
# Behind these the number of the next line is only referred to.
CITED = _all(lambda known: known.cited)
# Words of lines above the title that only say how a paper stands.
STANDING = _all(lambda known: known.standing)
# A line below the title that begins so is of it.
ABOUT = _all(lambda known: known.about)
# A line below the title that begins so names who agrees.
PARTIES = _all(lambda known: known.parties)
# A line below the title that begins so names the author.
BYLINES = _all(lambda known: known.bylines)
# Behind the number of a part that was put in later: 4 bis.
SQUEEZED = _all(lambda known: known.squeezed)
# Headings have these in small letters, and no such verbs.
SMALL = _all(lambda known: known.small)
VERBS = _all(lambda known: known.verbs)
# In laws with these words "Ámbito de aplicación." is a heading.
STOPPED = tuple(word for known in heads().values() if known.stopped
                for word in known.parts["article"])  # fmt: skip
# Words that lead to a list of definitions end so.
DEFINING = tuple(
    f" {' '.join(phrase.split())}".casefold()
    for known in heads().values()
    for phrase in known.defining
)
# How much of a paragraph tells that it is one of those.
_READ = 60
_GAP = "[^.。;；]{1,30}?"
_NAMED = "[ ][^.,;:]{1,30}"


def closes(text: str) -> bool:
    """Say whether ``text`` belongs to no article: the words before the first and after the last."""
    return _closing().match(fold(text[:_READ])) is not None


@cache
def _closing() -> re.Pattern[str]:
    """Return what matches how closing words begin; an ellipsis stands for words in between."""
    found = [
        _GAP.join(map(re.escape, fold(phrase).split("…"))) + _end(phrase, known.script)
        for known in heads().values()
        for phrase in known.closings
    ]
    return re.compile("|".join(found))


def _end(phrase: str, script: str) -> str:
    return "" if script == "han" or phrase.endswith("…") else r"(?![^\W\d_])"


def adopts(text: str) -> bool:
    """Say whether ``text`` ends as the words do that lead to the parts of a document."""
    return _adopting().search(fold(text[-_READ:]).rstrip(" .:：—–-,")) is not None


@cache
def _adopting() -> re.Pattern[str]:
    """Return what matches how such words end; an ellipsis stands for the name of the text."""
    found = [
        re.escape(fold(phrase.rstrip(" …"))) + (_NAMED if phrase.endswith("…") else "")
        for known in heads().values()
        for phrase in known.adopting
    ]
    return re.compile(f"(?:{'|'.join(found)})$")


def recites(text: str) -> bool:
    """Say whether ``text`` begins as recitals do: "Recalling …", "Whereas …"."""
    return _reciting().match(fold(text[:_READ]).lstrip("*_")) is not None


@cache
def _reciting() -> re.Pattern[str]:
    found = [
        re.escape(fold(phrase)) + _end(phrase, known.script)
        for known in heads().values()
        for phrase in known.reciting
    ]
    return re.compile("|".join(found))
