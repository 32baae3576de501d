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


# A run whose helpers are slow, and which is killed once it has kept what came of one pair: by
# itself, since nobody else knows when that is. It tells before who helps it.
KILLED = f"""
import os, signal, sys
from pathlib import Path
from plans.collecting import collect, helpers, store
helpers.COMMAND = (sys.executable, {faulty_helper.__file__!r})
store._PATIENCE = -1

def progress(done, _):
    if done:
        listed = Path("/proc/self/task").glob("*/children")
        print(*(path.read_text() for path in listed), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

collect(sys.argv[1], Path(sys.argv[2]), jobs=2, progress=progress)
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


def soon(holds: Callable[[], object]) -> bool:
    for _ in range(600):
        if holds():
            return True
        time.sleep(0.05)
    return False


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
    run = subprocess.run(
        [sys.executable, "-P", "-c", KILLED, str(source), str(folder)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    helpers = [int(word) for word in run.stdout.split()]
    assert (run.returncode, len(helpers)) == (-signal.SIGKILL, 2)
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
