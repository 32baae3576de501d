"""How changes are called of whether a clause is there, where it stands and how it is numbered.

An example is the fields of one clause before and after, or all clauses of a small revision.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from plans.diffing.clause_rules import example
from plans.languages import is_repealed
from plans.terms import Differs, Rules, Told, alone, gained, pair

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
DATED = pair(
    ("draft-date-added", "draft-date-removed"),
    (
        "A line above the clauses says now of which day the draft is.",
        "No line above the clauses says any more of which day the draft is.",
    ),
    gained,
    ({"clauses": []}, {"clauses": [{"id": "a", "text": "Draft of 3 March 2026"}]}),
    kind="insertion",
    direction="add",
    severity="minor",
    family="presence",
    says=(Told("added"), Told("removed")),
)
REPEALED = pair(
    ("clause-repealed", "clause-reinstated"),
    (
        "A clause was repealed in place: its number stands, its words are gone.",
        "A clause that was repealed in place has words again.",
    ),
    lambda _before, after: is_repealed(after),
    (example(text="Every port pays a fee."), example(heading="", text="(repealed)")),
    kind="repeal",
    direction="remove",
    family="presence",
    says=(Told("repealed"), Told("reinstated")),
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
    "number-restyled",
    "The printed number is the same in another form.",
    "one form for another has no direction",
    (example(label="(一)"), example(label="（一）")),
    when=lambda before, after: number_in(before) == number_in(after),
    kind="renumbering",
    severity="editorial",
    family="words",
    says=Told("only the form of the number changed"),
) + alone(
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
NUMBERED = pair(
    ("paragraph-numbered", "paragraph-unnumbered"),
    (
        "What a clause says got a number of its own below the clause's.",
        "The only paragraph of a clause lost the number it had below the clause's.",
    ),
    lambda before, after: len(after) > len(before),
    (
        {"clauses": [example(id="a", text="One.")]},
        {"clauses": [example(id="b", clauses=[example(id="c", label="I", text="One.")])]},
    ),
    kind="split",
    direction="none",
    severity="minor",
    family="grouping",
    says=(
        Told("what it says has a number of its own now"),
        Told("what it says has no number of its own any more"),
    ),
)

TABLES: tuple[Rules, ...] = (
    PRESENCE,
    DATED,
    REPEALED,
    PLACE,
    LABEL,
    ID,
    ID_REUSED,
    GROUPS,
    NUMBERED,
)

_PIECE = re.compile(r"[^\W_]+")


def number_in(label: str | None) -> list[str]:
    """Return the pieces of a printed number whatever its brackets, dots, spaces and width are."""
    return _PIECE.findall(normalize("NFKC", label or "").casefold())
