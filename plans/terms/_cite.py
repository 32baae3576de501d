"""What supports a statement, and how well."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Attestation = Literal["published", "reported", "single-source", "carried", "contested", "inferred"]

# From best to least supported. ``carried`` stands apart: the source is silent, the parent speaks.
ATTESTATIONS: tuple[Attestation, ...] = (
    "published",
    "reported",
    "single-source",
    "contested",
    "inferred",
    "carried",
)


class Proposed(BaseModel):
    """That a program read a term out of prose: from which characters, and how sure it is."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    span: Annotated[str, StringConstraints(pattern=r"^\d+-\d+$")]
    confidence: Annotated[str, StringConstraints(pattern=r"^(0(\.\d+)?|1(\.0+)?)$")]


class Cite(BaseModel):
    """One source of a clause or term, and how well it supports it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    source: str | None = None
    attestation: Attestation
    note: str | None = None
