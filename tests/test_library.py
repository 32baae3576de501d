"""``import plans`` offers the verbs of the command line."""

from __future__ import annotations

import doctest
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import plans
from plans.catalogue import load
from plans.records import Tabular
from plans.storing import workspace

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_a_ref_a_path_and_a_revision_are_the_same_side() -> None:
    path = Path("proposals/us-28-point/v2.yaml")
    by_ref = plans.diff("v1", "v2")
    assert plans.diff("v1", path) == by_ref
    in_hand = plans.diff(plans.load("v1"), plans.load(path))
    said = [change.message for change in by_ref.changes]
    assert [change.message for change in in_hand.changes] == said


def test_a_diff_shows_itself_in_a_notebook_as_a_table_of_its_changes() -> None:
    found = plans.diff("v1", "v2")
    page = found._repr_html_()
    assert page.startswith("<table>")
    assert page.count("<tr>") == 1 + len(found)
    assert "<style" not in page


RESULTS: dict[str, Callable[[], Tabular]] = {
    "diff": lambda: plans.diff("v1", "v2"),
    "revision": lambda: plans.load("v2"),
    "terms": lambda: plans.terms_of("v2"),
    "blame": lambda: plans.blame("v2"),
    "history": lambda: plans.history("us-profit-share"),
    "log": lambda: plans.log("us-28-point"),
    "logs": lambda: plans.log(),
    "search": lambda: plans.search("buffer zone"),
    "show": lambda: plans.show("v2:territory"),
    "align": lambda: plans.align("v1", "v2"),
    "status": lambda: plans.bracket_status("v2"),
    "merge": lambda: plans.merge("us-28-point@v1", ["us-28-point@v2", "e3-counter@v1"]),
    "amendments": lambda: plans.amend_list("us-28-point"),
    "check": lambda: plans.amend_check(proposal="us-28-point"),
    "position table": lambda: plans.position_table(["v1", "e3-counter@v1"]),
    "red lines": lambda: plans.red_lines(["v1", "v2"]),
    "movement": lambda: plans.movement(["v1", "v2"]),
    "progress": lambda: plans.progress(),
    "sequence": lambda: plans.sequence(["v1"]),
    "readings": lambda: plans.readings("v1"),
    "parity": lambda: plans.parity("v1", "v2"),
    "tables": lambda: plans.export_tables(["us-28-point"]),
}


@pytest.mark.parametrize("name", RESULTS)
def test_every_result_has_its_rows_as_dictionaries_a_frame_and_a_table(name: str) -> None:
    result = RESULTS[name]()
    rows = result.to_records()
    assert rows or name in ("status", "amendments", "check")
    page = result._repr_html_()
    assert page.startswith("<table>")
    assert "<script" not in page
    pandas = pytest.importorskip("pandas")
    frame = result.to_frame("pandas")
    assert len(frame) == len(rows)
    for column, kind in frame.dtypes.items():
        missing = frame[column].isna()
        assert [row[column] is None for row in rows] == list(missing), column
        if pandas.api.types.is_numeric_dtype(kind):
            assert [row[column] for row in rows if row[column] is not None] == list(
                frame[column].dropna()
            )


def test_cells_of_a_notebook_are_escaped_and_show_what_is_hidden() -> None:
    made = plans.read("1. Stay <script>alert(1)</script> &amp; op\u202een.\n")
    page = made._repr_html_()
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "\u202e" not in page


def test_a_long_result_is_a_short_table() -> None:
    made = plans.read("".join(f"{number}. Word {number}.\n" for number in range(1, 200)))
    assert made._repr_html_().count("<tr>") == 51
    assert "and 149 more rows" in made._repr_html_()


def test_without_data_frames_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(plans.InputError, match="pip install pandas; to_records"):
        plans.diff("v1", "v2").to_frame()


def test_texts_in_hand_are_compared_under_their_names() -> None:
    before = plans.read("1. Le prêt est de 500 euros.\n", name="Monday 3")
    after = plans.read(b"# Terms\n\n1. Le pr\xc3\xaat est de 600 euros.\n", "b", suffix=".md")
    found = plans.diff(before, after)
    assert (found.before.ref, found.before.title, found.after.ref) == ("monday-3", "Monday 3", "b")
    changed = [row for row in found.to_records() if row["delta"]]
    assert [(row["number_before"], row["number_after"]) for row in changed] == [(500, 600)]


