"""The rules as a table, and one rule's page."""

from __future__ import annotations

import json
from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import Explained, RuleEntry, RuleList


def rules_text(result: RuleList, options: Options) -> str:
    """Return one line a rule, grouped by what it is for."""
    ink = Ink(options.colour)
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
    return (
        f"  {ink('label', entry.id)}{' ' * (width - len(entry.id))}  {severity}{pad}{entry.summary}"
    )


def explained_text(result: Explained, options: Options) -> str:
    """Return the page of one rule."""
    ink = Ink(options.colour)
    entry = result.entry
    head = f"{ink('label', entry.id)}  {ink(entry.severity, entry.severity)}"
    return "\n".join([head, "", result.page, *_facts(result)]) + "\n"


def _facts(result: Explained) -> Iterator[str]:
    entry = result.entry
    if entry.kind:
        yield ""
        yield f"kind: {entry.kind} · direction: {entry.direction}"
    if entry.mirror:
        yield f"read backwards: {entry.mirror}"
    elif result.waiver:
        yield f"its own mirror: {result.waiver}"
    if result.example:
        before, after = (json.dumps(side, ensure_ascii=False) for side in result.example)
        yield f"\nbefore: {before}\nafter:  {after}"
