"""Words of force, ``shall not``, and of denial, ``without``."""

from __future__ import annotations

from plans.quantities import force_words as _force_words
from plans.quantities.mention_draft import GOOD, LEANING, LIKELY, OPEN, SURE, Found
from plans.quantities.phrases import forms
from plans.quantities.tokens import Page

_NOUN_BEFORE = frozenset(forms(_force_words.NOUN_BEFORE))
# "a must", "the can": what may also be a noun, and what a noun of it is followed by.
_MAY_BE_NOUN = frozenset({"will", "must", "can", "might"})
_NOUN_BEHIND = frozenset({"of", "and testament"})
# In Ukrainian these also mean "has"; only with an infinitive do they oblige.
_HAS = frozenset({"має", "мають"})
_INFINITIVE = ("ти", "тися", "тись")
_CONTRACTED = "n't"
_NOT = {"can": "cannot", "cannot": "cannot", "must": "must not"}
# English modals that the language itself denies in another word.
_DENIED = {"de": {"must": "need not"}}


def modal_at(page: Page, at: int) -> Found | None:
    """Return the modal verb at token ``at``, with its denial on either side."""
    if skip := page.lexicon.not_force.match(page, at):
        return Found(page.starts[at], page.ends[skip[0] - 1], skip[0])
    first = at + 1 if page.lexicon.lists("not_before", page.word(at)) else at
    if first > at and not page.joined(first):
        return None
    match = page.lexicon.modals.match(page, first)
    if not match or _is_noun(page, first, match[0]):
        return None
    behind, value = match
    denied, behind = _denied(page, behind, before=first > at)
    confidence = _confidence(page, first, value)
    if denied and not value.endswith(" not"):
        value = _negated(page, value)
    return Found(page.starts[at], page.ends[behind - 1], behind, "modal", value, confidence)


def _denied(page: Page, behind: int, *, before: bool) -> tuple[bool, int]:
    """Return whether a denial belongs to the modal, and the token behind both."""
    if before:
        closed = page.lexicon.lists("closers", page.word(behind)) and page.joined(behind)
        return True, behind + 1 if closed else behind
    place = behind
    if page.lexicon.lists("between", page.word(place)) and page.joined(place):
        place += 1
    if page.lexicon.lists("not_after", page.word(place)) and page.joined(place):
        return True, place + 1
    return False, behind


def _negated(page: Page, value: str) -> str:
    own = _DENIED.get(page.lexicon.language, {})
    return own.get(value) or _NOT.get(value) or f"{value} not"


def _confidence(page: Page, at: int, value: str) -> float:
    if page.lexicon.language == "en":
        # "Should war break out": a condition, not an obligation.
        opens = page.written(at)[:1].isupper() and value in ("should", "may", "can", "will")
        return OPEN if opens else SURE
    return LEANING if value == "should" or page.lexicon.language == "zh" else GOOD


def _is_noun(page: Page, at: int, behind: int) -> bool:
    word, before = page.word(at), page.word(at - 1)
    if word in _HAS:
        follower = behind + 1 if page.word(behind) == "не" else behind
        return not page.word(follower).endswith(_INFINITIVE)
    if page.lexicon.language != "en":
        return False
    if word == "may":
        # The month: "in May", "May 2025"; the verb has a capital only where a sentence begins.
        capital = page.written(at) == "May"
        return capital and (page.word(at + 1)[:1].isdecimal() or before.isalpha())
    if word not in _MAY_BE_NOUN:
        return False
    if word == "will" and page.word(behind) in _NOUN_BEHIND:
        return True
    return before in _NOUN_BEFORE and (page.joined(at) or before == "s")


def negation_at(page: Page, at: int) -> Found | None:
    """Return the word of denial at token ``at``."""
    word = page.word(at)
    if word.endswith(_CONTRACTED) and page.lexicon.language == "en":
        start = page.ends[at] - len(_CONTRACTED)
        return Found(start, page.ends[at], at + 1, "negation", "not", SURE)
    match = page.lexicon.negations.match(page, at)
    if not match:
        return None
    behind, value = match
    sure = LIKELY if page.lexicon.language in ("fr", "zh", "ar") else SURE
    return Found(page.starts[at], page.ends[behind - 1], behind, "negation", value, sure)
