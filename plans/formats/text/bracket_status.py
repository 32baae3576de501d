"""The open brackets of a revision, counted by party and by topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import BracketStatus
from plans.safe import one_line
from plans.wording import alternatives_in_words, counted

INDENT = "    "


def render(result: BracketStatus, options: Options) -> str:
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
