"""What all tests share: golden files, which ``--accept`` writes, and random cases without haste."""

from __future__ import annotations

import asyncio
import fcntl
import gc
import os
import signal
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

with suppress(ImportError):
    # pdb loads it sooner or later, and it says to all processes started from then on that the
    # terminal is 80 columns wide: pytest -n starts its workers so.
    import readline  # noqa: F401
for _name in ("COLUMNS", "LINES"):
    os.environ.pop(_name, None)
    os.unsetenv(_name)

# As the program does where it is run: garbage is seldom looked for.
gc.set_threshold(100_000, 50, 100)

ROOT = Path(__file__).resolve().parent.parent
# Which of how many processes this is: pytest -n starts several.
PROCESS = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
PROCESSES = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))

# No test fails because a machine has other things to do, or on one run in a hundred: the cases are
# the same on every run, and ``--hypothesis-profile=wide`` is for whoever looks for others.
settings.register_profile(
    "plans",
    deadline=None,
    derandomize=True,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("wide", settings.get_profile("plans"), derandomize=False)
settings.load_profile("plans")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite golden files and transcripts")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let each process of a run begin with other files: who comes second finds them compiled."""
    report = yield
    if isinstance(collector, pytest.Dir):
        begin = len(report.result) * PROCESS // PROCESSES
        report.result = [*report.result[begin:], *report.result[:begin]]
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All processes of a run have the same order again."""
    if PROCESSES > 1:
        items.sort(key=lambda item: item.path)


def pytest_collection_finish() -> None:
    """Ten thousand tests are there until the end: whoever looks for garbage passes them over."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _nothing_of_the_users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test writes into the caches of whoever runs it, or reads their git settings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        yield


@pytest.fixture(scope="session", autouse=True)
def _ctrl_c_is_heard() -> None:
    """Hear Ctrl-C: what a shell starts behind it is deaf to it, and so is all that this starts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def without_a_loop() -> Iterator[None]:
    """Let the loop rest that a browser, which other tests look at, keeps in this thread."""
    resting = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(resting)


@pytest.fixture(scope="session")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Build the site of a workspace of ``sited``, once for all tests that look at it."""
    # With pytest -n each process has a folder in that of the run, where they share what is built.
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    @cache
    def site_of(name: str) -> Path:
        from sited import BASE, workspace_called

        from plans.publishing import build

        folder, built = shared / f"site-{name}", shared / f"site-{name}.built"
        with (shared / f"site-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not built.exists():
                workspace = workspace_called(name, tmp_path_factory.mktemp("workspace"))
                build(workspace, folder, title="Talks", base="" if name == "bare" else BASE)
                built.touch()
        return folder

    return site_of


@pytest.fixture
def root() -> Path:
    return ROOT


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    def check(path: Path, text: str) -> None:
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            return
        assert path.exists(), f"no {path}; run pytest --accept and review it"
        assert text == path.read_text("utf-8"), f"{path} differs; pytest --accept, then review"

    return check
