"""What becomes of amendments: plain frozen values for the formats to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from plans.amending import Adoption, Amendment, Checked
from plans.model import Registers
from plans.results.document import Document


@dataclass(frozen=True)
class Worded:
    """An amendment with the sentences that it comes to, and where its file is.

    ``problem`` says why there is no text that the sentences could be about.
    """

    amendment: Amendment
    sentences: tuple[str, ...]
    file: str
    problem: str = ""


@dataclass(frozen=True)
class AmendmentList(Document):
    """The amendments of a proposal."""

    called: ClassVar[str] = "a list of amendments"
    proposal: str
    amendments: tuple[Worded, ...]
    registers: Registers
    full: bool = True


@dataclass(frozen=True)
class AmendmentCheck(Document):
    """What applies and what collides; ``titles`` of the clauses by id."""

    called: ClassVar[str] = "a check of amendments"
    proposal: str
    checked: tuple[Checked, ...]
    titles: Mapping[str, str]
    registers: Registers


@dataclass(frozen=True)
class AmendmentAdoption(Document):
    """A new revision made of amendments, or what stands in the way."""

    called: ClassVar[str] = "an adoption"
    ref: str
    file: str
    base: str
    chosen: tuple[str, ...]
    adoption: Adoption
    titles: Mapping[str, str]
    registers: Registers
