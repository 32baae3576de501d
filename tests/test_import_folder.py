"""A folder of drafts becomes a row of revisions, each made from the one before."""

from __future__ import annotations

from pathlib import Path

import pytest
from runs import run

from plans.storing import load

FIRST = "1. The mill opens at 6.\n\n2. The weir is shut at night.\n"
SECOND = "1. The mill opens at 7.\n\n2. Boats pass first.\n\n3. The weir is shut at night.\n"
THIRD = "1. The mill opens at 7.\n\n2. Boats pass first.\n\n3. The weir is open at night.\n"


def _folder(tmp_path: Path, files: dict[str, str]) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def _dates(tmp_path: Path, count: int) -> list[tuple[str | None, str | None]]:
    made = [load(tmp_path / "rows" / f"v{number}.yaml") for number in range(1, count + 1)]
    return [(each.date, each.parent) for each in made]


def test_drafts_follow_each_other_by_date_and_keep_their_ids(tmp_path: Path) -> None:
    files = {
        "mill 2031-03-01.txt": THIRD,
        "a mill 14.02.2031.md": SECOND,
        "z mill 20310105.txt": FIRST,
    }
    _folder(tmp_path, files)
    done = run(tmp_path, "import", "drafts", "-o", "rows")
    assert done.code == 0, done.stderr
    assert "in order by date" in done.stderr
    assert _dates(tmp_path, 3) == [
        ("2031-01-05", None),
        ("2031-02-14", "v1"),
        ("2031-03-01", "v2"),
    ]
    weirs = {
        clause.id
        for number in (1, 2, 3)
        for clause in load(tmp_path / "rows" / f"v{number}.yaml").walk()
        if "weir" in clause.text
    }
    assert len(weirs) == 1
    blamed = run(tmp_path, "blame", "rows/v3.yaml")
    assert blamed.code == 0, blamed.stderr
    assert "rows/v2.yaml" in blamed.stdout


def test_what_a_text_says_of_its_day_goes_before_the_name_of_its_file(tmp_path: Path) -> None:
    told = "---\ndate: 2031-01-02\n---\n\n" + FIRST
    _folder(tmp_path, {"2031-09-09.md": told, "2031-05-05.md": SECOND})
    assert run(tmp_path, "import", "drafts", "-o", "rows").code == 0
    assert _dates(tmp_path, 2) == [("2031-01-02", None), ("2031-05-05", "v1")]


def test_without_a_date_for_each_the_names_decide_and_that_is_said(tmp_path: Path) -> None:
    _folder(tmp_path, {"draft 10.txt": THIRD, "draft 9.txt": SECOND, "draft 2031-13-41.txt": FIRST})
    done = run(tmp_path, "import", "drafts", "-o", "rows")
    assert "in order by name: 'draft 9.txt' says no date" in done.stderr
    notes = [load(tmp_path / "rows" / f"v{number}.yaml").notes[-1] for number in (1, 2, 3)]
    assert [note.split("draft ")[1] for note in notes] == ["9.txt.", "10.txt.", "2031-13-41.txt."]


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    folder = _folder(tmp_path, {"one.txt": FIRST, ".hidden.txt": SECOND})
    (folder / "old").mkdir()
    assert run(tmp_path, "import", "drafts", "-o", "rows").code == 0
    assert [each.name for each in (tmp_path / "rows").iterdir()] == ["v1.yaml"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("import", "drafts"), "-o FOLDER"),
        (("import", "drafts", "-o", "rows", "--propose"), "no other option but -o"),
        (("import", "empty", "-o", "rows"), "holds no file"),
        (("import", "drafts", "-o", "drafts"), "is there already"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    folder = _folder(tmp_path, {"one.txt": FIRST, "v1.yaml": "revision: v1\nclauses: []\n"})
    (tmp_path / "empty").mkdir()
    done = run(tmp_path, *words)
    assert done.code == 2
    assert said in done.stderr
    assert not (tmp_path / "rows").exists()
    assert sorted(each.name for each in folder.iterdir()) == ["one.txt", "v1.yaml"]
