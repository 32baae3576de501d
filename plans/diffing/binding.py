"""What modals make of a statement: a duty, a permission, a prohibition."""

from __future__ import annotations

from typing import Any

from plans.diffing.prose_rules import Modal
from plans.quantities import Mention
from plans.terms import Ranked, ranked

# How binding a modal is, weakest first.
FORCE = (("may", "can"), ("should", "is expected to"), "will", ("shall", "must"))
# What modals of each force make of a statement, and denied ones; None: it depends on the language.
_SAYS = ("permission", None, None, "duty")
_DENIES = ("prohibition", None, None, "prohibition")
_BAN = ranked("must", FORCE)
# Phrases that say what a modal does, and what a modal is with "not".
_SAME = {
    "is permitted to": "may",
    "is allowed to": "may",
    "is authorised to": "may",
    "is authorized to": "may",
    "is entitled to": "may",
    "has the right to": "may",
    "is required to": "must",
    "is obliged to": "must",
    "is obligated to": "must",
    "is bound to": "must",
    "has to": "must",
    "is prohibited from": "must not",
    "is forbidden to": "must not",
}
_DENIED = {"may": "may not", "must": "need not", "must not": "may"}


def plain_modal(value: str) -> str:
    """Return the modal that says what ``value`` does: "may not" for "is not entitled to"."""
    phrase = value.replace(" not ", " ")
    modal = _SAME.get(phrase, value)
    return modal if phrase == value else _DENIED.get(modal, value)


def compared(mention: Mention | None) -> Any:
    """Return the value as the rules compare it: modals on their scale of force."""
    if mention is None or mention.kind != "modal" or not mention.value:
        return mention.value if mention else None
    word = plain_modal(str(mention.value))
    positive = word.replace("cannot", "can not").removesuffix(" not")
    force: Ranked = ranked(positive, FORCE)
    denied = word != positive
    # What may not be done must not be done: one prohibition binds as the other.
    return Modal(_BAN if denied and _binding(force, denied) else force, denied)


def says_something(old: Mention | None, new: Mention | None) -> bool:
    """Say whether it tells a reader anything that ``old`` gave way to ``new``.

    A verb alone says what it says with *will*: the tenant pays.
    """
    if old and new:
        return not any(map(_with_its_verb, (old, new)))
    return not any(map(_is_bare, filter(None, (old, new))))


def _is_bare(modal: Mention) -> bool:
    return modal.kind == "modal" and modal.value == "will"


def _with_its_verb(modal: Mention) -> bool:
    """Whether a *will* is told with the verb that gave way with it, not another word of force."""
    return _is_bare(modal) and modal.text.casefold() != "will"


def is_denied(modal: Mention) -> bool:
    """Return whether a modal forbids something, or says that it need not be."""
    force = compared(modal)
    return isinstance(force, Modal) and force.negated


def turned_force(old: Mention, new: Mention) -> str | None:
    """Return what a statement was and is, where its modals say so: "duty → permission"."""
    was, now = (
        _binding(modal.force, modal.negated) if isinstance(modal, Modal) else None
        for modal in (compared(old), compared(new))
    )
    return f"{was} → {now}" if was and now and was != now else None


def _binding(force: Ranked, negated: bool) -> str | None:
    return None if force.rank is None else (_DENIES if negated else _SAYS)[force.rank]
