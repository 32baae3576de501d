"""A text that nobody typed beside a typed one: the same is said as of one that somebody typed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from runs import run
from typed_words import typed_words

ROOT = Path(__file__).parent.parent
SEVERE = ("red-line", "substantive")


def _diff(folder: Path, *words: str) -> dict[str, Any]:
    done = run(folder, "diff", *words, "--format", "json")
    assert done.code == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _grave(found: dict[str, Any]) -> list[str]:
    return [each["message"] for each in found["changes"] if each["severity"] in SEVERE]


@pytest.fixture(scope="module")
def leak(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("leak")
    text = typed_words("us-28-point@v2", folder)
    (folder / "same.txt").write_text(text, "utf-8")
    assert "limited to 600,000" in text
    (folder / "leak.txt").write_text(text.replace("to 600,000", "to 800,000"), "utf-8")
    return folder


def test_the_same_words_change_nothing_grave(leak: Path) -> None:
    assert _grave(_diff(leak, "us-28-point@v2", "same.txt")) == []
    assert _grave(_diff(leak, "same.txt", "us-28-point@v2")) == []


def test_another_figure_is_one_typed_change_told_once(leak: Path) -> None:
    found = _diff(leak, "us-28-point@v2", "leak.txt")
    graves = [each for each in found["changes"] if each["severity"] in SEVERE]
    assert {each["clause"]["before"] for each in graves} == {"force-ceiling"}
    cap = [each for each in graves if each["term"]]
    assert cap[0]["before"] == "600000 personnel"
    assert cap[0]["after"] == "800000 personnel"
    assert sum("800,000" in each["message"] for each in found["changes"]) == 1


def test_backwards_the_same_is_said_the_other_way_round(leak: Path) -> None:
    found = _diff(leak, "leak.txt", "us-28-point@v2")
    cap = [each for each in found["changes"] if (each["term"] or "").endswith(".value")]
    assert [(each["before"], each["after"]) for each in cap] == [
        ("800000 personnel", "600000 personnel")
    ]


def test_an_imported_leak_says_what_the_leak_says(leak: Path) -> None:
    done = run(leak, "import", "leak.txt", "--parent", "us-28-point@v2", "-o", "leak.yaml")
    assert done.code == 0, done.stderr
    of_text = _diff(leak, "us-28-point@v2", "leak.txt")
    of_file = _diff(leak, "us-28-point@v2", "leak.yaml")
    assert _grave(of_file) == _grave(of_text)


def test_what_cannot_be_judged_is_said_and_never_dropped(tmp_path: Path) -> None:
    (tmp_path / "leak.txt").write_text("1. Sovereignty\n\nUkraine is a sovereign state.\n", "utf-8")
    done = run(tmp_path, "diff", "us-28-point@v2", "leak.txt", "--partial")
    assert "dropped" not in done.stdout
    assert "cannot be judged: sovereignty" in done.stderr


def test_a_part_removes_nothing_and_an_extract_is_asked_about(tmp_path: Path) -> None:
    part = "# What a paper has\n\n## Extracts\n\n6. The armed forces may have 700,000 personnel.\n"
    (tmp_path / "part.md").write_text(part, "utf-8")
    asked = run(tmp_path, "diff", "us-28-point@v2", "part.md")
    assert "say so (--partial), and the others stand" in asked.stderr
    found = _diff(tmp_path, "us-28-point@v2", "part.md", "--partial")
    assert all(each["clause"]["after"] and each["clause"]["before"] for each in found["changes"])
    assert {each["label"]["before"] for each in found["changes"]} == {"6"}
    assert all(pair["before"] and pair["after"] for pair in found["alignment"])


def test_a_new_time_limit_of_a_bar_is_read_from_the_words(tmp_path: Path) -> None:
    (tmp_path / "leak.txt").write_text(
        "7. NATO membership\n\nUkraine's membership of NATO is frozen for twelve years.\n", "utf-8"
    )
    found = _diff(tmp_path, "us-28-point@v1", "leak.txt", "--partial")
    rules = {each["rule"] for each in found["changes"]}
    assert "prohibition-became-temporary" in rules


def test_a_file_of_ones_own_meets_no_other_talks(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("1. Ukraine does not join NATO.\n", "utf-8")
    (tmp_path / "new.txt").write_text("1. Ukraine joins NATO.\n", "utf-8")
    done = run(tmp_path, "report", "old.txt", "new.txt")
    assert done.code == 0, done.stderr
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "Red lines" not in page
    assert "Crimea" not in page


@pytest.mark.parametrize("where", ["beside the workspace", "inside it"])
def test_nor_does_it_where_the_command_is_given_in_anothers_workspace(
    where: str, tmp_path: Path
) -> None:
    home = tmp_path / "talks"
    (home / "proposals").mkdir(parents=True)
    for register in (ROOT / "proposals").glob("*.yaml"):
        shutil.copy(register, home / "proposals")
    drafts = home if where == "inside it" else tmp_path
    (drafts / "old.txt").write_text("1. The mill grinds from 6 to 8.\n", "utf-8")
    (drafts / "new.txt").write_text("1. The mill grinds from 6 to 9.\n", "utf-8")
    done = run(home, "report", str(drafts / "old.txt"), str(drafts / "new.txt"))
    assert done.code == 0, done.stderr
    page = (home / "report.html").read_text("utf-8")
    assert not [word for word in ("Red lines", "Crimea", "Sources read") if word in page]


def test_proposals_are_a_note_and_never_a_fault(tmp_path: Path) -> None:
    (tmp_path / "deal.txt").write_text(
        "1. Arden shall pay USD 40 million within 30 days.\n2. Belmore may inspect twice.\n",
        "utf-8",
    )
    for more in ((), ("--propose",)):
        done = run(tmp_path, "import", "deal.txt", "-o", "deal.yaml", *more)
        assert done.code == 0, done.stderr
        checked = run(tmp_path, "validate", "deal.yaml")
        assert checked.code == 0, checked.stdout
        assert "error" not in checked.stdout
        assert "to-be-named" not in checked.stdout
        assert ("proposals to name" in checked.stdout) == bool(more)
        (tmp_path / "deal.yaml").unlink()


def test_two_imports_tell_each_fact_once(tmp_path: Path) -> None:
    for name, paid in (("old", 40), ("new", 52)):
        (tmp_path / f"{name}.txt").write_text(f"1. Arden shall pay USD {paid} million.\n", "utf-8")
        run(tmp_path, "import", f"{name}.txt", "-o", f"{name}.yaml", "--propose")
    found = _diff(tmp_path, "old.yaml", "new.yaml")
    assert sum("52" in each["message"] for each in found["changes"]) == 1


def test_a_pasted_text_merges_and_amends_like_a_typed_one(leak: Path, tmp_path: Path) -> None:
    (tmp_path / "leak.txt").write_text((leak / "leak.txt").read_text("utf-8"), "utf-8")
    merged = run(
        tmp_path, "merge", "us-28-point@v2", "us-28-point@v2", "leak.txt", "--format", "json"
    )
    assert merged.code == 0, merged.stderr
    found = json.loads(merged.stdout)
    assert found["clean"]
    assert "800000 personnel" in merged.stdout
    assert "to-be-named" not in merged.stdout


def test_a_clause_that_only_an_extract_has_is_added_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "whole.txt").write_text(
        "1. The well is open at dawn.\n2. The well is cleaned in May.\n3. The fee is 4 euros.\n",
        "utf-8",
    )
    (tmp_path / "part.txt").write_text(
        "2. The well is cleaned in May.\n3. The fee is 4 euros.\n4. A lamp hangs over it.\n",
        "utf-8",
    )
    found = _diff(tmp_path, "whole.txt", "part.txt", "--partial")
    added = [each for each in found["alignment"] if not each["before"]]
    assert len(added) == 1
    assert not [each for each in found["alignment"] if not each["after"]]
    assert not [each for each in found["alignment"] if each["moved"]]


def test_what_an_untyped_file_says_of_a_bracket_is_not_taken_for_silence(tmp_path: Path) -> None:
    clause = {"id": "a", "label": "1", "text": "The mill opens at 6."}
    term = {"kind": "obligation", "issue": "hours", "bearer": "miller", "action": "open"}
    sides = [{"by": "miller", "text": "It opens at 5."}, {"by": "baker", "text": "It opens at 7."}]
    typed = {"revision": "v1", "clauses": [{**clause, "terms": {"open": term}}]}
    bracketed = {**clause, "status": "bracketed", "alternatives": sides}
    (tmp_path / "v1.json").write_text(json.dumps(typed), "utf-8")
    (tmp_path / "v2.json").write_text(
        json.dumps({"revision": "v2", "clauses": [bracketed]}), "utf-8"
    )
    there = {each["rule"] for each in _diff(tmp_path, "v1.json", "v2.json")["changes"]}
    back = {each["rule"] for each in _diff(tmp_path, "v2.json", "v1.json")["changes"]}
    assert there == {"brackets-opened", "status-changed"}
    assert back == {"brackets-closed", "status-changed"}
