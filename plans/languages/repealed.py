"""Tells what stands for a part that was taken out: "(repealed)", "weggefallen", "已废止"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from plans.languages.known import heads
from plans.languages.spelling import fold

# What is longer says more than that, and by whom.
LONGEST = 200
# Two dots are a slip.
_ELLIPSIS = 2
_OPENERS, _CLOSERS = " \t([（［〔【*_–—-", " \t.)]）］〕】*_。–—-…"
# By whom stands behind a dash, a comma or in brackets; a sentence belongs to a part still there.
_BY_WHOM = re.compile(r"[)\]）］〕】.*_ \t]*[,;:–—\-(\[（［〔\n]|[)\]）］〕】]")
_WORD = re.compile(r"\s+([^\W\d_]+)")


def is_repealed(text: str) -> bool:
    """Say whether ``text`` says no more than that something was taken out, or is left free.

    "Repealed." and "(repealed by Act 5 of 1990)" say it, "Repealed enactments" does not.
    """
    said = text[: LONGEST + 1].strip().lstrip(_OPENERS)
    if len(text) > LONGEST or not said:
        return False
    said = fold(said)
    known = _phrases().get(said[:1], {})
    return any(said.startswith(each) and _is_all(said[len(each) :], known[each]) for each in known)


def is_left_out(text: str) -> bool:
    """Say whether ``text`` is dots or stars alone: what stood there is not printed here."""
    marks = "".join(text[: LONGEST + 1].split()).strip("()[]（）［］")
    few = len(text) <= LONGEST and not marks.strip(".…*")
    return few and (len(marks) > _ELLIPSIS or marks[:1] in ("…", "*"))


def _is_all(rest: str, links: frozenset[str]) -> bool:
    """Say whether behind the phrase stands nothing, or by whom and when."""
    if not rest.strip(_CLOSERS) or _BY_WHOM.match(rest):
        return True
    word = _WORD.match(rest)
    return word is not None and word[1] in links


@cache
def _phrases() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the phrases of all languages by their first character, each with words like "by"."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for known in heads().values():
        words = {*known.dangling.split()} - {*known.conjunctions.split()}
        links = frozenset(map(fold, words))
        for phrase in known.repealed:
            said = fold(phrase)
            found.setdefault(said[0], {})[said] = links
    return found
