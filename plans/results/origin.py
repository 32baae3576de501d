"""Who brought a value and on whose word it stands, as JSON."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from plans.terms import ATTESTATIONS
from plans.tracing import Manner

Attested = Annotated[str, WithJsonSchema({"type": "string", "enum": list(ATTESTATIONS)})]
Certainty = Annotated[
    Literal["recorded", "inferred"],
    Field(description="recorded: the derivation is declared or attested; inferred: concluded."),
]
OriginRef = Annotated[str, Field(description="The revision that brought the value.")]
OriginClause = Annotated[str, Field(description="Id of the clause that had the value there.")]
OriginManner = Annotated[
    Manner,
    Field(
        description="introduced: the revision before lacks it; first-known: no text before is "
        "known for certain; carried: the revision claims to take it over, and the text before "
        "lacks it."
    ),
]
SupportParties = Annotated[
    tuple[str, ...],
    Field(description="Who tabled that revision; of an alternative, who wants it."),
]


def certainty(firm: bool) -> Literal["recorded", "inferred"]:
    """Return how sure a derivation is."""
    return "recorded" if firm else "inferred"
