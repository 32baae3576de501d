"""A report for each proposal that changed between two git revisions."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.markdown.comparison import escaped
from plans.formats.markdown.comparison import render as comparison
from plans.results import GitChanges


def render(result: GitChanges, options: Options) -> str:
    """Return a report of each file that changed."""
    parts = [comparison(each, options) for each in result.diffs]
    for title, refs in (("New", result.added), ("Removed", result.removed)):
        if refs:
            parts.append(f"**{title}:** {', '.join(escaped(ref) for ref in refs)}\n")
    parts += [f"**Cannot be read:** {escaped(problem)}\n" for problem in result.problems]
    return "\n".join(parts) or "No proposal changed.\n"
