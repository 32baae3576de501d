"""``claims.yaml``: what somebody said about a text or about the talks, and which is no text."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, model_validator
from pydantic_core import PydanticCustomError

from plans.model.clause import FROZEN
from plans.model.field_types import Day, Id, Text
from plans.terms import AmountField, Attestation, MoneyField, Names


class Measurement(BaseModel):
    """A number that was said, with its unit: of what, and on which day it held.

    ``measures`` marks one that says how much of what is negotiated is agreed.
    """

    model_config = FROZEN

    value: MoneyField | AmountField
    of: str = ""
    as_of: Day | None = None
    measures: Literal["agreed"] | None = None


class About(BaseModel):
    """What a claim is about; a text is a proposal or one revision of it."""

    model_config = FROZEN

    texts: Names = ()
    clauses: Names = ()
    issues: Names = ()
    events: Names = ()


class Claim(BaseModel):
    """What a party or a named speaker said on a day, in our words; whether it is true is not said.

    It is no clause of any text, and no stance toward one: that is a position.
    """

    model_config = FROZEN

    id: Id
    date: Day
    party: Id | None = None
    speaker: str = ""
    statement: Text
    about: About
    measurement: Measurement | None = None
    attestation: Attestation | None = None
    sources: Names = ()
    note: str | None = None

    @model_validator(mode="after")
    def _whole(self) -> Claim:
        if not (self.party or self.speaker):
            raise PydanticCustomError("claim", "a claim says who made it: a party or a speaker")
        if self.about == About():
            raise PydanticCustomError("claim", "a claim says what it is about")
        return self


class Claims(BaseModel):
    """``claims.yaml``."""

    model_config = FROZEN

    claims: tuple[Claim, ...] = ()
