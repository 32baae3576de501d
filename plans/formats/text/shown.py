"""A revision, or some clauses of it, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.formats.text._tables import text
from plans.model import Clause, Registers
from plans.results import Shown
from plans.safe import one_line
from plans.terms import Term
from plans.wording import note_in_words, supported, term_in_words


def render(result: Shown, options: Options) -> str:
    """Return the clauses with their terms, alternatives, readings and sources."""
    ink = Ink(options.colour, options.width)
    identity = result.identity
    head = f"{ink('label', identity.ref)}  {identity.date or 'undated'}  {one_line(identity.title)}"
    lines = [ink("strong", result.title), head] if result.title else [head]
    for clause in result.clauses:
        lines.append("")
        lines += _clause(clause, 0, result, ink)
    return "\n".join(lines) + "\n"


def _clause(clause: Clause, depth: int, result: Shown, ink: Ink) -> Iterator[str]:
    registers, pad = result.registers, "    " * depth
    label = ink("label", clause.label) + " " if clause.label else ""
    status = f"  {ink('warning', clause.status)}" if clause.status else ""
    yield f"{pad}{label}{ink('strong', clause.heading)}  {ink('faint', clause.id)}{status}"
    inner = pad + "    "
    if clause.text:
        yield from text(ink, clause.text, inner)
    for id, term in clause.terms.items():
        yield from _term(id, term, inner, registers, ink)
    yield from _variants(clause, inner, registers, ink)
    for cite in clause.cites:
        said = supported(cite.attestation, [cite.source] if cite.source else [], registers)
        yield ink.paragraph(said, inner, "source")
    yield from _notes(clause, inner, result, ink)
    for below in clause.clauses:
        yield from _clause(below, depth + 1, result, ink)
    if clause.closing:
        yield from text(ink, clause.closing, inner)


def _notes(clause: Clause, pad: str, result: Shown, ink: Ink) -> Iterator[str]:
    """Yield what its file notes of a clause, and what people did, where that was asked for."""
    for note in clause.notes:
        yield ink.paragraph(f"note: {note}", pad, "faint")
    for noted in result.noted:
        if noted.clause == clause.id:
            yield ink.paragraph(note_in_words(noted), pad, "source")


def _variants(clause: Clause, pad: str, registers: Registers, ink: Ink) -> Iterator[str]:
    for item in clause.alternatives:
        who = ", ".join(map(registers.name_of, item.by))
        yield ink.paragraph(f"[{who}] {item.words}", pad)
        for id, term in item.terms.items():
            yield from _term(id, term, pad + "  ", registers, ink)
    for reading in clause.readings:
        said = supported(reading.attestation, reading.sources, registers)
        yield ink.paragraph(f"another reading ({said}): {reading.words}", pad)


def _term(id: str, term: Term, pad: str, registers: Registers, ink: Ink) -> Iterator[str]:
    name_of = registers.name_of
    said = f"• {term_in_words(term, name_of)}"
    yield f"{ink.paragraph(said, pad)}  {ink('faint', id)}"
    for variant in term.readings:
        who = supported(variant.attestation, variant.sources, registers)
        value = term.with_variant(variant).summary(name_of)
        yield ink.paragraph(f"another reading ({who}): {value}", pad + "    ")
