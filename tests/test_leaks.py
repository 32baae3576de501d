"""A leak beside a typed text: partial, renumbered, as a chat has it, in another language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from runs import Run, run

TYPED = "us-28-point@v1"
CAP = "Ukraine's armed forces are limited to 800 thousand personnel"
BASES = "NATO agrees not to station troops in Ukraine"
JETS = "European combat aircraft are based in Poland"


def _compared(text: str, folder: Path, name: str = "leak.txt") -> tuple[list[dict[str, Any]], Run]:
    (folder / name).write_text(text, "utf-8")
    done = run(folder, "diff", TYPED, name, "--partial", "--format", "json")
    changes = json.loads(done.stdout)["changes"]
    return [each for each in changes if each["severity"] not in ("minor", "editorial")], done


@pytest.mark.parametrize(
    "form", ["Point {}. {}.\n\n", "{}) {}\n", "> {}. {}.\n>\n", "{}. {}.\n", "{}️⃣ {}\n"]
)
def test_points_in_another_order_under_other_numbers_are_those_they_were(
    form: str, tmp_path: Path
) -> None:
    text = "".join(form.format(at, said) for at, said in enumerate((JETS, CAP, BASES), 1))
    (cap,), _ = _compared(text, tmp_path)
    assert (cap["clause"]["before"], cap["rule"]) == ("force-ceiling", "quantity-cap-raised")


def test_a_ban_that_gets_an_end_is_told_once(tmp_path: Path) -> None:
    found, _ = _compared("5. Ukraine is barred from NATO for twenty years.\n", tmp_path)
    assert [each["rule"] for each in found if each["rule"].startswith("stated")] == []
    assert found[0]["before"] == "permanent"
    assert found[0]["after"] == "20 years"


def test_a_leak_in_another_language_is_said_to_be_that(tmp_path: Path) -> None:
    text = "1. Чисельність війська обмежується 800 000 осіб.\n\n2. Україна не вступає до НАТО.\n"
    _, done = _compared(text, tmp_path)
    assert "the earlier side is in English, the later in Ukrainian" in done.stderr
    _, done = _compared(f"6. {CAP}.\n", tmp_path)
    assert "is in English" not in done.stderr
