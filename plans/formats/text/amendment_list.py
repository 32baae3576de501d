"""Amendments as the sentences of drafters, with who proposes them and why."""

from __future__ import annotations

from collections.abc import Iterator

from plans.amending import Amendment
from plans.formats._base import Options
from plans.formats.text._ink import INDENT, Ink
from plans.model import Registers
from plans.results import AmendmentList, Worded
from plans.wording import counted

_ROLES = {"draft": "faint", "tabled": "label", "adopted": "insert", "superseded": "faint"}


def render(result: AmendmentList, options: Options) -> str:
    """Return each amendment with its party, reason and, where asked for, its sentences."""
    ink = Ink(options.colour, options.width)
    if not result.amendments:
        return f"No amendments to {result.proposal} yet; plans amend new starts one.\n"
    lines: list[str] = []
    for worded in result.amendments:
        lines += [*_amendment(worded, result, ink), ""]
    return "\n".join(lines)


def _amendment(worded: Worded, result: AmendmentList, ink: Ink) -> Iterator[str]:
    amendment = worded.amendment
    yield f"{_head(amendment, result.registers, ink)}  {ink('faint', worded.file)}"
    if amendment.because:
        yield ink.paragraph(f"because {amendment.because}", INDENT, "source")
    if worded.problem:
        yield ink.paragraph(f"cannot be read on its text: {worded.problem}", INDENT)
    shown = worded.sentences if result.full else worded.sentences[:1]
    for number, sentence in enumerate(shown, 1):
        yield ink.paragraph(f"{number}. {sentence}", INDENT)
    if len(shown) < len(worded.sentences):
        more = len(worded.sentences) - len(shown)
        yield ink.paragraph(f"and {counted(more, 'more operation')}", INDENT, "faint")


def _head(amendment: Amendment, registers: Registers, ink: Ink) -> str:
    who = ", ".join(map(registers.name_of, amendment.by))
    what = f"to {amendment.amends} on {amendment.base}" if amendment.amends else amendment.base
    status = ink(_ROLES.get(amendment.status, "warning"), amendment.status)
    title = f"  {ink('strong', amendment.title)}" if amendment.title else ""
    return f"{ink('label', amendment.amendment)}  {ink('strong', who)}  {what}  {status}{title}"
