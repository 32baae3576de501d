"""Front matter: the lines between ``---`` at the top of a file, if they are YAML fields.

A line that speaks to a program may stand above them: ``#!/usr/bin/env`` or a comment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from plans.drafting import Line
from plans.errors import InvalidDocument
from plans.reading import parse_exact
from plans.values import frozen

# Front matter longer than this is no front matter but a document between two rules.
MAX_LINES = 200
_FIELD = re.compile(r"[\w\"'][^:]{0,60}:(\s|$)")
# It begins with the first, and ends with either.
_RULES = ("---", "...")
_TO_PROGRAMS = ("#!", "# -*-", "//", "/*", "%", "{%", "{#", "<!")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@frozen
class Front:
    """What the top of a file says of it, and how many lines say so; of a mail, its subject."""

    title: str = ""
    date: str | None = None
    notes: tuple[str, ...] = ()
    lines: int = 0
    subject: str = ""

    def __bool__(self) -> bool:
        return self.lines > 0


def read_front(lines: Sequence[Line]) -> Front:
    """Return the front matter of a document; an empty one if it has none."""
    start = 1 if lines and lines[0].raw.startswith(_TO_PROGRAMS) else 0
    inner = _between_rules(lines[start : start + MAX_LINES])
    if not inner or not _FIELD.match(inner[0].raw):
        return Front()
    fields = _fields("\n".join(line.raw for line in inner))
    if fields is None:
        return Front()
    title = fields.get("title")
    title = " ".join(title.split()) if isinstance(title, str) else ""
    end = start + len(inner) + len(_RULES)
    return Front(title, _day(fields.get("date")), tuple(_notes(inner)), end)


def _between_rules(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines between a rule on the first line and the next one; none without both."""
    if not lines or lines[0].raw != _RULES[0]:
        return ()
    ends = (no for no, line in enumerate(lines) if no and line.raw in _RULES)
    return lines[1 : next(ends, 0)]


def _fields(text: str) -> dict[str, object] | None:
    try:
        value = parse_exact(text, "front matter").value
    except InvalidDocument:
        return None
    return value if isinstance(value, dict) else None


def _day(value: object) -> str | None:
    match = _DATE.match(value) if isinstance(value, str) else None
    if not match:
        return None
    try:
        date.fromisoformat((match[0] + "-01-01")[:10])
    except ValueError:
        return None
    return match[0]


def _notes(lines: Sequence[Line]) -> list[str]:
    """Return one note a field, with the lines that belong to it."""
    notes: list[str] = []
    for line in lines:
        if notes and line.raw[0] in " \t-#]}":
            notes[-1] += f"\n{line.raw}"
        else:
            notes.append(line.raw)
    return notes
