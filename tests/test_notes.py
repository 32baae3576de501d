"""What was noted at the command line, and that it leaves the house only where somebody asks."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from desks import DRAFT, contents, talks
from runs import Run, run
from schemas_made import validator

TERM = "terms: {size: {kind: quantity, issue: army-size, value: 600 personnel, role: cap}}"
TYPED = DRAFT.replace("600 soldiers.}", "700 soldiers., " + TERM + "}")
WHO = ("--by", "Ada Ö.", "--date", "2026-03-02")
SAID = ("Zu viele, sagt Süd.", "Чья это цифра?", "不动产在哪里？")
AT = ("army", "army.size", "bases")
DECIDED = "Auf wessen Wort?"


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    folder = talks(tmp_path)
    (folder / "proposals/mill/v2.yaml").write_text(TYPED, "utf-8")
    return folder


def noted(folder: Path) -> Path:
    """Note something of a clause, a term and an unchanged clause, and decide on a change."""
    for at, words in zip(AT, SAID, strict=True):
        assert run(folder, "note", f"mill@v2:{at}", words, *WHO).code == 0
    decided = ("review", "v1..v2", "--question", "1", "--note", DECIDED, *WHO)
    assert run(folder, *decided).code == 0
    return folder


def told(text: str) -> list[str]:
    """Return what of all that was said stands in a text."""
    return [each for each in (*SAID, DECIDED) if each in text]


def asked(done: Run) -> list[str]:
    assert done.code == 0, done.stderr
    return told(done.stdout)


def test_a_note_is_listed_at_its_place_at_the_clause_above_and_of_all_texts(mill: Path) -> None:
    noted(mill)
    listed = json.loads(run(mill, "note", "v2:army", "-f", "json").stdout)
    validator("notes").validate(listed)
    assert [(each["at"], each["by"]) for each in listed["notes"]] == [
        ("army", "Ada Ö."),
        ("army.size", "Ada Ö."),
    ]
    assert asked(run(mill, "note")) == [*SAID]
    assert asked(run(mill, "note", "v1")) == [*SAID]
    assert asked(run(mill, "note", "v2:2.size")) == [SAID[1]]


def test_what_people_said_is_told_only_where_that_was_asked_for(mill: Path) -> None:
    noted(mill)
    for words in (("show", "v2"), ("diff", "v1", "v2"), ("diff", "v1", "v2", "-f", "json")):
        assert asked(run(mill, *words)) == []
        everything = [*SAID] if words[0] == "show" else [*SAID, DECIDED]
        assert asked(run(mill, *words, "--notes")) == everything
    for more, kept in (((), []), (("--notes",), [*SAID, DECIDED])):
        assert run(mill, "report", "v1", "v2", "-o", "page.html", *more).code == 0
        assert told((mill / "page.html").read_text("utf-8")) == kept
        assert run(mill, "diff", "v1", "v2", "-o", "line.docx", *more).code == 0
        remarks = ZipFile(mill / "line.docx").read("word/comments.xml").decode()
        assert told(remarks) == [each for each in kept if each != SAID[2]]
    assert asked(run(mill, "review", "v1..v2")) == [*SAID, DECIDED]
    assert asked(run(mill, "review", "v1..v2", "-f", "json")) == [*SAID, DECIDED]


def test_no_page_of_a_site_says_what_people_said_and_none_is_another_for_it(mill: Path) -> None:
    assert run(mill, "site", "-o", "before").code == 0
    noted(mill)
    assert run(mill, "site", "-o", "after").code == 0
    pages = [
        {name.removeprefix(str(mill / each)): data for name, data in contents(mill / each).items()}
        for each in ("before", "after")
    ]
    assert pages[0] == pages[1]


def test_what_would_be_written_is_what_is(mill: Path) -> None:
    before = contents(mill)
    shown = run(mill, "note", "v2:army", SAID[0], *WHO, "--dry-run")
    assert contents(mill) == before
    assert f"+    note: {SAID[0]}" in shown.stdout and "nothing was written" in shown.stderr
    assert run(mill, "note", "v2:army", SAID[0], *WHO).code == 0
    (made,) = contents(mill).keys() - before.keys()
    added = [line[1:] for line in shown.stdout.splitlines()[3:]]
    assert contents(mill)[made].decode().splitlines() == added


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("v2", "No."), "v2:CLAUSE"),
        (("v2:amry", "No."), "did you mean 'army'?"),
        (("v2:army.sise", "No."), "did you mean 'size'?"),
        (("v2:army.", "No."), "no term"),
        (("v9:army", "No."), "v9"),
        (("v2:army", " "), "say something"),
        (("v2:army",), "nothing is noted"),
    ],
)
def test_what_is_not_clear_is_asked_and_nothing_is_written(
    mill: Path, words: tuple[str, ...], said: str
) -> None:
    before = contents(mill)
    done = run(mill, "note", *words, *WHO)
    assert done.code == 2 and said in done.stderr
    assert contents(mill) == before


def test_a_note_on_a_file_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("1. Rent. The rent is EUR 900.\n\n2. Term. Two years.\n")
    assert run(tmp_path, "note", "a.md:1", "Too much.", *WHO).code == 0
    assert "Too much." in run(tmp_path, "show", "a.md", "--notes").stdout
    assert "Too much." in (tmp_path / "plans.reviews.yaml").read_text("utf-8")
