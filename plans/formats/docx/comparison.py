"""A comparison as a redline in a Word file."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.docx._redline import redline
from plans.results import Comparison


def render(result: Comparison, options: Options) -> bytes:
    """Return a Word file with tracked changes, and a comment on each that has a name."""
    return redline(result)
