"""Who compares: processes of this machine, or the workers of a cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from queue import SimpleQueue
from threading import Event, Lock, Thread

from plans.collecting.helpers import Helper, Limits
from plans.collecting.outcomes import Outcome
from plans.collecting.tasks import Task

Engine = Callable[[Iterator[Task]], Iterator[Outcome]]
"""Yields what comes of tasks, as it comes; takes one when there is somebody to do it."""


def engine(jobs: int | None, scheduler: str, limits: Limits) -> Engine:
    """Return the cluster at ``scheduler``, if there is one, else ``jobs`` processes."""
    if scheduler:
        from plans.collecting.dask_cluster import outcomes as on_cluster

        return partial(on_cluster, scheduler=scheduler, limits=limits)
    return partial(outcomes, jobs=jobs or os.cpu_count() or 1, limits=limits)


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
