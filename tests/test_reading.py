"""The two readers: what the fast one takes, the exact one takes too, and for the same revision."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from strategies import CI, near_yaml, revisions, yaml_of

from plans.errors import InputError
from plans.model import Revision, plain
from plans.reading import read_model
from plans.reading.checked import _read_exactly, _read_quickly
from plans.writing import dump_revision


def exactly(text: str) -> Revision | None:
    try:
        return _read_exactly(text, Revision, "x.yaml")
    except InputError:
        return None


@CI
@given(yaml_of(revisions))
def test_a_revision_reads_the_same_whatever_style_it_is_written_in(said: tuple[Any, str]) -> None:
    value, text = said
    made = exactly(text)
    assert made is not None
    assert read_model(text, Revision, "x.yaml") == made
    assert made.revision == value["revision"]
    assert [clause.id for clause in made.clauses] == [each["id"] for each in value["clauses"]]


@CI
@given(yaml_of(revisions))
def test_a_written_revision_reads_back_and_is_written_to_the_same_bytes(
    said: tuple[Any, str],
) -> None:
    made = read_model(said[1], Revision, "x.yaml")
    written = dump_revision(made)
    again = read_model(written, Revision, "x.yaml")
    assert plain(again) == plain(made)
    assert dump_revision(again) == written


@CI
@given(near_yaml())
def test_what_is_hardly_yaml_is_refused_by_both_or_read_alike(text: str) -> None:
    quick = _read_quickly(text, Revision)
    if quick is not None:
        assert exactly(text) == quick


@CI
@given(near_yaml())
def test_a_refusal_says_where(text: str) -> None:
    try:
        read_model(text, Revision, "x.yaml")
    except InputError as error:
        assert str(error).startswith("x.yaml")


@pytest.mark.parametrize("text", ["", "{}", "[]", "revision: v1\nclauses: 5\n"])
def test_what_is_no_revision_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_model(text, Revision, "x.yaml")
