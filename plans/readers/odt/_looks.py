"""Which bytes are an OpenDocument text: a zip archive whose first part says so."""

from __future__ import annotations

import re

from plans.readers._zipped import ZIPPED

# It stands at the beginning, not packed, so that it is found without unpacking anything.
_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_HEAD = 128
# With a password the parts themselves are locked, of newer programs all in one, not the archive.
_LOCKED = re.compile(
    rb'full-path="(?:content\.xml|encrypted-package)"[^<>]{0,400}>\s{0,40}<[a-z:]{0,20}encryption-data'
)


def is_open_document(data: bytes) -> bool:
    """Say whether ``data`` can be nothing but an OpenDocument text, whole or cut off."""
    return data.startswith(ZIPPED) and _TYPE in data[:_HEAD]


def is_locked(manifest: bytes) -> bool:
    """Say whether the list of an archive's parts says that its text is locked with a password."""
    return _LOCKED.search(manifest) is not None
