"""A file on disk as bytes or as text, with one clear line for everything that is neither."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path

from plans.errors import NotFound, Origin, UnreadableFile
from plans.reading.limits import MAX_BYTES

# By what a file begins with, the encoding of what follows.
_MARKED = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_SAVE_AS = "save it again as UTF-8: in a text editor (Notepad, TextEdit) under Save as, Encoding"


def read_text(path: Path, name: str = "") -> str:
    """Return the text of ``path``, decoded as ``decode`` does.

    Raises:
        NotFound, UnreadableFile: as for ``read_bytes``, and if it is no text.
    """
    return decode(read_bytes(path, name), name or str(path))


def read_bytes(path: Path, name: str = "") -> bytes:
    """Return what is in ``path``.

    Args:
        path: the file.
        name: what messages call it; the path itself by default.

    Raises:
        NotFound: there is no such file.
        UnreadableFile: not a file, a loop of links, not permitted, or too large.
    """
    name = name or str(path)
    try:
        _refuse_unless_file(path.stat().st_mode, name)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, ValueError):  # a zero byte in the name is a ValueError
        raise NotFound(f"no file '{name}'", hint="check the path") from None
    except OSError as error:
        raise UnreadableFile(f"cannot read '{name}': {error.strerror}") from None
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"'{name}' is larger than {MAX_BYTES // 2**20} MiB")
    return data


def _refuse_unless_file(mode: int, name: str) -> None:
    """Devices never end and pipes may never begin, so nothing but a file is opened."""
    if stat.S_ISDIR(mode):
        hint = "name a revision file inside it"
        raise UnreadableFile(f"'{name}' is a folder, not a file", hint=hint)
    if not stat.S_ISREG(mode):
        hint = "save the text to a file first"
        raise UnreadableFile(f"'{name}' is not a regular file", hint=hint)


def decode(data: bytes, name: str) -> str:
    """Return ``data`` as text: UTF-16 if a byte-order mark says so, else UTF-8.

    Raises:
        UnreadableFile: it is neither; with where it stops being text.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _from_utf16(data, name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise UnreadableFile(
            f"not UTF-8: byte 0x{error.object[error.start]:02x}",
            hint=_SAVE_AS,
            origin=Origin(name, line, column),
        ) from None


def encode_like(data: bytes, text: str) -> bytes:
    """Return ``text`` encoded as ``data`` is, with the byte-order mark that it begins with."""
    for mark, encoding in _MARKED.items():
        if data.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode("utf-8")


def _from_utf16(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError:
        raise UnreadableFile(f"'{name}' begins as UTF-16 and is not", hint=_SAVE_AS) from None
