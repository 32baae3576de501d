"""The rules as a table: those that judge a revision, those that name a change."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import RuleEntry, RuleList


def render(result: RuleList, options: Options) -> str:
    """Return one line a rule, grouped by what it is for."""
    ink = Ink(options.colour, options.width)
    lines = []
    for family, title in (
        ("validate", "Rules that judge a revision (plans validate)"),
        ("diff", "Rules that name a change (plans diff)"),
    ):
        entries = [entry for entry in result.entries if entry.family == family]
        lines += [ink("strong", f"{title}: {len(entries)}"), ""]
        width = max(len(entry.id) for entry in entries)
        lines += [_line(entry, width, ink) for entry in entries]
        lines.append("")
    return "\n".join(lines)


def _line(entry: RuleEntry, width: int, ink: Ink) -> str:
    severity = ink(entry.severity, entry.severity)
    pad = " " * (12 - len(entry.severity))
    said = entry.summary.replace("``", "'")
    return f"  {ink('label', entry.id)}{' ' * (width - len(entry.id))}  {severity}{pad}{said}"
