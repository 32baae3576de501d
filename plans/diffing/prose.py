"""What changed in the prose of clauses that nobody typed: values, force, negation, references.

Typed terms speak for themselves; where a clause has none, its words are read for numbers, sums,
times and modal verbs, and each that changed is a change of its own. Another spelling of the same
value ("five years", "5 years") is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.diffing import prose_rules as table
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.naming import Context, Spot, change
from plans.diffing.surroundings import standings
from plans.diffing.value_pairs import meaning, paired
from plans.quantities import Mention, mentions
from plans.terms import Ranked, ranked

# How binding a modal is, weakest first.
FORCE = (("may", "can"), ("should", "is expected to"), "will", ("shall", "must"))
Differing = tuple[Mention | None, Mention | None]


def compare_prose(spot: Spot, before: str, after: str, context: Context) -> Iterator[Change]:
    """Yield a change for every value, modal, negation and reference that differs."""
    for old, new in differing(before, after, context.languages(before, after)):
        yield _change(spot, old, new, context)


def differing(before: str, after: str, tags: tuple[str, str]) -> Iterator[Differing]:
    """Yield what two texts in the languages ``tags`` mention and do not say alike.

    Pairs come in the order of ``after``, then what was dropped and what was added.
    """
    sides = [
        standings(text, mentions(text, tag))
        for text, tag in zip((before, after), tags, strict=True)
    ]
    pairs, (gone, new) = paired(*sides)
    for here, there in sorted(pairs, key=lambda pair: pair[1].order):
        if meaning(here.mention) != meaning(there.mention):
            yield here.mention, there.mention
    yield from ((each.mention, None) for each in gone)
    yield from ((None, each.mention) for each in new)


def _change(spot: Spot, old: Mention | None, new: Mention | None, context: Context) -> Change:
    mention = new or old
    if mention is None:
        raise ValueError("a change of prose has at least one side")
    rules = table.rules_for(mention.kind)
    sides = [_ordered(each) for each in (old, new)]
    said = (old.text if old else None), (new.text if new else None)
    return change(
        first(rules, *sides),
        spot,
        context,
        what=table.NOUNS.get(mention.kind, mention.kind),
        before=said[0],
        after=said[1],
        delta=_delta(old, new),
    )


def _ordered(mention: Mention | None) -> Any:
    """Return the value as the rules compare it: modals on their scale of force."""
    if mention is None or mention.kind != "modal":
        return mention.value if mention else None
    word = str(mention.value)
    positive = word.replace("cannot", "can not").removesuffix(" not")
    force: Ranked = ranked(positive, FORCE)
    return table.Modal(force, word != positive)


def _delta(old: Mention | None, new: Mention | None) -> str | None:
    if old is None or new is None or type(old.value) is not type(new.value):
        return None
    measure = getattr(old.value, "delta", None)
    return measure(new.value) if measure else None
