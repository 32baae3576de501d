"""Revisions in YAML or JSON, as docs/reference/file-format.md describes them."""

from __future__ import annotations

from plans.model import Revision
from plans.readers._reader import Reader
from plans.reading import decode, read_among_others


def _read(data: bytes, name: str) -> Revision:
    return read_among_others(decode(data, name), Revision, name)


READER = Reader((".yaml", ".yml", ".json"), _read, called="a revision in YAML or JSON")
