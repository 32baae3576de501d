"""The columns of a table of red lines as rows: one line and one text a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import named_sources
from plans.terms import ATTESTATIONS

if TYPE_CHECKING:
    from plans.results.red_line_table import RedLineTable

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


def red_line_records(table: RedLineTable) -> Records:
    """Return a row for each line and text."""
    return Records.of(COLUMNS, _rows(table))


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
