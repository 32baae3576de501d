"""How far talks have come, as a page: claims, brackets, three shares, and topic by topic."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import PROGRESS, page
from plans.formats.html._progress import progress_view
from plans.results import Progress


def render(result: Progress, options: Options) -> str:
    """Return who said how much is agreed, what is open, and how near each text is to others."""
    return page("progress.html.j2", progress_view(result, options.frame), options, PROGRESS)
