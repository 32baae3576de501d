"""How changes of closing words are called, and of what was taken for a last sub-clause before."""

from __future__ import annotations

from plans.diffing.clause_rules import TEXT, example
from plans.terms import Rules, Told, gained, pair

CLOSING = (
    pair(
        ("closing-words-added", "closing-words-removed"),
        (
            "A clause got words of its own behind its sub-clauses.",
            "A clause lost its words behind its sub-clauses.",
        ),
        gained,
        (example(), example(closing="This is reviewed every year.")),
        kind="insertion",
        direction="add",
        severity="minor",
        family="words",
        says=(Told("added"), Told("removed")),
    )
    + TEXT[2:]
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

TABLES: tuple[Rules, ...] = (CLOSING, CLOSING_APART)
