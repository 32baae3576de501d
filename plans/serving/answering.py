"""The helper's end of the pipe: questions in, answers out, within bounds."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from typing import BinaryIO

from plans.collecting import limit_memory
from plans.errors import InputError
from plans.serving.jobs import JOBS, warm_up
from plans.serving.problems import problems_of
from plans.serving.wire import Message, receive, send


def answer(memory: int, *, warm: bool = True) -> None:
    """Answer every question that comes in, and end when no more can come.

    Args:
        memory: how many MiB this process may have.
        warm: whether to load what comparing takes before anything is asked.
    """
    # Whoever is interrupted ends, and with it what comes in here.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    out = _own_output()
    # First of all: what manages memory sets a large part aside, if it may.
    limit_memory(memory)
    if warm:
        warm_up()
    _write_nothing()
    send(Message({"ready": True}), out)
    while True:
        try:
            question = receive(sys.stdin.buffer)
        except EOFError:
            return
        send(_answered(question), out)


def _answered(question: Message) -> Message:
    job = JOBS[question.says.pop("job")]
    try:
        return job(question.files, **question.says)
    except InputError as error:
        return Message({"refused": problems_of(error)})
    except MemoryError:
        what = "it wants more memory than the desk gives a text"
        return Message({"refused": [{"message": what, "hint": ""}], "over": True})
    except Exception as error:  # what is wrong with one text is no end of the desk
        what = f"this is a bug in plans ({type(error).__name__}), not in your files"
        hint = "the terminal has the lines to report it with"
        # Standard error may be a file, which cannot be written from here: the desk says it.
        refused = [{"message": what, "hint": hint}]
        return Message({"refused": refused, "trace": traceback.format_exc()})


def _own_output() -> BinaryIO:
    """Return standard output, and let what others print go where errors go."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return out


def _write_nothing() -> None:
    """What reads files of strangers cannot write one."""
    if sys.platform == "win32":
        return
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
