"""How changes of a term are called whatever its kind."""

from __future__ import annotations

from plans.terms._naming import Rules, alone, gained, pair, values
from plans.terms._says import Differs

COMMON: dict[str, Rules] = {
    "scope": pair(
        ("scope-added", "scope-dropped"),
        (
            "The statement says now when, where or how far it holds, be it a limit or not.",
            "The statement no longer says when, where or how far it holds.",
        ),
        gained,
        (
            values(kind="quantity", issue="army-size", value="600000 personnel", role="cap"),
            values(
                kind="quantity",
                issue="army-size",
                value="600000 personnel",
                role="cap",
                scope="peacetime",
            ),
        ),
        direction="add",
        says=Differs("scope"),
    )
    + alone(
        "scope-changed",
        "When, where or how far the statement holds is worded differently.",
        "which of two worded scopes is wider cannot be told from the words",
        (
            values(kind="quantity", issue="a", value="1 x", role="cap", scope="peacetime"),
            values(kind="quantity", issue="a", value="1 x", role="cap", scope="at all times"),
        ),
        kind="variation",
        says=Differs("scope"),
    ),
    "condition": pair(
        ("condition-added", "condition-removed"),
        ("The statement now depends on a condition.", "The statement no longer has a condition."),
        gained,
        (
            values(kind="share", issue="a", value="5 %", of="b", to="us"),
            values(kind="share", issue="a", value="5 %", of="b", to="us", condition="ratified"),
        ),
        direction="narrow",
        says=Differs("condition"),
    )
    + alone(
        "condition-changed",
        "The condition is worded differently.",
        "which of two worded conditions is stricter cannot be told from the words",
        (
            values(kind="share", issue="a", value="5 %", of="b", to="us", condition="signed"),
            values(kind="share", issue="a", value="5 %", of="b", to="us", condition="ratified"),
        ),
        kind="variation",
        says=Differs("condition"),
    ),
}


def changed(field: str) -> Rules:
    """Return the rule for a change of ``field`` for which no more telling name exists."""
    return alone(
        "term-changed",
        "A field of a term changed for which no more telling name exists.",
        "a change of words has no direction",
        (
            values(kind="share", issue="a", value="5 %", of="profits", to="us"),
            values(kind="share", issue="a", value="5 %", of="revenue", to="us"),
        ),
        says=Differs(field.replace("_", " ")),
    )
