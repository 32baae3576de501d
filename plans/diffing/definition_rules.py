"""How changes are called of the terms that a text defines.

An example is the fields of one clause before and after.
"""

from __future__ import annotations

from typing import Any

from plans.terms import Differs, Rules, Told, alone, gained, pair


def _defining(term: str) -> dict[str, Any]:
    return {"id": "c", "label": "7", "text": f"“{term}” means a box in which bees are kept."}


PRESENCE: Rules = pair(
    ("definition-added", "definition-removed"),
    ("A term is defined that was not.", "A term is no longer defined."),
    gained,
    ({}, _defining("Hive")),
    kind="insertion",
    direction="add",
    family="presence",
    says=(Told("definition added"), Told("definition removed")),
)
RENAMED: Rules = alone(
    "defined-term-renamed",
    "A defined term has another name; where the name alone changed, this is what changed.",
    "one name for another has no direction",
    (_defining("Hive"), _defining("Nest")),
    kind="substitution",
    severity="minor",
    family="definition",
    says=Differs("defined term", quoted=True),
)
TABLES = (PRESENCE, RENAMED)