def test_a_path_where_a_text_is_wanted_is_told_how_to_be_loaded(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("1. Stay.\n")
    for called in (path, str(path)):
        with pytest.raises(plans.InputError, match=r"plans\.load"):
            plans.read(called)  # type: ignore[arg-type]  (what a hurried caller hands in)
    assert plans.load(path).clauses == plans.read(path.read_text()).clauses


def test_a_text_where_a_ref_is_wanted_is_told_how_to_be_read() -> None:
    for verb in (plans.load, plans.terms_of, lambda text: plans.diff(text, "v2")):
        with pytest.raises(plans.InputError, match=r"plans\.read"):
            verb("1. One: two.\n2. Two.\n")
        with pytest.raises(plans.InputError, match=r"plans\.read"):
            verb("第一条\n第二条")


@pytest.mark.parametrize("name", ["diff", "read", "terms_of", "log", "export_tables"])
def test_what_help_shows_is_true(name: str) -> None:
    examples = doctest.DocTestFinder(recurse=False).find(getattr(plans, name), name)
    runner = doctest.DocTestRunner()
    for each in examples:
        runner.run(each)
    assert runner.tries > 1
    assert runner.failures == 0


def test_a_report_is_returned_and_written(tmp_path: Path) -> None:
    page = plans.report("v1", "v2", tmp_path / "report.html")
    assert (tmp_path / "report.html").read_text("utf-8") == page


def test_a_report_is_written_as_its_file_is_called(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    texts = [tmp_path / "old.txt", tmp_path / "new.txt"]
    for days, text in zip((30, 45), texts, strict=True):
        text.write_text(f"1. They meet within {days} days.\n")
    page = plans.report(*texts, tmp_path / "report.pdf")
    assert page.startswith("<!doctype html>")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    with pytest.raises(plans.InputError, match="called like json"):
        plans.report("v1", "v2", tmp_path / "report.json")


def test_validate_returns_findings_and_raises_nothing_for_them(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("revision: v1\nclauses:\n  - {id: a, text: x}\n  - {id: a, text: y}\n")
    assert "duplicate-clause-id" in {finding.rule for finding in plans.validate(path)}


def test_an_unknown_ref_is_an_input_error_that_says_what_to_do() -> None:
    with pytest.raises(plans.InputError, match="did you mean"):
        plans.load("us-28-pont@v1")


def test_what_happened_can_be_done_again_and_undone() -> None:
    before, after = plans.load("v1"), plans.load("v2")
    found = plans.operations_between(before, after)
    assert plans.diff(plans.apply(before, found).revision, after).changes == ()
    assert plans.diff(plans.apply(after, plans.invert(found)).revision, before).changes == ()


def test_sides_merge_and_a_figure_is_traced_from_python() -> None:
    found = plans.merge("us-28-point@v1", ["us-28-point@v2", "e3-counter@v1"])
    assert set(found.sides) == {"us", "e3"}
    assert not found.merge.clean
    assert plans.blame("us-28-point@v2") is not None
    assert plans.search("buffer zone").hits
    assert plans.history("us-profit-share") is not None


@pytest.mark.parametrize("verb", ["log", "history", "blame"])
def test_a_long_history_is_listed_a_few_times_and_not_for_each_revision(
    verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "proposals" / "deal"
    folder.mkdir(parents=True)
    for number in range(1, 61):
        parent = f"parent: v{number - 1}\n" if number > 1 else ""
        text = f"revision: v{number}\n{parent}clauses:\n  - {{id: army, text: At most {number}.}}\n"
        (folder / f"v{number}.yaml").write_text(text)
    listed: list[Path] = []

    def names(folder: Path) -> list[str]:
        listed.append(folder)
        return [entry.name for entry in folder.iterdir()]

    monkeypatch.setattr(workspace, "_names", names)
    monkeypatch.chdir(tmp_path)
    asked = {"log": "deal", "history": "army", "blame": "deal@v60"}
    assert load("plans.verbs", verb, verb)(asked[verb])
    assert 0 < len(listed) < 20
