"""The page of one rule, with the facts of the catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import Explained


def render(result: Explained, options: Options) -> str:
    """Return the page of one rule."""
    ink = Ink(options.colour, options.width)
    head = f"{ink('label', result.id)}  {ink(result.severity, result.severity)}"
    return "\n".join([head, "", result.page.replace("``", "'"), *_facts(result)]) + "\n"


def _facts(result: Explained) -> Iterator[str]:
    if result.kind:
        yield ""
        yield f"kind: {result.kind} · direction: {result.direction}"
    if result.mirror:
        yield f"read backwards: {result.mirror}"
    elif result.waiver:
        yield f"its own mirror: {result.waiver}"
    if result.example:
        before, after = (json.dumps(side, ensure_ascii=False) for side in result.example)
        yield f"\nbefore: {before}\nafter:  {after}"
