"""Revisions in YAML or JSON, as docs/reference/file-format.md describes them, and other JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.errors import InputError
from plans.model import Revision
from plans.readers._reader import Reader
from plans.reading import decode, read_among_others

if TYPE_CHECKING:
    from plans.drafting import Draft


def _read(data: bytes, name: str) -> Revision | Draft:
    text = decode(data, name)
    try:
        return read_among_others(text, Revision, name)
    except InputError:
        if text.lstrip()[:1] not in ("{", "["):
            raise
        # What other programs keep clauses in is read where nothing of ours is.
        from plans.readers._foreign_json import read_foreign

        if foreign := read_foreign(text, name):
            return foreign
        raise


READER = Reader((".yaml", ".yml", ".json"), _read, called="a revision in YAML or JSON")
