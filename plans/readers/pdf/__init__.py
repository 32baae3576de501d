"""PDF files that hold text: their lines, with what stands on every page set apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.readers._reader import Reader

if TYPE_CHECKING:
    from plans.drafting import Draft

# Some programs write a few bytes of their own before it.
_HEAD, _MAGIC = 1024, b"%PDF-"


def _read(data: bytes, name: str) -> Draft:
    # Only whoever reads a PDF file needs what reads it, and needs to have installed that.
    from plans.readers.pdf._drafts import read_pdf

    return read_pdf(data, name)


def _is_pdf(data: bytes) -> bool:
    """Say whether ``data`` can be nothing but a PDF file; a text may speak of ``%PDF-``."""
    head = data[:_HEAD]
    at = head.find(_MAGIC)
    return at >= 0 and (not head[:at].strip() or b"\0" in head[:at] or b"\nendobj" in data)


READER = Reader((".pdf",), _read, _is_pdf, called="a PDF file")
