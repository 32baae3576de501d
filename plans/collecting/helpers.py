"""A process that compares texts for this one: if it dies, another takes over what is left."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from tempfile import TemporaryFile
from typing import IO

from plans.collecting.bounds import environment_of_ours
from plans.collecting.comparing import Begun
from plans.collecting.outcomes import Fault, Outcome, Stage, Status
from plans.collecting.tasks import Task
from plans.values import frozen

# What is run; its arguments are the limits.
COMMAND = (sys.executable, "-P", "-m", "plans.collecting")
# So much of what a process said before it ended is kept.
_LAST_WORDS = 8000


@frozen
class Limits:
    """What a pair may take: seconds, and MiB of the process that compares it."""

    seconds: float = 30.0
    memory: int = 2048


class _Death(Exception):
    """The process ended over a pair."""

    def __init__(self, at: Begun, code: int, said: str, limits: Limits) -> None:
        super().__init__(said)
        self.at, self.said = at, said
        self.status, self.message = _verdict(code, said, limits)

    def outcome(self, key: str) -> Outcome:
        """Return what came of the pair called ``key``."""
        stage: Stage = "reading" if self.at.text else "comparing"
        kind = {"timeout": "Timeout", "memory": "MemoryError"}.get(self.status, "Crash")
        fault = Fault(stage, kind, self.message, text=self.at.text, traceback=self.said)
        return Outcome(key, self.status, fault=fault)


class Helper:
    """The process, started when it is first needed."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._over = False
        self._process: subprocess.Popen[bytes] | None = None
        self._said: IO[bytes] | None = None

    def outcomes(self, task: Task) -> Iterator[Outcome]:
        """Yield what came of each pair of ``task``.

        A pair over which the process dies is tried once more, for somebody may have killed it. One
        that takes too long is not, nor is any other pair with a text that took too long to read.
        """
        suspected = set[str]()
        while task.pairs and not self._over:
            try:
                for outcome in self._asked(task):
                    task = task.without({outcome.key})
                    yield outcome
            except _Death as death:
                if self._over:
                    return
                key = death.at.key
                if key not in suspected and death.status != "timeout":
                    suspected.add(key)
                    continue
                hurt = task.needing(death.at.text) if death.at.text else (key,)
                yield from map(death.outcome, hurt)
                task = task.without(hurt)

    def stop(self) -> None:
        """Have ``outcomes``, in whatever thread that is, end now."""
        self._over = True
        if process := self._process:
            process.kill()

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._ended()

    def _asked(self, task: Task) -> Iterator[Outcome]:
        process = self._process or self._started()
        at = Begun(task.pairs[0].key, "")
        assert process.stdin and process.stdout
        try:
            pickle.dump(task, process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            while message := pickle.load(process.stdout):
                if isinstance(message, Begun):
                    at = message
                else:
                    yield message
                    if message.status == "memory":  # what is left of it is scattered
                        self.close()
                        return
        except (EOFError, OSError, pickle.UnpicklingError):
            raise _Death(at, *self._ended(), self._limits) from None

    def _started(self) -> subprocess.Popen[bytes]:
        self._said = TemporaryFile()  # noqa: SIM115 (closed with the process)
        limits = (str(self._limits.seconds), str(self._limits.memory))
        self._process = subprocess.Popen(
            [*COMMAND, *limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            env=environment_of_ours(),
        )
        return self._process

    def _ended(self) -> tuple[int, str]:
        """Return the exit code of the process, and the last that it said."""
        assert self._process and self._said and self._process.stdin
        with suppress(OSError):  # what could not be written to it goes nowhere
            self._process.stdin.close()
        with self._process as process, self._said as said:
            code = process.wait()
            said.seek(max(0, said.seek(0, os.SEEK_END) - _LAST_WORDS))
            words = said.read().decode("utf-8", "replace")
        self._process = self._said = None
        return code, words


def _verdict(code: int, said: str, limits: Limits) -> tuple[Status, str]:
    if "Timeout (" in said:
        return "timeout", f"not done after {limits.seconds:g} s"
    if "memory allocation of" in said or "MemoryError" in said:
        return "memory", "it wants more memory than it may have"
    with suppress(ValueError):
        return "fault", f"the process was ended by {signal.Signals(-code).name}"
    return "fault", f"the process ended with {code}"
