"""How changes of clauses are called. The typed changes have their names with their term kinds.

An example is the fields of one clause before and after, or all clauses of a small revision.
"""

from __future__ import annotations

import re
from typing import Any

from plans.terms import term_kinds
from plans.terms._naming import ChangeRule, Rules, alone, gained, pair

WORDS = "{subject}: words changed"
LISTED = "{subject}: {what} {before} → {after}"
NAMED = "{subject}: {what}"


def _clause(**fields: Any) -> dict[str, Any]:
    return {"id": "c", "label": "7", "heading": "Membership", **fields}


def _always(_before: Any, _after: Any) -> bool:
    return True


_JOIN = {"kind": "prohibition", "issue": "nato-membership", "bearer": "ukraine", "action": "join"}

PRESENCE = pair(
    ("clause-added", "clause-removed"),
    ("A clause was added.", "A clause was removed."),
    gained,
    ({}, _clause(text="New.")),
    kind="insertion",
    direction="add",
    message="{subject}: {what}",
)
PLACE = pair(
    ("clause-raised-a-level", "clause-lowered-a-level"),
    ("A clause stands higher in the tree.", "A clause stands deeper in the tree."),
    lambda before, after: before > after,
    (
        {"clauses": [_clause(id="a", clauses=[_clause(id="b", label="(a)")])]},
        {"clauses": [_clause(id="a"), _clause(id="b", label="(a)")]},
    ),
    kind="move",
    direction="none",
    severity="minor",
    message=NAMED,
) + alone(
    "clause-moved",
    "A clause stands elsewhere among its neighbours.",
    "a move reversed is a move",
    (
        {"clauses": [_clause(id="a", label=""), _clause(id="b", label="")]},
        {"clauses": [_clause(id="b", label=""), _clause(id="a", label="")]},
    ),
    kind="move",
    severity="minor",
    message=NAMED,
)
LABEL = alone(
    "clause-renumbered",
    "The printed number changed; the clause is the same.",
    "renumbering reversed is renumbering",
    (_clause(), _clause(label="8")),
    kind="renumbering",
    severity="editorial",
    message="{subject}: number {before} → {after}",
)
ID = alone(
    "clause-id-changed",
    "The same clause carries another id, though ids are minted once.",
    "one id for another has no direction",
    (
        _clause(text="Ukraine joins no alliance."),
        _clause(id="d", text="Ukraine joins no alliance."),
    ),
    kind="renumbering",
    severity="editorial",
    message="{subject}: id {before} → {after}",
)
ID_REUSED = alone(
    "clause-id-reused",
    "An id that named another clause before names this one now.",
    "seen from the other side the id names another clause too",
    (
        _clause(id="a", heading="Army", text="The army has at most 600 soldiers in peacetime."),
        _clause(id="a", heading="Grain", text="Ships carry corn freely across every sea route."),
    ),
    kind="renumbering",
    severity="minor",
    message="{subject}: {what}",
)
HEADING = alone(
    "heading-changed",
    "The heading changed.",
    "a change of words has no direction",
    (_clause(), _clause(heading="Alliances")),
    kind="substitution",
    severity="editorial",
    message="{subject}: heading “{before}” → “{after}”",
)
TEXT = (
    pair(
        ("text-added", "text-removed"),
        ("A clause without words got some.", "A clause lost all its words."),
        gained,
        (_clause(), _clause(text="Ukraine may not join.")),
        kind="insertion",
        direction="add",
        severity="minor",
        message=NAMED,
    )
    + alone(
        "punctuation-changed",
        "Only spaces, punctuation or capitals changed.",
        "a change of marks has no direction",
        (_clause(text="one, two"), _clause(text="One; two.")),
        when=lambda before, after: bare(before) == bare(after),
        kind="substitution",
        severity="editorial",
        message="{subject}: only punctuation, capitals or spaces changed",
    )
    + alone(
        "clause-reworded",
        "The words changed.",
        "a change of words has no direction",
        (_clause(text="Ukraine joins a bloc."), _clause(text="Ukraine enters a bloc.")),
        kind="substitution",
        severity="minor",
        message=WORDS,
    )
)
GROUPS = pair(
    ("clause-split", "clauses-merged"),
    ("One clause became several.", "Several clauses became one."),
    lambda before, after: len(after) > len(before),
    (
        {"clauses": [_clause(id="a", text="One. Two.")]},
        {"clauses": [_clause(id="a-1", text="One."), _clause(id="a-2", text="Two.")]},
    ),
    kind="split",
    direction="none",
    message=NAMED,
)
REFS = alone(
    "references-changed",
    "A clause refers to other clauses.",
    "one reference for another has no direction",
    (_clause(refs=["x"]), _clause(refs=["y"])),
    when=lambda before, after: not (set(before) < set(after) or set(after) < set(before)),
    severity="minor",
    message="{subject}: refers to {before} → {after}",
) + pair(
    ("reference-added", "reference-removed"),
    ("A clause refers to one more.", "A clause refers to one less."),
    lambda before, after: set(before) < set(after),
    (_clause(refs=[]), _clause(refs=["x"])),
    direction="add",
    severity="minor",
    message="{subject}: refers to {before} → {after}",
)
STATUS = pair(
    ("clause-agreed", "clause-reopened"),
    ("The parties agreed on a clause.", "An agreed clause is open again."),
    lambda _before, after: after == "agreed",
    (_clause(status="open"), _clause(status="agreed")),
    direction="none",
    message="{subject}: status {before} → {after}",
) + alone(
    "status-changed",
    "The clause's status changed between open, bracketed and contested.",
    "these are shades of not agreed",
    (_clause(status="open"), _clause(status="contested")),
    severity="minor",
    message="{subject}: status {before} → {after}",
)
ALTERNATIVES = (
    pair(
        ("brackets-opened", "brackets-closed"),
        ("What was one text is bracketed now.", "Bracketed text became one text."),
        lambda before, after: not before and bool(after),
        (
            _clause(),
            _clause(alternatives=[{"by": "us", "text": "x"}, {"by": "ukraine", "text": "y"}]),
        ),
        direction="widen",
        message="{subject}: brackets {before} → {after}",
    )
    + pair(
        ("alternative-added", "alternative-dropped"),
        ("One more alternative is on the table.", "An alternative is off the table."),
        lambda before, after: set(before) < set(after),
        (
            _clause(alternatives=[{"by": "us", "text": "x"}]),
            _clause(alternatives=[{"by": "us", "text": "x"}, {"by": "ukraine", "text": "y"}]),
        ),
        direction="add",
        message="{subject}: alternatives {before} → {after}",
    )
    + alone(
        "alternatives-changed",
        "The alternatives or their sides changed.",
        "one alternative for another has no direction",
        (
            _clause(alternatives=[{"by": "us", "text": "x"}]),
            _clause(alternatives=[{"by": "us", "text": "z"}]),
        ),
        message="{subject}: alternatives {before} → {after}",
    )
)
READINGS = pair(
    ("reading-added", "reading-dropped"),
    ("A source is on record with another wording.", "A source's other wording is off record."),
    lambda before, after: set(before) < set(after),
    (_clause(), _clause(readings=[{"sources": "a", "text": "x"}])),
    direction="add",
    severity="minor",
    message="{subject}: other readings {before} → {after}",
) + alone(
    "readings-changed",
    "What the sources are on record with changed.",
    "one reading for another has no direction",
    (
        _clause(readings=[{"sources": "a", "text": "x"}]),
        _clause(readings=[{"sources": "b", "text": "y"}]),
    ),
    severity="minor",
    message="{subject}: other readings {before} → {after}",
)
ATTESTATION = pair(
    ("attestation-strengthened", "attestation-weakened"),
    ("The clause is better supported.", "The clause is less well supported."),
    lambda before, after: before.order(after) == 1,
    (
        _clause(cites=[{"source": "a", "attestation": "reported"}]),
        _clause(cites=[{"source": "a", "attestation": "published"}]),
    ),
    direction="strengthen",
    kind="variation",
    severity="editorial",
    message="{subject}: support {before} → {after}",
)
TERM_BRACKETS = pair(
    ("term-bracketed", "term-agreed"),
    ("The sides want different values.", "The sides agree on one value."),
    lambda before, after: not before and bool(after),
    (
        _clause(terms={"t": {**_JOIN, "duration": "10 years"}}),
        _clause(terms={"t": {**_JOIN, "alternatives": [{"by": "us", "duration": "10 years"}]}}),
    ),
    direction="widen",
    message="{subject}: alternatives {before} → {after}",
) + alone(
    "term-alternatives-changed",
    "What the sides want changed.",
    "one alternative for another has no direction",
    (
        _clause(terms={"t": {**_JOIN, "alternatives": [{"by": "us", "duration": "10 years"}]}}),
        _clause(terms={"t": {**_JOIN, "alternatives": [{"by": "us", "duration": "5 years"}]}}),
    ),
    message="{subject}: alternatives {before} → {after}",
)
TERM_READINGS = alone(
    "term-readings-changed",
    "What the sources say of a value changed.",
    "one reading for another has no direction",
    (
        _clause(terms={"t": {**_JOIN, "readings": [{"sources": "a", "duration": "10 years"}]}}),
        _clause(terms={"t": {**_JOIN, "readings": [{"sources": "a", "duration": "5 years"}]}}),
    ),
    severity="minor",
    message="{subject}: readings {before} → {after}",
)
ISSUE = alone(
    "term-issue-changed",
    "A term is filed under another issue.",
    "issues have no order",
    (
        _clause(terms={"t": _JOIN}),
        _clause(terms={"t": {**_JOIN, "issue": "alliances"}}),
    ),
    severity="minor",
    message="{subject}: issue {before} → {after}",
)

