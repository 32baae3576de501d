"""Merges and amendments as Word files and texts: each side makes its own changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from merge_samples import every_kind
from runs import run

from plans.bracketing import brackets_in
from plans.drafting import Draft
from plans.model import Revision
from plans.readers import read_document
from plans.readers.docx import READER
from plans.verbs.render import render

BASE = """revision: v1
title: Ferry
clauses:
  - {id: cap, label: "1", text: The ferry carries at most forty people on each crossing.}
  - {id: fee, label: "2", text: The fare is three crowns for each person and each crossing.}
  - {id: dog, label: "3", text: Dogs travel free of charge on every one of the ferries.}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "proposals" / "ferry"
    folder.mkdir(parents=True)
    (tmp_path / "plans.toml").write_text("")
    (folder / "proposal.yaml").write_text("title: Ferry\n")
    (folder / "v1.yaml").write_text(BASE)
    names = "parties: {east: {name: East}, west: {name: West}}\n"
    (tmp_path / "proposals" / "parties.yaml").write_text(names)
    (tmp_path / "east.yaml").write_text(BASE.replace("forty", "fifty").replace("Dogs", "Cats"))
    (tmp_path / "west.yaml").write_text(BASE.replace("three crowns", "two crowns"))
    return tmp_path


MERGE = ("merge", "ferry@v1", "east.yaml", "west.yaml", "--names", "east,west")


def made_by(file: Path) -> set[tuple[str, str]]:
    draft = READER.read(file.read_bytes(), file.name)
    assert isinstance(draft, Draft)
    return {(change.author, change.kind) for change in draft.changes}


def words(file: Path, *, accepted: bool) -> list[str]:
    read = read_document(file.read_bytes(), file, file.name, lambda _: accepted)
    return [clause.text for clause in read.revision.walk()]


def test_a_merge_is_a_redline_of_its_base_in_which_each_side_makes_its_changes(
    desk: Path,
) -> None:
    assert run(desk, *MERGE, "-o", "m.docx").code == 0
    file = desk / "m.docx"
    assert {author for author, _ in made_by(file)} == {"East", "West"}
    assert words(file, accepted=False) == [
        "The ferry carries at most forty people on each crossing.",
        "The fare is three crowns for each person and each crossing.",
        "Dogs travel free of charge on every one of the ferries.",
    ]
    assert words(file, accepted=True) == [
        "The ferry carries at most fifty people on each crossing.",
        "The fare is two crowns for each person and each crossing.",
        "Cats travel free of charge on every one of the ferries.",
    ]


def test_every_conflict_is_a_comment_and_what_sides_want_is_by_them(tmp_path: Path) -> None:
    result = every_kind()
    made = render(result, "docx")
    assert isinstance(made, bytes)
    draft = READER.read(made, "m.docx")
    assert isinstance(draft, Draft)
    assert {"US", "E3"} <= {change.author for change in draft.changes}
    read = read_document(made, tmp_path / "m.docx", "m.docx", lambda _: True).revision
    notes = [note for clause in read.walk() for note in clause.notes]
    assert len(notes) == len(result.merge.conflicts)


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_what_a_merge_left_open_stands_in_brackets_that_are_read_again(
    desk: Path, suffix: str
) -> None:
    (desk / "west.yaml").write_text(BASE.replace("forty", "sixty"))
    assert run(desk, *MERGE, "-o", f"m.{suffix}").code == 1
    file = desk / f"m.{suffix}"
    (cap, *_) = read_document(file.read_bytes(), file, file.name).revision.clauses
    found = {choice.by: choice.words for each in brackets_in(cap.text) for choice in each.choices}
    assert found == {
        ("East",): "The ferry carries at most fifty people on each crossing.",
        ("West",): "The ferry carries at most sixty people on each crossing.",
    }
    assert run(desk, *MERGE, "-o", "m.yaml").code == 1
    assert run(desk, "export", "m.yaml", "--brackets", "-o", f"again.{suffix}").code == 0
    assert (desk / f"again.{suffix}").read_text() == file.read_text()
    plain = run(desk, "export", "m.yaml")
    assert "[East" not in plain.stdout
    assert "1 clause is not agreed: --brackets shows what sides want there" in plain.stderr


def test_a_side_that_no_register_names_is_one_in_brackets_too(desk: Path) -> None:
    (desk / "proposals" / "parties.yaml").unlink()
    (desk / "west.yaml").write_text(BASE.replace("forty", "sixty"))
    assert run(desk, *MERGE, "-o", "m.md").code == 1
    (cap, *_) = read_document((desk / "m.md").read_bytes(), desk / "m.md", "m.md").revision.clauses
    assert {choice.by for each in brackets_in(cap.text) for choice in each.choices} == {
        ("East",),
        ("West",),
    }


def amended(desk: Path, by: str, say: str) -> str:
    done = run(desk, "amend", "new", "ferry@v1", "--by", by, "--because", "Fair.", "--say", say)
    assert done.code == 0, done.stderr
    return f"{by}-1"


def test_an_amendment_is_a_redline_of_its_text_by_who_proposes_it(desk: Path) -> None:
    east = amended(desk, "east", "In point 1, for ‘forty’ substitute ‘fifty’")
    west = amended(desk, "west", "In point 2, for ‘three’ substitute ‘two’")
    assert run(desk, "amend", "show", east, "-o", "a.docx").code == 0
    assert {author for author, _ in made_by(desk / "a.docx")} == {"East"}
    assert words(desk / "a.docx", accepted=True)[0].count("fifty") == 1
    assert run(desk, "amend", "show", east, west, "-o", "b.docx").code == 0
    assert {author for author, _ in made_by(desk / "b.docx")} == {"East", "West"}
    before = Revision.model_validate(
        read_document(BASE.encode(), Path("b.yaml"), "b.yaml").revision.model_dump()
    )
    assert words(desk / "b.docx", accepted=False) == [each.text for each in before.walk()]


TARGETS = ("docx", "md", "txt")


@pytest.mark.parametrize("suffix", TARGETS)
@pytest.mark.parametrize("command", [("export", "x.{}"), ("merge", "x.{}", "east.yaml", "x.{}")])
def test_what_was_read_is_never_written_over_whatever_name_leads_to_it(
    desk: Path, command: tuple[str, ...], suffix: str
) -> None:
    assert run(desk, "export", "ferry@v1", "-o", f"x.{suffix}").code == 0
    file = desk / f"x.{suffix}"
    before = file.read_bytes()
    (desk / f"link.{suffix}").symlink_to(file)
    (desk / f"hard.{suffix}").hardlink_to(file)
    words = [word.format(suffix) for word in command]
    for target in (file.name, f"link.{suffix}", f"hard.{suffix}", f"proposals/../x.{suffix}"):
        run(desk, *words, "-o", target).assert_refused("is what this is made from")
        assert file.read_bytes() == before


@pytest.mark.parametrize("suffix", TARGETS)
def test_no_link_leads_a_text_into_a_tabled_revision_or_an_amendment(
    desk: Path, suffix: str
) -> None:
    east = amended(desk, "east", "In point 1, for ‘forty’ substitute ‘fifty’")
    assert run(desk, "table", "ferry@v1", "--by", "east", "--date", "2031-05-01").code == 0
    folder = desk / "proposals" / "ferry"
    kept = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    for at, path in enumerate(kept):
        link = desk / f"link{at}.{suffix}"
        link.symlink_to(path)
        run(desk, "export", "east.yaml", "-o", link.name).assert_refused()
        run(desk, *MERGE, "-o", link.name).assert_refused()
        run(desk, "amend", "show", east, "-o", link.name).assert_refused()
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == kept
