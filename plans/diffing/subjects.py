"""Whose duty a sentence states: *The Warden* shall pay, *Le gardien* doit payer."""

from __future__ import annotations

import re

from plans.languages import fold, language
from plans.quantities import Mention, mentions

# From the beginning of a sentence to its modal verb, with no other part of it between.
_SUBJECT = re.compile(r"(?:\A|[.!?:;]\s|\n)\s*(?P<who>[^\W\d_][^.!?;:,()\n]{0,60}?)\s*\Z")
_REACH = 80
# More words are hardly the name of somebody.
_FEW = 4
_SURE = 0.6


def subjects(text: str, tag: str) -> tuple[Mention, ...]:
    """Return what each sentence begins with that goes on with its modal verb, without articles."""
    modals = (each for each in mentions(text, tag) if each.kind == "modal")
    found = (_before(text, modal.start, tag) for modal in modals)
    return tuple(each for each in found if each)


def _before(text: str, end: int, tag: str) -> Mention | None:
    start = max(0, end - _REACH)
    match = _SUBJECT.search(text, start, end)
    # Where the look back ends no sentence begins.
    if not match or (start and match.start() == start):
        return None
    known = language(tag)
    who = match["who"]
    words = who.split()
    while words and fold(words[0]) in known.grammar.articles | known.articles.definite:
        words.pop(0)
    if not 0 < len(words) <= _FEW or not who[0].isupper():
        return None
    if all(fold(word) in known.head.small_words.split() for word in words):
        return None
    at = match.end("who") - len(who) + who.index(words[0])
    return Mention(
        at, match.end("who"), text[at : match.end("who")], "name", fold(" ".join(words)), _SURE
    )
