"""The end of the pipe where texts are compared: tasks in, answers out, within bounds."""

from __future__ import annotations

import faulthandler
import gc
import os
import pickle
import signal
import sys
from collections.abc import Iterator
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from plans.collecting.bounds import limit_memory
from plans.collecting.comparing import Begun, answers, warm_up
from plans.collecting.tasks import Task


def answer(seconds: float, memory: int) -> None:
    """Answer every task that comes in, and end when no more can come.

    Args:
        seconds: how long a pair may take; then the process ends, and says on standard error where
            it was, whatever keeps it from doing anything else.
        memory: how many MiB it may have; what wants more gets a MemoryError.
    """
    # Whoever is interrupted ends, and with it what comes in here.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = _own_output()
    limit_memory(memory)
    warm_up()
    for task in _tasks():
        begun = ""
        for each in answers(task):
            if isinstance(each, Begun) and each.key != begun:
                begun = each.key
                faulthandler.dump_traceback_later(seconds, exit=True)
            elif not isinstance(each, Begun):
                faulthandler.cancel_dump_traceback_later()
            _send(each, out)
        _send(None, out)
        gc.collect()


def _own_output() -> BinaryIO:
    """Return standard output, and let what others print go where errors go."""
    faulthandler.enable()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def _tasks() -> Iterator[Task]:
    """Yield what comes in; whoever reads it aside notices the end while a pair is compared."""
    waiting: SimpleQueue[Task] = SimpleQueue()
    Thread(target=_listen, args=(waiting,), daemon=True).start()
    while True:
        yield waiting.get()


def _listen(waiting: SimpleQueue[Task]) -> None:
    try:
        while True:
            waiting.put(pickle.load(sys.stdin.buffer))
    finally:
        os._exit(0)


def _send(message: object, out: BinaryIO) -> None:
    pickle.dump(message, out, pickle.HIGHEST_PROTOCOL)
    out.flush()
