"""Bytes as text and back; where they are no text, with where they stop being it.

Git waits for a Python each time it shows a file: errors are loaded where there is one.
"""

from __future__ import annotations

import codecs

# By what a file begins with, the encoding of what follows.
_MARKED = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_SAVE_AS = "save it again as UTF-8: in a text editor (Notepad, TextEdit) under Save as, Encoding"
_SAVE_AS_TEXT = "open it in the program that made it, and save it as .docx, or as text in UTF-8"
# Bytes that are no letters, signs or white space; a few stray ones stand in old texts.
_NEVER = frozenset((*range(9), *range(14, 27), *range(28, 32)))
_HEAD, _STRAY = 1024, 3


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
        raise _no_text(error, name) from None


def _no_text(error: UnicodeDecodeError, name: str) -> Exception:
    from plans.errors import Origin, UnreadableFile

    if looks_binary(error.object):
        return UnreadableFile("this is no text", hint=_SAVE_AS_TEXT, origin=Origin(name))
    before = error.object[: error.start].decode("utf-8")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    found = f"not UTF-8: byte 0x{error.object[error.start]:02x}"
    return UnreadableFile(found, hint=_SAVE_AS, origin=Origin(name, line, column))


def looks_binary(data: bytes) -> bool:
    """Say whether ``data`` begins with what is in no text, in whatever encoding of bytes."""
    return sum(byte in _NEVER for byte in data[:_HEAD]) > _STRAY


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
        from plans.errors import UnreadableFile

        raise UnreadableFile(f"'{name}' begins as UTF-16 and is not", hint=_SAVE_AS) from None
