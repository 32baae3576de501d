"""All changes of many documents as tables, whatever single documents are like."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import faulty_helper
import pytest
from collections_made import act, rows, tables, write_documents
from runs import run

from plans.collecting import Limits, collect, helpers

DOCUMENTS = {
    "fees": [act(10), act(11), act(12, 7)],
    "mills": [act(1, hours) for hours in range(6, 11)],
    "lone": [act(5)],
}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_documents(tmp_path / "laws", DOCUMENTS)


def test_every_two_versions_that_follow_each_other_are_a_pair(source: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "collect", "laws", "-o", "out", "--jobs", "1")
    assert (done.code, done.stderr) == (0, "wrote out\n")
    assert done.stdout.startswith("3 documents, 6 pairs of versions, ")
    assert "1 document with one version only" in done.stdout
    pairs = rows(tmp_path / "out", "pairs")
    assert [(row["document"], row["before"], row["after"]) for row in pairs] == [
        ("fees", "fees/v1.txt", "fees/v2.txt"),
        ("fees", "fees/v2.txt", "fees/v3.txt"),
        *(("mills", f"mills/v{n}.txt", f"mills/v{n + 1}.txt") for n in range(1, 5)),
    ]
    assert {(row["status"], row["clauses_before"], row["paired"]) for row in pairs} == {
        ("ok", "2", "2")
    }
    changes = rows(tmp_path / "out", "changes")
    assert {row["pair"] for row in changes} == {row["pair"] for row in pairs}
    first = next(row for row in changes if row["value_before"])
    assert (first["rule"], first["value_before"], first["value_after"]) == (
        "stated-value-increased",
        "10 euros",
        "11 euros",
    )
    for row in pairs:
        of_pair = [int(each["nth"]) for each in changes if each["pair"] == row["pair"]]
        assert of_pair == list(range(1, int(row["changes"]) + 1))


FAULTY = {
    "a-good": [act(1), act(2), act(3)],
    "crash": [act(1), "CRASH", act(2)],
    "sleep": [act(1), "SLEEP", act(2), act(3)],
    "spin": ["SPIN", act(2)],
    "eat": [act(1), "EAT"],
    "divide": ["DIVIDE", act(1), act(2)],
    "bytes": [act(1), b"\xff\xfe\x00", b"\x89PNG\r\n\x1a\n\x00\x00", act(2)],
    "z-good": [act(1), act(2)],
}


@pytest.fixture
def misbehaving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helpers, "COMMAND", (sys.executable, faulty_helper.__file__))


@pytest.mark.usefixtures("misbehaving")
def test_what_goes_wrong_is_a_row_and_stops_nothing(tmp_path: Path) -> None:
    write_documents(tmp_path, FAULTY)
    made = collect(tmp_path, tmp_path / ".out", jobs=2, limits=Limits(3, 2048))
    ended = {row["document"]: [] for row in rows(tmp_path / ".out", "pairs")}
    for row in rows(tmp_path / ".out", "pairs"):
        ended[row["document"]].append(row["status"])
    assert ended == {
        "a-good": ["ok", "ok"],
        "crash": ["fault", "fault"],
        "sleep": ["timeout", "timeout", "ok"],
        "spin": ["timeout"],
        "eat": ["memory"],
        "divide": ["fault", "ok"],
        "bytes": ["refused", "refused", "refused"],
        "z-good": ["ok"],
    }
    assert made.errors == 10
    errors = {row["document"]: row for row in reversed(rows(tmp_path / ".out", "errors"))}
    assert errors["crash"]["message"] == "the process ended with 7"
    assert errors["sleep"]["message"] == "not done after 3 s"
    assert "faulty_helper.py" in errors["sleep"]["traceback"]
    assert errors["divide"]["type"] == "ZeroDivisionError"
    assert "a bug of ours" in errors["divide"]["traceback"]
    assert errors["bytes"]["origin"] == "bytes/v2.txt"
    assert "text-" not in errors["bytes"]["message"]


@pytest.mark.usefixtures("misbehaving")
def test_a_process_that_is_killed_loses_and_doubles_nothing(tmp_path: Path) -> None:
    once = f"ONCE {tmp_path / 'seen'}"
    documents = {"a": [act(1), once, act(2)], "b": [act(3), act(4)]}
    source = write_documents(tmp_path / "laws", documents)
    collect(source, tmp_path / "killed", jobs=1)
    assert (tmp_path / "seen").exists()
    collect(source, tmp_path / "whole", jobs=1)
    assert tables(tmp_path / "killed") == tables(tmp_path / "whole")
    assert {row["status"] for row in rows(tmp_path / "killed", "pairs")} == {"ok"}


def test_a_second_run_compares_nothing_and_a_new_version_one_pair(
    source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    assert collect(source, folder, jobs=1).made == 6
    before = tables(folder)
    assert collect(source, folder, jobs=1).made == 0
    assert tables(folder) == before
    (source / "lone" / "v2.txt").write_text(act(6), "utf-8")
    assert collect(source, folder, jobs=1).made == 1


def test_what_cannot_be_fetched_is_tried_again(source: Path, tmp_path: Path) -> None:
    gone = source / "fees" / "v2.txt"
    gone.unlink()
    gone.symlink_to(tmp_path / "nowhere")
    first = collect(source, tmp_path / "out", jobs=1)
    assert (first.errors, first.made) == (2, 4)
    assert rows(tmp_path / "out", "errors")[0]["stage"] == "fetching"
    gone.unlink()
    gone.write_text(act(11), "utf-8")
    second = collect(source, tmp_path / "out", jobs=1)
    assert (second.errors, second.made) == (0, 2)


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, str]]]:
    """A folder that holds a database of tables, and the changes that it held as CSV before."""
    top = tmp_path_factory.mktemp("twice")
    source, folder = write_documents(top / "laws", DOCUMENTS), top / "out"
    collect(source, folder, jobs=1)
    listed = rows(folder, "changes")
    made = collect(source, folder, format="sqlite")
    assert made.made == 0
    assert {each.name for each in folder.iterdir() if each.name[0] != "."} == {
        "README.md",
        "collection.sqlite",
        "datapackage.json",
    }
    return folder, listed


def test_a_database_has_the_same_rows_with_their_links(
    twice: tuple[Path, list[dict[str, str]]],
) -> None:
    folder, listed = twice
    with closing(sqlite3.connect(folder / "collection.sqlite")) as database:
        found = database.execute("SELECT pair, nth, message, delta FROM changes").fetchall()
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert [(pair, str(nth), message) for pair, nth, message, _ in found] == [
        (row["pair"], row["nth"], row["message"]) for row in listed
    ]
    assert [str(delta or "") for *_, delta in found] == [row["delta"] for row in listed]


def test_a_parquet_file_has_the_same_rows_with_their_types(
    twice: tuple[Path, list[dict[str, str]]], tmp_path: Path
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    listed = twice[1]
    collect(twice[0].parent / "laws", tmp_path, format="parquet", jobs=1)
    table = parquet.read_table(tmp_path / "changes.parquet")
    assert table.column_names == list(listed[0])
    assert table["message"].to_pylist() == [row["message"] for row in listed]
    found = [None if delta is None else int(delta) for delta in table["delta"].to_pylist()]
    assert found == [int(row["delta"]) if row["delta"] else None for row in listed]


def test_a_folder_of_tables_says_what_they_mean(twice: tuple[Path, list[dict[str, str]]]) -> None:
    folder = twice[0]
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        assert (folder / resource["path"]).stat().st_size == resource["bytes"]
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert all(f"| `{name}` |" in (folder / "README.md").read_text("utf-8") for name in names)


def test_a_folder_with_anything_else_in_it_is_left_alone(source: Path, tmp_path: Path) -> None:
    for words in (("laws", "-o", "laws"), ("laws", "-o", "out", "-f", "xml"), ("no", "-o", "out")):
        run(tmp_path, "collect", *words).assert_refused()
    assert not (tmp_path / "out").exists()
    collect(source, source / "tables", jobs=1)
    assert collect(source, source / "tables", jobs=1).made == 0


def test_clauses_are_a_table_of_their_own_on_demand(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    collect(source, folder, jobs=1)
    assert not (folder / "clauses.csv").exists()
    before = tables(folder)
    assert collect(source, folder, clauses=True, jobs=1).made == 6
    assert collect(source, folder, clauses=True, jobs=1).made == 0
    assert tables(folder) == before
    clauses = rows(folder, "clauses")
    versions = {row[side] for row in before["pairs"] for side in ("before", "after")}
    assert {row["version"] for row in clauses} == versions
    texts = [row["text"] for row in clauses if row["version"] == "fees/v3.txt"]
    assert texts == ["The fee is 12 euros.", "The mill opens at 7."]
    for row in before["changes"]:
        if row["clause_after"]:
            assert row["clause_after"] in {
                each["clause"] for each in clauses if each["version"] == row["after"]
            }
    assert collect(source, folder, jobs=1).made == 0
    assert not (folder / "clauses.csv").exists()


def test_what_could_not_be_compared_is_tried_again_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_documents(tmp_path / "laws", {"a": [act(1), act(2), "DIVIDE " + act(3)]})
    with monkeypatch.context() as patch:
        patch.setattr(helpers, "COMMAND", (sys.executable, faulty_helper.__file__))
        first = collect(source, tmp_path / "out", jobs=1)
    assert (first.made, first.errors) == (2, 1)
    again = collect(source, tmp_path / "out", jobs=1)
    assert (again.made, again.errors) == (0, 1)
    last = run(tmp_path, "collect", "laws", "-o", "out", "--retry-errors")
    assert (last.code, rows(tmp_path / "out", "errors")) == (0, [])
