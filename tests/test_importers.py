"""Text and Markdown that nobody prepared: what is found in them, and that nothing is lost.

Each folder of ``cases/import`` holds one document, as ``input.txt`` or ``input.md``, and the outline
we make of it. A case needs no Python: add a folder, run ``pytest --accept``, and review the outline.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.importers import importer_for
from plans.model import Clause, Revision
from plans.reading._limits import MAX_DEPTH

CASES = sorted((Path(__file__).parent / "cases" / "import").iterdir())
Golden = Callable[[Path, str], None]


def read(text: str, name: str = "some/paper.txt") -> Revision:
    return importer_for(name).read(text, name)


def source(case: Path) -> Path:
    return next(case.glob("input.*"))


def document(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def outline(revision: Revision) -> str:
    lines = [f"title: {revision.title}"]
    lines += [f"date: {revision.date}"] if revision.date else []
    lines += ["note: " + note.replace("\n", "⏎") for note in revision.notes]
    lines += (line for clause in revision.clauses for line in _outline(clause, 0))
    return "\n".join(lines) + "\n"


def _outline(clause: Clause, depth: int) -> Iterator[str]:
    text = clause.text.replace("\n", "⏎")
    shown = text if len(text) <= 60 else text[:60] + "…"
    parts = f"{clause.label} | {clause.heading} | {shown}".rstrip()
    yield f"{'    ' * depth}{parts}  #{clause.id}"
    for each in clause.clauses:
        yield from _outline(each, depth + 1)


def letters(*texts: str) -> str:
    """All letters and digits in order: what a document says when no sign of it counts."""
    return "".join(char for text in texts for char in text.casefold() if char.isalnum())


def said(revision: Revision) -> str:
    return letters(
        *(part for each in revision.walk() for part in (each.label, each.heading, each.text))
    )


def assert_nothing_is_lost(text: str, revision: Revision) -> None:
    """A title is either a line of the document, which stands first, or made up and said again."""
    notes, words = letters(*revision.notes), said(revision)
    assert letters(text) in (notes + words, notes + letters(revision.title) + words)


def labels(revision: Revision) -> list[str]:
    return [clause.label for clause in revision.walk()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_outline_of_a_document(case: Path, golden: Golden) -> None:
    path = source(case)
    golden(case / "expected.txt", outline(read(document(path), f"{case.name}{path.suffix}")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_letter_of_a_document_is_lost(case: Path) -> None:
    path = source(case)
    text = document(path)
    assert_nothing_is_lost(text, read(text, path.name))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_line_ends_and_indents_by_tabs_change_nothing(case: Path) -> None:
    path = source(case)
    if case.name == "hostile":
        pytest.skip("its line ends are part of the case")
    text = document(path)
    expected = read(text, path.name)
    for end in ("\r\n", "\r"):
        assert read(text.replace("\n", end), path.name) == expected
    assert read("\ufeff" + text.removeprefix("\ufeff") + "\n\n \n", path.name) == expected
