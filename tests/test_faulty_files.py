"""A file that breaks the format is judged as far as it can be read; each finding has its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import run
from strategies import CI, revisions, yaml_of

from plans.errors import InvalidDocument
from plans.model import Revision
from plans.reading import read_model, sound_parts

FAULTY = """\
revision: v1
date: 2025-13-40
clauses:
  - {id: a, text: The army has 5 soldiers., terms: {t: {kind: quantty, issue: x, value: 5 x}}}
  - {id: a, headding: x}
  - {text: No id here.}
  - just words
  - id: b
    text: To be filled in, TODO.
    refs: [nowhere]
    alternatives: [{by: us, text: X.}, 7, {by: us, text: Y.}]
"""


def findings(folder: Path, text: str) -> list[tuple[int, str]]:
    (folder / "v1.yaml").write_text(text)
    said = run(folder, "validate", "v1.yaml").stdout
    lines = [line for line in said.splitlines() if line.startswith("v1.yaml:")]
    return [(int(line.split(":")[1]), line.rpartition("[")[2][:-1]) for line in lines]


def test_the_rules_judge_what_can_be_read(tmp_path: Path) -> None:
    assert findings(tmp_path, FAULTY) == [
        (2, "schema"),
        (4, "schema"),
        (5, "duplicate-clause-id"),
        (5, "empty-clause"),
        (5, "schema"),
        (6, "schema"),
        (7, "schema"),
        (9, "leftover-placeholder"),
        (10, "dangling-reference"),
        (11, "schema"),
        (11, "alternative-side-repeated"),
    ]


def test_what_is_no_yaml_is_not_judged(tmp_path: Path) -> None:
    assert findings(tmp_path, "revision: [v1\n") == [(2, "schema")]
    assert findings(tmp_path, "- no\n- revision\n") == [(1, "schema")]


@pytest.mark.parametrize(
    ("lines", "place", "hint"),
    [
        ("clauses:\n\t- {id: a}\n", "2:1", "spaces, not tabs"),
        ("title: %50 of it\n", "1:8", "begins with % needs quotes"),
        ("title: the army: a draft\n", "1:16", "': ' in it needs quotes"),
        ("title: draft\n  date: 2025\n", "2:7", "line it up with the field above"),
        ('title: "He said "yes" to it."\n', "1:18", "a quote in quoted text ends it"),
        ('revision: v1\ntitle: "draft\ndate: 2025\n', "2:8", "close this quote"),
        ("title: [The Parties] shall\n", "1:22", "[ or { needs quotes"),
    ],
)
def test_a_slip_in_yaml_is_told_where_it_was_made(lines: str, place: str, hint: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        sound_parts(lines, Revision, "x.yaml")
    assert str(caught.value).startswith(f"x.yaml:{place}: not YAML")
    assert hint in str(caught.value)


def test_a_field_misspelt_is_told_at_any_depth() -> None:
    text = "revision: v1\ntitel: x\nclauses: [{id: a, lable: x, clauses: [{id: b, hedding: x}]}]\n"
    with pytest.raises(InvalidDocument) as caught:
        read_model(text, Revision, "x.yaml")
    meant = [problem.hint for problem in caught.value.problems]
    assert sorted(meant) == [f"did you mean '{name}'?" for name in ("heading", "label", "title")]


def _places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found = [] if not path else [path]
    for key, each in items if isinstance(value, dict | list) else ():
        found += _places(each, (*path, key))
    return found


@CI
@given(revisions, st.data())
def test_one_fault_hides_nothing_but_what_it_is_in(value: Any, data: st.DataObject) -> None:
    """However one value is replaced, there is a revision left, and no clause is lost."""
    path = data.draw(st.sampled_from(_places(value)))
    holder = value
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = data.draw(st.sampled_from(({"x": {"y": "z"}}, [["x"]], "", [])))
    text = data.draw(yaml_of(st.just(value)))[1]
    try:
        sound = sound_parts(text, Revision, "v1.yaml")
    except InvalidDocument:
        pytest.skip("the writer met what no YAML can hold")
    assert sound is not None
    if path[0] != "clauses":
        assert len(sound.value.clauses) == len(value["clauses"])
    for index, clause in enumerate(sound.value.clauses):
        place = sound.where(("clauses", index))
        assert place is not None and place.line and clause.id


def test_a_finding_says_where_its_value_is_written_and_in_which_clause(tmp_path: Path) -> None:
    (tmp_path / "v1.yaml").write_text(FAULTY)
    found = json.loads(run(tmp_path, "validate", "v1.yaml", "-f", "json").stdout)["findings"]
    lines = FAULTY.splitlines()
    written = {
        lines[each["line"] - 1][each["value_column"] - 1 : each["end_column"] - 1]
        for each in found
        if each["value_line"] == each["line"] == each["end_line"]
    }
    assert {"2025-13-40", "nowhere", "just words"} <= written
    schema = {each["message"]: each["clause"] for each in found if each["rule"] == "schema"}
    assert schema["no term kind called 'quantty'"] == "a"
    assert all(each["value_line"] is None for each in found if "is missing" in each["message"])
