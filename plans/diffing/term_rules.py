"""How changes of what stands around a term are called, and of which kind of term there is.

Changes of the fields of a term have their names with the term's kind.
"""

from __future__ import annotations

from typing import Any

from plans.diffing.clause_rules import JOIN, example
from plans.terms import Comes, Differs, Rules, Turns, alone, gained, pair, term_kinds

TERM_BRACKETS = pair(
    ("term-bracketed", "term-agreed"),
    ("The sides want different values.", "The sides agree on one value."),
    lambda before, after: not before and bool(after),
    (
        example(terms={"t": {**JOIN, "duration": "10 years"}}),
        example(terms={"t": {**JOIN, "alternatives": [{"by": "us", "duration": "10 years"}]}}),
    ),
    direction="widen",
    says=Differs("alternatives"),
) + alone(
    "term-alternatives-changed",
    "What the sides want changed.",
    "one alternative for another has no direction",
    (
        example(terms={"t": {**JOIN, "alternatives": [{"by": "us", "duration": "10 years"}]}}),
        example(terms={"t": {**JOIN, "alternatives": [{"by": "us", "duration": "5 years"}]}}),
    ),
    says=Differs("alternatives"),
)
TERM_READINGS = alone(
    "term-readings-changed",
    "What the sources say of a value changed.",
    "one reading for another has no direction",
    (
        example(terms={"t": {**JOIN, "readings": [{"sources": "a", "duration": "10 years"}]}}),
        example(terms={"t": {**JOIN, "readings": [{"sources": "a", "duration": "5 years"}]}}),
    ),
    severity="minor",
    says=Differs("readings"),
)
ISSUE = alone(
    "term-issue-changed",
    "A term is filed under another issue.",
    "issues have no order",
    (
        example(terms={"t": JOIN}),
        example(terms={"t": {**JOIN, "issue": "alliances"}}),
    ),
    severity="minor",
    says=Differs("issue"),
)

RELAYED = alone(
    "wording-as-relayed",
    "What a statement is about is worded otherwise, and one of the wordings is of who relayed it.",
    "one wording for another has no direction",
    (
        example(terms={"t": JOIN}, cites=[{"source": "a", "attestation": "reported"}]),
        example(
            terms={"t": {**JOIN, "action": "enter"}},
            cites=[{"source": "a", "attestation": "reported"}],
        ),
    ),
    severity="minor",
    says=Differs("wording as relayed"),
)


def sample(kind: str) -> dict[str, Any]:
    """Return a small term of ``kind``, for the examples of rules about terms that come and go."""
    return {"kind": kind, "issue": "a", **term_kinds()[kind].example}


def presence_of(kind: str) -> Rules:
    """Return the rules for a term of ``kind`` that comes or goes."""
    return pair(
        (f"{kind}-added", f"{kind}-removed"),
        (f"A {kind} was added to a clause.", f"A {kind} was dropped from a clause."),
        gained,
        (example(text="x"), example(text="x", terms={"t": sample(kind)})),
        kind="insertion",
        direction="add",
        says=(Comes("added"), Comes("dropped")),
    )


def _turns() -> list[tuple[str, str]]:
    """Return stronger and weaker kind of the turns that have a name, the most telling first."""
    strongest_first = sorted(term_kinds().items(), key=lambda each: -each[1].strength)
    return [(kind, other) for kind, model in strongest_first for other in model.becomes]


# A statement that keeps its issue and changes its kind.
_TURNS = _turns()


def _turn(strong: str, weak: str) -> Rules:
    kinds = term_kinds()
    return pair(
        (f"{strong}-became-{weak}", f"{weak}-became-{strong}"),
        (f"What was a {strong} is now a {weak}.", f"What was a {weak} is now a {strong}."),
        lambda before, after: (before, after) == (strong, weak),
        (example(terms={"t": sample(strong)}), example(terms={"t": sample(weak)})),
        kind="variation",
        direction="weaken" if kinds[strong].strength > kinds[weak].strength else "none",
        says=Turns(),
    )


KINDS: Rules = tuple(rule for turn in _TURNS for rule in _turn(*turn)) + alone(
    "term-kind-changed",
    "A statement on the same issue is of another kind.",
    "kinds have no order",
    (example(terms={"t": sample("zone")}), example(terms={"t": sample("condition")})),
    kind="variation",
    says=Turns(),
)


def turn_rank(before: str, after: str) -> int | None:
    """Return how telling the turn from one kind to the other is, 0 most; None if it has no name."""
    ranks = (rank for rank, turn in enumerate(_TURNS) if set(turn) == {before, after})
    return next(ranks, None)


TABLES: tuple[Rules, ...] = (TERM_BRACKETS, TERM_READINGS, ISSUE, RELAYED, KINDS)


def presences() -> Rules:
    """Return the rules for terms of every kind that come or go."""
    return tuple(rule for kind in term_kinds() for rule in presence_of(kind))
