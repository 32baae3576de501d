"""Typed terms read out of a clause's prose, each marked as proposed with its place and confidence.

A proposal never pretends to be tabled: it carries ``proposed`` until a person takes that off. What
the prose does not say (who, what about, which issue) is written as ``to-be-named``, which
validation reports until somebody names it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from plans.bracketing import without_brackets
from plans.model import Clause
from plans.proposing.confidence import share_right
from plans.proposing.stating import Sentence, sentences
from plans.quantities import Mention
from plans.tables import blanked_tables
from plans.terms import UNNAMED, Proposed, Spoken, Term, term_kinds

NO_PARTIES: Mapping[str, str] = {}
# "The convention of 1988": a number so written, of nothing, is a year.
_YEAR = re.compile(r"(?:19|20)\d\d")


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
    for sentence in sentences(blanked_tables(without_brackets(clause.prose)), language):
        for mention in sentence.mentions:
            for name, kind in term_kinds().items():
                if fields := _fields(kind, mention, sentence, parties):
                    sure = share_right(mention, named=fields.get("bearer", UNNAMED) != UNNAMED)
                    marked = Proposed(span=f"{mention.start}-{mention.end}", confidence=sure)
                    made = {"kind": name, "issue": UNNAMED, **fields, "proposed": marked}
                    count[name] += 1
                    found[f"{name}-{count[name]}"] = kind.model_validate(made)
    return found


def _fields(
    kind: type[Term], mention: Mention, sentence: Sentence, parties: Mapping[str, str]
) -> dict[str, Any] | None:
    """Return the fields of the term that a mention proposes; none for what is no such term."""
    # A day without a year, or one that could be two days, is text: a person has to say which it is.
    # So is a time that is denied.
    vague = mention.kind in ("date", "deadline", "duration") and isinstance(mention.value, str)
    # "The pact of 3 May 2019" is due on no day, and "every two months" says how often.
    told = mention.kind == "date" and not sentence.demands(mention)
    told = told or (mention.kind == "duration" and not sentence.lasts(mention))
    if vague or told or _YEAR.fullmatch(mention.text) or mention.kind not in kind.proposed_from:
        return None
    return kind.proposal(_spoken(mention, sentence, parties))


def _spoken(mention: Mention, sentence: Sentence, parties: Mapping[str, str]) -> Spoken:
    value, behind = str(mention.value), sentence.text[mention.end :]
    match mention.kind:
        case "modal":
            bearer = sentence.bearer(mention, parties)
            return Spoken(mention.kind, str(mention.value), behind, bearer)
        case "number":
            thing = sentence.counted(mention)
            number = f"{value.split()[0]} {thing}" if thing else value
            return Spoken(mention.kind, number, behind, role=sentence.role(mention))
        case _:
            return Spoken(mention.kind, value, behind, role=sentence.role(mention))
