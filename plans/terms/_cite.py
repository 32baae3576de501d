"""What supports a statement, and how well."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from plans.values import frozen

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


@frozen
class Evidence:
    """On whose word something stands: how it is attested and by which sources, each once."""

    attestations: tuple[Attestation, ...]
    sources: tuple[str, ...]

    @classmethod
    def of(cls, cites: tuple[Cite, ...]) -> Evidence:
        """Return what ``cites`` say together, in their order."""
        if len(cites) == 1:  # as nearly everywhere, and this is asked of every clause many times
            (cite,) = cites
            return cls((cite.attestation,), (cite.source,) if cite.source else ())
        return cls(
            tuple(dict.fromkeys(cite.attestation for cite in cites)),
            tuple(dict.fromkeys(cite.source for cite in cites if cite.source)),
        )

    @property
    def weakest(self) -> Attestation | None:
        """The least that it is attested, which is the honest thing to say; None without cites."""
        return max(self.attestations, key=ATTESTATIONS.index, default=None)

    @property
    def carried(self) -> bool:
        """Whether the sources say nothing of it, so that the parent's stands."""
        return self.attestations == ("carried",)
