"""Plain text for people: a terminal with colour, a pipe without; lines as wide as is asked for."""

from __future__ import annotations

from plans.formats._base import Options


def finish(text: str, options: Options) -> str:
    """Return what a file of this folder made, with lines folded that are too wide."""
    from plans.formats.text._folding import folded

    return folded(text, options.width)
