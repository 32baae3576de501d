"""The styles and scripts that the pages share."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats import asset
from plans.publishing.contents import Contents
from plans.publishing.framing import DRESS
from plans.publishing.links import ASSETS
from plans.publishing.page_kinds import FileKind, Page, PageKind, kinds


def _pages(_contents: Contents) -> Iterator[Page]:
    shown = [each for each in kinds().values() if isinstance(each, PageKind)]
    found = [dress for each in shown for dress in (each.dress, each.parted)]
    worn = [
        DRESS.paper,
        *(names for each in (DRESS, *found) for names in (each.screen, each.scripts)),
    ]
    every = (name for names in worn for name in names)
    for name in dict.fromkeys(every):
        yield Page(ASSETS + name, name, (), (name,))


def _made(page: Page, contents: Contents) -> str:
    return asset(page.about[0], contents.workspace.templates)


KIND = FileKind(rank=900, listing=_pages, made=_made)
