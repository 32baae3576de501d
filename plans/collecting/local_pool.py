"""The cores of this machine: a few helpers, each with a thread that waits for its answers."""

from __future__ import annotations

from collections.abc import Iterator
from queue import SimpleQueue
from threading import Event, Lock, Thread

from plans.collecting.helpers import Helper, Limits
from plans.collecting.outcomes import Outcome
from plans.collecting.tasks import Task


def outcomes(tasks: Iterator[Task], jobs: int, limits: Limits) -> Iterator[Outcome]:
    """Yield what comes of ``tasks`` as it comes, from ``jobs`` processes at a time.

    A task is taken when a process is free. All of them are gone when this ends, however it does.
    """
    found: SimpleQueue[Outcome | BaseException | None] = SimpleQueue()
    turn, over = Lock(), Event()
    helpers = [Helper(limits) for _ in range(jobs)]

    def next_task() -> Task | None:
        with turn:
            return None if over.is_set() else next(tasks, None)

    def work(helper: Helper) -> None:
        try:
            while task := next_task():
                for outcome in helper.outcomes(task):
                    found.put(outcome)
            found.put(None)
        except BaseException as error:
            found.put(error)
        finally:
            helper.close()

    threads = [Thread(target=work, args=(helper,), daemon=True) for helper in helpers]
    for thread in threads:
        thread.start()
    try:
        yield from _until_all_end(found, jobs)
    finally:
        over.set()
        for helper, thread in zip(helpers, threads, strict=True):
            helper.stop()
            thread.join()


def _until_all_end(
    found: SimpleQueue[Outcome | BaseException | None], jobs: int
) -> Iterator[Outcome]:
    while jobs:
        match found.get():
            case None:
                jobs -= 1
            case Outcome() as outcome:
                yield outcome
            case error:
                raise error
