"""What prose suggests is never more than a revision can hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from runs import run

CASES = sorted((Path(__file__).parent / "cases" / "import").glob("*/input.*"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.parent.name)
def test_any_text_is_imported_with_its_proposals(case: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "import", str(case), "--propose")
    assert done.code == 0, done.stderr


@pytest.mark.parametrize(
    "day",
    [
        "by 20 April",
        "before 1 May",
        "antes del 3 de mayo",
        "bis zum 5. Juni",
        "avant le 7 juillet",
        "до 9 серпня",
        "до 10 сентября",
        "do 11 października",
        "by 2030",
    ],
)
def test_a_day_that_could_be_in_any_year_proposes_no_deadline(day: str, tmp_path: Path) -> None:
    text = tmp_path / "draft.txt"
    text.write_text(f"1. The first clause is here.\n2. X {day}.\n", "utf-8")
    done = run(tmp_path, "import", str(text), "--propose")
    assert done.code == 0, done.stderr
    assert "kind: deadline" not in done.stdout
