"""Which bytes are a Word file: a zip archive with the parts of one, or the broken rest of it."""

from __future__ import annotations

import io

_MAGIC = b"PK\x03\x04"
_FOLDER = "word/"
_DOCUMENT = b"word/document.xml"


def is_word_file(data: bytes) -> bool:
    """Say whether ``data`` can be nothing but a Word file, whole or cut off."""
    if not data.startswith(_MAGIC):
        return False
    import zipfile  # whoever reads anything else asks this too, and need not wait for it

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.startswith(_FOLDER) for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        return _DOCUMENT in data
