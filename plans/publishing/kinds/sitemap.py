"""The map of the site for search engines, where somebody said at which address it will be."""

from __future__ import annotations

from collections.abc import Iterator

from plans.publishing.contents import Contents
from plans.publishing.page_kinds import FileKind, Page
from plans.publishing.sitemap import map_names, site_map


def _pages(contents: Contents) -> Iterator[Page]:
    paths = _paths(contents) if contents.base else []
    for name in map_names(len(paths)) if paths else ():
        yield Page(name, name, (*paths,), (name,))


def _paths(contents: Contents) -> list[str]:
    return [page.path for page in contents.listed if page.path.endswith("index.html")]


def _made(page: Page, contents: Contents) -> str:
    return site_map(contents.base, _paths(contents), page.about[0])


KIND = FileKind(rank=870, listing=_pages, made=_made)
