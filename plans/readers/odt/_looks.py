"""Which bytes are an OpenDocument text: a zip archive whose first part says so."""

from __future__ import annotations

from plans.readers._zipped import ZIPPED

# It stands at the beginning, not packed, so that it is found without unpacking anything.
_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_HEAD = 128


def is_open_document(data: bytes) -> bool:
    """Say whether ``data`` can be nothing but an OpenDocument text, whole or cut off."""
    return data.startswith(ZIPPED) and _TYPE in data[:_HEAD]
