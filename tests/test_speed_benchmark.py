"""The page of figures has the tables that the command writes; of how fast anything is, nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.__main__ import NAMES, measures, taken
from benchmarks._figures import Figure, power
from benchmarks._measure import Asked, Measure, Row, missed, table
from benchmarks._page import MARKED, PAGE, not_reached, section, written
from benchmarks._processes import Bench, Failed
from benchmarks.measures import commands
from plans.catalogue import names

# Commands that read no text, or wait for somebody; a diff and its page have tables of their own.
WITHOUT = {
    "completion", "explain", "init", "lsp", "mcp", "rules", "schema", "serve", "diff", "report",
    "collect", "git", "site",
}  # fmt: skip
SLOW = Figure(2.0, "s", most=1.0)


def test_every_measurement_is_run_and_stands_on_the_page_as_it_is_written() -> None:
    parts = {found[2]: found[0] for found in MARKED.finditer(PAGE.read_text("utf-8"))}
    assert set(NAMES) == set(names("benchmarks.measures"))
    assert set(parts) == {*NAMES, "about", "not-reached"}
    for name, measure in measures().items():
        head = next(table(measure.columns, []))
        assert f"## {measure.title}\n\n{measure.says}\n" in parts[name]
        assert head in parts[name]


def test_every_command_that_reads_texts_is_measured() -> None:
    measured = {words.split()[0] for words in commands.COMMANDS.values()}
    assert measured | WITHOUT == set(names("plans.cli"))


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Figure(0.0123, "s"), "12 ms"),
        (Figure(0.41, "s"), "410 ms"),
        (Figure(27.04, "s"), "27.0 s"),
        (Figure(1234, "MiB"), "1,234 MiB"),
        (Figure(1.1, "n^", most=1.1), "n^1.10 (≤ n^1.10)"),
        (Figure(1.35, "×", most=1.2), "**1.35 ×** (≤ 1.20 ×)"),
        (Figure(2.0, "s", before=3.0), "3.0 s → 2.0 s"),
        (Figure(2.0, "s", most=1.0, before=3.0), "3.0 s → **2.0 s** (≤ 1.0 s)"),
    ],
)
def test_a_figure_stands_beside_what_it_was_and_should_be(figure: Figure, shown: str) -> None:
    assert str(figure) == shown


def test_growth_is_that_of_the_largest_sizes_without_the_start() -> None:
    square = {size: 0.3 + size**2 * 1e-6 for size in (10, 100, 1_000)}
    assert power(square) == pytest.approx(2, abs=0.05)
    assert power({100: 1.0, 1_000: 10.0}) == pytest.approx(1)
    assert power({100: 1.0}) is None
    assert power({10: 1.0, 100: 0.9, 1_000: 2.0}) is None


def _measure(*rows: Row, failing: bool = False) -> Measure:
    def all_rows(_asked: Asked) -> Iterator[Row]:
        yield from rows
        if failing:
            raise Failed("plans diff: no such thing")

    return Measure("Trying", "What is tried.", ("plans", "time"), all_rows, "It is Python.")


def test_what_fails_is_said_with_the_rows_it_came_to(tmp_path: Path) -> None:
    asked = Asked(Bench(tmp_path, tmp_path), quick=True)
    found = taken("trying", _measure({"plans": "diff", "time": SLOW}, failing=True), asked)
    assert list(section(found))[3:] == [
        "| plans | time |",
        "|---|--:|",
        "| diff | **2.0 s** (≤ 1.0 s) |",
        "\nNot measured to the end in this run: Failed: plans diff: no such thing",
    ]
    assert missed(found.rows) == ["diff, time: **2.0 s** (≤ 1.0 s)"]
    assert list(not_reached([found])) == [
        "- **Trying.** diff, time: **2.0 s** (≤ 1.0 s). It is Python."
    ]


def test_parts_go_between_their_marks_and_nothing_else_moves() -> None:
    page = "a\n<!-- measured: x -->\nold\n<!-- end -->\nb\n"
    once = written(page, {"x": "new"})
    assert once == "a\n<!-- measured: x -->\n\nnew\n\n<!-- end -->\nb\n"
    assert written(once, {"x": "new"}) == once
    with pytest.raises(ValueError, match="marks on the page"):
        written(page, {"y": "new"})


def test_a_process_that_fails_or_takes_too_long_says_which(tmp_path: Path) -> None:
    bench = Bench(tmp_path, tmp_path)
    assert bench.once(("-c", "print('done')")).out == "done\n"
    with pytest.raises(Failed, match="exit: no"):
        bench.once(("-c", "import sys; sys.exit('exit: no')", "x"), fine=(0,))
    with pytest.raises(Failed, match="stopped after"):
        replace(bench, limit=0.1).once(("-c", "import time; time.sleep(60)"))
