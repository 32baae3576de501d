"""A program in a terminal of its own: what it shows, and keys for it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

# A machine with other things to do is waited for; what ends before is not.
PATIENCE = 60.0
_ESCAPES = re.compile(r"\x1b[\[\]()][0-9;?]*[a-zA-Z<>=]|\x1b.|\r|\x07")


class Terminal:
    """A program that believes in its terminal."""

    def __init__(
        self,
        words: Sequence[str],
        folder: Path,
        env: Mapping[str, str],
        size: tuple[int, int] = (24, 80),
    ) -> None:
        self.raw = ""
        self._process, self._file = pty.fork()
        if not self._process:
            os.chdir(folder)
            os.execvpe(words[0], list(words), dict(env))
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._file)

    @property
    def shown(self) -> str:
        """What has been shown so far, without colours and movements of the cursor."""
        return _ESCAPES.sub("", self.raw)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._file, keys.encode())

    def wait_for(self, words: str) -> str:
        """Return what is shown once ``words`` are; fail if they never are."""
        end = time.monotonic() + PATIENCE
        while words not in self.shown and time.monotonic() < end and self._read():
            pass
        assert words in self.shown, self.shown[-2000:]
        return self.shown

    def rest(self) -> str:
        """Return all that is shown until the program ends."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._read():
            pass
        return self.shown

    def _read(self) -> bool:
        if not select.select([self._file], [], [], 1.0)[0]:
            return True
        try:
            data = os.read(self._file, 65536)
        except OSError:
            return False
        self.raw += data.decode("utf-8", "replace")
        return bool(data)
