"""Histories cut into tasks: each text is read once, and no task is large."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from plans.collecting.outcomes import Fault, Outcome
from plans.collecting.tasks import Pair, Surroundings, Task, Text
from plans.collecting.versions import Source, Step, Version
from plans.errors import InputError

# A task is worth its way to a process and back, and little is lost with it.
MOST_PAIRS, MOST_BYTES = 32, 2**24


@dataclass
class _Batch:
    """A task in the making."""

    around: Surroundings
    texts: dict[tuple[str, str, str], Text] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        size = sum(len(text.data) for text in self.texts.values())
        return len(self.pairs) >= MOST_PAIRS or size >= MOST_BYTES

    def add(self, key: str, step: Step, source: Source) -> None:
        """Add a pair.

        Raises:
            InputError: a side cannot be read any more.
        """
        before, after = (self._place(version, source) for version in step)
        self.pairs.append(Pair(key, before, after))

    def _place(self, version: Version, source: Source) -> int:
        called = version.digest, version.suffix, version.ref
        if called not in self.texts:
            self.texts[called] = Text(*called, source.content(version))
        return list(self.texts).index(called)

    def task(self) -> Task:
        return Task(tuple(self.texts.values()), tuple(self.pairs), self.around)


def batches(
    steps: Iterable[tuple[str, Step]],
    source: Source,
    around: Surroundings,
    refused: Callable[[Outcome], None],
) -> Iterator[Task]:
    """Yield tasks that hold all of ``steps``, each with its key; those of a history follow on.

    What cannot be read any more is told to ``refused``.
    """
    batch = _Batch(around)
    for key, step in steps:
        try:
            batch.add(key, step, source)
        except InputError as error:
            kind, message = type(error).__name__, error.problem.message
            refused(Outcome(key, "refused", fault=Fault("fetching", kind, message)))
        if batch.is_full:
            yield batch.task()
            batch = _Batch(around)
    if batch.pairs:
        yield batch.task()
