"""Typed terms read out of a clause's prose, each marked as proposed with its place and confidence.

A proposal never pretends to be tabled: it carries ``proposed`` until a person takes that off. What
the prose does not say (who, what about, which issue) is written as ``to-be-named``, which
validation reports until somebody names it.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from plans.bracketing import without_brackets
from plans.model import Clause
from plans.quantities import Mention, mentions
from plans.terms import UNNAMED, Proposed, Spoken, Term, term_kinds


def propose(clause: Clause, language: str | None = None) -> dict[str, Term]:
    """Return proposed terms of ``clause`` by id, in the order of its text.

    What stands in brackets is not agreed, and states nothing yet.
    """
    found: dict[str, Term] = {}
    count = Counter[str]()
    for mention in mentions(without_brackets(clause.prose), language):
        for name, kind in term_kinds().items():
            if fields := _fields(kind, mention, clause.prose):
                made = {"kind": name, "issue": UNNAMED, **fields, "proposed": mark(mention)}
                count[name] += 1
                found[f"{name}-{count[name]}"] = kind.model_validate(made)
    return found


def mark(*read: Mention) -> Proposed:
    """Return the mark of a term that was read from these places of a clause's text."""
    start, end = min(each.start for each in read), max(each.end for each in read)
    return Proposed(
        span=f"{start}-{end}", confidence=f"{min(each.confidence for each in read):.2f}"
    )


def _fields(kind: type[Term], mention: Mention, text: str) -> dict[str, Any] | None:
    """Return the fields of the term that a mention proposes; none for what is no such term."""
    # A day without a year, or one that could be two days, is text: a person has to say which it is.
    # So is a time that is denied.
    vague = mention.kind in ("date", "deadline", "duration") and isinstance(mention.value, str)
    if vague or mention.kind not in kind.proposed_from:
        return None
    return kind.proposal(Spoken(mention.kind, str(mention.value), text[mention.end :]))
