"""The scripts that the search looks things up in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from plans.publishing.contents import Contents
from plans.publishing.links import ASSETS
from plans.publishing.page_kinds import FileKind, Page
from plans.publishing.search_entries import entries_of
from plans.publishing.search_index import index_files, index_names

# So many wordings of clauses fill a file of some 200 kB; a clause is marked anew for what it cites
# too, so that there may be fewer.
_WORDINGS = 800


def _pages(contents: Contents) -> Iterator[Page]:
    marks = {mark for text in contents.outlines.values() for mark in text.clauses.values()}
    parts = 1 + len(marks) // _WORDINGS
    ...


@lru_cache(maxsize=1)
def _files(contents: Contents, parts: int) -> dict[str, str]:
    """Return all of them: each has a share of the same index."""
    paths = {page.path for page in contents.listed}
    return index_files(entries_of(contents, paths), parts)
