"""Markdown: headings, lists and front matter, and the numbering of plain text inside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.readers._reader import Reader

if TYPE_CHECKING:
    from plans.drafting import Draft


def _read(data: bytes, name: str) -> Draft:
    # What cuts prose is large; whoever reads YAML only asks which suffixes are ours.
    from plans.readers._prose import read_prose

    return read_prose(data, name, marked=True)


READER = Reader((".md", ".markdown"), _read, called="Markdown")
