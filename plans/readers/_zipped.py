"""What a zip archive holds, by the names in it: most office files are one."""

from __future__ import annotations

import io

ZIPPED = b"PK\x03\x04"


def zipped_names(data: bytes) -> tuple[str, ...] | None:
    """Return the names in the archive that ``data`` is; None if it is damaged or cut off."""
    import zipfile  # whoever reads anything else asks what it is, too, and need not wait for it

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        return None
