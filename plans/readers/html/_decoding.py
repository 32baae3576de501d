"""The bytes of a page to text, by what they begin with or what the page says of itself."""

from __future__ import annotations

import codecs
import re

from plans.readers import _encodings

_HEAD = 4096
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
# What browsers take for what pages call themselves.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_BROKEN = "bytes that stand for no letter in the encoding that the page names, read as '\ufffd'"
# What no page can show: a parser would take some of them for the end of the text.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a page, and what may be wrong with it.

    Raises:
        UnreadableFile: it is no text.
    """
    text, doubts = _decoded(data, name)
    return _UNSEEN.sub("\ufffd", text), doubts


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    stated = _stated(data)
    if not stated:
        found = _encodings.decoded(data, name)
        return found.text, found.warnings
    try:
        return data.decode(stated), ()
    except UnicodeDecodeError:
        return data.decode(stated, "replace"), (_BROKEN,)


def _stated(data: bytes) -> str:
    """Return the encoding that a page names, as Python calls it; empty if its first bytes tell."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ""
    found = _CHARSET.search(data[:_HEAD])
    if found is None:
        return ""
    try:
        named = codecs.lookup(found[1].decode("ascii", "replace")).name
        "".encode(named)
    except (LookupError, UnicodeError):
        return ""
    return _MEANT.get(named, named)
