"""A revision handed on as a file of another kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from printed_pages import BUNDLED
from runs import run

from plans.model import Clause, Revision
from plans.readers import read_document
from plans.storing import load

Said = tuple[str, str, str, tuple["Said", ...], str]


def said(clause: Clause) -> Said:
    """Return what is printed of a clause; a number is one with its full stop or without."""
    label = clause.label.strip().removesuffix(".")
    words = (" ".join(text.split()) for text in (clause.heading, clause.text, clause.closing))
    heading, text, closing = words
    return label, heading, text, tuple(map(said, clause.clauses)), closing


def told(revision: Revision) -> tuple[str, tuple[Said, ...]]:
    return " ".join(revision.title.split()), tuple(map(said, revision.clauses))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_revision_handed_on_as_yaml_is_the_same_revision(path: Path, tmp_path: Path) -> None:
    run(tmp_path, "export", str(path), "-o", "x.yaml")
    assert load(tmp_path / "x.yaml") == load(path)


@pytest.mark.parametrize("suffix", ["html"])
@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_handed_on_is_read_as_the_same_clauses(
    path: Path, suffix: str, tmp_path: Path
) -> None:
    file = tmp_path / f"x.{suffix}"
    assert run(tmp_path, "export", str(path), "-o", file.name).code == 0
    assert told(read_document(file.read_bytes(), file, file.name).revision) == told(load(path))