RED_LINES = pair(
    ("red-line-crossed", "red-line-released"),
    (
        "A red line that a party has declared is crossed and was not before.",
        "A red line that a party has declared was crossed and no longer is.",
    ),
    lambda before, after: before != "crossed" and after == "crossed",
    (_clause(text="x"), _clause(text="x", terms={"nato-bar": _JOIN})),
    kind="variation",
    direction="none",
    severity="crossing",
    message="{subject} (was {before}): {what}",
)

_SAMPLES: dict[str, dict[str, Any]] = {
    "body": {"name": "Council"},
    "choice": {"value": "open"},
    "condition": {"subject": "peace", "requires": ["talks"]},
    "deadline": {"due": "100 days", "action": "vote"},
    "duration": {"value": "10 years", "of": "peace"},
    "expectation": {"bearer": "nato", "action": "stop"},
    "membership": {"member": "ukraine", "organisation": "eu", "standing": "eligible"},
    "money": {"value": "USD 1 billion"},
    "obligation": {"bearer": "us", "action": "pay"},
    "permission": {"bearer": "us", "action": "stay"},
    "prohibition": {"bearer": "us", "action": "stay"},
    "quantity": {"value": "5 jets", "role": "cap"},
    "recognition": {"territory": "Crimea", "mode": "none"},
    "share": {"value": "5 %", "of": "profits"},
    "split": {"shares": {"us": "50 %", "eu": "50 %"}, "of": "power"},
    "trigger": {"event": "attack", "effects": ["response"]},
    "zone": {"type": "buffer", "area": "Donetsk"},
}


