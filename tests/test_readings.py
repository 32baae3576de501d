"""Where the sources of one revision disagree."""

from __future__ import annotations

import csv
import io
import json
import re
from html import escape
from pathlib import Path

from plans.formats import Options
from plans.verbs.readings import readings
from plans.verbs.render import render


def written(folder: Path, body: str) -> Path:
    path = folder / "v1.yaml"
    path.write_text(f"revision: v1\nclauses:\n{body}", "utf-8")
    return path


CLAUSE = """
  - id: dam
    label: "3"
    heading: Dam
    text: The dam is filled in some years.
    readings:
      - {{sources: {first}, text: The dam is filled in five years.}}
      - {{sources: {second}, text: The dam is filled in nine years.}}
"""
TERM = """
  - id: dam
    label: "3"
    text: The dam is filled in some years.
    terms:
      span:
        kind: duration
        issue: filling
        of: filling
        value: 5 years
        readings: [{sources: [a], value: 7 years, note: The minister says so.}]
"""


def test_where_all_sources_are_alike_it_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, '  - {id: a, label: "1", text: Words.}\n')
    assert "1 clause, all sources alike." in str(render(readings(path), "text"))


def test_words_are_marked_only_against_a_majority_of_three_or_more(tmp_path: Path) -> None:
    body = CLAUSE.format(first="[a, b]", second="[c]")
    (row,) = readings(written(tmp_path, body)).lines
    most, other = row.readings
    assert (most.majority, most.edits) == (True, ())
    assert "".join(each.text for each in other.edits if each.op != "insert") == most.words
    assert "".join(each.text for each in other.edits if each.op != "delete") == other.words

    for first, second in (("[a]", "[b]"), ("[a, b]", "[c, d]"), ("[]", "[]")):
        (row,) = readings(written(tmp_path, CLAUSE.format(first=first, second=second))).lines
        assert not any(each.majority or each.edits for each in row.readings)


def test_the_order_of_readings_changes_nothing_but_their_order(tmp_path: Path) -> None:
    body = CLAUSE.format(first="[a, b]", second="[c]")
    (row,) = readings(written(tmp_path, body)).lines
    lines = body.splitlines(keepends=True)
    (turned,) = readings(written(tmp_path, "".join([*lines[:-2], lines[-1], lines[-2]]))).lines
    assert turned.readings == row.readings[::-1]


def test_a_term_that_is_reported_differently_has_a_row_of_its_own(tmp_path: Path) -> None:
    result = readings(written(tmp_path, TERM))
    (row,) = result.lines
    assert (row.term, row.text) == ("span", "filling: 5 years")
    assert [each.words for each in row.readings] == ["filling: 7 years"]
    said = str(render(result, "text", Options(width=200)))
    assert "The minister says so." in said


def test_the_author_of_a_contested_reading_is_named() -> None:
    result = readings("us-28-point@v1")
    assert [row.clause for row in result.lines] == ["arms-control", "amnesty"]
    said = str(render(result, "text", Options(width=2000)))
    assert "59 clauses; sources report 2 clauses differently." in said
    assert "according to a US official quoted by the Wall Street Journal" in said
    assert "Umerov denied arranging it" in said


def test_what_is_contested_without_recorded_words_says_so() -> None:
    (row,) = readings("zn-package").lines
    assert {each.attestation for each in row.readings} == {"contested"}
    assert "what they say is not recorded" in str(render(readings("zn-package"), "text"))


def test_json_and_rows_say_the_same() -> None:
    result = readings("us-28-point@v1")
    told = json.loads(str(render(result, "json")))
    rows = list(csv.DictReader(io.StringIO(str(render(result, "csv")))))
    assert len(rows) == sum(len(row["readings"]) for row in told["rows"]) == 4
    cited = {id for row in told["rows"] for each in row["readings"] for id in each["sources"]}
    assert {each["id"] for each in told["sources"]} == cited


def test_a_page_has_a_column_for_each_source_and_says_what_the_json_says() -> None:
    result = readings("us-28-point@v1")
    page, data = str(render(result, "html")), json.loads(str(render(result, "json")))
    heads = re.findall(r'<th role="columnheader" scope="col"><a href="#src-([\w-]+)"', page)
    assert heads == [each["source"] for each in data["columns"]]
    assert page.count('<tr role="row" id=') == len(data["rows"])
    for row in data["rows"]:
        for reading in row["readings"]:
            words = reading["edits"] or [{"text": reading["words"]}]
            assert all(escape(each["text"], quote=False) in unescape_quotes(page) for each in words)
            assert all(source in heads for source in reading["sources"])
    assert page.count("most sources</span>") == 1
    assert "language: lv" in page
    assert "nothing recorded of this" in page


def unescape_quotes(page: str) -> str:
    return page.replace("&#39;", "'").replace("&#34;", '"')


def test_a_page_of_sources_that_are_alike_says_that_this_makes_none_right(tmp_path: Path) -> None:
    path = written(tmp_path, '  - {id: a, label: "1", text: Words.}\n')
    page = str(render(readings(path), "html"))
    assert "1 clause, all sources alike." in page
    assert "does not make them right" in page
    assert "<table" not in page


def test_readings_of_which_no_source_is_named_have_a_column(tmp_path: Path) -> None:
    result = readings(written(tmp_path, CLAUSE.format(first="[]", second="[c]")))
    assert [each.source for each in result.columns] == ["", "c"]
    page = str(render(result, "html"))
    assert "source not named" in page
    assert "nine years" in page
