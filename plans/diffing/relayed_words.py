"""Whether the words of a statement are those of whoever passed it on, and not of the text.

Of a text that is known from reports, or only through others, nobody has seen the wording. What it
is about is then told in the words of a reporter, a translator or whoever typed it, and where two
such wordings differ, nothing need have changed. Figures, names, parties, modality, and what comes
and goes are another matter: reports tell them apart.
"""

from __future__ import annotations

import re

from plans.diffing.naming import Context, Spot
from plans.model import Clause
from plans.terms import Attestation, Term

# What a statement is about, in words.
_WORDED = ("action", "object", "of", "mandate")
_PASSED_ON: tuple[Attestation, ...] = ("reported", "single-source")
_SECOND_HAND = ("relay", "analysis", "forum")


def relayed_words(field: str, spot: Spot, before: Term, after: Term, context: Context) -> bool:
    """Say whether a ``field`` that differs is wording, and one of the wordings is a relay's."""
    old, new = getattr(before, field, None), getattr(after, field, None)
    if field not in _WORDED or not (old and new) or _sure(old) != _sure(new):
        return False
    sides = (spot.before, before), (spot.after, after)
    return any(place and _is_passed_on(place.clause, term, context) for place, term in sides)


def _is_passed_on(clause: Clause, term: Term, context: Context) -> bool:
    found = clause.evidence(term)
    sources = context.registers.sources.sources
    kinds = [sources[id].kind for id in found.sources if id in sources]
    relays = len(kinds) == len(found.sources) > 0 and set(kinds).issubset(_SECOND_HAND)
    return relays or found.weakest in _PASSED_ON


def _sure(words: str) -> set[str]:
    """Return the figures and names in words, which nobody words otherwise."""
    found = re.findall(r"\d+|\w+", words)
    return {word for word in found if word[0].isdigit() or any(map(str.isupper, word))}
