"""Who compares: processes of this machine, or the workers of a cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial

from plans.collecting.helpers import Limits
from plans.collecting.outcomes import Outcome
from plans.collecting.tasks import Task

Engine = Callable[[Iterator[Task]], Iterator[Outcome]]
"""Yields what comes of tasks, as it comes; takes one when there is somebody to do it."""


def engine(jobs: int | None, scheduler: str, limits: Limits) -> Engine:
    """Return the cluster at ``scheduler``, if there is one, else ``jobs`` processes."""
    if scheduler:
        from plans.collecting.dask_cluster import outcomes as on_cluster

        return partial(on_cluster, scheduler=scheduler, limits=limits)
    from plans.collecting.local_pool import outcomes

    return partial(outcomes, jobs=jobs or os.cpu_count() or 1, limits=limits)
