"""Room at the desk: connections at a time, and bytes of the forms that are read and answered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Condition
from time import monotonic

# Of a form this small nobody takes note.
_SMALL = 10**6


class Room:
    """How many there is room for, at all addresses of a desk together."""

    def __init__(self, connections: int, most: int, patience: float) -> None:
        """Take how large it is.

        Args:
            connections: at a time.
            most: bytes of forms at a time, as many as the largest has at least.
            patience: seconds in which a form waits until others are answered.
        """
        self.connections = BoundedSemaphore(connections)
        self._left, self._patience = most, patience
        self._changed = Condition()

    @contextmanager
    def for_form(self, length: int) -> Iterator[bool]:
        """Hold room for a form of so many bytes, and say whether there is any."""
        counted = length if length > _SMALL else 0
        taken = self._taken(counted)
        try:
            yield taken
        finally:
            if taken and counted:
                with self._changed:
                    self._left += counted
                    self._changed.notify_all()

    def _taken(self, length: int) -> bool:
        until = monotonic() + self._patience
        with self._changed:
            while self._left < length:
                if not self._changed.wait(until - monotonic()):
                    return False
            self._left -= length
        return True
