"""Typed terms read out of a clause's prose, each marked as proposed with its place and confidence.

A proposal never pretends to be tabled: it carries ``proposed`` until a person takes that off. What
the prose does not say (who, what about, which issue) is written as ``to-be-named``, which
validation reports until somebody names it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any

from plans.bracketing import without_brackets
from plans.model import Clause
from plans.quantities import Mention, mentions
from plans.tables import blanked_tables
from plans.terms import UNNAMED, Proposed, Spoken, Term, term_kinds

NO_PARTIES: Mapping[str, str] = {}
_STOP = re.compile(r"[.;:!?\n。；：！？]")


def propose(
    clause: Clause, language: str | None = None, parties: Mapping[str, str] = NO_PARTIES
) -> dict[str, Term]:
    """Return proposed terms of ``clause`` by id, in the order of its text.

    What stands in brackets is not agreed, and states nothing yet; nor does a cell of a table
    without its row and column.

    Args:
        clause: what is read.
        language: its language; by default the one that its words show.
        parties: the ids of the parties, by what the text calls them.
    """
    found: dict[str, Term] = {}
    count = Counter[str]()
    for mention in mentions(blanked_tables(without_brackets(clause.prose)), language):
        for name, kind in term_kinds().items():
            if fields := _fields(kind, mention, clause.prose, parties):
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


def _fields(
    kind: type[Term], mention: Mention, text: str, parties: Mapping[str, str]
) -> dict[str, Any] | None:
    """Return the fields of the term that a mention proposes; none for what is no such term."""
    # A day without a year, or one that could be two days, is text: a person has to say which it is.
    # So is a time that is denied.
    vague = mention.kind in ("date", "deadline", "duration") and isinstance(mention.value, str)
    if vague or mention.kind not in kind.proposed_from:
        return None
    role = ("floor" if mention.bound.is_floor else "cap") if mention.bound else ""
    who = _bearer(text[: mention.start], parties)
    return kind.proposal(Spoken(mention.kind, str(mention.value), text[mention.end :], who, role))


def _bearer(before: str, parties: Mapping[str, str]) -> str:
    """Return the party that the sentence names before a modal verb, if it names one and no more."""
    sentence = before[max((match.end() for match in _STOP.finditer(before)), default=0) :]
    named = {id for name, id in parties.items() if _names(name).search(sentence)}
    return named.pop() if len(named) == 1 else UNNAMED


@cache
def _names(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
