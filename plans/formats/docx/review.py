"""Changes with what people decided on each, as a redline in a Word file."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.docx.comparison import render as redline
from plans.results import Review


def render(result: Review, options: Options) -> bytes:
    """Return a Word file in which each decision is a comment by who made it, on that day."""
    return redline(result.comparison, options)
