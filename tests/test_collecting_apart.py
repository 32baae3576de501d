"""Processes that are killed, here or in a cluster: tables are the same, and nobody is left over."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import faulty_helper
import pytest
from collections_made import act, tables, write_documents
from runs import ROOT

from plans.collecting import collect

DOCUMENTS = {
    f"act-{number}": ["SLOW " + act(10 * number + version, 6 + version % 3) for version in range(9)]
    for number in range(9)
}


# A run whose helpers are slow enough to be killed while they compare.
SLOWLY = f"""
import sys
from pathlib import Path
from plans.collecting import collect, helpers
helpers.COMMAND = (sys.executable, {faulty_helper.__file__!r})
collect(sys.argv[1], Path(sys.argv[2]), jobs=2)
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_documents(tmp_path_factory.mktemp("source") / "laws", DOCUMENTS)


@pytest.fixture(scope="module")
def whole(source: Path) -> dict[str, list[dict[str, str]]]:
    """The tables of one process that nobody disturbs."""
    folder = source.parent / "whole"
    assert collect(source, folder, jobs=1).made == 72
    return tables(folder)


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    every = [path.read_text() for path in listed.parents[1].glob("*/children")]
    return [int(word) for text in every for word in text.split()]


def soon(holds: Callable[[], object]) -> bool:
    for _ in range(600):
        if holds():
            return True
        time.sleep(0.05)
    return False


def kept(folder: Path) -> int:
    """Return how much the store in ``folder`` has taken in, in bytes."""
    written = folder / ".collected.sqlite-wal"
    return written.stat().st_size if written.exists() else 0


def is_gone(process: int) -> bool:
    try:
        return "Z" in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="tells processes by /proc")
def test_a_killed_run_leaves_nobody_behind_and_the_next_goes_on(
    source: Path, whole: dict[str, list[dict[str, str]]], tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    run = subprocess.Popen(
        [sys.executable, "-P", "-c", SLOWLY, str(source), str(folder)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with run:
        empty = soon(lambda: kept(folder)) and kept(folder)
        assert soon(lambda: kept(folder) > empty or run.poll() is not None)
        helpers = children(run.pid)
        run.send_signal(signal.SIGKILL)
    assert soon(lambda: all(map(is_gone, helpers)))
    assert 0 < collect(source, folder, jobs=1).made < 72
    assert tables(folder) == whole


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_one_of_whose_workers_is_killed_gives_the_same_tables(
    source: Path, whole: dict[str, list[dict[str, str]]], tmp_path: Path
) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        with distributed.Client(cluster, set_as_default=False) as client:
            (victim, _) = client.run(os.getpid).values()
        killed = []

        def progress(done: int, _: int) -> None:
            if done and not killed:
                killed.append(victim)
                os.kill(victim, signal.SIGKILL)

        made = collect(
            source, tmp_path / "out", scheduler=cluster.scheduler_address, progress=progress
        )
    assert killed
    assert (made.made, made.errors) == (72, 0)
    assert tables(tmp_path / "out") == whole
