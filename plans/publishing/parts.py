"""Tables that are too large for one page: a page of contents, and a page for each part.

What a table weighs is known only when it is made; how many cells it has is known before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plans.publishing.links import Links
from plans.publishing.page_kinds import Page

# A table of more cells than these is told in parts.
MOST_CELLS = 300


def in_parts(whole: Page, cells: int, template: str, parts: Mapping[str, Page]) -> Iterator[Page]:
    """Yield ``whole``; or if it is large, the contents in its place, and its parts behind them.

    Args:
        whole: the page that all of it would be.
        cells: how many cells it would have.
        template: what shows the contents.
        parts: the parts by the names of their folders; where there is one alone, it is the whole.
    """
    if cells <= MOST_CELLS or len(parts) < 2:
        yield whole
        return
    yield replace(whole, template=template)
    folder = whole.path.removesuffix("index.html")
    for name, part in parts.items():
        yield replace(part, path=_path(folder, name), whole=whole.path)


def way_to_part(folder: str, name: str, links: Links) -> str:
    """Return the way from the contents of a view to a part of it."""
    return links.to(_path(f"{folder}/", name))


def _path(folder: str, name: str) -> str:
    return f"{folder}{name or _NAMELESS}/index.html"


# What is in no topic stands in this folder; no id begins like it.
_NAMELESS = "_other"
