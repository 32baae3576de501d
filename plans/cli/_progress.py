"""A line on stderr while something takes long; nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

Step = Callable[[int, int], None]
# What takes less time, in seconds, is over before a line could be read.
_PATIENCE, _REDRAWN = 1.0, 0.2
_WIDTH = 30
_CLEAR = "\r\x1b[K"


@contextmanager
def waiting(what: str) -> Iterator[Step]:
    """Say on a terminal that ``what`` goes on if it takes longer than a second.

    Yields what to call with (done, all), for a bar; without it the seconds are counted.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    # Nobody else waits for the import.
    from threading import Event, Thread

    over, line = Event(), _Line(what)
    thread = Thread(target=_draw, args=(line, over.wait), daemon=True)
    thread.start()
    try:
        yield line.step
    finally:
        over.set()
        thread.join()


class _Line:
    """What goes on, and how far it has come."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._began = monotonic()
        self._far = (0, 0)

    def step(self, done: int, count: int) -> None:
        self._far = done, count

    def __str__(self) -> str:
        done, count = self._far
        if not count:
            return f"{self._what} … {monotonic() - self._began:.0f} s"
        filled = _WIDTH * done // count
        bar = "#" * filled + "-" * (_WIDTH - filled)
        return f"{self._what} [{bar}] {done}/{count}"


def _draw(line: _Line, is_over: Callable[[float], bool]) -> None:
    """Draw a line again and again until it is over, then wipe it out."""
    pause, drawn = _PATIENCE, False
    while not is_over(pause):
        sys.stderr.write(f"\r{line}\x1b[K")
        sys.stderr.flush()
        pause, drawn = _REDRAWN, True
    if drawn:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()
