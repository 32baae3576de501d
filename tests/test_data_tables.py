"""Tables for researchers: every row and figure is there once, every link leads to a row."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import ROOT, run
from strategies import CI, pieces, revisions

from plans.diffing import diff
from plans.formats import Options, renderer
from plans.formats.csv._rows import defused, restored
from plans.model import Registers, Revision
from plans.recording import TABLES, Compared, Corpus, Text, filled
from plans.results import Tables
from plans.safe import has_hidden
from plans.wording import dictionary

BEFORE, AFTER = "us-28-point@v1", "us-28-point@v2"
Row = dict[str, Any]
Golden = Callable[[Path, str], None]


def _files(tables: Tables) -> dict[str, str]:
    return dict(renderer(tables, "csv")(tables, Options()))  # type: ignore[arg-type, call-overload]


def _database(tables: Tables) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.deserialize(renderer(tables, "sqlite")(tables, Options()))  # type: ignore[arg-type]
    db.row_factory = sqlite3.Row
    return db


def _rows(db: sqlite3.Connection, table: str) -> list[Row]:
    return [dict(row) for row in db.execute(f'SELECT * FROM "{table}"')]


@cache
def bundled() -> Tables:
    from plans.verbs.export_tables import export_tables

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        tables = export_tables()
    assert tables.unreadable == ()
    return tables


@pytest.fixture
def db() -> sqlite3.Connection:
    return _database(bundled())


def _made(*said: Row) -> Tables:
    """Return the tables of revisions of one proposal, each compared with the one before."""
    named = [each | {"revision": f"v{number}"} for number, each in enumerate(said, 1)]
    texts = [
        Text(f"p@{each.revision}", each, "p", number)
        for number, each in enumerate(map(Revision.model_validate, named), 1)
    ]
    compared = [
        Compared(here.ref, there.ref, "previous", diff(here.revision, there.revision))
        for here, there in pairwise(texts)
    ]
    return Tables(filled(Corpus(tuple(texts), tuple(compared))), "p", Registers())


def _assert_sound(db: sqlite3.Connection) -> None:
    assert db.execute("PRAGMA integrity_check").fetchall()[0][0] == "ok"
    assert [tuple(row) for row in db.execute("PRAGMA foreign_key_check")] == []


def test_every_link_of_the_bundled_documents_leads_to_a_row(db: sqlite3.Connection) -> None:
    _assert_sound(db)
    for table in TABLES:
        assert _rows(db, table.name), f"{table.name} is empty"


def test_no_link_of_what_registers_name_was_lost(
    db: sqlite3.Connection,
) -> None:
    lost = {
        "positions": "clause IS NOT NULL AND clause_key IS NULL",
        "clause_references": "to_key IS NULL",
        "verdict_clauses": "clause_key IS NULL",
        "claim_subjects": "proposal IS NULL AND revision IS NULL AND clause_key IS NULL"
        " AND issue IS NULL AND event IS NULL",
        "parties": "NOT registered",
        "issues": "NOT registered",
        "sources": "NOT registered",
    }
    for table, where in lost.items():
        found = db.execute(f"SELECT * FROM {table} WHERE {where}").fetchall()
        assert [dict(row) for row in found] == [], table


@CI
@given(revisions, revisions)
def test_every_link_holds_whatever_the_revisions_say(one: Row, other: Row) -> None:
    tables = _made(one, other)
    with closing(_database(tables)) as db:
        _assert_sound(db)
        clauses = len(tables["clauses"])
        told = [Revision.model_validate(each) for each in (one, other)]
        assert clauses == sum(len(list(each.walk())) for each in told)
        _assert_same(_files(tables), db)


def test_what_csv_says_is_what_the_database_says(db: sqlite3.Connection) -> None:
    _assert_same(_files(bundled()), db)


def _assert_same(files: dict[str, str], db: sqlite3.Connection) -> None:
    """Cells, with what was done to them undone, and the database have the same values."""
    for table in TABLES:
        types = {column.name: column.type for column in table.columns}
        read = csv.DictReader(io.StringIO(files[f"{table.name}.csv"], newline=""))
        told = [{name: _read(cell, types[name]) for name, cell in row.items()} for row in read]
        kept = [
            {name: _kept(value, types[name]) for name, value in row.items()}
            for row in _rows(db, table.name)
        ]
        assert told == kept, table.name


def _read(cell: str, kind: str) -> Any:
    if not cell:
        return None
    match kind:
        case "boolean":
            return cell == "true"
        case "integer" | "number":
            return Decimal(cell)
        case _:
            return restored(cell)


def _kept(value: Any, kind: str) -> Any:
    if value is None:
        return None
    match kind:
        case "boolean":
            return bool(value)
        case "integer" | "number":
            return Decimal(str(value))
        case _:
            return value


@given(st.lists(st.one_of(pieces, st.sampled_from(("'", "''=", "\\u{202e}", "＝1")))).map("".join))
def test_a_cell_obeys_nobody_and_can_be_undone(text: str) -> None:
    cell = defused(text)
    assert restored(cell) == text
    assert not cell.startswith(("=", "@", "+", "-", "\t", "\n", "＝", "＋", "－", "＠"))
    assert not has_hidden(cell)


def test_the_descriptor_says_what_the_files_are() -> None:
    files = _files(bundled())
    package = json.loads(files["datapackage.json"])
    assert list(files)[-1] == "datapackage.json"
    rows = {
        each["name"]: list(csv.DictReader(io.StringIO(files[each["path"]])))
        for each in package["resources"]
    }
    assert set(rows) == {table.name for table in TABLES}
    for each in package["resources"]:
        schema, own = each["schema"], rows[each["name"]]
        assert [field["name"] for field in schema["fields"]] == list(own[0])
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in own]
        assert len(set(keys)) == len(keys), each["name"]
        for link in schema.get("foreignKeys", ()):
            there = link["reference"]["resource"] or each["name"]
            known = {row[link["reference"]["fields"][0]] for row in rows[there]}
            assert {row[link["fields"][0]] for row in own} - {""} <= known


def test_only_words_of_the_lists_that_are_declared_stand_in_their_columns() -> None:
    for table in bundled().tables:
        for place, column in enumerate(table.table.columns):
            if column.words:
                found = {row[place] for row in table.records.rows} - {None}
                assert found <= set(column.words), (table.table.name, column.name)


def test_changes_are_those_of_the_diff_with_their_figures(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    said = json.loads(run(ROOT, "diff", BEFORE, AFTER, "--format", "json").stdout)
    found = [dict(row) for row in db.execute(
        "SELECT * FROM changes WHERE comparison = ? ORDER BY position", (f"{BEFORE}..{AFTER}",)
    )]  # fmt: skip
    assert [row["fingerprint"] for row in found] == [
        each["fingerprint"] for each in said["changes"]
    ]
    for row, change in zip(found, said["changes"], strict=True):
        for name in (
            "rule",
            "kind",
            "severity",
            "direction",
            "term",
            "issue",
            "message",
            "follows",
        ):
            assert row[name] == change[name]
        for side in ("before", "after"):
            assert row[f"clause_{side}"] == change["clause"][side]
            value = change[side]
            assert row[f"value_{side}"] == (
                value
                if value is None or isinstance(value, str)
                else json.dumps(value, ensure_ascii=False)
            )
    share = next(row for row in found if row["rule"] == "share-decreased")
    assert (share["number_before"], share["number_after"], share["delta"]) == (50, 30, -20)
    assert (share["unit_before"], share["delta_unit"]) == ("%", "percentage point")


def test_verdicts_on_red_lines_are_those_of_the_diff(db: sqlite3.Connection) -> None:
    said = json.loads(run(ROOT, "diff", BEFORE, AFTER, "--format", "json").stdout)
    assert said["red_lines"]
    for side, ref in (("before", BEFORE), ("after", AFTER)):
        found = db.execute("SELECT * FROM red_line_verdicts WHERE revision = ?", (ref,))
        kept = {row["red_line"]: (row["verdict"], row["otherwise"]) for row in found}
        assert kept == {
            each["id"]: (each[side]["verdict"], each[side]["otherwise"])
            for each in said["red_lines"]
        }


def test_a_revision_as_csv_has_a_row_for_each_clause(db: sqlite3.Connection) -> None:
    done = run(ROOT, "export", AFTER, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    query = "SELECT * FROM clauses WHERE revision = ? ORDER BY position"
    for row, kept in zip(rows, db.execute(query, (AFTER,)).fetchall(), strict=True):
        assert (row["clause"], restored(row["text"])) == (kept["clause"], kept["text"] or "")


def test_what_cannot_be_tables_says_what_can(talks: Path) -> None:
    run(talks, "export", "--tables", "x.json").assert_refused("csv and sqlite can")
    run(talks, "export", "--tables", "proposals").assert_refused("is not from plans")
    run(talks, "export", "--tables", "out", "-o", "x.md").assert_refused("have no -o")
    run(talks, "export", "nobody", "--tables", "out").assert_refused("no revision called 'nobody'")
    assert sorted(path.name for path in talks.iterdir()) == ["proposals"]


def test_rows_of_a_diff_as_csv_have_the_columns_of_the_table(tmp_path: Path) -> None:
    done = run(ROOT, "diff", BEFORE, AFTER, "--format", "csv")
    told = list(csv.DictReader(io.StringIO(done.stdout)))
    table = {each["fingerprint"]: each for each in csv.DictReader(
        io.StringIO(_files(bundled())["changes.csv"])
    )}  # fmt: skip
    for row in told:
        shared = table[row["fingerprint"]].keys() & row.keys()
        assert len(shared) > 25
        assert {name: table[row["fingerprint"]][name] for name in shared} == {
            name: row[name] for name in shared
        }
    assert told[0]["date_before_from"] == "2025-11-20"


def test_clauses_and_terms_are_those_of_the_revision(db: sqlite3.Connection) -> None:
    said = json.loads(run(ROOT, "show", AFTER, "--format", "json").stdout)
    waiting, clauses = said["clauses"][::-1], []
    while waiting:
        clauses.append(waiting.pop())
        waiting += clauses[-1].get("clauses", [])[::-1]
    where = "revision = ? ORDER BY position"
    found = list(db.execute(f"SELECT * FROM clauses WHERE {where}", (AFTER,)))
    assert [(row["clause"], row["text"] or "") for row in found] == [
        (each["id"], each["text"]) for each in clauses
    ]
    terms = db.execute(
        "SELECT clause, term, fields FROM terms WHERE revision = ? AND variant_key IS NULL",
        (AFTER,),
    )
    assert [(row["clause"], row["term"], json.loads(row["fields"])) for row in terms] == [
        (each["id"], id, term) for each in clauses for id, term in each["terms"].items()
    ]


def test_events_claims_and_revisions_are_those_of_the_logs(db: sqlite3.Connection) -> None:
    for log in json.loads(run(ROOT, "log", "--format", "json").stdout):
        for each in log["revisions"]:
            row = db.execute(
                "SELECT * FROM revisions WHERE revision = ?", (each["ref"],)
            ).fetchone()
            assert (row["date"], row["status"]) == (each["date"], each["status"])
            for event in each["events"]:
                kept = db.execute("SELECT * FROM events WHERE event = ?", (event["id"],)).fetchone()
                assert (kept["date"], kept["title"]) == (event["date"], event["title"])
            for claim in each["claims"]:
                kept = db.execute("SELECT * FROM claims WHERE claim = ?", (claim["id"],)).fetchone()
                assert (kept["date"], kept["statement"]) == (claim["date"], claim["statement"])


def test_every_view_answers(db: sqlite3.Connection) -> None:
    for view in bundled().views:
        assert db.execute(f"SELECT count(*) FROM {view.name}").fetchone()[0]
    where = "issue = 'army-size' AND unit = 'personnel'"
    cap = db.execute(f"SELECT DISTINCT number FROM values_over_time WHERE {where}")
    assert {row[0] for row in cap} == {600_000, 800_000}


def _plain(cap: str, **more: Any) -> Row:
    term = {"kind": "quantity", "issue": "army", "value": cap, "role": "cap"}
    return {"clauses": [{"id": "army", "text": f"At most {cap}.", "terms": {"cap": term}}], **more}


@pytest.mark.parametrize(
    ("before", "after", "delta"),
    [
        ("5 jets", "7 jets", "2"),
        ("0.1 jets", "0.3 jets", "0.2"),
        ("123456789012345678901234567890 jets", "123456789012345678901234567899 jets", "9"),
        ("5 jets", "7 tanks", ""),
        ("unlimited", "7 jets", ""),
    ],
)
def test_figures_are_exact_and_differ_where_they_compare(
    before: str, after: str, delta: str
) -> None:
    tables = _made(_plain(before), _plain(after))
    rows = list(csv.DictReader(io.StringIO(_files(tables)["changes.csv"])))
    (row,) = [each for each in rows if each["rule"].startswith("quantity-")]
    number = before.partition(" ")[0]
    assert row["number_before"] == ("" if before == "unlimited" else number)
    assert row["delta"] == delta


def test_partial_dates_have_days_of_their_own() -> None:
    tables = _made(_plain("1 jet", date="2024-02"), _plain("1 jet", date="2025"))
    rows = csv.DictReader(io.StringIO(_files(tables)["revisions.csv"]))
    assert [(row["date"], row["date_from"], row["date_to"]) for row in rows] == [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
    ]


def test_who_is_named_and_registered_nowhere_has_a_row() -> None:
    text = {"id": "a", "text": "x", "cites": [{"source": "leak", "attestation": "reported"}]}
    tables = _made({"tabled_by": ["us"], "clauses": [text]})
    (party,), (source,) = tables["parties"], tables["sources"]
    assert (party["party"], party["registered"]) == ("us", False)
    assert (source["source"], source["registered"], source["title"]) == ("leak", False, None)


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_documents_are_the_same_bytes_in_whatever_order(tmp_path: Path) -> None:
    names = ["e3-counter", "us-28-point@v2", "us-28-point@v1"]
    trees = []
    for number, order in enumerate((names, names[::-1], [*names, "us-28-point"])):
        done = run(ROOT, "export", "--tables", str(tmp_path / f"t{number}"), *order)
        assert done.code == 0, done.stderr
        assert run(ROOT, "export", "--tables", str(tmp_path / f"{number}.db"), *order).code == 0
        trees.append(
            _tree(tmp_path / f"t{number}") | {"db": (tmp_path / f"{number}.db").read_bytes()}
        )
    assert trees[0] == trees[1] == trees[2]


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A workspace of one proposal."""
    folder = tmp_path / "proposals" / "deal"
    folder.mkdir(parents=True)
    (folder / "v1.yaml").write_text("revision: v1\nclauses:\n  - {id: a, text: At most 5 jets.}\n")
    return tmp_path


