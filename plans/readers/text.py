"""Plain text, as people write and wrap it."""

from __future__ import annotations

from plans.drafting import Draft
from plans.readers._reader import Reader


def _read(data: bytes, name: str) -> Draft:
    # What cuts prose is large; whoever reads YAML only asks which suffixes are ours.
    from plans.readers._prose import read_prose

    return read_prose(data, name, marked=False)


READER = Reader((".txt", ".text"), _read, called="plain text")
