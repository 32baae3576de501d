"""The amendments of a proposal, each with the sentences that it comes to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from plans.amending import Amendment, AmendmentStatus
from plans.model import Registers, plain
from plans.operations import AnyOperation
from plans.results.document import Document, Part, handed, said
from plans.terms import Cite
from plans.values import frozen


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentDocument(Part):
    """An amendment as its file has it, and what it comes to in words."""

    amendment: str
    title: str = field(default_factory=str)
    base: str
    """The revision that it changes."""
    amends: str = field(default_factory=str)
    """The amendment that it is one to."""
    by: tuple[str, ...]
    because: str = field(default_factory=str)
    status: AmendmentStatus
    date: str = field(default_factory=str)
    adopted_in: str = field(default_factory=str)
    """The revision that took it over."""
    cites: list[Cite] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    operations: tuple[AnyOperation, ...]
    sentences: tuple[str, ...]
    """The operations as a drafter would say them."""
    file: str


@frozen(slots=False)
class Worded:
    """An amendment with the sentences that it comes to, and where its file is.

    ``problem`` says why there is no text that the sentences could be about.
    """

    amendment: Amendment
    sentences: tuple[str, ...]
    file: str
    problem: str = ""


@frozen(slots=False)
class AmendmentList(Document):
    """``plans amend list``, ``show`` and ``new`` with ``--format json``.

    Attributes:
        full: whether all sentences of each are to be shown.
        unreadable: the files of amendments that were left out.
    """

    called: ClassVar[str] = "amendments"
    form: ClassVar[str] = "plans-amendments/1"
    rows: ClassVar[tuple[str, ...]] = ("amendments",)

    proposal: str
    amendments: tuple[Worded, ...]
    registers: Registers
    full: bool = True
    unreadable: tuple[str, ...] = ()

    _proposal = handed("proposal")

    @said("amendments")
    def _amendments(self) -> tuple[AmendmentDocument, ...]:
        return tuple(map(_amendment, self.amendments))


def _amendment(worded: Worded) -> AmendmentDocument:
    amendment = worded.amendment
    in_file: dict[str, Any] = plain(amendment.model_copy(update={"operations": ()}))
    always = {
        "by": amendment.by,
        "status": amendment.status,
        "operations": amendment.operations,
        "sentences": worded.sentences,
        "file": worded.file,
    }
    return AmendmentDocument(**{**in_file, **always})
