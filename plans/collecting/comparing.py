"""Compares the pairs of a task; whatever goes wrong with one is what came of that one."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from plans.collecting.columns import CONTENT, Row, Told, clause_rows
from plans.collecting.outcomes import Fault, Outcome, Stage, Status
from plans.collecting.tasks import Pair, Surroundings, Task, Text
from plans.errors import InputError, InvalidDocument
from plans.results import Comparison
from plans.storing import Loaded, Located, Workspace, document_of
from plans.values import frozen
from plans.verbs.compare import compare


@frozen
class Begun:
    """What is being done, for whoever has to say so if it is never finished.

    Attributes:
        key: of the pair.
        text: the digest of the text that is being read; empty while two are compared.
    """

    key: str
    text: str


class _Stopped(Exception):
    """A pair ends here."""

    def __init__(self, status: Status, fault: Fault) -> None:
        super().__init__(fault.message)
        self.status, self.fault = status, fault


@dataclass
class _Readings:
    """The texts of a task that were read, by their places in it, each as long as it is needed."""

    texts: Sequence[Text]
    workspace: Workspace
    read: dict[int, Loaded | _Stopped] = field(default_factory=dict)
    # The clauses that are wanted of what was read and not told yet, by the keys of the texts.
    untold: list[tuple[str, tuple[Row, ...]]] = field(default_factory=list)

    def of(self, place: int) -> Loaded:
        if place not in self.read:
            self.read[place] = self._attempt(self.texts[place])
        found = self.read[place]
        if isinstance(found, _Stopped):
            raise found
        return found

    def _attempt(self, text: Text) -> Loaded | _Stopped:
        try:
            found = _read(text, self.workspace)
            if text.key:
                self.untold.append((text.key, clause_rows(found.revision)))
            return found
        except BaseException as error:  # a panic in pydantic's Rust is no Exception
            return _stopped(error, "reading", text.digest)

    def keep(self, pairs: Iterable[Pair]) -> None:
        """Forget what none of ``pairs`` needs."""
        needed = {side for pair in pairs for side in (pair.before, pair.after)}
        self.read = {place: found for place, found in self.read.items() if place in needed}


def answers(task: Task) -> Iterator[Begun | Outcome]:
    """Yield what came of each pair of ``task``, and before that what is being done for it."""
    readings = _Readings(task.texts, task.around.workspace())
    for number, pair in enumerate(task.pairs, 1):
        yield from _answers(pair, task, readings)
        readings.keep(task.pairs[number:])


def warm_up() -> None:
    """Load what any comparison needs, so that the first one is charged for itself alone."""
    texts = [Text("text.txt", str(n), "", f"1. It is {n} days.\n".encode()) for n in range(2)]
    around = Surroundings(Path("nowhere"), bundled=False, empty=True, digest="")
    for _ in answers(Task(tuple(texts), (Pair("", 0, 1),), around)):
        pass


def _answers(pair: Pair, task: Task, readings: _Readings) -> Iterator[Begun | Outcome]:
    forget_peak()
    began = perf_counter()
    try:
        sides = []
        for side in (pair.before, pair.after):
            yield Begun(pair.key, task.texts[side].digest)
            sides.append(readings.of(side))
        yield Begun(pair.key, "")
        found = _compared(pair.key, *sides)
    except _Stopped as stopped:
        found = Outcome(pair.key, stopped.status, fault=stopped.fault)
    texts = tuple(readings.untold)
    readings.untold.clear()
    seconds = round(perf_counter() - began, 4)
    yield replace(found, seconds=seconds, peak=peak_memory(), texts=texts)


def _compared(key: str, before: Loaded, after: Loaded) -> Outcome:
    try:
        return _outcome(key, compare(before, after), (before, after))
    except BaseException as error:
        raise _stopped(error, "comparing", "") from None


def _outcome(key: str, found: Comparison, sides: tuple[Loaded, Loaded]) -> Outcome:
    told = [
        Told(nth, change, found.before, found.after) for nth, change in enumerate(found.changes, 1)
    ]
    before, after = (len(each.places) for each in (found.before, found.after))
    dates = [each.revision.date or "" for each in sides]
    return Outcome(
        key,
        "ok",
        changes=tuple(tuple(column.value(each) for column in CONTENT) for each in told),
        count=len(told),
        dates=(dates[0], dates[1]),
        clauses=(before, after),
        paired=sum(len(each.before) for each in found.diff.alignment if each.after),
    )


def _read(text: Text, workspace: Workspace) -> Loaded:
    proposal, _, revision = text.ref.partition("@")
    path = Path(text.name)
    located = Located(path, text.ref or text.name, proposal, revision, blob=text.data)
    found = document_of(located)
    return Loaded(found.revision, located, workspace, found.warnings)


def _stopped(error: BaseException, stage: Stage, text: str) -> _Stopped:
    match error:
        case KeyboardInterrupt() | SystemExit() | GeneratorExit():
            raise error
        case InputError():
            return _Stopped("refused", _refusal(error, stage, text))
        case MemoryError():
            fault = Fault(stage, "MemoryError", "it wants more memory than it may have", text=text)
            return _Stopped("memory", fault)
        case _:
            where = "".join(traceback.format_exception(error))
            fault = Fault(stage, type(error).__name__, str(error), text=text, traceback=where)
            return _Stopped("fault", fault)


def _refusal(error: InputError, stage: Stage, text: str) -> Fault:
    problem, origin = error.problem, error.problem.origin
    more = len(error.problems) - 1 if isinstance(error, InvalidDocument) else 0
    message = problem.message + (f" (and {more} more)" if more else "")
    place = f"{origin.line}:{origin.column}" if origin and origin.line else ""
    return Fault(stage, type(error).__name__, message, problem.hint, text, place)


_STATUS, _FORGET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def forget_peak() -> None:
    """Count from now on; where the system cannot, the peak is that of the whole process."""
    with suppress(OSError):
        _FORGET.write_text("5", "ascii")


def peak_memory() -> int | None:
    """Return the most that this process had, in MiB, None where the system does not tell."""
    with suppress(OSError, ValueError):
        for line in _STATUS.read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) // 1024
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (2**20 if sys.platform == "darwin" else 1024)
