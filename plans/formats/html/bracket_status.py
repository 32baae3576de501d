"""The open brackets of a revision, counted by party and by topic."""

from __future__ import annotations

from typing import Any

from plans.formats._base import Options
from plans.formats.html._brackets import (
    Alternatively,
    Command,
    alternatives_in,
    alternatives_of,
    alternatives_of_term,
    bars,
    commands,
    full_name,
    title_of,
)
from plans.formats.html._page import BRACKETS, page
from plans.merging import Bracket
from plans.results import BracketStatus
from plans.values import frozen
from plans.wording import counted, day

# A longer chart says less; what lies beyond is folded.
MAX_TOPICS = 12


@frozen
class BracketView:
    """One open bracket: where, about what, who wants what, how to close it."""

    number: int
    anchor: str
    clause: str
    term: str
    called: str
    label: str
    title: str
    text: str
    topics: tuple[str, ...]
    alternatives: tuple[Alternatively, ...]
    commands: tuple[Command, ...]


def render(result: BracketStatus, options: Options) -> str:
    """Return what is open: how much, whose, on what, and who wants what."""
    return page("status.html.j2", status_view(result), options, BRACKETS)


def status_view(result: BracketStatus) -> dict[str, Any]:
    """Return the values that ``status.html.j2`` places, by name."""
    identity = result.identity
    total = len(result.brackets)
    return {
        "title": identity.title or identity.ref,
        "ref": identity.ref,
        "iso": identity.date or "",
        "day": day(identity.date),
        "verdict": counted(total, "open bracket") if total else "No open bracket",
        "total": total,
        "spread": f"in {result.bracketed_clauses} of {counted(result.clauses, 'clause')}",
        "parties": bars((full_name(id, result.registers), n) for id, n in result.parties.items()),
        "shown_topics": MAX_TOPICS,
        "topics": bars((result.registers.title_of(id), n) for id, n in result.topics.items()),
        "brackets": tuple(_bracket(n, each, result) for n, each in enumerate(result.brackets, 1)),
    }


def _bracket(number: int, bracket: Bracket, result: BracketStatus) -> BracketView:
    clause = result.revision.places[bracket.clause].clause
    registers = result.registers
    term = clause.terms[bracket.term] if bracket.term else None
    if bracket.number is not None:
        found = alternatives_in(bracket)
    elif term:
        found = alternatives_of_term(term, registers)
    else:
        found = alternatives_of(clause, result.revision, registers)
    sides = [
        each.by or ((str(number),) if bracket.number is not None else ())
        for number, each in enumerate(bracket.alternatives, 1)
    ]
    return BracketView(
        number=number,
        anchor=f"b.{bracket.spot}",
        clause=bracket.clause,
        term=bracket.term or "",
        called=term.called(registers.name_of) if term else "",
        label=bracket.label,
        title=title_of(clause),
        text=clause.prose,
        topics=tuple(result.registers.title_of(id) for id in bracket.topics),
        alternatives=found,
        commands=commands(result.identity.ref, bracket.spot, sides, registers.name_of),
    )
