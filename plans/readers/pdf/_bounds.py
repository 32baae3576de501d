"""What of a PDF file would take too long or too much room to unpack, told before anybody does."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

# What draws one page: longer than that of any draft.
MOST = 8 * 1024 * 1024
# Nothing is packed to less than this part of itself, so that what is short needs no look.
_BEST = 1030
_STREAM = re.compile(rb"stream\r?\n")
# Pictures and fonts may be larger, and nothing is read of them.
_OTHER = re.compile(rb"/Image\b|/Length[123]\b|/FontFile|/Type1C|/CIDFontType0C|/OpenType|/N \d")
_HEAD = 2_000


def is_too_large(data: bytes) -> bool:
    """Say whether what draws a page is longer than anybody could have meant it."""
    return any(_unpacks_to_more(packed) for packed in _drawings(data))


def _drawings(data: bytes) -> Iterator[memoryview]:
    """Yield what is packed and may draw a page, if it is long enough to be too large."""
    view = memoryview(data)
    for found in _STREAM.finditer(data):
        start = found.end()
        end = data.find(b"endstream", start)
        head = data[max(0, found.start() - _HEAD) : found.start()].rpartition(b" obj")[2]
        if (len(data) if end < 0 else end) - start > MOST // _BEST and not _OTHER.search(head):
            yield view[start : len(data) if end < 0 else end]


def _unpacks_to_more(packed: memoryview) -> bool:
    unpacking = zlib.decompressobj()
    try:
        return len(unpacking.decompress(packed, MOST + 1)) > MOST
    except zlib.error:
        return len(packed) > MOST
