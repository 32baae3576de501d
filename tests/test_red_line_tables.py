"""How texts stand to red lines: laws of the table, and what it says of bundled documents."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from runs import run
from schemas_made import validator

from plans.errors import InputError, NotFound
from plans.results import RedLineTable
from plans.storing import load_ref
from plans.verbs.compare import compare
from plans.verbs.red_lines import red_lines
from plans.verbs.render import render_text
from plans.writing import dump_revision

US, US2, E3 = "us-28-point@v1", "us-28-point@v2", "e3-counter@v1"
UA20, MEMO = "ua-20-point@v1", "ru-istanbul-memo@v1"
SIX = (US, US2, E3, UA20, MEMO, "ru-terms-2024@v1")

MILL = {
    "parties.yaml": "parties:\n  miller: {name: The miller}\n  village: {name: The village}\n",
    "issues.yaml": "topics: {mill: Mill}\nissues:\n"
    "  rent: {title: The rent, topic: mill}\n  noise: {title: Noise at night, topic: mill}\n",
    "redlines.yaml": """redlines:
  - {id: low, party: village, declared: 2024-05-01, statement: No more than 200 euros.,
     issues: [rent], check: {forbid: {kind: money, issue: rent, value: {above: EUR 200}}}}
  - {id: quiet, party: village, declared: 2024-07-01, statement: No noise at night.,
     issues: [noise], check: {require: {kind: prohibition, issue: noise}}}
  - {id: free, party: miller, declared: 2024-05-01, statement: The miller grinds when he wants to.,
     issues: [noise]}
""",
    "lease/v1.yaml": """revision: v1
title: The mill
date: 2024-06-01
tabled_by: [miller]
clauses:
  - {id: pay, label: "1", text: 300 euros a year.,
     terms: {sum: {kind: money, issue: rent, value: EUR 300}}}
