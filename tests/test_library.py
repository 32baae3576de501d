"""``import plans`` offers the verbs of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import plans
from plans.catalogue import load
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


def test_a_report_is_returned_and_written(tmp_path: Path) -> None:
    page = plans.report("v1", "v2", tmp_path / "report.html")
    assert (tmp_path / "report.html").read_text("utf-8") == page


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
