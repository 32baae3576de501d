"""Akoma Ntoso and the national formats made of it: clauses as the file itself delimits them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.readers._reader import Reader
from plans.readers.akn._looks import is_akoma_ntoso

if TYPE_CHECKING:
    from plans.drafting import Draft


def _read(data: bytes, name: str) -> Draft:
    # Only whoever reads such a file needs lxml, and needs to have installed it.
    from plans.readers.akn._drafts import read_akoma_ntoso

    return read_akoma_ntoso(data, name)


READER = Reader((".akn", ".xml"), _read, is_akoma_ntoso, called="Akoma Ntoso")
