"""The picture that stands for the site where somebody links to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plans.publishing.contents import Contents
from plans.publishing.enclosed import digest_of, picture_of
from plans.publishing.links import ASSETS
from plans.publishing.page_kinds import FileKind, Page


def _pages(contents: Contents) -> Iterator[Page]:
    path = picture_of(contents.workspace)
    if path and contents.base:
        yield Page(ASSETS + path.name, "Preview", (digest_of(path),), (str(path),))


def _made(page: Page, _contents: Contents) -> bytes:
    return Path(page.about[0]).read_bytes()


KIND = FileKind(rank=890, listing=_pages, made=_made)
