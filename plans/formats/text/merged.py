"""A merge: what it was made of, and each conflict with what every side wants."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import INDENT, Ink
from plans.results import Merged
from plans.safe import one_line
from plans.wording import Dispute, counted, disputes, merge_verdict

# So many clauses are named; of more it is said how many there are.
LISTED = 12


def render(result: Merged, options: Options) -> str:
    """Return what was merged and what is in dispute, with what each side wants."""
    ink = Ink(options.colour, options.width)
    lines = [*_header(result, ink), *_taken(result, ink)]
    for dispute in disputes(result):
        lines += ["", *_dispute(dispute, result, ink)]
    return "\n".join([*lines, "", ink("strong", merge_verdict(result))]) + "\n"


def _header(result: Merged, ink: Ink) -> Iterator[str]:
    width = max(len(name) for name in ("base", *result.sides))
    for name, side in (("base", result.base_identity), *result.sides.items()):
        when = f"{ink('label', side.ref)}  {ink('faint', side.date or 'undated')}"
        yield f"{ink('strong', name.ljust(width))}  {when}  {one_line(side.title)}"


def _taken(result: Merged, ink: Ink) -> Iterator[str]:
    """Yield what is taken over from each side; nothing where a side changed nothing."""
    for name in result.sides:
        if found := result.taken_from(name):
            more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
            named = ", ".join(map(one_line, found[:LISTED])) + more
            who = result.registers.name_of(name)
            said = f"taken over from {who}: {counted(len(found), 'clause')}: {named}"
            yield ink.paragraph(said, "", "faint")


def _dispute(dispute: Dispute, result: Merged, ink: Ink) -> Iterator[str]:
    label = f"{ink('label', dispute.label)}  " if dispute.label else ""
    spot = dispute.clause + (f".{dispute.term}" if dispute.term else "")
    yield f"{label}{ink('strong', dispute.title)}  {ink('faint', spot)}"
    yield f"  {ink.raw('warning', '▲')} {dispute.what}"
    if dispute.base:
        yield ink.paragraph(f"base: {dispute.base}", INDENT, "faint")
    for side in dispute.sides:
        names = ", ".join(map(result.registers.name_of, side.names))
        if side.edits:
            yield f"{INDENT}{ink('strong', names)}:"
            yield ink.words(side.edits, INDENT + "  ")
        else:
            yield ink.paragraph(f"{names}: {side.said}", INDENT)
