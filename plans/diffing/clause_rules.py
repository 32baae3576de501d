"""How changes of clauses are called.

An example is the fields of one clause before and after, or all clauses of a small revision.
"""

from __future__ import annotations

from typing import Any

from plans.diffing.text_rules import CLOSING, TEXT
from plans.terms import ChangeRule, Differs, Rules, Told, alone, gained, pair


def example(**fields: Any) -> dict[str, Any]:
    return {"id": "c", "label": "7", "heading": "Membership", **fields}


JOIN = {"kind": "prohibition", "issue": "nato-membership", "bearer": "ukraine", "action": "join"}
MAY_JOIN = {**JOIN, "kind": "permission"}

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
CLOSING_APART = pair(
    ("closing-words-set-apart", "closing-words-taken-in"),
    (
        "What were closing words stands as the last sub-clause now.",
        "What was the last sub-clause stands as closing words now.",
    ),
    lambda before, after: len(after) > len(before),
    (
        example(closing="This is reviewed every year."),
        example(clauses=[{"id": "d", "text": "This is reviewed every year."}]),
    ),
    kind="split",
    direction="none",
    severity="editorial",
    family="place",
    says=(Told("a last sub-clause now"), Told("a last sub-clause before")),
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
JUDGED: dict[str, Any] = {
    "kind": "variation",
    "direction": "none",
    "severity": "red-line",
    "family": "red line",
    "says": Told(),
}
RED_LINES = pair(
    ("red-line-no-longer-met", "red-line-met"),
    (
        "A red line that a party has declared was met and is not met now.",
        "A red line that a party has declared was not met and is met now.",
    ),
    lambda before, after: (before, after) == ("met", "not met"),
    (example(text="x", terms={"nato-bar": MAY_JOIN}), example(text="x", terms={"nato-bar": JOIN})),
    **JUDGED,
) + pair(
    ("red-line-not-met", "red-line-undecided"),
    (
        "A red line that a party has declared is not met now; before, nothing decided it.",
        "A red line that a party has declared was not met; now nothing decides it.",
    ),
    lambda before, after: before != "not met" == after,
    (example(text="x"), example(text="x", terms={"nato-bar": JOIN})),
    **JUDGED,
)

_BAR = {"id": "bar", "terms": {"nato-bar": JOIN}}
AGAINST = pair(
    ("red-line-more-against", "red-line-less-against"),
    (
        "A red line that a party has declared is not met, as before; more clauses go against it.",
        "A red line that a party has declared is not met, as before; fewer clauses go against it.",
    ),
    gained,
    ({"clauses": [_BAR]}, {"clauses": [_BAR, {**_BAR, "id": "other-bar"}]}),
    **JUDGED,
)

TABLES: tuple[Rules, ...] = (
    HEADING,
    TEXT,
    CLOSING,
    CLOSING_APART,
    REFS,
    STATUS,
    ALTERNATIVES,
    READINGS,
    ATTESTATION,
    RED_LINES,
    AGAINST,
)


def first(rules: Rules, before: Any, after: Any) -> ChangeRule:
    """Return the first of ``rules`` that applies; every table ends in one that always does."""
    return next(rule for rule in rules if rule.when(before, after))


def red_line_rule(before: str, after: str, gone: Any = (), come: Any = ()) -> ChangeRule:
    """Return how it is called what became of a red line.

    Args:
        before: the verdict on the text before.
        after: the verdict on the text after.
        gone: of a line that is met by neither, what went against it before alone.
        come: what goes against it after alone.
    """
    if gone or come:
        return first(AGAINST, gone, come)
    return first(RED_LINES, before, after)
