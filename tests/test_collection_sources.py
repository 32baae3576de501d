"""What is compared with what: in folders, in a list, in the commits of a repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from collections_made import act
from repos import Repo, isolate, repository

from plans.collecting.sources import source_of
from plans.errors import InputError

Told = dict[str, list[tuple[str, str]]]


def told(name: str, *words: str) -> Told:
    """Return the pairs of each document by the names of their versions."""
    return {
        history.document: [(before.name, after.name) for before, after in history.steps]
        for history in source_of(name, words).histories()
    }


def touch(folder: Path, *names: str) -> str:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1. The words.\n", "utf-8")
    return str(folder)


def test_a_folder_of_files_is_a_document_in_the_order_people_count(tmp_path: Path) -> None:
    source = touch(tmp_path, "b/v10.txt", "b/v2.md", "b/v1.txt", "a/first.txt", ".x/v1.txt")
    assert told(source) == {
        "a": [],
        "b": [("b/v1.txt", "b/v2.md"), ("b/v2.md", "b/v10.txt")],
    }


def test_days_in_names_order_versions_whatever_else_stands_there(tmp_path: Path) -> None:
    source = touch(tmp_path, "law/z 2001-05-06.txt", "law/a 07.05.2001.txt", "law/m_20001231.txt")
    assert told(source) == {
        "law": [
            ("law/m_20001231.txt", "law/z 2001-05-06.txt"),
            ("law/z 2001-05-06.txt", "law/a 07.05.2001.txt"),
        ]
    }


def test_files_that_differ_in_the_day_alone_are_one_document_of_several(tmp_path: Path) -> None:
    names = (
        "tax 2001-01-01.txt",
        "tax 2002-01-01.txt",
        "water_2001-01-01.txt",
        "water_2003-01-01.md",
    )
    touch(tmp_path / "laws", *names)
    assert told(str(tmp_path / "laws")) == {
        "tax": [(names[0], names[1])],
        "water": [(names[2], names[3])],
    }


def test_a_name_without_letters_is_written_out(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    source = touch(tmp_path, f"{folder.name}/1.txt", f"{folder.name}/2.txt")
    shown = "caf\\udce9"
    assert told(source) == {shown: [(f"{shown}/1.txt", f"{shown}/2.txt")]}


def test_a_lone_folder_is_called_by_its_name(tmp_path: Path) -> None:
    source = touch(tmp_path / "treaty", "v1.txt", "v2.txt")
    assert told(source) == {"treaty": [("v1.txt", "v2.txt")]}


def test_registers_and_cards_of_a_workspace_are_no_texts(tmp_path: Path) -> None:
    yaml = "revision: v1\nclauses: []\n"
    for name in ("deal/v1", "deal/v2", "deal/proposal", "deal/chain", "parties", "issues"):
        touch(tmp_path / "proposals", f"{name}.yaml")
        (tmp_path / "proposals" / f"{name}.yaml").write_text(yaml, "utf-8")
    assert told(str(tmp_path / "proposals")) == {"deal": [("deal/v1.yaml", "deal/v2.yaml")]}
    (history,) = source_of(str(tmp_path / "proposals")).histories()
    assert [each.ref for each in history.steps[0]] == ["deal@v1", "deal@v2"]


def test_a_list_names_pairs_and_a_text_that_follows_stays_in_its_document(tmp_path: Path) -> None:
    touch(tmp_path, "x/1.txt", "x/2.txt", "x/3.txt", "y.txt", "z.txt")
    (tmp_path / "list.csv").write_text(
        "\ufeffbefore;after;date;document\n"
        "x/1.txt;x/2.txt;2001-02;\n"
        "x/2.txt;x/3.txt;2002-03-04;\n"
        "y.txt;z.txt;;The Other\n"
        "y.txt;z.txt;;The Other\n",
        "utf-8",
    )
    found = list(source_of(str(tmp_path / "list.csv")).histories())
    assert [(each.document, len(each.steps)) for each in found] == [
        ("x/1.txt", 2),
        ("The Other", 1),
    ]
    first, second = found[0].steps
    assert first[1] == second[0]
    assert [each.date for each in (*first, second[1])] == ["", "2001-02", "2002-03-04"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("before,after\na.txt,\n", "list.csv:2:1: nothing stands in 'after'"),
        ("old,new\na,b\n", "list.csv:1:1: no column 'before'"),
        ("before,after,date\na,b,1.2.2003\n", "list.csv:2:1: '1.2.2003' is no date"),
        ("", "list.csv:1:1: no column 'before'"),
    ],
)
def test_a_list_that_is_wrong_is_refused_with_its_line(
    text: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text(text, "utf-8")
    with pytest.raises(InputError) as refused:
        list(source_of(str(tmp_path / "list.csv")).histories())
    assert said in str(refused.value)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    isolate(monkeypatch, tmp_path / "home")
    made = repository(tmp_path / "repo")
    made.put("laws/tax.txt", act(1))
    made.put("laws/deep/water.txt", act(5))
    made.commit()
    return made


def by_words(repo: Repo, *words: str) -> dict[str, list[tuple[str, str]]]:
    """Return what the texts of each pair begin with behind "The Act", by document."""
    source = source_of(f"git:{repo.top}", words)
    found: dict[str, list[tuple[str, str]]] = {}
    for history in source.histories():
        for step in history.steps:
            texts = [data.decode() for data in source.contents(step) if isinstance(data, bytes)]
            said = [text.split("fee is ")[1].split(" euros")[0] for text in texts]
            found.setdefault(history.document, []).append((said[0], said[1]))
    return found


def test_each_commit_that_changes_a_file_makes_a_version(repo: Repo) -> None:
    repo.put("laws/tax.txt", act(2))
    repo.commit()
    repo.put("other.txt", "nothing")
    repo.commit()
    repo.git("mv", "laws/tax.txt", "laws/levy.txt")
    repo.put("laws/levy.txt", act(3))
    repo.commit()
    repo.git("rm", "--quiet", "laws/deep/water.txt")
    repo.commit()
    assert by_words(repo, "laws/**") == {"laws/tax.txt": [("1", "2"), ("2", "3")]}
    assert by_words(repo, "HEAD~3", "laws/**") == {"laws/tax.txt": [("1", "2")]}
    assert by_words(repo, "HEAD~2..", "laws/**") == {"laws/tax.txt": [("2", "3")]}
    with pytest.raises(InputError, match="changes such a file"):
        by_words(repo, "*.docx")


def test_a_version_in_git_is_called_as_any_command_takes_it(repo: Repo) -> None:
    repo.put("laws/tax.txt", act(2))
    repo.commit()
    (history,) = source_of(f"git:{repo.top}", ("HEAD~..", "laws/*.txt")).histories()
    names = [each.name for each in history.steps[0]]
    done = repo.plans("diff", *names)
    assert done.code == 0, done.stderr
    assert "1 euros → 2 euros" in done.stdout
    assert [each.date for each in history.steps[0]] == ["", "2026-01-02"]


def test_what_branches_did_is_told_as_they_did_it_and_a_merge_where_it_is_like_no_side(
    repo: Repo,
) -> None:
    repo.git("switch", "--quiet", "--create", "side")
    repo.put("laws/tax.txt", act(7))
    repo.commit()
    repo.git("switch", "--quiet", "main")
    repo.put("laws/tax.txt", act(8))
    repo.commit()
    repo.git("merge", "--quiet", "--no-edit", "side", fails=True)
    repo.put("laws/tax.txt", act(9))
    repo.commit()
    assert sorted(by_words(repo)["laws/tax.txt"]) == [("1", "7"), ("1", "8"), ("8", "9")]


def test_what_is_no_source_is_said(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt")
    for name, words, said in (
        (str(tmp_path / "a.txt"), (), "is no collection"),
        (str(tmp_path / "b"), (), "no folder"),
        (str(tmp_path), ("HEAD",), "needs no 'HEAD'"),
    ):
        with pytest.raises(InputError, match=said):
            source_of(name, words)
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="holds no file"):
        list(source_of(str(tmp_path / "empty")).histories())
