"""How changes of clauses are called.

An example is the fields of one clause before and after, or all clauses of a small revision.
"""

from __future__ import annotations

import re
from typing import Any

from plans.diffing.frames import frames
from plans.terms import ChangeRule, Differs, Reworded, Rules, Told, alone, gained, pair


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
    family="presence",
    says=(Told("added"), Told("removed")),
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
    family="place",
    says=Told("moved"),
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
    family="place",
    says=Told("moved"),
)
LABEL = alone(
    "clause-renumbered",
    "The printed number changed; the clause is the same.",
    "renumbering reversed is renumbering",
    (example(), example(label="8")),
    kind="renumbering",
    severity="editorial",
    family="number",
    says=Differs("number"),
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
    family="id",
    says=Differs("id"),
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
    family="id",
    says=Told(),
)
HEADING = alone(
    "heading-changed",
    "The heading changed.",
    "a change of words has no direction",
    (example(), example(heading="Alliances")),
    kind="substitution",
    severity="editorial",
    family="words",
    says=Differs("heading", quoted=True),
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
        family="words",
        says=(Told("text added"), Told("text removed")),
    )
    + alone(
        "punctuation-changed",
        "Only spaces, punctuation or capitals changed.",
        "a change of marks has no direction",
        (example(text="one, two"), example(text="One; two.")),
        when=lambda before, after: bare(before) == bare(after) and not frames(before, after).fates,
        kind="substitution",
        severity="editorial",
        family="words",
        says=Told("only punctuation, capitals or spaces changed"),
    )
    + alone(
        "clause-reworded",
        "The words changed.",
        "a change of words has no direction",
        (example(text="Ukraine joins a bloc."), example(text="Ukraine enters a bloc.")),
        kind="substitution",
        severity="minor",
        family="words",
        says=Reworded(),
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
    family="grouping",
    says=Told(),
)
REFS = alone(
    "references-changed",
    "A clause refers to other clauses.",
    "one reference for another has no direction",
    (example(refs=["x"]), example(refs=["y"])),
    when=lambda before, after: not (set(before) < set(after) or set(after) < set(before)),
    severity="minor",
    family="links",
    says=Differs("refers to"),
) + pair(
    ("reference-added", "reference-removed"),
    ("A clause refers to one more.", "A clause refers to one less."),
    lambda before, after: set(before) < set(after),
    (example(refs=[]), example(refs=["x"])),
    direction="add",
    severity="minor",
    family="links",
    says=Differs("refers to"),
)
STATUS = pair(
    ("clause-agreed", "clause-reopened"),
    ("The parties agreed on a clause.", "An agreed clause is open again."),
    lambda _before, after: after == "agreed",
    (example(status="open"), example(status="agreed")),
    direction="none",
    family="status",
    says=Differs("status"),
) + alone(
    "status-changed",
    "The clause's status changed between open, bracketed and contested.",
    "these are shades of not agreed",
    (example(status="open"), example(status="contested")),
    severity="minor",
    family="status",
    says=Differs("status"),
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
        family="brackets",
        says=Differs("brackets"),
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
        family="brackets",
        says=Differs("alternatives"),
    )
    + alone(
        "alternatives-changed",
        "The alternatives or their sides changed.",
        "one alternative for another has no direction",
        (
            example(alternatives=[{"by": "us", "text": "x"}]),
            example(alternatives=[{"by": "us", "text": "z"}]),
        ),
        family="brackets",
        says=Differs("alternatives"),
    )
)
READINGS = pair(
    ("reading-added", "reading-dropped"),
    ("A source is on record with another wording.", "A source's other wording is off record."),
    lambda before, after: set(before) < set(after),
    (example(), example(readings=[{"sources": "a", "text": "x"}])),
    direction="add",
    severity="minor",
    family="readings",
    says=Differs("other readings"),
) + alone(
    "readings-changed",
    "What the sources are on record with changed.",
    "one reading for another has no direction",
    (
        example(readings=[{"sources": "a", "text": "x"}]),
        example(readings=[{"sources": "b", "text": "y"}]),
    ),
    severity="minor",
    family="readings",
    says=Differs("other readings"),
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
    family="support",
    says=Differs("support"),
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
    family="red line",
    says=Told(),
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
