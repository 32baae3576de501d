"""The cores of this machine: each does a share of some work, and the answers come in their order.

A share is done by a copy of this process, so that nothing has to be sent there: only its answers
come back. Where no copy can be made, or there is no other core, all is done here, one by one.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, NoReturn, TypeVar

from plans.diffing import Progress, one_by_one

Item = TypeVar("Item")
Answer = TypeVar("Answer")
# Answers are put together by one process: more helpers than this would wait for it.
_MOST = 8


def all_at_once(
    work: Callable[[Item], Answer], items: Sequence[Item], progress: Progress
) -> list[Answer]:
    """Return the same as ``one_by_one``, each core of this machine having done a share.

    What a helper cannot do is done here: whatever ``work`` raises there it raises here too.
    """
    progress(0, len(items))  # whoever draws in a thread of their own stops it here
    count = _cores()
    shares = [items[number::count] for number in range(count)]
    helpers: list[_Helper] = []
    try:
        helpers.extend(_Helper(work, share) for share in shares[1:])
        own = one_by_one(work, shares[0], lambda done, _: progress(done * count, len(items)))
        answers = [own, *(helper.answers() for helper in helpers)]
    finally:
        for helper in helpers:
            helper.end()
    found: list[Any] = [None] * len(items)
    for number, each in enumerate(answers):
        found[number::count] = each
    return found


def _cores() -> int:
    """Return how many cores this process may use; one where a copy of it might not work.

    A copy has one thread, and waits for ever for what another one held.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST)


class _Helper:
    """A copy of this process that does a share of the work and is gone."""

    def __init__(self, work: Callable[[Any], Any], share: Sequence[Any]) -> None:
        self._work, self._share = work, share
        self._answers, theirs = os.pipe()
        try:
            self._process = os.fork()
        except OSError:  # no more processes, or no room for one
            self._process = 0
            os.close(theirs)
            return
        if not self._process:
            _answer(work, share, theirs)
        os.close(theirs)

    def answers(self) -> list[Any]:
        """Return what became of the share; what the helper could not do is done here."""
        import pickle  # most texts are short enough for one core

        with open(self._answers, "rb", closefd=False) as pipe:
            written = pipe.read()
        try:
            found: list[Any] = pickle.loads(written)
        except (EOFError, pickle.UnpicklingError):  # it ended before all was written
            return list(map(self._work, self._share))
        return found

    def end(self) -> None:
        """Let go of the helper; one that still works is of no use any more."""
        os.close(self._answers)
        if self._process:
            with suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)


def _answer(work: Callable[[Any], Any], share: Sequence[Any], pipe: int) -> NoReturn:
    """Do a share in the copy, write what becomes of it, and end: nothing else is the copy's."""
    import pickle

    try:
        answers = pickle.dumps(list(map(work, share)), pickle.HIGHEST_PROTOCOL)
        with open(pipe, "wb") as stream:
            stream.write(answers)
    finally:
        os._exit(0)
