"""Markdown: headings, lists and front matter, and the numbering of plain text inside them."""

from __future__ import annotations

from plans.drafting import Draft
from plans.readers._reader import Reader


def _read(data: bytes, name: str) -> Draft:
    # What cuts prose is large; whoever reads YAML only asks which suffixes are ours.
    from plans.readers._prose import read_prose

    return read_prose(data, name, marked=True)


READER = Reader((".md", ".markdown"), _read, called="Markdown")
