"""Plain text, as people write and wrap it."""

from __future__ import annotations

from plans.model import Revision
from plans.readers._base import Importer


def _read(text: str, name: str) -> Revision:
    # What finds clauses in prose is large; whoever reads YAML only asks which suffixes are ours.
    from plans.outlining import read_document

    return read_document(text, name, markdown=False)


IMPORTER = Importer((".txt", ".text"), _read)
