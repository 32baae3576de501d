"""Plain text, as people write and wrap it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.readers._reader import Reader

if TYPE_CHECKING:
    from plans.drafting import Draft


def _read(data: bytes, name: str) -> Draft:
    # What cuts prose is large; whoever reads YAML only asks which suffixes are ours.
    from plans.readers._marked_up import is_markdown
    from plans.readers._prose import read_prose

    return read_prose(data, name, marked=is_markdown(data))


READER = Reader((".txt", ".text"), _read, called="plain text")
