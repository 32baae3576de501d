"""Akoma Ntoso as it is written: valid by the schema of the standard, and read back the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from printed_pages import BUNDLED, ROOT
from runs import run
from strategies import CI, revisions
from worlds import sayings, trees, typed

from plans.diffing import Identity
from plans.model import Registers, Revision
from plans.readers import read_document
from plans.results import Exported, Past
from plans.verbs.compare import compare
from plans.verbs.export import export
from plans.verbs.render import render_text

SCHEMA = ROOT / "tests/akoma_ntoso/akomantoso30.xsd"
NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@cache
def schema() -> Any:
    return etree.XMLSchema(etree.parse(SCHEMA))


def written(revision: Revision, past: Past | None = None, *, brackets: bool = False) -> str:
    made = Exported(
        Identity("p@v", "p", revision.revision),
        revision,
        revision.clauses,
        Registers(),
        brackets=brackets,
        past=lambda: past or Past(),
    )
    return render_text(made, "akn")


def read(text: str) -> Revision:
    return read_document(text.encode(), PurePath("x.xml"), "x.xml").revision


def assert_valid(text: str) -> None:
    if not schema().validate(etree.fromstring(text.encode())):
        raise AssertionError(list(schema().error_log)[:3])


def assert_returns(revision: Revision, *, brackets: bool = False) -> None:
    """What is written is valid, is read as the same, and that is written as the same bytes."""
    text = written(revision, brackets=brackets)
    assert_valid(text)
    again = read(text)
    assert again == revision
    assert written(again, brackets=brackets) == text


@pytest.mark.parametrize("brackets", [False, True])
@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_bundled_revision_returns_and_its_document_is_valid(path: Path, brackets: bool) -> None:
    exported = export(path, brackets=brackets)
    text = render_text(exported, "akn")
    assert_valid(text)
    assert read(text) == exported.revision
    assert_returns(exported.revision, brackets=brackets)


@given(revisions, st.booleans())
@CI
def test_any_revision_returns_to_the_letter(said: dict[str, Any], brackets: bool) -> None:
    assert_returns(Revision.model_validate(said), brackets=brackets)


def test_every_small_revision_returns() -> None:
    for revision in (*trees(), *sayings(), *typed()):
        assert_returns(revision, brackets=True)


@given(revisions, revisions)
@CI
def test_what_any_two_revisions_differ_in_is_valid_and_changes_nothing(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    before, after = Revision.model_validate(one), Revision.model_validate(other)
    text = written(after, Past(compare(before, after), before))
    assert_valid(text)
    assert read(text) == after


def test_every_small_change_is_told_without_a_doubt_and_valid() -> None:
    for before in trees("ab"):
        for after in trees("ab"):
            text = written(after, Past(compare(before, after), before))
            assert_valid(text)
            assert read(text) == after


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_diff_against_the_document_says_that_nothing_changed(path: Path, tmp_path: Path) -> None:
    run(tmp_path, "export", str(path), "-o", "x.akn")
    done = run(tmp_path, "diff", str(path), "x.akn")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.endswith("\nNo changes.\n")
