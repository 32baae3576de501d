"""Revisions in YAML or JSON, as docs/reference/file-format.md describes them."""

from __future__ import annotations

from plans.model import Revision
from plans.readers._base import Importer
from plans.reading import read_model


def _read(text: str, name: str) -> Revision:
    return read_model(text, Revision, name)


IMPORTER = Importer((".yaml", ".yml", ".json"), _read)
