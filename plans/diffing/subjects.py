"""Whose duty a sentence states: *The Warden* shall pay, *Le gardien* doit payer."""

from __future__ import annotations

import re
from functools import cache

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


@cache
def _small(tag: str) -> frozenset[str]:
    """Return what stands before a name and is none of it: *the*, *no*, *each* party."""
    known = language(tag)
    denials = {fold(word) for words in known.negation.words.values() for word in words}
    small = known.grammar.articles | known.grammar.links | known.grammar.each
    return small | known.articles.definite | known.times.every | denials


def _before(text: str, end: int, tag: str) -> Mention | None:
    start = max(0, end - _REACH)
    match = _SUBJECT.search(text, start, end)
    # Where the look back ends no sentence begins.
    if not match or (start and match.start() == start):
        return None
    known = language(tag)
    who = match["who"]
    words = who.split()
    while words and fold(words[0]) in _small(known.tag):
        words.pop(0)
    if not 0 < len(words) <= _FEW or not who[0].isupper():
        return None
    if all(fold(word) in known.head.small_words.split() for word in words):
        return None
    at = match.end("who") - len(who) + who.index(words[0])
    return Mention(
        at, match.end("who"), text[at : match.end("who")], "name", fold(" ".join(words)), _SURE
    )
