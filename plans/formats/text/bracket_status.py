"""The open brackets of a revision, counted by party and by topic."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import INDENT, Ink
from plans.merging import Bracket
from plans.results import BracketStatus
from plans.safe import one_line
from plans.wording import alternatives_in_words, counted


def render(result: BracketStatus, options: Options) -> str:
    """Return how many brackets are open, by party and by topic, and each of them."""
    ink = Ink(options.colour, options.width)
    lines = list(_head(result, ink))
    if result.parties:
        named = {result.registers.name_of(id): count for id, count in result.parties.items()}
        lines += ["", *_table("by party", named, ink)]
    if result.topics:
        named = {result.registers.title_of(id): count for id, count in result.topics.items()}
        lines += ["", *_table("by topic", named, ink)]
    for bracket in result.brackets:
        lines += ["", *_bracket(bracket, result, ink)]
    return "\n".join(lines) + "\n"


def _head(result: BracketStatus, ink: Ink) -> Iterator[str]:
    identity = result.identity
    date = ink("faint", identity.date or "undated")
    yield f"{ink('label', identity.ref)}  {date}  {one_line(identity.title)}"
    total = counted(len(result.brackets), "open bracket")
    clauses = counted(result.clauses, "clause")
    yield ink("strong", f"{total} in {result.bracketed_clauses} of {clauses}")


def _bracket(bracket: Bracket, result: BracketStatus, ink: Ink) -> Iterator[str]:
    label = f"{ink('label', bracket.label)}  " if bracket.label else ""
    yield f"{label}{ink('strong', bracket.title)}  {ink('faint', bracket.spot)}"
    for names, said in alternatives_in_words(bracket, result.revision, result.registers):
        yield ink.paragraph(f"[{names}] {said}", INDENT)


def _table(title: str, counts: dict[str, int], ink: Ink) -> Iterator[str]:
    yield ink("faint", title)
    width = max(map(len, counts))
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {one_line(name).ljust(width)}  {count:>3}"
