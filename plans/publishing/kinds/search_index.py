"""The scripts that the search looks things up in."""

from __future__ import annotations

from collections.abc import Iterator

from plans.publishing.contents import Contents
from plans.publishing.links import ASSETS
from plans.publishing.page_kinds import FileKind, Page
from plans.publishing.search_entries import entries_of
from plans.publishing.search_index import index_files, index_names

# Even if no two of so many clauses are alike, their words fill a file of hardly more than 2 MB.
_CLAUSES = 5000
_REGISTERS = ("parties", "issues", "sources", "events")


def _pages(contents: Contents) -> Iterator[Page]:
    texts = contents.outlines.values()
    if not texts:
        return
    parts = 1 + sum(len(each.clauses) for each in texts) // _CLAUSES
    cards = (f"{proposal}/proposal" for proposal in contents.proposals)
    inputs = (
        contents.digest(*_REGISTERS, *cards),
        *(each.digest for each in texts),
        *(page.path for page in contents.listed),
    )
    for name in index_names(parts):
        yield Page(ASSETS + name, name, inputs, (name, str(parts)))


def _made(page: Page, contents: Contents) -> str:
    name, parts = page.about
    return contents.once("search", lambda: _files(contents, int(parts)))[name]


def _files(contents: Contents, parts: int) -> dict[str, str]:
    """Return all of them: each has a share of the same index."""
    return index_files(entries_of(contents, {page.path for page in contents.listed}), parts)


KIND = FileKind(rank=860, listing=_pages, made=_made)
