"""The map of the site for search engines, where somebody said at which address it will be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from plans.publishing.contents import Contents
from plans.publishing.page_kinds import FileKind, Page
from plans.safe import xml_text

# As https://www.sitemaps.org/protocol.html has it: no map may list more.
MAX_PAGES = 50_000
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def map_names(pages: int) -> list[str]:
    """Return the names of the maps of so many pages; of several the first lists the others."""
    count = -(-pages // MAX_PAGES)
    more = range(1, count + 1) if count > 1 else ()
    return ["sitemap.xml", *(f"sitemap-{number}.xml" for number in more)]


def site_map(base: str, paths: Sequence[str], name: str) -> str:
    """Return one of the maps of the pages at ``paths`` below the address ``base``."""
    names = map_names(len(paths))
    if len(names) == 1:
        return _map("urlset", "url", base, paths)
    number = names.index(name)
    if not number:
        return _map("sitemapindex", "sitemap", base, names[1:])
    return _map("urlset", "url", base, paths[(number - 1) * MAX_PAGES : number * MAX_PAGES])


def _map(tag: str, each: str, base: str, paths: Sequence[str]) -> str:
    lines = "".join(
        f"<{each}><loc>{xml_text(base + quote(path, safe='/@'))}</loc></{each}>\n" for path in paths
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{tag} {_SPACE}>\n{lines}</{tag}>\n'


def _pages(contents: Contents) -> Iterator[Page]:
    paths = _paths(contents) if contents.base else []
    for name in map_names(len(paths)) if paths else ():
        yield Page(name, name, (*paths,), (name,))


def _paths(contents: Contents) -> list[str]:
    return [page.path for page in contents.listed if page.path.endswith("index.html")]


def _made(page: Page, contents: Contents) -> str:
    return site_map(contents.base, _paths(contents), page.about[0])


KIND = FileKind(rank=870, listing=_pages, made=_made)
