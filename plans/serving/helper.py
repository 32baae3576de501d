"""A process that reads and compares for the desk, within bounds: if it dies, another is started."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from threading import Event, Lock, Timer
from typing import Any, BinaryIO, cast

from plans.collecting import environment_of_ours
from plans.safe import visible
from plans.serving.wire import Message, receive, send
from plans.values import frozen

# What is run; its arguments are how many MiB it may have, and "cold" if it loads nothing ahead.
COMMAND = (sys.executable, "-P", "-m", "plans.serving")


@frozen
class Bounds:
    """What a question may take: seconds, seconds to wait for others' questions, and MiB."""

    seconds: float = 30.0
    patience: float = 30.0
    memory: int = 1024


class Helper:
    """The process, started when it is first needed; it does one thing at a time."""

    def __init__(self, bounds: Bounds, *, warm: bool = True) -> None:
        """Take what a question may take.

        Args:
            bounds: that.
            warm: whether it loads what comparing takes before it is asked anything.
        """
        self._bounds, self._warm = bounds, warm
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def ask(self, job: str, files: tuple[bytes, ...] = (), **says: Any) -> Message:
        """Return the answer to a question; one that is not answered is answered by ``refused``.

        Args:
            job: what is to be done.
            files: what it is to be done with.
            says: how.
        """
        if not self._lock.acquire(timeout=self._bounds.patience):
            return _refused("the desk is busy with another text", "try again in a moment")
        try:
            return self._answer(Message({"job": job, **says}, files))
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the process, whatever it does, and start no other."""
        self._closed = True
        if process := self._process:
            _buried(process)

    def _answer(self, question: Message) -> Message:
        late = Event()
        if self._closed:
            return self._died(late=False)
        process = self._process or self._started()
        timer = Timer(self._bounds.seconds, _end, (process, late))
        timer.daemon = True
        timer.start()
        try:
            # Both are pipes since they were asked for, and pipes of bytes.
            send(question, cast("BinaryIO", process.stdin))
            answer = receive(cast("BinaryIO", process.stdout))
        except (EOFError, OSError, ValueError):  # it ended, or the desk is closed meanwhile
            self._process = None
            _buried(process)
            return self._died(late=late.is_set())
        finally:
            timer.cancel()
        if trace := answer.says.pop("trace", ""):
            sys.stderr.write(visible(str(trace)))
        if answer.says.pop("over", False):  # what is left of its memory is scattered
            self._process = None
            _buried(process)
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(
            [*COMMAND, str(self._bounds.memory), *([] if self._warm else ["cold"])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment_of_ours(),
            start_new_session=True,  # Ctrl-C is for the desk, which ends it
        )
        if self._closed:  # while it was made
            self._process.kill()
        # It says that it is there: what it loads first takes nobody's time.
        with suppress(EOFError):
            receive(cast("BinaryIO", self._process.stdout))
        return self._process

    def _died(self, *, late: bool) -> Message:
        if late:
            what = f"it was not done after {self._bounds.seconds:g} seconds"
        else:
            what = "the process that read it ended"
        return _refused(what, "try a part of the text, or the command line")


def _end(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


def _buried(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    # It closes the pipes and waits; of a question that was half sent nobody will read the rest.
    with suppress(BrokenPipeError), process:
        pass


def _refused(message: str, hint: str) -> Message:
    return Message({"refused": [{"message": message, "hint": hint}]})
