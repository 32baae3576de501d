"""A process that compares as that of plans does, but for texts that tell it to misbehave."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from plans.collecting import answering, comparing
from plans.collecting.tasks import Text
from plans.storing import Loaded, Workspace


def _die_once(words: str) -> None:
    """Be killed from outside, the first time that this text is read."""
    seen = Path(words.split()[1])
    if not seen.exists():
        seen.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def _divide(_: str) -> None:
    os.write(1, b"what is printed breaks no pipe")
    raise ZeroDivisionError("a bug of ours")


MISBEHAVIOUR: dict[str, Callable[[str], object]] = {
    "CRASH": lambda _: os._exit(7),
    "SLEEP": lambda _: time.sleep(600),
    "SPIN": lambda _: re.match(r"(a+)+$", "a" * 60 + "b"),  # in C, with Python shut out
    "EAT": lambda _: bytes(2**33),
    "DIVIDE": _divide,
    "ONCE": _die_once,
    "SLOW": lambda _: time.sleep(0.1),
}

_honest = comparing._read


def _read(text: Text, workspace: Workspace) -> Loaded:
    words = text.data.decode("utf-8", "replace")
    if misbehave := MISBEHAVIOUR.get(words.partition(" ")[0]):
        misbehave(words)
    return _honest(text, workspace)


if __name__ == "__main__":
    comparing._read = _read
    answering.answer(float(sys.argv[1]), int(sys.argv[2]))
