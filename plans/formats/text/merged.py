"""A merge and the brackets it leaves, as plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import BracketStatus, Merged
from plans.safe import one_line
from plans.wording import Dispute, alternatives_in_words, counted, disputes

INDENT = "    "


def merged_text(result: Merged, options: Options) -> str:
    """Return what was merged and what is in dispute, with what each side wants."""
    ink = Ink(options.colour)
    lines = [*_header(result, ink)]
    for dispute in disputes(result):
        lines += ["", *_dispute(dispute, result, ink, options)]
    return "\n".join([*lines, "", _verdict(result, ink)])


def _header(result: Merged, ink: Ink) -> Iterator[str]:
    width = max(len(name) for name in ("base", *result.sides))
    for name, side in (("base", result.base_identity), *result.sides.items()):
        when = f"{ink('label', side.ref)}  {ink('faint', side.date or 'undated')}"
        yield f"{ink('strong', name.ljust(width))}  {when}  {one_line(side.title)}"


def _dispute(dispute: Dispute, result: Merged, ink: Ink, options: Options) -> Iterator[str]:
    label = f"{ink('label', dispute.label)}  " if dispute.label else ""
    spot = dispute.clause + (f".{dispute.term}" if dispute.term else "")
    yield f"{label}{ink('strong', dispute.title)}  {ink('faint', spot)}"
    yield f"  {ink.raw('warning', '▲')} {dispute.what}"
    if dispute.base:
        yield ink.paragraph(f"base: {dispute.base}", options.width, INDENT, "faint")
    for side in dispute.sides:
        names = ", ".join(map(result.registers.name_of, side.names))
        if side.edits and options.words:
            yield f"{INDENT}{ink('strong', names)}:"
            yield ink.words(side.edits, options.width, INDENT + "  ")
        else:
            yield ink.paragraph(f"{names}: {side.said}", options.width, INDENT)


def _verdict(result: Merged, ink: Ink) -> str:
    merge = result.merge
    clauses = counted(len(merge.revision.places), "clause")
    if merge.clean:
        return ink("strong", f"Clean: {clauses}, nothing in dispute.") + "\n"
    found = counted(len(merge.conflicts), "conflict")
    return ink("strong", f"{found} in {clauses}; each is bracketed with its sides.") + "\n"


def status_text(result: BracketStatus, options: Options) -> str:
    """Return how many brackets are open, by party and by topic, and each of them."""
    ink = Ink(options.colour)
    identity = result.identity
    date = identity.date or "undated"
    lines = [f"{ink('label', identity.ref)}  {ink('faint', date)}  {one_line(identity.title)}"]
    open_in = len({each.clause for each in result.brackets})
    total = counted(len(result.brackets), "open bracket")
    lines.append(ink("strong", f"{total} in {open_in} of {counted(result.clauses, 'clause')}"))
    if not result.brackets:
        return "\n".join(lines) + "\n"
    parties = Counter(name for each in result.brackets for name in each.parties)
    topics = Counter(topic for each in result.brackets for topic in each.topics)
    lines += [
        "",
        *_table("by party", {result.registers.name_of(n): c for n, c in parties.items()}, ink),
    ]
    if topics:
        named = {_topic(name, result): count for name, count in topics.items()}
        lines += ["", *_table("by topic", named, ink)]
    for bracket in result.brackets:
        spot = bracket.clause + (f".{bracket.term}" if bracket.term else "")
        label = f"{ink('label', bracket.label)}  " if bracket.label else ""
        lines += ["", f"{label}{ink('strong', bracket.title)}  {ink('faint', spot)}"]
        for names, said in alternatives_in_words(bracket, result.revision, result.registers):
            lines.append(ink.paragraph(f"[{names}] {said}", options.width, INDENT))
    return "\n".join(lines) + "\n"


def _topic(id: str, result: BracketStatus) -> str:
    issue = result.registers.issues.issues.get(id)
    return issue.title if issue else id


def _table(title: str, counts: dict[str, int], ink: Ink) -> Iterator[str]:
    yield ink("faint", title)
    width = max(map(len, counts))
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {one_line(name).ljust(width)}  {count:>3}"
