"""What ``git diff`` and ``git log -p`` compare instead of YAML: lines that each say one thing."""

from __future__ import annotations

import sys
from pathlib import Path

from plans.gitting.kept_lines import keep
from plans.gitting.revision_text import revision_lines
from plans.reading import MAX_BYTES, decode


def textconv(path: Path) -> bytes:
    """Return the file at ``path`` in lines for git; whatever is no revision, as it is.

    Raises:
        OSError: there is no such file. Nothing in a file makes it fail: git would stop with it.
    """
    data = path.read_bytes()
    try:
        lines = _lines(data, str(path)) if len(data) <= MAX_BYTES else None
    except Exception:  # not UTF-8, not YAML, or odder than anything we thought of
        return data
    return data if lines is None else lines.encode("utf-8", "backslashreplace")


def _lines(data: bytes, name: str) -> str | None:
    from plans.reading import Overruled, parse_fast

    if b"clauses" not in data:
        return None
    text = decode(data, name)
    try:
        return revision_lines(parse_fast(text))
    except Overruled:
        from plans.reading import parse_exact

        parsed = parse_exact(text, name)
        return None if parsed.problems else revision_lines(parsed.value)


def put_lines(path: Path, kept: Path | None = None) -> None:
    """Write the lines to stdout as UTF-8, whatever the locale; keep them for the next time."""
    lines = textconv(path)
    sys.stdout.buffer.write(lines)
    sys.stdout.flush()
    if kept and lines != path.read_bytes():
        keep(lines, kept)
