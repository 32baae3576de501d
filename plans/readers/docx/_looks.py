"""Which bytes are a Word file: a zip archive with the parts of one, or the broken rest of it."""

from __future__ import annotations

from plans.readers._zipped import ZIPPED, zipped_names

_FOLDER = "word/"
_DOCUMENT = b"word/document.xml"


def is_word_file(data: bytes) -> bool:
    """Say whether ``data`` can be nothing but a Word file, whole or cut off."""
    if not data.startswith(ZIPPED):
        return False
    names = zipped_names(data)
    if names is None:
        return _DOCUMENT in data
    return any(name.startswith(_FOLDER) for name in names)
