"""Bytes on disk to text, with one clear line for everything that is not a text file."""

from __future__ import annotations

from pathlib import Path

from plans.errors import NotFound, Origin, UnreadableFile
from plans.reading._limits import MAX_BYTES


def read_text(path: Path) -> str:
    """Return the text of ``path``, decoded as UTF-8 (with or without a byte-order mark).

    Raises:
        NotFound: there is no such file.
        UnreadableFile: a folder, a loop of links, not permitted, too large, or not UTF-8.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise NotFound(f"no file '{name}'", hint="check the path") from None
    except IsADirectoryError:
        raise UnreadableFile(
            f"'{name}' is a folder, not a file", hint="name a revision file inside it"
        ) from None
    except OSError as error:
        raise UnreadableFile(f"cannot read '{name}': {error.strerror}") from None
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"'{name}' is larger than {MAX_BYTES // 2**20} MiB")
    return decode(data, name)


def decode(data: bytes, name: str) -> str:
    """Return ``data`` as text, or say where it stops being UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableFile(
            f"'{name}' is UTF-16", hint=f"convert it first: iconv -f UTF-16 -t UTF-8 '{name}'"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise UnreadableFile(
            f"not UTF-8: byte 0x{data[error.start]:02x}",
            hint="save the file as UTF-8",
            origin=Origin(name, line, column),
        ) from None
