"""What a form says: fields and files, held in memory and never anywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from email.message import Message
from typing import Any
from urllib.parse import parse_qsl

from plans.errors import InputError
from plans.values import frozen

MULTIPART, URLENCODED = "multipart/form-data", "application/x-www-form-urlencoded"

# A form of the desk has a dozen fields; a word in one is short, unless it is a text.
_FIELDS = 60


@frozen
class File:
    """A file as somebody chose it."""

    name: str
    data: bytes


@frozen
class Form:
    """The fields of a form by name, and its files."""

    fields: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, File] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")


def form_of(content_type: str, body: Iterable[bytes]) -> Form:
    """Return what a form says.

    Args:
        content_type: of which kind it is, and what parts its fields.
        body: its bytes in pieces; no more of them than one is held besides what it says.

    Raises:
        InputError: it is no form, or one that no page of ours sends.
    """
    kind, boundary = _parted(content_type)
    if kind == URLENCODED:
        return _urlencoded(b"".join(body))
    if kind != MULTIPART or not boundary:
        raise InputError("this is no form")
    return _multipart(body, boundary)


def _parted(content_type: str) -> tuple[str, str]:
    message = Message()
    message["content-type"] = content_type
    return message.get_content_type(), str(message.get_param("boundary") or "")


def _urlencoded(body: bytes) -> Form:
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict"
        )
    except ValueError:
        raise InputError("this form cannot be read") from None
    return Form(dict(pairs))


class _Parts:
    """Gathers the parts as the parser tells of them."""

    def __init__(self) -> None:
        self.parts: list[tuple[dict[bytes, bytes], bytearray]] = []
        self._name, self._value = bytearray(), bytearray()

    def callbacks(self) -> dict[str, Any]:
        return {
            "on_part_begin": self._begin,
            "on_part_data": lambda data, start, end: self.parts[-1][1].extend(data[start:end]),
            "on_header_begin": self._header,
            "on_header_field": lambda data, start, end: self._name.extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
            "on_header_end": self._told,
        }

    def _begin(self) -> None:
        if len(self.parts) == _FIELDS:
            raise InputError("this form has more fields than any of the desk")
        self.parts.append(({}, bytearray()))

    def _header(self) -> None:
        self._name, self._value = bytearray(), bytearray()

    def _told(self) -> None:
        self.parts[-1][0][bytes(self._name).lower()] = bytes(self._value)


def _multipart(body: Iterable[bytes], boundary: str) -> Form:
    # Only whoever opens a desk needs it, and needs to have installed it.
    from python_multipart.exceptions import FormParserError
    from python_multipart.multipart import MultipartParser

    gathered = _Parts()
    try:
        parser = MultipartParser(boundary.encode("latin-1", "replace"), gathered.callbacks())
        for piece in body:
            parser.write(piece)
        parser.finalize()
    except FormParserError:
        raise InputError("this form cannot be read") from None
    fields: dict[str, str] = {}
    files: dict[str, File] = {}
    for name, filename, data in _named(gathered):
        if filename is None:
            fields[name] = data.decode("utf-8", "replace")
        elif filename or data:
            files[name] = File(filename, data)
    return Form(fields, files)


def _named(gathered: _Parts) -> Iterator[tuple[str, str | None, bytes]]:
    """Yield the name of each part, the name of its file if it is one, and what it holds."""
    from python_multipart.multipart import parse_options_header

    while gathered.parts:  # what is yielded is held once
        headers, data = gathered.parts.pop(0)
        _, options = parse_options_header(headers.get(b"content-disposition", b""))
        filename = options.get(b"filename")
        name = options.get(b"name", b"").decode("utf-8", "replace")
        yield name, None if filename is None else _unescaped(filename), bytes(data)


def _unescaped(filename: bytes) -> str:
    """Return a file's name; browsers write the few characters that would end it in hexadecimal."""
    name = filename.decode("utf-8", "replace")
    return name.replace("%22", '"').replace("%0D", " ").replace("%0A", " ")