def test_a_folder_of_ours_is_written_again(talks: Path) -> None:
    assert run(talks, "export", "--tables", "out").code == 0
    (talks / "proposals" / "deal" / "v2.yaml").write_text(
        "revision: v2\nclauses:\n  - {id: a, text: At most 7 jets.}\n"
    )
    assert run(talks, "export", "--tables", "out").code == 0
    assert "At most 7 jets" in (talks / "out" / "clauses.csv").read_text()
    rows = csv.DictReader(io.StringIO((talks / "out" / "changes.csv").read_text()))
    figures = {(row["number_before"], row["number_after"], row["delta"]) for row in rows}
    assert ("5", "7", "2") in figures


def test_what_was_stopped_halfway_is_taken_up(talks: Path) -> None:
    assert run(talks, "export", "--tables", "out").code == 0
    (talks / "proposals" / "deal" / "v1.yaml").write_text(
        "revision: v1\nclauses:\n  - {id: a, text: At most 7 jets.}\n"
    )
    assert run(talks, "export", "--tables", "new").code == 0
    shutil.copy(talks / "new" / "clauses.csv", talks / "out" / "clauses.csv")
    assert run(talks, "export", "--tables", "out").code == 0
    assert _tree(talks / "out") == _tree(talks / "new")


@pytest.mark.parametrize("name", ["notes.txt", "clauses.csv", "datapackage.json", ".gitignore"])
def test_a_folder_that_holds_something_else_is_refused(name: str, talks: Path) -> None:
    (talks / "out").mkdir()
    (talks / "out" / name).write_text("mine")
    run(talks, "export", "--tables", "out").assert_refused("is not from plans")
    assert _tree(talks / "out") == {name: b"mine"}


