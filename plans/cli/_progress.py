"""A bar on stderr while something takes long; nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable

# Fewer steps than this are over before a bar could be read.
WORTH_SHOWING = 40
_WIDTH = 30


def progress(what: str) -> Callable[[int, int], None] | None:
    """Return what to call with (done, all) as ``what`` goes on; None if stderr is no terminal."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, count: int) -> None:
        # Redrawn a hundred times at most.
        if count < WORTH_SHOWING or (done < count and done % max(1, count // 100)):
            return
        filled = _WIDTH * done // count
        bar = "#" * filled + "-" * (_WIDTH - filled)
        end = "\r\x1b[K" if done >= count else ""
        sys.stderr.write(f"\r{what} [{bar}] {done}/{count}{end}")
        sys.stderr.flush()

    return show
