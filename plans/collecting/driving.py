"""Compares every two versions that follow each other, and keeps what came of it as tables."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from plans.collecting.batches import batches
from plans.collecting.data_package import publish
from plans.collecting.engines import Engine, engine
from plans.collecting.helpers import Limits
from plans.collecting.keys import key_of, program, surroundings, text_key
from plans.collecting.outcomes import STATUSES, Fault, Outcome
from plans.collecting.sources import source_of
from plans.collecting.store import STORE, Store, opened
from plans.collecting.tables import Told
from plans.collecting.tasks import Surroundings
from plans.collecting.versions import History, Source, Step, Version
from plans.collecting.writing_tables import refuse_format
from plans.errors import InputError
from plans.results import Collected
from plans.storing import refuse_overwriting
from plans.values import frozen

Progress = Callable[[int, int], None]
DEFAULT = Limits()


@frozen
class _Planned:
    """A pair that there is; ``key`` names what is found between its versions."""

    key: str
    number: int
    document: str
    step: Step

    @property
    def fault(self) -> str:
        """Why it cannot be compared, before anybody has tried."""
        return self.step[0].fault or self.step[1].fault

    @property
    def name(self) -> str:
        """What tells it from all others."""
        said = (self.key, self.document, *(each.name for each in self.step))
        return hashlib.sha256("\0".join(said).encode()).hexdigest()[:16]


def collect(
    source: str | Path,
    folder: Path,
    *,
    words: Sequence[str] = (),
    format: str = "csv",
    clauses: bool = False,
    jobs: int | None = None,
    scheduler: str = "",
    limits: Limits = DEFAULT,
    retry_errors: bool = False,
    progress: Progress = lambda _done, _all: None,
) -> Collected:
    """Compare the versions of all documents of ``source`` and write tables into ``folder``.

    What was found before and still holds is not found again.

    Args:
        source: a folder of documents, a list of pairs as CSV, or ``git:`` and a folder.
        folder: where the tables go; made if it is not there.
        words: for git, a range of revisions and patterns of paths.
        format: of the tables: csv, sqlite or parquet.
        clauses: whether there is to be a table of the clauses of all versions too.
        jobs: how many processes compare; by default one for each core.
        scheduler: the address of a Dask cluster to compare on, and not here: ``tcp://host:8786``.
        limits: what a pair may take.
        retry_errors: whether to try again what could not be compared.
        progress: called with how many of how many pairs are done.

    Raises:
        InputError: there is no such source, or the folder cannot be written.
    """
    refuse_format(format)
    found = source_of(str(source), words)
    histories = tuple(found.histories())
    around = surroundings(found.workspace)
    planned = tuple(_planned(histories, around))
    _make(folder)
    with opened(folder / STORE) as store:
        if retry_errors:
            store.forget_errors()
        run = _Run(found, around, store, clauses=clauses)
        run.compare(planned, engine(jobs, scheduler, limits), progress)
        told = [run.told(each) for each in planned]
        publish(told, store, folder, found.title, format, clauses=clauses)
    return _summed(histories, told, run.made, folder)


def _planned(histories: Iterable[History], around: Surroundings) -> Iterator[_Planned]:
    for history in histories:
        for number, step in enumerate(history.steps, 1):
            yield _Planned(key_of(step, around), number, history.document, step)


def _make(folder: Path) -> None:
    """Make the folder, or refuse one that holds something else.

    Raises:
        InputError: it holds what this program has not written, or it cannot be made.
    """
    refuse_overwriting(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = {each.name for each in folder.iterdir()}
    except OSError as error:
        raise InputError(f"cannot make the folder '{folder}': {error.strerror}") from error
    if held and STORE not in held:
        hint = "name another one; nothing was written"
        raise InputError(f"'{folder}' holds something that is not from plans collect", hint=hint)


class _Run:
    """One run over a source."""

    def __init__(
        self, source: Source, around: Surroundings, store: Store, *, clauses: bool
    ) -> None:
        self._source, self._around, self._store = source, around, store
        self._clauses = clauses
        # What could not be fetched is tried again by every run.
        self._refused: dict[str, Outcome] = {}
        self.made = 0

    def compare(self, planned: Sequence[_Planned], compared: Engine, progress: Progress) -> None:
        """Compare what nothing is known of yet, and keep what comes of it."""
        missing = self._missing(planned)
        done = len(planned) - len(missing)
        progress(done, len(planned))
        tasks = batches(missing.items(), self._source, self._around, self._refuse, self._wanted)
        for outcome in compared(tasks) if missing else ():
            self._store.add(outcome)
            self.made += 1
            progress(done + self.made, len(planned))
        self._store.keep()

    def _missing(self, planned: Sequence[_Planned]) -> dict[str, Step]:
        """Return what nothing is known of, or not all that is wanted."""
        known, texts = self._store.known(), self._store.texts() if self._clauses else set()

        def is_missing(each: _Planned) -> bool:
            if self._clauses and known.get(each.key) == "ok":
                return not all(text_key(version) in texts for version in each.step)
            return each.key not in known and not each.fault

        return {each.key: each.step for each in planned if is_missing(each)}

    def _wanted(self, version: Version) -> str:
        return text_key(version) if self._clauses else ""

    def _refuse(self, outcome: Outcome) -> None:
        self._refused[outcome.key] = outcome

    def told(self, planned: _Planned) -> Told:
        """Return a pair with what came of it."""
        before, after = planned.step
        return Told(
            planned.name,
            planned.number,
            planned.document,
            before,
            after,
            self._outcome(planned),
            program(),
        )

    def _outcome(self, planned: _Planned) -> Outcome:
        if planned.fault:
            fault = Fault("fetching", "UnreadableFile", planned.fault)
            return Outcome(planned.key, "refused", fault=fault)
        return self._refused.get(planned.key) or self._store.outcome(planned.key)


def _summed(
    histories: Sequence[History], told: Sequence[Told], made: int, folder: Path
) -> Collected:
    ended = Counter(each.outcome.status for each in told)
    return Collected(
        folder=str(folder),
        documents=len(histories),
        lone=sum(not each.steps for each in histories),
        pairs=len(told),
        made=made,
        ended={status: ended[status] for status in STATUSES if ended[status]},
        changes=sum(each.outcome.count for each in told),
    )
