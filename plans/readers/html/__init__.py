"""Web pages: the words of a page with the numbers of its lists, its tables and tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.readers._reader import Reader
from plans.readers.html._looks import is_page

if TYPE_CHECKING:
    from plans.drafting import Draft


def _read(data: bytes, name: str) -> Draft:
    # Only whoever reads a page needs lxml, and needs to have installed it.
    from plans.readers.html._drafts import read_page

    return read_page(data, name)


READER = Reader((".html", ".htm", ".xhtml"), _read, is_page, called="a web page")
