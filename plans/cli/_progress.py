"""A line on stderr while something takes long; nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from plans.cli._narrow import room

Step = Callable[[int, int], None]
# What takes less time, in seconds, is over before a line could be read.
_PATIENCE, _REDRAWN = 1.0, 0.2
# A pace that was measured for less, in seconds, tells little.
_TELLING = 3.0
_WIDTH = 30
_REST = "\x1b[K"
_CLEAR = f"\r{_REST}"


@contextmanager
def waiting(what: str) -> Iterator[Step]:
    """Say on a terminal that ``what`` goes on if it takes longer than a second.

    Yields what to call with (done, all), for a bar; without it the seconds are counted.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    line = _Line(what)
    try:
        yield line.step
    finally:
        line.end()


class _Line:
    """What goes on, and how far it has come.

    A thread draws it until somebody calls ``step``, and then each step does: a process that is to
    be copied has one thread.
    """

    def __init__(self, what: str) -> None:
        # Nobody else waits for the import.
        from threading import Event, Thread

        self._what = what
        self._began = monotonic()
        self._due = self._began + _PATIENCE
        self._drawn = False
        self._far = (0, 0)
        # What was done at the first step, and when that was: the pace is that of this run.
        self._first: tuple[int, float] | None = None
        self._over = Event()
        self._thread = Thread(target=self._draw_again, daemon=True)
        self._thread.start()

    def step(self, done: int, count: int) -> None:
        if not self._over.is_set():
            self._stop()
        now = monotonic()
        self._first = self._first or (done, now)
        self._far = done, count
        if now >= self._due:
            self._draw()
            self._due = now + _REDRAWN

    def end(self) -> None:
        """Wipe the line out."""
        self._stop()
        if self._drawn:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()

    def _stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _draw_again(self) -> None:
        pause = _PATIENCE
        while not self._over.wait(pause):
            self._draw()
            pause = _REDRAWN

    def _draw(self) -> None:
        # A line that goes on below could not be wiped out.
        said = str(self)[: room() - 1] if room() else str(self)
        sys.stderr.write(f"\r{said}{_REST}")
        sys.stderr.flush()
        self._drawn = True

    def __str__(self) -> str:
        done, count = self._far
        if not count:
            return f"{self._what} … {monotonic() - self._began:.0f} s"
        wide = min(_WIDTH, room() // 4) or _WIDTH
        filled = wide * done // count
        bar = "#" * filled + "-" * (wide - filled)
        line = f"{self._what} [{bar}] {done}/{count}"
        if not self._first:
            return line
        before, began = self._first
        return line + pace(done - before, count - done, monotonic() - began)


def pace(done: int, left: int, seconds: float) -> str:
    """Return how many are done in a second and how long the rest takes, once that can be told."""
    if not done or not left or seconds < _TELLING:
        return ""
    rate = done / seconds
    return f", {rate:.3g}/s, {_duration(left / rate)} left"


def _duration(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"
