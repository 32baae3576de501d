"""OpenDocument texts, as LibreOffice writes them: numbers, tables, notes and tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.readers._reader import Reader
from plans.readers.odt._looks import is_open_document

if TYPE_CHECKING:
    from plans.drafting import Draft


def _read(data: bytes, name: str) -> Draft:
    # Only whoever reads such a file needs lxml, and needs to have installed it.
    from plans.readers.odt._drafts import read_open_document

    return read_open_document(data, name)


READER = Reader((".odt", ".ott"), _read, is_open_document, called="an OpenDocument text")
