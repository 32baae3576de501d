"""What happened to the proposals between two git revisions."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.formats.text.comparison import render as comparison
from plans.results import GitChanges
from plans.safe import one_line


def render(result: GitChanges, options: Options) -> str:
    """Return the comparisons one after another, then what is new, gone or not to be read."""
    ink = Ink(options.colour, options.width)
    parts = [comparison(each, options) for each in result.diffs]
    for role, title, said in (
        ("label", "new", result.added),
        ("warning", "removed", result.removed),
        ("error", "cannot be read", result.problems),
    ):
        parts += [f"{ink(role, title)}: {one_line(each)}\n" for each in said]
    return "\n".join(parts) or "No proposal changed.\n"
