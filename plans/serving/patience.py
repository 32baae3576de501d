"""How long the desk waits for bytes: whoever sends them one by one does not keep it waiting."""

from __future__ import annotations

import io
import socket
from time import monotonic
from typing import Any


class Patient(io.RawIOBase):
    """Reads from a connection until its time is over, however often something comes."""

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        super().__init__()
        self._connection = connection
        self._until = monotonic() + seconds

    def allow(self, seconds: float) -> None:
        """Start the time anew."""
        self._until = monotonic() + seconds

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read some bytes; 0 if no more can come.

        Raises:
            TimeoutError: the time is over.
        """
        left = self._until - monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)
