"""Blame of a merge of loose files names the file that brought each value and each run of words."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from runs import run

# By language: three numbered clauses, and for a word of the second and the third another.
TEXTS = {
    "en": (
        "1. The well stays open.\n\n2. Water costs nine cents a litre.\n\n"
        "3. Pumps rest on Sunday.\n",
        ("nine", "eleven"),
        ("Sunday", "Friday"),
    ),
    "de": (
        "§ 1 Der Brunnen bleibt offen.\n\n§ 2 Wasser kostet neun Cent je Liter.\n\n"
        "§ 3 Die Pumpen ruhen am Sonntag.\n",
        ("neun", "elf"),
        ("Sonntag", "Freitag"),
    ),
    "ru": (
        "1. Колодец остаётся открытым.\n\n2. Вода стоит девять копеек за литр.\n\n"
        "3. Насосы отдыхают в воскресенье.\n",
        ("девять", "семь"),
        ("воскресенье", "пятницу"),
    ),
    "zh": (
        "第一条 水井保持开放。\n\n第二条 水价为每升九分。\n\n第三条 水泵星期日停止工作。\n",
        ("九分", "七分"),
        ("星期日", "星期五"),
    ),
    "ar": (
        "1. تبقى البئر مفتوحة للجميع.\n\n2. ثمن الماء تسعة قروش للتر الواحد.\n\n"
        "3. تتوقف المضخات يوم الأحد.\n",
        ("تسعة", "سبعة"),
        ("الأحد", "الجمعة"),
    ),
}


@pytest.fixture(params=TEXTS)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    text, (one, other), (day, another) = TEXTS[request.param]
    (tmp_path / "base.txt").write_text(text)
    (tmp_path / "north.txt").write_text(text.replace(one, other))
    (tmp_path / "south.md").write_text(text.replace(day, another))
    return tmp_path


def blamed(folder: Path, target: str, *options: str) -> list[dict[str, Any]]:
    done = run(folder, "blame", target, "-f", "json", *options)
    assert done.code == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["clauses"]
    return found


def origins(clauses: list[dict[str, Any]]) -> list[set[str]]:
    """By clause the texts that its words come from."""
    return [{run["ref"] for run in clause["words"]} for clause in clauses]


def texts(clauses: list[dict[str, Any]]) -> list[str]:
    """By clause the file that its text, as a whole, comes from."""
    values = [each for clause in clauses for each in clause["values"]]
    return [each["ref"] for each in values if each["slot"] == "text"]


@pytest.mark.parametrize("sides", list(permutations(["north.txt", "south.md"])))
def test_each_side_is_named_for_its_words_and_the_base_for_what_stayed(
    desk: Path, sides: tuple[str, str]
) -> None:
    run(desk, "merge", "base.txt", *sides, "-o", "merged.yaml")
    found = origins(blamed(desk, "merged.yaml", "--words"))
    assert found[0] == {"base.txt"}
    assert "north.txt" in found[1] and "south.md" in found[2]
    assert {"merged.yaml"}.isdisjoint(set().union(*found))


def test_the_sides_are_found_from_another_folder(desk: Path) -> None:
    (desk / "out").mkdir()
    run(desk, "merge", "base.txt", "north.txt", "south.md", "-o", "out/merged.yaml")
    said = texts(blamed(desk, "out/merged.yaml"))
    assert said == ["base.txt", "north.txt", "south.md"]
    said = texts(blamed(desk / "out", "merged.yaml"))
    assert [Path(each).name for each in said] == ["base.txt", "north.txt", "south.md"]


def test_a_side_that_is_gone_is_missing_and_no_error(desk: Path) -> None:
    run(desk, "merge", "base.txt", "north.txt", "south.md", "-o", "merged.yaml")
    (desk / "north.txt").unlink()
    done = run(desk, "blame", "merged.yaml", "-f", "json")
    assert done.code == 0 and json.loads(done.stdout)["missing"] == ["north.txt"]


def test_a_merge_of_loose_files_into_a_workspace_names_them_and_is_valid(desk: Path) -> None:
    (desk / "proposals" / "well").mkdir(parents=True)
    into = "proposals/well/v1.yaml"
    assert run(desk, "merge", "base.txt", "north.txt", "south.md", "-o", into).code == 0
    said = texts(blamed(desk, "well@v1"))
    assert said == ["base.txt", "north.txt", "south.md"]
    assert run(desk, "validate", into).code == 0


def test_copies_of_one_revision_are_told_apart_by_their_files(tmp_path: Path) -> None:
    clauses = "[{id: a, text: Fire ceases.}, {id: b, text: Talks go on.}]"
    base = f"revision: v1\nclauses: {clauses}\n"
    (tmp_path / "base.yaml").write_text(base)
    (tmp_path / "us.yaml").write_text(base.replace("Fire", "All fire"))
    (tmp_path / "e3.yaml").write_text(base.replace("go on", "go on at once"))
    run(tmp_path, "merge", "base.yaml", "us.yaml", "e3.yaml", "-o", "merged.yaml")
    said = texts(blamed(tmp_path, "merged.yaml"))
    assert said == ["us.yaml", "e3.yaml"]


def test_disputed_words_are_the_sides_and_what_stands_is_the_bases(desk: Path) -> None:
    base = (desk / "base.txt").read_text()
    word = next(one for text, (one, _), _ in TEXTS.values() if text == base)
    (desk / "south.md").write_text(base.replace(word, "40"))
    run(desk, "merge", "base.txt", "north.txt", "south.md", "-o", "merged.yaml")
    clause = blamed(desk, "merged.yaml", "--words")[1]
    assert origins([clause]) == [{"base.txt"}]
    wanted = {each["ref"] for each in clause["values"] if each["slot"] == "alternative"}
    assert wanted == {"north.txt", "south.md"}
