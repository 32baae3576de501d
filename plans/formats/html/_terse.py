"""A style as browsers need it: without comments, and without the white space that means nothing."""

from __future__ import annotations

import re
from functools import lru_cache

_STRING = r"""(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/", re.DOTALL)
_LOOSE = re.compile(
    rf"{_STRING}|\s*(?P<sign>[{{}};,>~])\s*|(?P<colon>:)\s+|(?P<zero>(?<![\w.#])0(?=\.\d))|\s+"
)
_LAST = re.compile(rf"{_STRING}|;+(?=}})")
# As many styles as a site of all pages has.
_KEPT = 64


@lru_cache(_KEPT)
def terse(style: str) -> str:
    """Return ``style`` in few letters.

    A colon keeps what is before it, for ``p :hover`` is not ``p:hover``; strings keep everything.
    """
    kept = _COMMENT.sub(lambda found: found["string"] or " ", style)
    close = _LOOSE.sub(_close, kept).strip()
    return _LAST.sub(lambda found: found["string"] or "", close)


def _close(found: re.Match[str]) -> str:
    """Return what is kept of a string, a sign, the zero before a point, or white space."""
    if found["zero"]:
        return ""
    return found["string"] or found["sign"] or found["colon"] or " "