def sample(kind: str) -> dict[str, Any]:
    """Return a small term of ``kind``, for the examples of rules about terms that come and go."""
    return {"kind": kind, "issue": "a", **_SAMPLES[kind]}


def presence_of(kind: str) -> Rules:
    """Return the rules for a term of ``kind`` that comes or goes."""
    return pair(
        (f"{kind}-added", f"{kind}-removed"),
        (f"A {kind} was added to a clause.", f"A {kind} was dropped from a clause."),
        gained,
        (_clause(text="x"), _clause(text="x", terms={"t": sample(kind)})),
        kind="insertion",
        direction="add",
        message="{subject}: {what}",
    )


# A statement that keeps its issue and changes its kind: the pairs that negotiators have a word for,
# stronger kind first.
_TURNS = (
    ("prohibition", "condition"),
    ("prohibition", "permission"),
    ("prohibition", "expectation"),
    ("prohibition", "membership"),
    ("obligation", "expectation"),
    ("obligation", "permission"),
    ("quantity", "prohibition"),
    ("recognition", "prohibition"),
)


def _turn(strong: str, weak: str) -> Rules:
    return pair(
        (f"{strong}-became-{weak}", f"{weak}-became-{strong}"),
        (f"What was a {strong} is now a {weak}.", f"What was a {weak} is now a {strong}."),
        lambda before, after: (before, after) == (strong, weak),
        (_clause(terms={"t": sample(strong)}), _clause(terms={"t": sample(weak)})),
        kind="variation",
        direction="weaken" if strong in ("prohibition", "obligation") else "none",
        message="{subject} became {what}",
    )


KINDS: Rules = tuple(rule for turn in _TURNS for rule in _turn(*turn)) + alone(
    "term-kind-changed",
    "A statement on the same issue is of another kind.",
    "kinds have no order",
    (_clause(terms={"t": sample("zone")}), _clause(terms={"t": sample("condition")})),
    kind="variation",
    message="{subject} became {what}",
)


def turn_rank(before: str, after: str) -> int | None:
    """Return how telling the turn from one kind to the other is, 0 most; None if it has no name."""
    ranks = (rank for rank, turn in enumerate(_TURNS) if set(turn) == {before, after})
    return next(ranks, None)


TABLES: tuple[Rules, ...] = (
    PRESENCE,
    PLACE,
    LABEL,
    HEADING,
    ID,
    ID_REUSED,
    TEXT,
    GROUPS,
    REFS,
    STATUS,
    ALTERNATIVES,
    READINGS,
    ATTESTATION,
    TERM_BRACKETS,
    TERM_READINGS,
    ISSUE,
    KINDS,
    RED_LINES,
)


def presences() -> Rules:
    """Return the rules for terms of every kind that come or go."""
    return tuple(rule for kind in term_kinds() for rule in presence_of(kind))


_MARKS = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """Return ``text`` with nothing but its letters and digits, in lower case."""
    return _MARKS.sub("", text.casefold())


def first(rules: Rules, before: Any, after: Any) -> ChangeRule:
    """Return the first of ``rules`` that applies; every table ends in one that always does."""
    return next(rule for rule in rules if rule.when(before, after))
