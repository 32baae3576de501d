"""A format, or a result in one, is one file: help, rendering and refusals follow from its name."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from extended import Extended, examples, extended

CHANGES = examples()["plans/formats/tsv/comparison.py"]
VOTE = '''
"""A vote as a row."""


def render(result, options):
    """Return who voted how."""
    return f"{result.who},{result.ayes}"
'''
LOUD = '''
"""Whatever is shown as rows, in capitals."""

from plans.formats import renderer


def render(result, options):
    """Return the rows in capitals."""
    return renderer(result, "tsv")(result, options).upper()
'''
MADE_UP = """
from dataclasses import dataclass
from typing import ClassVar
from plans.errors import CannotShow
from plans.results import Document
from plans.verbs.render import render

@dataclass(frozen=True)
class RollCall(Document):
    called: ClassVar[str] = "a roll call"
    form: ClassVar[str] = "plans-roll-call/1"
    who: str
    ayes: int

result = RollCall("us", 3)
print(render(result, "tsv"))
print(render(result, "loud"))
print(render(result, "json"), end="")
try:
    render(result, "html")
except CannotShow as error:
    print(error)
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    """The program with a format of two files, and one made of all that the former shows."""
    files = {"plans/formats/tsv/comparison.py": CHANGES, "plans/formats/tsv/roll_call.py": VOTE}
    files["plans/formats/loud/tsv.py"] = LOUD
    return extended(tmp_path_factory.mktemp("formats"), files)


def test_help_offers_a_made_up_format_where_it_can_be_had(program: Extended) -> None:
    offered = " ".join(program.run("diff", "--help").stdout.split())
    assert "<text|csv|docx|html|json|loud|markdown|pdf|tsv>" in offered
    logged = program.run("log", "--help").stdout
    assert "tsv" not in logged
    assert "loud" not in logged


def test_a_made_up_format_shows_what_it_has_a_file_for(program: Extended) -> None:
    done = program.run("diff", "v1", "v2", "--format", "tsv", "--clause", "nato-membership")
    assert done.code == 0, done.stderr
    assert done.stdout.splitlines() == [
        "nato-membership\tprohibition-became-temporary",
        "nato-membership\tred-line-no-longer-met",
        "nato-membership\tclause-reworded",
        "nato-membership\tattestation-strengthened",
    ]


def test_refusals_name_a_made_up_format_and_what_can_be_had_instead(program: Extended) -> None:
    done = program.run("log", "--format", "tsv")
    assert (done.code, done.stdout) == (2, "")
    assert "cannot show logs; text, csv, json, png and svg can\n" in done.stderr
    refused = program.run("diff", "v1", "v2", "--format", "github").stderr
    others = "text, csv, docx, html, json, loud, markdown, pdf and tsv"
    assert f"cannot show a diff; {others} can\n" in refused
    assert "did you mean 'tsv'?" in program.run("diff", "v1", "v2", "--format", "tvs").stderr


def test_a_made_up_result_is_a_document_and_shown_by_who_has_a_file_for_it(
    program: Extended,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MADE_UP],
        cwd=program.folder,
        env=os.environ | {"PYTHONPATH": str(program.home)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.split("\n") == [
        "us,3",
        "US,3",
        "{",
        ' "format": "plans-roll-call/1",',
        ' "who": "us",',
        ' "ayes": 3',
        "}",
        "the html format cannot show a roll call; json, loud and tsv can",
        "",
    ]
