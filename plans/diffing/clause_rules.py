"""How changes of clauses are called.

An example is the fields of one clause before and after, or all clauses of a small revision.
"""

from __future__ import annotations

import re
from typing import Any

from plans.terms import ChangeRule, Rules, alone, gained, pair

WORDS = "{subject}: words changed"
LISTED = "{subject}: {what} {before} → {after}"
NAMED = "{subject}: {what}"


def example(**fields: Any) -> dict[str, Any]:
    return {"id": "c", "label": "7", "heading": "Membership", **fields}


JOIN = {"kind": "prohibition", "issue": "nato-membership", "bearer": "ukraine", "action": "join"}

PRESENCE = pair(
    ("clause-added", "clause-removed"),
    ("A clause was added.", "A clause was removed."),
    gained,
    ({}, example(text="New.")),
    kind="insertion",
    direction="add",
    message="{subject}: {what}",
)
PLACE = pair(
    ("clause-raised-a-level", "clause-lowered-a-level"),
    ("A clause stands higher in the tree.", "A clause stands deeper in the tree."),
    lambda before, after: before > after,
    (
        {"clauses": [example(id="a", clauses=[example(id="b", label="(a)")])]},
        {"clauses": [example(id="a"), example(id="b", label="(a)")]},
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
        {"clauses": [example(id="a", label=""), example(id="b", label="")]},
        {"clauses": [example(id="b", label=""), example(id="a", label="")]},
    ),
    kind="move",
    severity="minor",
    message=NAMED,
)
LABEL = alone(
    "clause-renumbered",
    "The printed number changed; the clause is the same.",
    "renumbering reversed is renumbering",
    (example(), example(label="8")),
    kind="renumbering",
    severity="editorial",
    message="{subject}: number {before} → {after}",
)
ID = alone(
    "clause-id-changed",
    "The same clause carries another id, though ids are minted once.",
    "one id for another has no direction",
    (
        example(text="Ukraine joins no alliance."),
        example(id="d", text="Ukraine joins no alliance."),
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
        example(id="a", heading="Army", text="The army has at most 600 soldiers in peacetime."),
        example(id="a", heading="Grain", text="Ships carry corn freely across every sea route."),
    ),
    kind="renumbering",
    severity="minor",
    message="{subject}: {what}",
)
HEADING = alone(
    "heading-changed",
    "The heading changed.",
    "a change of words has no direction",
    (example(), example(heading="Alliances")),
    kind="substitution",
    severity="editorial",
    message="{subject}: heading “{before}” → “{after}”",
)
TEXT = (
    pair(
        ("text-added", "text-removed"),
        ("A clause without words got some.", "A clause lost all its words."),
        gained,
        (example(), example(text="Ukraine may not join.")),
        kind="insertion",
        direction="add",
        severity="minor",
        message=NAMED,
    )
    + alone(
        "punctuation-changed",
        "Only spaces, punctuation or capitals changed.",
        "a change of marks has no direction",
        (example(text="one, two"), example(text="One; two.")),
        when=lambda before, after: bare(before) == bare(after),
        kind="substitution",
        severity="editorial",
        message="{subject}: only punctuation, capitals or spaces changed",
    )
    + alone(
        "clause-reworded",
        "The words changed.",
        "a change of words has no direction",
        (example(text="Ukraine joins a bloc."), example(text="Ukraine enters a bloc.")),
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
        {"clauses": [example(id="a", text="One. Two.")]},
        {"clauses": [example(id="a-1", text="One."), example(id="a-2", text="Two.")]},
    ),
    kind="split",
    direction="none",
    message=NAMED,
)
REFS = alone(
    "references-changed",
    "A clause refers to other clauses.",
    "one reference for another has no direction",
    (example(refs=["x"]), example(refs=["y"])),
    when=lambda before, after: not (set(before) < set(after) or set(after) < set(before)),
    severity="minor",
    message="{subject}: refers to {before} → {after}",
) + pair(
    ("reference-added", "reference-removed"),
    ("A clause refers to one more.", "A clause refers to one less."),
    lambda before, after: set(before) < set(after),
    (example(refs=[]), example(refs=["x"])),
    direction="add",
    severity="minor",
    message="{subject}: refers to {before} → {after}",
)
STATUS = pair(
    ("clause-agreed", "clause-reopened"),
    ("The parties agreed on a clause.", "An agreed clause is open again."),
    lambda _before, after: after == "agreed",
    (example(status="open"), example(status="agreed")),
    direction="none",
    message="{subject}: status {before} → {after}",
) + alone(
    "status-changed",
    "The clause's status changed between open, bracketed and contested.",
    "these are shades of not agreed",
    (example(status="open"), example(status="contested")),
    severity="minor",
    message="{subject}: status {before} → {after}",
)
ALTERNATIVES = (
    pair(
        ("brackets-opened", "brackets-closed"),
        ("What was one text is bracketed now.", "Bracketed text became one text."),
        lambda before, after: not before and bool(after),
        (
            example(),
            example(alternatives=[{"by": "us", "text": "x"}, {"by": "ukraine", "text": "y"}]),
        ),
        direction="widen",
        message="{subject}: brackets {before} → {after}",
    )
    + pair(
        ("alternative-added", "alternative-dropped"),
        ("One more alternative is on the table.", "An alternative is off the table."),
        lambda before, after: set(before) < set(after),
        (
            example(alternatives=[{"by": "us", "text": "x"}]),
            example(alternatives=[{"by": "us", "text": "x"}, {"by": "ukraine", "text": "y"}]),
        ),
        direction="add",
        message="{subject}: alternatives {before} → {after}",
    )
    + alone(
        "alternatives-changed",
        "The alternatives or their sides changed.",
        "one alternative for another has no direction",
        (
            example(alternatives=[{"by": "us", "text": "x"}]),
            example(alternatives=[{"by": "us", "text": "z"}]),
        ),
        message="{subject}: alternatives {before} → {after}",
    )
)
READINGS = pair(
    ("reading-added", "reading-dropped"),
    ("A source is on record with another wording.", "A source's other wording is off record."),
    lambda before, after: set(before) < set(after),
    (example(), example(readings=[{"sources": "a", "text": "x"}])),
    direction="add",
    severity="minor",
    message="{subject}: other readings {before} → {after}",
) + alone(
    "readings-changed",
    "What the sources are on record with changed.",
    "one reading for another has no direction",
    (
        example(readings=[{"sources": "a", "text": "x"}]),
        example(readings=[{"sources": "b", "text": "y"}]),
    ),
    severity="minor",
    message="{subject}: other readings {before} → {after}",
)
ATTESTATION = pair(
    ("attestation-strengthened", "attestation-weakened"),
    ("The clause is better supported.", "The clause is less well supported."),
    lambda before, after: before.order(after) == 1,
    (
        example(cites=[{"source": "a", "attestation": "reported"}]),
        example(cites=[{"source": "a", "attestation": "published"}]),
    ),
    direction="strengthen",
    kind="variation",
    severity="editorial",
    message="{subject}: support {before} → {after}",
)
RED_LINES = pair(
    ("red-line-crossed", "red-line-released"),
    (
        "A red line that a party has declared is crossed and was not before.",
        "A red line that a party has declared was crossed and no longer is.",
    ),
    lambda before, after: before != "crossed" and after == "crossed",
    (example(text="x"), example(text="x", terms={"nato-bar": JOIN})),
    kind="variation",
    direction="none",
    severity="crossing",
    message="{subject} (was {before}): {what}",
)

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
    RED_LINES,
)

_MARKS = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """Return ``text`` with nothing but its letters and digits, in lower case."""
    return _MARKS.sub("", text.casefold())


def first(rules: Rules, before: Any, after: Any) -> ChangeRule:
    """Return the first of ``rules`` that applies; every table ends in one that always does."""
    return next(rule for rule in rules if rule.when(before, after))
