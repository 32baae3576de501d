"""Words of force, ``shall not``, and of denial, ``without``."""

from __future__ import annotations

from plans.languages import fold
from plans.quantities.mention_draft import LEANING, OPEN, SURE, Found
from plans.quantities.page import Page

# So far behind its verb an infinitive stands at most.
_REACH = 40
_NOT = {"can": "cannot", "cannot": "cannot", "must": "must not"}


def modal_at(page: Page, at: int) -> Found | None:
    """Return the modal verb at token ``at``, with its denial on either side."""
    if skip := page.lexicon.no_force.match(page, at):
        return Found(page.starts[at], page.ends[skip[0] - 1], skip[0])
    first = at + 1 if page.word(at) in page.language.force.not_before else at
    if first > at and not page.joined(first):
        return None
    match = page.lexicon.modals.match(page, at)
    if match:  # with its denial, or of a modal that has none
        first = at
    else:
        match = page.lexicon.modals.match(page, first)
    if not match:
        return _duty_at(page, at)
    if _is_noun(page, first, match[0]):
        return None
    behind, value = match
    denied, behind = _denied(page, behind, before=first > at)
    confidence = _confidence(page, first, value)
    if denied and not value.endswith(" not"):
        value = _negated(page, value)
    return Found(page.starts[at], page.ends[behind - 1], behind, "modal", value, confidence)


def _duty_at(page: Page, at: int) -> Found | None:
    """Return a verb that obliges with the infinitive behind it: die Miete *ist* zu zahlen."""
    duty = page.language.force.duty
    last = _last_word(page, at + 1) if page.word(at) in duty.verbs else None
    value = _closed(page, last) if last else None
    if not value:
        return None
    denied, behind = _denied(page, at + 1, before=False)
    value = {"may": "must not", "must not": "may"}.get(value, "must not") if denied else value
    confidence = page.language.force.confidence
    return Found(page.starts[at], page.ends[behind - 1], behind, "modal", value, confidence)


def _last_word(page: Page, first: int) -> int | None:
    """Return the last word before a sign or a joint, or the verb behind it that is one with it."""
    joints = page.language.joints.lists
    for at in range(first, min(first + _REACH, page.count)):
        word, behind = page.word(at), page.word(at + 1)
        if not (word[:1].isalnum() or page.word(at - 1).isdecimal()):  # 1. Mai
            return None
        if (not behind[:1].isalnum() and not word.isdecimal()) or (
            behind in joints and _closed(page, at)
        ):
            return at
    return None


def _closed(page: Page, at: int) -> str | None:
    """Return the modal that a verb and the word at token ``at``, which ends its clause, are."""
    duty, word = page.language.force.duty, page.word(at)
    within = page.written(at).islower() and duty.to in word[1:]
    if (page.word(at - 1) == duty.to or within) and word.endswith(duty.ending):
        return "must"
    return next((modal for modal, words in duty.closed.items() if word in words), None)


def _denied(page: Page, behind: int, *, before: bool) -> tuple[bool, int]:
    """Return whether a denial belongs to the modal, and the token behind both."""
    if before:
        closed = page.word(behind) in page.language.force.closers and page.joined(behind)
        return True, behind + 1 if closed else behind
    place = behind
    if page.word(place) in page.language.force.between and page.joined(place):
        place += 1
    if page.word(place) in page.language.force.not_after and page.joined(place):
        return True, place + 1
    return False, behind


def _negated(page: Page, value: str) -> str:
    return page.language.force.denied.get(value) or _NOT.get(value) or f"{value} not"


def _confidence(page: Page, at: int, value: str) -> float:
    force = page.language.force
    if value in force.conditions and page.written(at)[:1].isupper():
        # "Should war break out": a condition, not an obligation.
        return OPEN
    return LEANING if value in force.doubtful else force.confidence


def _is_noun(page: Page, at: int, behind: int) -> bool:
    word, before = page.word(at), page.word(at - 1)
    force = page.language.force
    if word in force.infinitive.modals:
        follower = behind + 1 if page.word(behind) in force.not_before else behind
        return not page.word(follower).endswith(force.infinitive.endings)
    if word in page.language.dates.capital_months:
        # The month: "in May", "May 2025"; the verb has a capital only where a sentence begins.
        capital = page.written(at).istitle()
        return capital and (page.word(at + 1)[:1].isdecimal() or before.isalpha())
    if word not in force.nouns:
        return False
    if page.word(behind) in force.behind_noun:
        return True
    # Of "people's will" the word before is the s.
    return before in force.before_noun and (page.joined(at) or before == "s")


def negation_at(page: Page, at: int) -> Found | None:
    """Return the word of denial at token ``at``."""
    tail = fold(page.language.negation.contracted)
    if tail and page.word(at).endswith(tail):
        start = page.ends[at] - len(tail)
        return Found(start, page.ends[at], at + 1, "negation", "not", SURE)
    match = page.lexicon.negations.match(page, at)
    if not match:
        return None
    behind, value = match
    sure = page.language.negation.confidence
    return Found(page.starts[at], page.ends[behind - 1], behind, "negation", value, sure)
