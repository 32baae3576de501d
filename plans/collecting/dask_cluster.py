"""The machines of a Dask cluster: each task goes to one of them, and helpers there compare."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import islice
from typing import Any

from plans.collecting.helpers import Helper, Limits
from plans.collecting.keys import program, surroundings
from plans.collecting.outcomes import Fault, Outcome
from plans.collecting.tasks import Task
from plans.errors import InputError
from plans.extras import installing

# How many tasks wait for each thread of a worker: enough that none is idle, few enough to hold.
_AHEAD = 2
_SECONDS_TO_CONNECT = 30
_here = threading.local()


def outcomes(tasks: Iterator[Task], scheduler: str, limits: Limits) -> Iterator[Outcome]:
    """Yield what comes of ``tasks`` as it comes, from the workers of the cluster at ``scheduler``.

    A task whose worker dies goes to another one.

    Raises:
        InputError: no cluster is there or it has no workers, or they run another program.
    """
    distributed = _distributed()
    with _client(distributed, scheduler) as client:
        asked: dict[Any, Task] = {}
        answered = distributed.as_completed(loop=client.loop)

        def ask(count: int) -> None:
            for task in islice(tasks, count):
                future = client.submit(answers_of, task, limits, program(), pure=False)
                asked[future] = task
                answered.add(future)

        ask(_room(client))
        while asked:
            future = next(answered)
            task = asked.pop(future)
            yield from _outcomes(future, task)
            ask(max(1, _room(client) - len(asked)))


def answers_of(task: Task, limits: Limits, expected: str) -> list[Outcome]:
    """Compare the pairs of ``task``, here on a worker; each of its threads keeps a helper.

    Raises:
        InputError: this is another program, or its files are others.
    """
    if program() != expected:
        hint = "install the same version on all machines"
        raise InputError(f"a worker runs plans {program()}, and not {expected}", hint=hint)
    if surroundings(task.around.workspace()) != task.around:
        hint = "let all machines see the same folder"
        raise InputError(f"a worker does not see the registers in '{task.around.root}'", hint=hint)
    if getattr(_here, "limits", None) != limits:
        _here.helper, _here.limits = Helper(limits), limits
    return list(_here.helper.outcomes(task))


def _outcomes(future: Any, task: Task) -> Iterator[Outcome]:
    """Yield what a worker answered, or what became of a task that no worker survived."""
    if future.status == "finished":
        yield from future.result()
        return
    error = future.exception()
    if isinstance(error, InputError):
        raise error
    fault = Fault("comparing", type(error).__name__, str(error))
    yield from (Outcome(pair.key, "fault", fault=fault) for pair in task.pairs)


def _client(distributed: Any, scheduler: str) -> Any:
    try:
        client = distributed.Client(scheduler, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
        client.wait_for_workers(1, timeout=_SECONDS_TO_CONNECT)
    except (OSError, ValueError, TimeoutError) as error:
        hint = "dask scheduler, and dask worker on each machine"
        raise InputError(f"no cluster at '{scheduler}': {error}", hint=hint) from None
    return client


def _room(client: Any) -> int:
    """Return how many tasks the cluster may have at a time."""
    threads: int = sum(client.nthreads().values())
    return _AHEAD * max(1, threads)


def _distributed() -> Any:
    try:
        import distributed
    except ImportError:
        hint = f"{installing('dask')}; the same on its machines"
        raise InputError("a cluster needs Dask, which is not installed", hint=hint) from None
    return distributed