def test_a_table_that_somebody_changed_is_refused(talks: Path) -> None:
    assert run(talks, "export", "--tables", "out").code == 0
    with (talks / "out" / "clauses.csv").open("a") as file:
        file.write("mine\n")
    before = _tree(talks / "out")
    run(talks, "export", "--tables", "out").assert_refused("was changed since plans wrote it")
    assert _tree(talks / "out") == before


def test_a_link_in_the_folder_is_not_followed(talks: Path) -> None:
    assert run(talks, "export", "--tables", "out").code == 0
    (talks / "out" / "clauses.csv").rename(talks / "elsewhere.csv")
    (talks / "out" / "clauses.csv").symlink_to(talks / "elsewhere.csv")
    run(talks, "export", "--tables", "out").assert_refused()


def test_a_database_of_somebody_else_is_refused_and_ours_is_replaced(talks: Path) -> None:
    with closing(sqlite3.connect(talks / "x.db")) as db:
        db.execute("CREATE TABLE mine (a)")
    before = (talks / "x.db").read_bytes()
    run(talks, "export", "--tables", "x.db").assert_refused("plans did not write it")
    assert (talks / "x.db").read_bytes() == before
    assert run(talks, "export", "--tables", "y.sqlite").code == 0
    assert run(talks, "export", "--tables", "y.sqlite").code == 0
    run(talks, "export", "--tables", "x.db", "-f", "csv").assert_refused("called like sqlite")
    run(talks, "export").assert_refused("which revision?")


