"""Word files: the paragraphs of a .docx with their numbers, tables, notes and tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.readers._reader import Reader
from plans.readers.docx._looks import is_word_file

if TYPE_CHECKING:
    from plans.drafting import Draft


def _read(data: bytes, name: str) -> Draft:
    # Only whoever reads a Word file needs lxml, and needs to have installed it.
    from plans.readers.docx._drafts import read_word_file

    return read_word_file(data, name)


READER = Reader((".docx", ".docm", ".dotx"), _read, is_word_file, called="a Word file")
