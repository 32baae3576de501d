"""``redlines.yaml``: what parties have declared that a text has to do or must not do."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from plans.model.clause import FROZEN
from plans.model.field_types import Day, Id, Text
from plans.terms import Attestation, Names


class RedLineCheck(BaseModel):
    """A pattern over terms that a red line forbids or requires.

    ``when`` is a pattern too: the check is of texts that state such a term, and of no others.
    """

    model_config = FROZEN

    forbid: dict[str, Any] | None = None
    require: dict[str, Any] | None = None
    when: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _either(self) -> RedLineCheck:
        if (self.forbid is None) == (self.require is None):
            raise PydanticCustomError("check", "a check either forbids or requires")
        return self


def _as_checks(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else [value]


class RedLine(BaseModel):
    """A constraint on an issue that a party has declared, dated and sourced.

    It is met only if all ``checks`` are. Those that cover a part of it can say that it is not met,
    and never that it is.
    """

    model_config = FROZEN

    id: Id
    party: Id
    declared: Day | None = None
    speaker: str = ""
    statement: Text
    issues: Names = ()
    checks: Annotated[
        tuple[RedLineCheck, ...],
        BeforeValidator(_as_checks, json_schema_input_type=RedLineCheck | tuple[RedLineCheck, ...]),
    ] = Field((), alias="check")
    covers: Literal["all", "part"] = "all"
    attestation: Attestation | None = None
    sources: Names = ()
    note: str | None = None


class RedLines(BaseModel):
    """``redlines.yaml``."""

    model_config = FROZEN

    redlines: tuple[RedLine, ...] = ()
