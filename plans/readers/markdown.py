"""Markdown: headings, lists and front matter, and the numbering of plain text inside them."""

from __future__ import annotations

from plans.model import Revision
from plans.readers._base import Importer


def _read(text: str, name: str) -> Revision:
    # What finds clauses in prose is large; whoever reads YAML only asks which suffixes are ours.
    from plans.outlining import read_document

    return read_document(text, name, markdown=True)


IMPORTER = Importer((".md", ".markdown"), _read)
