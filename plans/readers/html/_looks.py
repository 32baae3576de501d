"""Which bytes are a web page: what they begin with, behind what may stand before that."""

from __future__ import annotations

import codecs
import re

_HEAD = 4096
# What was passed is not gone over again: a hostile head has as many ways as there are to part it.
_BEFORE = r"(?>[\s\ufeff]+|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*+"
# A fragment is no page: that "<p>" comes first, a text may say too.
_PAGE = re.compile(rf"{_BEFORE}<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE)


def is_page(data: bytes) -> bool:
    """Say whether ``data`` can be nothing but a web page."""
    head = data[:_HEAD]
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return _PAGE.match(head.decode("utf-16" if wide else "utf-8", "replace")) is not None
