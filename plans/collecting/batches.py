"""Histories cut into tasks: each text is read once, and no task is large."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from plans.collecting.outcomes import Fault, Outcome
from plans.collecting.tasks import Pair, Surroundings, Task, Text
from plans.collecting.versions import Source, Step, Version
from plans.errors import InputError

# A task is worth its way to a process and back, and little is lost with it.
MOST_PAIRS, MOST_BYTES = 32, 2**23

Named = tuple[str, Step]
"""A pair and its key."""


def batches(
    pairs: Iterable[Named],
    source: Source,
    around: Surroundings,
    refused: Callable[[Outcome], None],
    wanted: Callable[[Version], str],
) -> Iterator[Task]:
    """Yield tasks that hold all of ``pairs``; those of a history follow on.

    What cannot be read any more is told to ``refused``; ``wanted`` says under which key the clauses
    of a version are to be kept, if they are.
    """
    for cut in _cut(pairs):
        if (task := _task(cut, source, around, refused, wanted)).pairs:
            yield task


def _cut(pairs: Iterable[Named]) -> Iterator[Sequence[Named]]:
    cut: list[Named] = []
    size = 0
    for key, step in pairs:
        cut.append((key, step))
        size += step[1].size
        if len(cut) >= MOST_PAIRS or size >= MOST_BYTES:
            yield cut
            cut, size = [], 0
    if cut:
        yield cut


def _task(
    pairs: Sequence[Named],
    source: Source,
    around: Surroundings,
    refused: Callable[[Outcome], None],
    wanted: Callable[[Version], str],
) -> Task:
    versions = list(dict.fromkeys(chain.from_iterable(step for _, step in pairs)))
    found = dict(zip(versions, source.contents(versions), strict=True))
    texts: dict[Text, int] = {}
    made: list[Pair] = []
    for key, step in pairs:
        data = [found[version] for version in step]
        if fault := next((each for each in data if isinstance(each, InputError)), None):
            refused(_unfetched(key, fault))
            continue
        sides = [
            texts.setdefault(
                Text(each.text_name, each.digest, each.ref, known, wanted(each)), len(texts)
            )
            for each, known in zip(step, data, strict=True)
            if not isinstance(known, InputError)
        ]
        made.append(Pair(key, *sides))
    return Task(tuple(texts), tuple(made), around)


def _unfetched(key: str, error: InputError) -> Outcome:
    problem = error.problem
    fault = Fault("fetching", type(error).__name__, problem.message, problem.hint)
    return Outcome(key, "refused", fault=fault)
