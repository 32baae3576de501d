"""How texts stand to red lines, in signs and in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plans.negotiating import Verdict
from plans.results import RedLineCellDocument, RedLineTable, StandingDocument, TextDocument
from plans.wording.citing import counted
from plans.wording.position_words import points_in_words

SIGNS: Mapping[Verdict, str] = {"not met": "✕", "touched": "◐", "met": "✓", "not judged": "–"}


def red_line_sign(cell: RedLineCellDocument) -> str:
    """Return the sign of a verdict: in round brackets if the line is the younger one.

    Behind it stand ``?`` if it does not rest on much and ``°`` if the text is the party's own.
    """
    verdict = cell.otherwise or cell.verdict
    weak = "?" if verdict != "not judged" and not cell.firm else ""
    sign = SIGNS[verdict] + weak + "°" * cell.own
    return f"({sign})" if cell.otherwise else sign


def verdict_words(cell: RedLineCellDocument) -> str:
    """Return ``not met: the text is silent``, ``declared later; would be met``."""
    verdict = cell.otherwise or cell.verdict
    if not cell.typed and verdict == "not judged":
        return "not judged: nobody has typed what the text states"
    said = f"{verdict}: the text is silent" if cell.silent else verdict
    return f"declared later; {_else(said)}" if cell.otherwise else said


def _else(said: str) -> str:
    """Return what the verdict would be, had the line stood."""
    if said == "not judged":
        return said
    return f"would not be {said[4:]}" if said.startswith("not ") else f"would be {said}"


def deciding_words(cell: RedLineCellDocument) -> Iterator[str]:
    """Yield what decides a verdict, each statement with its place and its support."""
    for term in cell.terms:
        where = points_in_words([term.label])
        told = ", ".join(filter(None, (where, term.attestation)))
        yield term.phrase + (f" ({told})" if told else "")


def standing_words(found: StandingDocument, text: TextDocument) -> str:
    """Return how a text stands to the lines that others had declared by then, in numbers.

    What there is none of is left out, but that none is unmet is said: it is the answer.
    """
    if not text.typed:
        return "not judged: nobody has typed what it states"
    if not found.stood:
        return _nothing_stood(found)
    firm = f" ({found.firm} on firm support)" if found.not_met else ""
    whose = "that others had declared" if text.date else "of others, older than it or not (undated)"
    others = ((found.touched, "touched"), (found.met, "met"), (found.not_judged, "not judged"))
    told = [f"{count} {verdict}" for count, verdict in others if count]
    said = ", ".join([f"{found.not_met} not met{firm}", *told])
    later = f"; {found.later} came later" if found.later else ""
    return f"{said}, of {counted(found.stood, 'line')} {whose}{later}"


def _nothing_stood(found: StandingDocument) -> str:
    if found.own and not found.later:
        return "every line is of a party that tabled it, and none of another"
    later = f"; {found.later} came later" if found.later else ""
    return f"no other party had declared a line yet{later}"


def red_lines_head(table: RedLineTable) -> str:
    """Return ``24 red lines of 3 parties, 6 texts``."""
    lines = counted(len(table.lines), "red line")
    parties = counted(len({line.party for line in table.lines}), "party", "parties")
    return f"{lines} of {parties}, {counted(len(table.texts), 'text')}"
