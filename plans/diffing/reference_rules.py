"""How it is called when a reference whose words stayed names another clause."""

from __future__ import annotations

from typing import Any

from plans.terms import Differs, Rules, alone, gained, pair


def _shop(*numbers: str) -> dict[str, Any]:
    """Return a clause that refers to number 2, over parts that have ``numbers``."""
    headings = ("Orders", "Returns", "Refunds")
    parts = [
        {"id": heading.lower(), "label": number, "heading": heading, "text": f"{heading} are free."}
        for number, heading in zip(numbers, headings, strict=False)
    ]
    words = {"id": "cards", "heading": "Cards", "text": "Cards are charged as in Section 2."}
    return {"id": "shop", "heading": "Shop", "text": "We sell.", "clauses": [words, *parts]}


TARGETS: Rules = pair(
    ("reference-found", "reference-lost"),
    (
        "A reference points to a clause, and pointed to none before.",
        "A reference points to no clause, and pointed to one before.",
    ),
    gained,
    (_shop("1", "3"), _shop("1", "2")),
    direction="add",
    kind="variation",
    family="prose",
    says=Differs("", quoted=True),
) + alone(
    "reference-points-elsewhere",
    "The words of a reference stayed, and name another clause now.",
    "one clause for another has no direction",
    (_shop("1", "2", "3"), _shop("1", "3", "2")),
    kind="variation",
    family="prose",
    says=Differs("", quoted=True),
)
TABLES = (TARGETS,)