""",
}  # fmt: skip


@pytest.fixture
def mill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in MILL.items():
        path = tmp_path / "proposals" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "plans.toml").write_text('default = "lease"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def cell(table: RedLineTable, line: str, ref: str) -> Any:
    row = next(each for each in table.lines if each.id == line)
    return next(each for each in row.cells if each.document == ref)


def said(table: RedLineTable) -> Any:
    """What a table says, whatever the order of its columns."""
    found = json.loads(render_text(table, "json"))
    for line in found["lines"]:
        line["cells"].sort(key=lambda each: each["document"])
    for key, by in (("texts", "ref"), ("summary", "document")):
        found[key].sort(key=lambda each: each[by])
    return found


def test_the_order_of_texts_changes_nothing_but_the_order_of_columns() -> None:
    whole = said(red_lines(SIX[:3]))
    for order in permutations(SIX[:3]):
        assert said(red_lines(order)) == whole
        assert [text.ref for text in red_lines(order).texts] == list(order)


def test_what_a_text_comes_to_does_not_depend_on_what_stands_beside_it() -> None:
    together = red_lines(SIX)
    for number, ref in enumerate(SIX):
        alone = red_lines([ref])
        assert alone.counts == (together.counts[number],)
        assert [row.cells[0] for row in alone.lines] == [
            row.cells[number] for row in together.lines
        ]


def test_a_comparison_judges_as_the_table_does() -> None:
    table = red_lines([US, E3])
    found = {shift.redline.id: shift for shift in compare(US, E3).shifts}
    assert len(found) == len(table.lines) > 20
    for row in table.lines:
        shift = found[row.id]
        told = [(each.verdict, each.otherwise) for each in (shift.before, shift.after)]
        assert [(each.verdict, each.otherwise) for each in row.cells] == told


def test_a_line_binds_no_text_older_than_itself() -> None:
    table = red_lines(SIX)
    dates = {text.ref: text.date or "" for text in table.texts}
    for row in table.lines:
        for each in row.cells:
            later = bool(row.declared) and (row.declared or "") > dates[each.document]
            assert (each.verdict == "declared later") == later == (each.otherwise is not None)
    counts = {each.document: each for each in table.counts}
    assert (counts[MEMO].stood, counts[MEMO].not_met) == (0, 0)
    assert "no other party had declared a line yet" in render_text(table, "text")


def test_lines_of_those_who_tabled_a_text_are_not_counted_against_it() -> None:
    table = red_lines(SIX)
    for text, found in zip(table.texts, table.counts, strict=True):
        own = [row for row in table.lines if row.party in text.tabled_by]
        assert found.own == len(own)
        assert found.stood + found.later + found.own == len(table.lines)
        assert found.not_met + found.touched + found.met + found.not_judged == found.stood
        assert found.firm <= found.not_met


def test_a_clause_that_is_only_carried_makes_no_verdict_firm(tmp_path: Path) -> None:
    loaded = load_ref(US)
    held = loaded.revision.model_dump(mode="json", exclude_defaults=True)
    for clause in _walk(held["clauses"]):
        clause["cites"] = [{"attestation": "carried"}]
        for term in clause.get("terms", {}).values():
            term.pop("cites", None)
    carried = type(loaded.revision).model_validate(held)
    (tmp_path / "v9.yaml").write_text(dump_revision(carried))
    table = red_lines([US, str(tmp_path / "v9.yaml")])
    before, after = table.counts
    assert after.firm <= before.firm
    for row in table.lines:
        assert row.cells[0].verdict == row.cells[1].verdict
        assert not (row.cells[1].firm and row.cells[1].terms)


def _walk(clauses: list[Any]) -> Any:
    for clause in clauses:
        yield clause
        yield from _walk(clause.get("clauses", []))


def test_what_decides_is_told_with_place_and_support() -> None:
    found = cell(red_lines([US2]), "ua-free-choice-of-alliances", US2)
    assert (found.verdict, found.support, found.firm) == ("not met", "single-source", False)
    assert [(term.label, term.attestation) for term in found.terms] == [("7", "single-source")]
    assert "Ukraine not to join NATO" in found.terms[0].phrase


def test_json_keeps_its_schema_and_names_its_sources() -> None:
    for refs in (SIX, [US]):
        document = json.loads(render_text(red_lines(refs), "json"))
        assert not list(validator("red-line-table").iter_errors(document))
        known = {each["id"] for each in document["sources"]}
        for line in document["lines"]:
            assert set(line["sources"]) <= known


def test_there_is_a_row_for_each_line_and_text() -> None:
    table = red_lines(SIX)
    rows = list(csv.DictReader(io.StringIO(render_text(table, "csv"))))
    assert len(rows) == len(table.lines) * len(SIX)
    told = [(row["line"], row["document"], row["verdict"]) for row in rows]
    cells = [(line.id, each.document, each.verdict) for line in table.lines for each in line.cells]
    assert told == cells


def test_in_a_talk_of_another_kind(mill: Path) -> None:
    table = red_lines()
    verdicts = {row.id: (row.cells[0].verdict, row.cells[0].otherwise) for row in table.lines}
    assert verdicts == {
        "low": ("not met", None),
        "quiet": ("declared later", "not met"),
        "free": ("not judged", None),
    }
    assert asdict(table.counts[0]) | {"document": ""} == {
        "document": "", "stood": 1, "not_met": 1, "firm": 1, "touched": 0, "met": 0,
        "not_judged": 0, "later": 1, "own": 1,
    }  # fmt: skip
    text = run(mill, "redlines").stdout
    assert "✕ not met" in text
    assert "declared later; would not be met: the text is silent" in text
    assert "no term can decide it" in text
    assert "✕" in run(mill, "redlines", "v1", "v1", "--party", "village").stdout


def test_a_text_that_nobody_typed_is_not_judged(mill: Path) -> None:
    (mill / "draft.md").write_text("1. The mill grinds at night.\n\n2. The rent is 900 euros.\n")
    found = red_lines(["v1", "draft.md"])
    assert {row.cells[1].verdict for row in found.lines} <= {"not judged", "declared later"}
    told = render_text(found, "text")
    assert "draft.md: not judged: nobody has typed what it states" in told
    assert "had declared" in told


def test_of_a_text_without_a_date_it_is_not_said_what_had_been_declared(mill: Path) -> None:
    dated = mill / "proposals" / "lease" / "v1.yaml"
    dated.write_text(dated.read_text().replace("date: 2024-06-01\n", ""))
    told = render_text(red_lines(), "text")
    assert "of others, older than it or not (undated)" in told
    assert "had declared" not in told


def test_no_line_is_invented_for_a_file_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("1. The Buyer pays.\n")
    run(tmp_path, "redlines", "a.md").assert_refused("nobody has declared a red line")


def test_an_unknown_party_is_named(mill: Path) -> None:
    with pytest.raises(NotFound, match="villige"):
        red_lines(parties=["villige"])
    with pytest.raises(InputError):
        red_lines(["v7"])
