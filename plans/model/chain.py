"""``chain.yaml``: what was tabled of a proposal, each entry bound to the one before it."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, StringConstraints

from plans.model.clause import FROZEN
from plans.model.field_types import Day, Id
from plans.terms import Parties

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
# A mark tells which clause was edited; that something was, the digest proves.
Mark = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]

# What the first entry has where the others have the hash of the one before.
NO_ENTRY = "0" * 64


class ChainEntry(BaseModel):
    """A revision as it was when it was tabled.

    ``digest`` is that of the whole revision, ``head`` and ``clauses`` are the marks of its parts,
    ``previous`` is the hash of the entry before, ``hash`` that of all the rest of this entry but
    the signature.
    """

    model_config = FROZEN

    revision: Id
    date: Day
    by: Parties = ()
    digest: Digest
    head: Mark
    clauses: dict[Id, Mark] = {}
    previous: Digest
    hash: Digest
    signature: str = ""


class Chain(BaseModel):
    """``chain.yaml`` of a proposal: its tabled revisions in the order of tabling."""

    model_config = FROZEN

    chain: tuple[ChainEntry, ...] = ()

    def entry(self, revision: str) -> ChainEntry | None:
        """Return the entry of ``revision``, if it was tabled."""
        return next((each for each in self.chain if each.revision == revision), None)
