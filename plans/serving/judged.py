"""How a text stands to the lines that parties have declared, at the places that decide it.

A cell of a table of red lines is what clauses and terms of a text say, and a note on it is a note
on those: where a text is silent there is no place, and so nothing to note.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from plans.errors import InputError
from plans.results import RedLineCellDocument
from plans.storing import Loaded
from plans.verbs.red_lines import red_lines
from plans.wording import day, verdict_words


def lines_at(loaded: Loaded, places: Collection[str]) -> Mapping[str, list[dict[str, Any]]]:
    """Return the red lines that each place of a text decides; those that none does under "".

    Args:
        loaded: the text.
        places: the clauses and terms that are shown.
    """
    try:
        table = red_lines([loaded])
    except InputError:  # nobody has declared a line, or a register cannot be read
        return {}
    found: dict[str, list[dict[str, Any]]] = {}
    for row in table.lines:
        cell = row.cells[0]
        told = {
            "party": table.registers.name_of(row.party),
            "day": day(row.declared),
            "statement": row.statement,
            "verdict": verdict_words(cell),
            "weak": not cell.firm and (cell.otherwise or cell.verdict) != "not judged",
        }
        for place in _deciding(cell, places):
            found.setdefault(place, []).append(told)
    return found


def _deciding(cell: RedLineCellDocument, places: Collection[str]) -> Collection[str]:
    """Return the places that decide a verdict, each once: a term, or else its clause."""
    named = [(each.clause, f"{each.clause}.{each.term}") for each in cell.terms]
    found = (term if term in places else clause for clause, term in named)
    return dict.fromkeys(each for each in found if each in places) or ("",)
