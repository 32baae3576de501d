"""The parts of a file of a word processor, of which no more is unpacked than one can need."""

from __future__ import annotations

import io
import zipfile
import zlib

from plans.errors import Origin, UnreadableFile

# 300 pages in which every word is set by hand are about 15 MB of XML.
MAX_PART = 20 * 1024 * 1024
MAX_ALL = 48 * 1024 * 1024
_ZIPPED = b"PK"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError)


class Archive:
    """A zip archive in memory; a part that nobody asks for is never unpacked.

    ``called`` is what messages call such files.
    """

    def __init__(self, data: bytes, name: str, called: str = "Word file") -> None:
        self._name = name
        self._called = called
        self._room = MAX_ALL
        if not data.startswith(_ZIPPED):
            hint = "if it is a text, give it a name that ends in .txt"
            raise self.refused(f"is no {called}, whatever it is called", hint)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (*_BROKEN, NotImplementedError):
            raise self.refused(f"is a {called} that is damaged or cut off") from None
        # Names of parts differ in nothing but case only where somebody lays a trap.
        self._parts = {each.filename.lower(): each for each in self._zip.infolist()}

    def refused(self, why: str, hint: str = "") -> UnreadableFile:
        """Return the error that this file ``why``."""
        hint = hint or "open it in a word processor, and save it again"
        return UnreadableFile(f"this {why}", hint=hint, origin=Origin(self._name))

    def locked(self) -> UnreadableFile:
        """Return the error that this file wants a password."""
        hint = "open it with the password, and save it without one"
        return self.refused("file is locked with a password", hint)

    def read(self, path: str) -> bytes | None:
        """Return the part at ``path``; None if there is none.

        Raises:
            UnreadableFile: it is damaged, locked, or larger than a document can be.
        """
        part = self._parts.get(path.lower())
        return None if part is None else self._unpacked(part)

    def _unpacked(self, part: zipfile.ZipInfo) -> bytes:
        limit = min(MAX_PART, self._room)
        try:
            with self._zip.open(part) as file:
                data = file.read(limit + 1)
        except NotImplementedError:
            raise self.refused(
                f"file packs {part.filename} in a way that no word processor does"
            ) from None
        except RuntimeError:
            raise self.locked() from None
        except _BROKEN:
            raise self.refused(f"{self._called} is damaged: {part.filename}") from None
        if len(data) > limit:
            size = f"more than {limit // 2**20} MiB"
            raise self.refused(f"file unpacks to {size}: {part.filename}", "split the document")
        self._room -= len(data)
        return data
