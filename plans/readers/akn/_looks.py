"""Which bytes are Akoma Ntoso: XML whose outermost element is one of it."""

from __future__ import annotations

import codecs
import re

_HEAD = 8192
# What was passed is not gone over again: a hostile head has as many ways as there are to part it.
_BEFORE = (
    r"(?>[\s\ufeff]+|<!--.{0,4000}?-->|<\?.{0,400}?\?>"
    r"|<!DOCTYPE[^>\[]{0,4000}(?:\[.{0,4000}?\]\s*)?>)*+"
)
_ROOT = re.compile(rf"{_BEFORE}<(?:[\w.-]+:)?([A-Za-z]+)\b([^>]*)", re.DOTALL)


def is_akoma_ntoso(data: bytes) -> bool:
    """Say whether ``data`` can be nothing but Akoma Ntoso, or law in the format of the US."""
    head = data[:_HEAD]
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    found = _ROOT.match(head.decode("utf-16" if wide else "utf-8", "replace"))
    if found is None:
        return False
    return found[1] == "akomaNtoso" or "xml.house.gov/schemas/uslm" in found[2]
