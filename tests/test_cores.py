"""Work that the cores of a machine share: the same answers in the same order, or the same error."""

from __future__ import annotations

import os
import signal
from threading import Event, Thread

import pytest

from benchmarks.documents.generate import generate
from plans.diffing import comparing, one_by_one
from plans.formats import Options
from plans.verbs import _cores
from plans.verbs._cores import all_at_once
from plans.verbs.compare import compare
from plans.verbs.render import render


@pytest.fixture(autouse=True)
def _three_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_cores, "_cores", lambda: 3)


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The copies of this process that are made."""
    made: list[int] = []
    fork = os.fork

    def noted() -> int:
        made.append(fork())
        return made[-1]

    monkeypatch.setattr(os, "fork", noted)
    return made


def is_there(process: int) -> bool:
    """Say whether somebody still has to wait for a copy."""
    try:
        os.waitpid(process, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


def _still(_done: int, _all: int) -> None:
    """Tell nobody."""


@pytest.mark.parametrize("count", [0, 1, 2, 3, 100])
def test_answers_come_in_the_order_of_what_was_asked(count: int) -> None:
    items = range(count)
    assert all_at_once(str, items, _still) == one_by_one(str, items, _still)


def test_each_core_does_a_share_and_is_gone(copies: list[int]) -> None:
    assert len(set(all_at_once(lambda _: os.getpid(), range(9), _still))) == 3
    assert len(copies) == 2
    assert not any(map(is_there, copies))


def test_an_answer_may_be_longer_than_a_pipe_holds() -> None:
    assert all_at_once(lambda size: "x" * size, [1 << 20] * 3, _still) == ["x" * (1 << 20)] * 3


def test_progress_is_told_of_all_and_never_goes_back() -> None:
    told: list[tuple[int, int]] = []
    all_at_once(str, range(10), lambda *far: told.append(far))
    assert told == sorted(told)
    assert {count for _, count in told} == {10}


@pytest.mark.parametrize("wrong", range(6))
def test_what_fails_anywhere_fails_here(wrong: int, copies: list[int]) -> None:
    def work(item: int) -> int:
        if item == wrong:
            raise ValueError(f"no {item}")
        return item

    with pytest.raises(ValueError, match=f"no {wrong}"):
        all_at_once(work, range(6), _still)
    assert len(copies) == 2
    assert not any(map(is_there, copies))


def test_what_a_helper_left_undone_is_done_here() -> None:
    here = os.getpid()

    def work(item: int) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    assert all_at_once(work, range(6), _still) == list(range(6))


def test_where_no_process_can_be_made_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", refused)
    assert all_at_once(str, range(5), _still) == list(map(str, range(5)))


def test_a_process_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    over = Event()
    thread = Thread(target=over.wait)
    thread.start()
    try:
        assert set(all_at_once(lambda _: os.getpid(), range(9), _still)) == {os.getpid()}
    finally:
        over.set()
        thread.join()


@pytest.mark.parametrize("grammar", ["en-treaty", "zh-treaty", "uk-employment"])
def test_a_comparison_does_not_depend_on_who_makes_it(
    grammar: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = generate(grammar, 60, "hostile", "labels", seed=11)
    alone = compare(made.before, made.after)
    monkeypatch.setattr(comparing, "_MANY", 1)
    together = compare(made.before, made.after, all_cores=True)
    assert together.diff == alone.diff
    assert render(together, "json", Options()) == render(alone, "json", Options())


def test_few_changes_are_made_by_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    made = generate("en-treaty", 28)

    def refused() -> int:
        raise AssertionError("nothing to share")

    monkeypatch.setattr(os, "fork", refused)
    assert compare(made.before, made.after, all_cores=True).changes
