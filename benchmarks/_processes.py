"""Processes side by side: each round runs every command once, so that noise meets all alike."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from signal import SIGKILL
from statistics import median
from tempfile import TemporaryFile
from threading import Timer
from typing import IO, TypeVar

ROOT = Path(__file__).resolve().parent.parent
PLANS = ("-m", "plans")
# A process that imports typer and reads two files into the models of a diff, and does nothing.
FLOOR = """
import gc, sys
gc.disable()
import typer, yaml_rs
from multiprocessing import get_context
from pathlib import Path
from plans.model import Revision
texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
kept = [Revision.model_validate(yaml_rs.loads(text, parse_datetime=False)) for text in texts]
"""
_STARTING = (sys.executable, "-ISB", str(ROOT / "benchmarks" / "_starting.py"))
# Plans exits with 1 where it found something to say.
_FINE = (0, 1)


T = TypeVar("T")


class Failed(Exception):
    """A process that did not do what it was asked."""


@dataclass(frozen=True)
class Run:
    """One process: its time by the clock and of the processor, its most memory, what it printed."""

    seconds: float
    processor: float
    mebibytes: float
    out: str


@dataclass(frozen=True)
class Bench:
    """Runs Python processes in ``folder``, with the code of ``checkout``, this one by default.

    Their compiled modules are kept in ``kept``, and what they remember from one run to the next.
    """

    folder: Path
    kept: Path
    checkout: Path = ROOT
    # What takes longer, in seconds, is stopped.
    limit: float = 300
    # Where packages are that are no part of plans.
    extra: Path | None = None

    def within(self, folder: Path) -> Bench:
        """Return the same for processes that run in another folder."""
        return replace(self, folder=folder)

    def rounds(self, count: int, commands: Mapping[str, Sequence[str]]) -> dict[str, list[Run]]:
        """Run every command ``count`` times in turn, after a first round that does not count."""
        found: dict[str, list[Run]] = {name: [] for name in commands}
        for number in range(count + 1):
            for name, arguments in commands.items():
                run = self.once(arguments)
                if number:
                    found[name].append(run)
        return found

    def once(self, arguments: Sequence[str], fine: Collection[int] = _FINE) -> Run:
        """Run Python with ``arguments`` a single time.

        Raises:
            Failed: it exits with a code that is not ``fine``, or takes minutes.
        """
        return self.program([sys.executable, "-P", *arguments], fine)

    def program(self, words: Sequence[str], fine: Collection[int] = (0,)) -> Run:
        """Run any program a single time; its children count, too.

        Raises:
            Failed: as ``once``.
        """
        with TemporaryFile() as out, TemporaryFile() as errors, TemporaryFile() as used:
            process = subprocess.Popen(
                [*_STARTING, str(used.fileno()), *words],
                cwd=self.folder,
                env=self._environment(),
                stdout=out,
                stderr=errors,
                pass_fds=[used.fileno()],
                start_new_session=True,
            )
            stopping = Timer(self.limit, os.killpg, (process.pid, SIGKILL))
            stopping.start()
            process.wait()
            stopping.cancel()
            said, printed, wrong = map(_text, (used, out, errors))
        code, seconds, processor, mebibytes = json.loads(said or "[-1, 0, 0, 0]")
        if code not in fine:
            last = wrong.strip().rpartition("\n")[2] or f"stopped after {self.limit:g} s"
            raise Failed(f"{' '.join(words[-5:])[:100]}: {last}")
        return Run(seconds, processor, mebibytes, printed)

    def _environment(self) -> dict[str, str]:
        paths = [str(each) for each in (self.checkout.resolve(), self.extra) if each]
        found = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONHASHSEED": "0"}
        found["PYTHONPYCACHEPREFIX"] = str(self.kept / "compiled")
        found["XDG_CACHE_HOME"] = str(self.kept / "cache")
        found.pop("PYTHONDONTWRITEBYTECODE", None)
        return found


def apart(work: Callable[..., T], *given: object) -> T:
    """Return what ``work`` returns, done in a process that gives back what it held."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


def seconds(runs: Sequence[Run]) -> float:
    """Return the seconds of the processor, in the middle."""
    return median(run.processor for run in runs)


def most_memory(runs: Sequence[Run]) -> float:
    return max(run.mebibytes for run in runs)


def ratio(these: Sequence[Run], those: Sequence[Run]) -> float:
    """Return how many times as long ``these`` took as ``those``, round by round, in the middle."""
    return median(a.processor / b.processor for a, b in zip(these, those, strict=True))
