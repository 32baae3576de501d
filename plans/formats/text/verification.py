"""How the revisions stand to what was tabled, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import Verdict, Verification, Verified
from plans.safe import one_line
from plans.wording import counted

_STATES = {
    "ok": ("insert", "as tabled"),
    "edited": ("error", "EDITED after it was tabled"),
    "missing": ("error", "MISSING"),
    "unreadable": ("error", "UNREADABLE"),
    "unlisted": ("error", "says tabled, and the chain has no entry"),
    "open": ("faint", "not in the chain"),
}
_SIGNED = {
    "none": "not signed",
    "unchecked": "signed, by whom was not checked",
    "bad": "SIGNATURE NOT GOOD",
    "good": "signed by",
}
# Digits of a hash that a person compares; the whole stands in the chain.
_SHOWN = 16


def render(result: Verification, options: Options) -> str:
    """Return a line for each revision, and what to do about those that changed."""
    ink = Ink(options.colour, options.width)
    lines = [line for each in result.proposals for line in _proposal(each, ink)]
    return "\n".join(lines) + "\n"


def _proposal(result: Verified, ink: Ink) -> Iterator[str]:
    yield ink("strong", result.proposal)
    for each in result.breaks:
        yield f"  {ink('error', 'chain BROKEN')}: {one_line(each)}"
    for verdict in result.verdicts:
        yield from _verdict(verdict, result.strict, ink)
    if result.entries:
        yield f"  {counted(result.entries, 'entry', 'entries')}, the last {result.last}"


def _verdict(verdict: Verdict, strict: bool, ink: Ink) -> Iterator[str]:
    role, words = _STATES[verdict.state]
    facts = [
        ink(role, words),
        verdict.date,
        (verdict.hash or "")[:_SHOWN],
        _signature(verdict, strict, ink),
    ]
    yield f"  {ink('label', verdict.ref)}  {' · '.join(fact for fact in facts if fact)}"
    for detail in verdict.details:
        yield ink.paragraph(detail, "      ")
    if verdict.hint:
        yield ink.paragraph(f"hint: {verdict.hint}", "      ", "faint")


def _signature(verdict: Verdict, strict: bool, ink: Ink) -> str:
    if verdict.signature in (None, "none") and not strict:
        return ""
    words = _SIGNED[verdict.signature] if verdict.signature else ""
    if verdict.signature == "good":
        return one_line(f"{words} {verdict.signer}")
    return ink("error", words) if strict or verdict.signature == "bad" else words
