"""A revision to hand on as rows: a clause a row, the columns those of the table of clauses."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.recording import Corpus, Text, filled
from plans.results import Exported


def render(result: Exported, options: Options) -> str:
    """Return the clauses in the order of the text."""
    identity = result.identity
    text = Text(identity.ref, result.revision, identity.proposal)
    every = filled(Corpus((text,), registers=result.registers))
    return csv_table(next(each.records for each in every if each.table.name == "clauses"))
