"""How several texts stand to each declared red line, and on what each verdict rests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any, ClassVar, Literal

from plans.model import Registers, Revision
from plans.negotiating import Verdict
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import cited, named_sources
from plans.results.document import Document, Part, handed, read_until
from plans.results.position_cells import TermDocument
from plans.results.position_table import TextDocument
from plans.terms import ATTESTATIONS, Attestation
from plans.values import frozen

# What rests on no less than this is firm: a wording that was seen, or several reports of it.
_FIRM = ATTESTATIONS[: ATTESTATIONS.index("single-source")]


@frozen
class RedLineCellDocument(Part):
    """How one text stands to one line."""

    document: str
    """The ref of the text."""
    verdict: Verdict
    otherwise: Verdict | None
    """Of a line declared after the text: the verdict if it had stood."""
    own: bool
    """Whether the text was tabled by the party whose line it is."""
    typed: bool
    """Whether anybody has said what the text states; if not, it is not judged."""
    support: Attestation | None
    """The least that the statements which decide are supported by."""
    firm: bool
    """Whether neither the line nor what decides rests on less than several reports."""
    terms: tuple[TermDocument, ...]
    """What decides; a demand on which the text is silent is decided by nothing."""
    sides: dict[str, Verdict]
    """Where a bracket decides: the verdict if this side had its way."""

    @property
    def silent(self) -> bool:
        """Whether a demand is not met since the text says nothing of it."""
        return (self.otherwise or self.verdict) == "not met" and not self.terms


@frozen
class RedLineRowDocument(Part):
    """A declared line, and how each text stands to it."""

    id: str
    party: str
    declared: str | None
    speaker: str
    statement: str
    issues: tuple[str, ...]
    covers: Literal["all", "part", "none"]
    """How much of the line terms can decide; of a part it is never said that the line is met."""
    attestation: Attestation | None
    sources: tuple[str, ...]
    note: str | None
    cells: tuple[RedLineCellDocument, ...]
    """One for each text, in the order of the texts."""


@frozen
class StandingDocument(Part):
    """A text in numbers: lines of parties that did not table it, declared by its date."""

    document: str
    stood: int
    """How many lines of others had been declared."""
    not_met: int
    firm: int
    """How many of those not met rest on no less than several reports."""
    touched: int
    met: int
    not_judged: int
    later: int
    """How many lines of others were declared only after it; these are counted nowhere else."""
    own: int
    """How many lines are of parties that tabled it."""


@frozen(slots=False)
class RedLineTable(Document):
    """``plans redlines --format json``.

    Attributes:
        texts: the columns.
        lines: the declared lines, by party and then by date.
        registers: what ids stand for.
        revisions: the texts themselves, in the order of the columns.
        warnings: what was said while the texts were read, a line each.
    """

    called: ClassVar[str] = "the red lines"
    form: ClassVar[str] = "plans-red-line-table/1"

    texts: tuple[TextDocument, ...]
    lines: tuple[RedLineRowDocument, ...]
    registers: Registers = field(default_factory=Registers)
    revisions: tuple[Revision, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def counts(self) -> tuple[StandingDocument, ...]:
        """Each text in numbers."""
        columns = zip(*(line.cells for line in self.lines), strict=True)
        found = tuple(_standing(cells) for cells in columns)
        return found or tuple(StandingDocument(each.ref, *[0] * 8) for each in self.texts)

    def records(self) -> Records:
        """Return a row for each line and text."""
        return Records.of(COLUMNS, _rows(self))

    _texts = handed("texts", "The columns, in their order.")
    _lines = handed("lines", "By party, the earliest first.")
    _summary = handed(
        "summary",
        "Each text in numbers; lines of those who tabled it are not counted.",
        of="counts",
    )

    _sources = cited
    _read_until = read_until


def is_firm(*support: Attestation | None) -> bool:
    """Say whether nothing of what is recorded is weaker than several reports."""
    return all(each is None or each in _FIRM for each in support)


def _standing(cells: tuple[RedLineCellDocument, ...]) -> StandingDocument:
    others = [cell for cell in cells if not cell.own]
    stood = [cell for cell in others if cell.verdict != "declared later"]
    verdicts = [cell.verdict for cell in stood]
    return StandingDocument(
        document=cells[0].document,
        stood=len(stood),
        not_met=verdicts.count("not met"),
        firm=sum(cell.verdict == "not met" and cell.firm for cell in stood),
        touched=verdicts.count("touched"),
        met=verdicts.count("met"),
        not_judged=verdicts.count("not judged"),
        later=len(others) - len(stood),
        own=len(cells) - len(others),
    )


Row = dict[str, Any]

_VERDICTS = ("not met", "touched", "met", "not judged", "declared later")
COLUMNS: tuple[Column, ...] = (
    keyed("line", "The id of the red line."),
    keyed("party", "The id of the party whose line it is.", brief=True),
    *dated("declared", "When it was declared.", under("declared"), brief=True),
    keyed("statement", "What was declared, in our words.", brief=True),
    keyed("issues", "The ids of the issues, parted by spaces."),
    keyed("covers", "How much of it terms can decide.", ("all", "part", "none")),
    keyed("document", "The ref of the text.", brief=True),
    *dated("date", "When the text was put forward.", under("date")),
    keyed("verdict", "How the text stands to the line.", _VERDICTS, brief=True),
    keyed("otherwise", "Of a line declared later, the verdict if it had stood.", _VERDICTS),
    keyed("own", "Whether the text is of the party itself.", type="boolean"),
    keyed("firm", "Whether it rests on no less than several reports.", type="boolean"),
    keyed("clauses", "The ids of the clauses that decide, parted by spaces."),
    keyed("phrases", "What they state, parted by semicolons.", brief=True),
    keyed("support", "The least that they are supported by.", ATTESTATIONS),
    keyed("attestation", "What the line itself is supported by.", ATTESTATIONS),
    keyed("sources", "The ids of the sources of both, parted by spaces."),
    keyed("addresses", "Their addresses, parted by spaces."),
)


def _rows(table: RedLineTable) -> Iterator[Row]:
    dates = {text.ref: text.date for text in table.texts}
    for line in table.lines:
        for cell in line.cells:
            sources = dict.fromkeys(
                (*line.sources, *(each for term in cell.terms for each in term.sources))
            )
            yield {
                **fields_of(line, "party", "declared", "statement", "covers", "attestation"),
                **fields_of(cell, "document", "verdict", "otherwise", "own", "firm", "support"),
                "line": line.id,
                "issues": " ".join(line.issues),
                "date": dates[cell.document],
                "clauses": " ".join(dict.fromkeys(term.clause for term in cell.terms)),
                "phrases": "; ".join(term.phrase for term in cell.terms),
                **named_sources(sources, table.registers),
            }