def test_the_reference_of_tables_is_their_declaration(golden: Golden) -> None:
    page = _PAGE + dictionary(TABLES, bundled().views)
    golden(ROOT / "docs" / "reference" / "tables.md", page)


_PAGE = """\
# Tables

What `plans export --tables` writes. Written by `pytest --accept` from the declarations of the
tables.

```sh
plans export --tables data              # a folder: CSV, datapackage.json and README.md
plans export --tables data.sqlite       # a database
plans export --tables data us-28-point e3-counter@v1   # only these
```

- **Keys.** A key stays the same in every export: `us-28-point@v2:nato-membership` is a clause,
  with `.TERM` behind it a term of it. Where a file has an id twice, the second is `…#2`. Every
  link leads to a row: a party, an issue or a source that is only named has one, and `registered`
  is false.
- **Figures.** `number` is exact; what it counts is in `unit`, or in `currency` for sums. `value`
  is what the file says. In the database a number is an integer or a float if it is that number,
  else its digits as text.
- **Dates** that may be a month or a year stand as stated; `…_from` and `…_to` are the days that
  they can mean.
- **Comparisons.** Each revision is compared with its parent, or with the one of its proposal
  before it; the changes are those of `plans diff`.
- **Rows without tables.** `plans diff A B --format csv` has the columns of `changes` behind both
  refs and dates, `plans export REF -o x.csv` is the table of `clauses`.
- **Cells of CSV.** An empty cell is no value. What a spreadsheet would take for a formula has a
  `'` in front, and characters that nobody sees are written out; `README.md` beside the tables
  says how to undo that. The database has all texts as they are.
- **Registers** (parties, issues, sources, events, positions, claims, red lines) are those of the
  workspace, whole.
- A folder is written file by file, each in one step, the descriptor last. One that holds
  anything that is not from plans, or that was changed since, is refused.

The folder follows the [Data Package](https://datapackage.org) standard. How to work with it:
[Data for researchers](../how-to/data-for-researchers.md).

"""
