"""What is shown on stderr while something takes long: on a terminal alone, and gone at the end."""

from __future__ import annotations

import io
import sys
from threading import Event, active_count

import pytest

from benchmarks.documents.generate import generate
from plans.cli import _progress
from plans.cli._progress import pace, waiting
from plans.verbs.compare import compare


class _Terminal(io.StringIO):
    """A terminal that says when it was written to."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = Event()

    def isatty(self) -> bool:
        return True

    def flush(self) -> None:
        self.drawn.set()


def _terminal(monkeypatch: pytest.MonkeyPatch, *, patience: float = 0) -> _Terminal:
    """Put a terminal in place of stderr; in the test itself, since pytest replaces it before."""
    found = _Terminal()
    monkeypatch.setattr(sys, "stderr", found)
    monkeypatch.setattr(_progress, "_PATIENCE", patience)
    return found


def test_a_bar_shows_how_far_it_is_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    with waiting("comparing") as step:
        step(50, 100)
    drawn = terminal.getvalue()
    assert "\rcomparing [###############---------------] 50/100" in drawn
    assert drawn.endswith("\r\x1b[K")


def test_nothing_runs_beside_a_step(monkeypatch: pytest.MonkeyPatch) -> None:
    _terminal(monkeypatch)
    before = active_count()
    with waiting("comparing") as step:
        assert active_count() == before + 1
        step(0, 100)
        assert active_count() == before


def test_without_steps_seconds_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    with waiting("merging"):
        assert terminal.drawn.wait(30)
    assert terminal.getvalue().startswith("\rmerging … 0 s")


def test_nothing_is_drawn_of_what_is_over_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch, patience=60)
    with waiting("reading") as step:
        step(1, 1)
    assert terminal.getvalue() == ""


def test_what_fails_leaves_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    with pytest.raises(ValueError, match="no"), waiting("reading"):
        assert terminal.drawn.wait(30)
        raise ValueError("no")
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_nothing_is_drawn_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr(_progress, "_PATIENCE", 0)
    with waiting("reading") as step:
        step(1, 2)
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]


def test_a_comparison_tells_of_each_pair_of_clauses() -> None:
    made = generate("en-treaty", 28)
    told: list[tuple[int, int]] = []
    found = compare(made.before, made.after, progress=lambda *far: told.append(far))
    count = len(found.diff.alignment)
    assert told == [(number, count) for number in range(count)]


@pytest.mark.parametrize(
    ("done", "left", "seconds", "said"),
    [
        (50, 100, 1, ""),
        (0, 100, 60, ""),
        (50, 0, 60, ""),
        (50, 100, 10, ", 5/s, 20 s left"),
        (1, 30, 10, ", 0.1/s, 5 min left"),
        (1000, 1_000_000, 10, ", 100/s, 2 h 47 min left"),
    ],
)
def test_a_long_wait_tells_its_pace_and_what_is_left(
    done: int, left: int, seconds: float, said: str
) -> None:
    assert pace(done, left, seconds) == said
