"""Processes side by side: each round runs every command once, so that noise meets all alike."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Run:
    """One process: its time by the clock and of the processor, its most memory, what it printed."""

    seconds: float
    processor: float
    mebibytes: float
    out: str


class Bench:
    """Runs Python processes in ``folder``, where their compiled modules are kept too.

    They run the code of ``checkout``, this one by default.
    """

    def __init__(self, folder: Path, checkout: Path = ROOT) -> None:
        self.folder = folder
        self._env = {**os.environ, "PYTHONPATH": str(checkout.resolve()), "PYTHONHASHSEED": "0"}
        self._env["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        self._env.pop("PYTHONDONTWRITEBYTECODE", None)

    def rounds(self, count: int, commands: Mapping[str, Sequence[str]]) -> dict[str, list[Run]]:
        """Run every command ``count`` times in turn, after a first round that does not count."""
        found: dict[str, list[Run]] = {name: [] for name in commands}
        for number in range(count + 1):
            for name, arguments in commands.items():
                run = self._run(arguments)
                if number:
                    found[name].append(run)
        return found

    def once(self, arguments: Sequence[str]) -> Run:
        """Run a command a single time."""
        return self._run(arguments)

    def _run(self, arguments: Sequence[str]) -> Run:
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            start = perf_counter()
            process = subprocess.Popen(
                [sys.executable, "-P", *arguments],
                cwd=self.folder,
                env=self._env,
                stdout=out,
                stderr=errors,
            )
            _, status, used = os.wait4(process.pid, 0)
            seconds = perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            errors.seek(0)
            if process.returncode:
                raise SystemExit(f"{' '.join(arguments)}\n{errors.read().decode()}")
            processor = used.ru_utime + used.ru_stime
            return Run(seconds, processor, used.ru_maxrss / 1024, out.read().decode())


def seconds(runs: Sequence[Run]) -> float:
    return median(run.seconds for run in runs)


def ratio(these: Sequence[Run], those: Sequence[Run]) -> float:
    """Return how many times as long ``these`` took as ``those``, round by round, in the middle."""
    return median(a.seconds / b.seconds for a, b in zip(these, those, strict=True))
