"""What a clause says is declared once, and every walk goes by the declaration."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import pytest
from extended import extended
from histories import chain, clause, origins, revision
from hypothesis import given
from pydantic import BaseModel
from runs import ROOT
from strategies import CI, clauses

from plans.judging import Subject, prose
from plans.model import (
    WORDS,
    Alternative,
    Clause,
    Part,
    Reading,
    Revision,
    Stated,
    Words,
    fields_of,
    parts_of,
    plain,
    statements_of,
)
from plans.storing.statements import NameOf, Statement, statements_at
from plans.terms import default_name

# What says nothing by itself: it tells which clause speaks, and who.
SILENT = (Part.ID, Part.BELOW, Part.VOICE)


def searchable(made: Revision, name_of: NameOf) -> list[Statement]:
    return [each for place in made.places.values() for each in statements_at(place, name_of)]


def test_a_field_that_does_not_say_what_it_is_is_refused() -> None:
    class Unmarked(BaseModel):
        heading: Annotated[str, Part.HEADING] = ""
        margin: str = ""

    with pytest.raises(TypeError, match=r"Unmarked\.margin has to say what it is"):
        parts_of(Unmarked)


def test_what_a_clause_says_in_words_and_terms_an_alternative_can_say_too() -> None:
    """Otherwise a dispute about it could not stand in brackets."""
    disputable = (*WORDS, Part.TERMS)
    assert fields_of(Clause, *disputable) == fields_of(Alternative, *disputable)


def leaves(said: dict[str, Any], model: type[BaseModel]) -> list[tuple[tuple[Any, ...], Any]]:
    """Every value of a clause, an alternative or a reading as its file has it, with its place."""
    found = []
    for field, part in parts_of(model).items():
        value = said.get(field)
        if part in SILENT or not value:
            continue
        if part is Part.REFERENCES and isinstance(value, str):
            value = [value]
        several = value.items() if part is Part.TERMS else enumerate(value)
        whole = isinstance(value, str) or part is Part.PLACE
        for path, each in [((), value)] if whole else [((key,), each) for key, each in several]:
            inner = {Part.ALTERNATIVES: Alternative, Part.READINGS: Reading}.get(part)
            found.append(((field, *path), each))
            if inner:
                found += [((field, *path, *way), leaf) for way, leaf in leaves(each, inner)]
    return found


@CI
@given(clauses(depth=0))
def test_a_walk_gives_all_that_the_file_says_each_in_its_place(said: dict[str, Any]) -> None:
    made = Clause.model_validate(said)
    walked = [(each.path, each) for each in statements_of(made)]
    written = leaves(plain(made), Clause)
    assert [path for path, _ in walked] == [path for path, _ in written]
    for (_, each), (path, value) in zip(walked, written, strict=True):
        assert plain(getattr(each, type(each).__slots__[-1])) == value
        group = path[0] if len(path) > 2 and path[0] in ("alternatives", "readings") else ""
        assert each.voice == (getattr(made, group)[path[1]] if group else None)


@CI
@given(clauses(depth=0))
def test_search_has_all_words_and_terms(said: dict[str, Any]) -> None:
    made = revision("v1", said)
    entries = [each.said for each in searchable(made, default_name)]
    for each in statements_of(made.clauses[0]):
        match each:
            case Words():
                assert " ".join(each.text.split()) in entries
            case Stated():
                assert " ".join(each.term.phrase(default_name).split()) in entries


def bracket(*headings: str) -> list[dict[str, Any]]:
    return [{"by": side, "heading": said} for side, said in zip("ab", headings, strict=True)]


def test_an_alternative_with_another_heading_is_another_alternative() -> None:
    steps = chain(
        [clause("x", "Words.", alternatives=bracket("Army", "Forces"))],
        [clause("x", "Words.", alternatives=bracket("Army", "Armed forces"))],
    )
    found = origins(steps, "x")
    assert (found["alternative:a"], found["alternative:b"]) == ("p@v1", "p@v2")


def test_the_heading_of_an_alternative_is_searched_and_judged() -> None:
    made = revision("v1", clause("x", "Words.", alternatives=bracket("Army", "Forces")))
    found = [(each.slot, each.said) for each in searchable(made, default_name)]
    assert found == [("text", "Words."), ("alternative", "Army"), ("alternative", "Forces")]
    paths = [path for path, _ in prose(Subject(made))]
    assert paths[1] == ("clauses", 0, "alternatives", 0, "heading")


MARGIN = '    margin: Annotated[str, Part.PROSE] = ""\n'


@pytest.fixture(scope="module")
def margins(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What every walk makes of a field that was added to clauses and alternatives a minute ago."""
    text = '    text: Annotated[str, Part.PROSE] = ""\n'
    source = (ROOT / "plans" / "model" / "clause.py").read_text("utf-8")
    assert source.count(text) == 3
    files = {"plans/model/clause.py": source.replace(text, text + MARGIN)}
    made = extended(tmp_path_factory.mktemp("margins"), files)
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("margins.py"))],
        env=os.environ | {"PYTHONPATH": str(made.home)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("walk", "expected"),
    [
        (
            "diffed",
            [["clause-reworded", [["delete", "Old "], ["insert", "New "], ["equal", "note."]]]],
        ),
        ("patched", ["New note.", "Old note."]),
        (
            "merged",
            [
                "ONE two three four five.",
                "ONE two three four 5.",
                [
                    [
                        "a",
                        "words",
                        {"us": "ONE two three four five.", "e3": "1 two three four five."},
                    ]
                ],
                ["1 two three four five.", "ONE two three four five."],
                "1 two three four five.",
            ],
        ),
        ("traced", ["p@v2", "p@v1", ["first appeared", "changed"]]),
        ("searched", ["Old note."]),
        ("shown_to_git", ["margin: Old note."]),
        ("judged", [["clauses", 0, "margin"]]),
        ("kept", "Old note."),
    ],
)
def test_a_field_that_is_added_to_the_model_is_dealt_with_everywhere(
    margins: dict[str, Any], walk: str, expected: Any
) -> None:
    assert margins[walk] == expected
