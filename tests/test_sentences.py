"""Amendments in sentences: what is written is read back, and does the same."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from strategies import CI, revisions, texts
from worlds import sayings, trees

from plans.amending._grammar import read_sentences
from plans.amending._quotes import quoted, unquoted
from plans.amending._sentences import sentences
from plans.amending._words import in_words
from plans.errors import InputError
from plans.formats.yaml import dump_revision
from plans.model import Revision
from plans.patching import Operation, apply, operations
from plans.patching._content import AddAlternative, DropAlternative, Replace, Set, SetTerm
from plans.patching._structure import Insert, Join, Move, Rename, Split
from plans.porcelain import load

ROOT = Path(__file__).resolve().parent.parent
BUNDLED = sorted(ROOT.glob("proposals/*/v*.yaml"))


def of(value: Any) -> Revision:
    return Revision.model_validate(value)


def made(before: Revision, found: tuple[Operation, ...]) -> str:
    """Return the file that ``found`` makes of ``before``."""
    done = apply(before, found)
    assert done.misfits == ()
    assert done.revision is not None
    return dump_revision(done.revision)


def said(before: Revision, found: tuple[Operation, ...]) -> tuple[str, ...]:
    """Return ``found`` in sentences, having read them back: one a line, or one behind the other."""
    lines = sentences(found, before)
    assert len(lines) == len(found)
    assert all(len(line.splitlines()) == 1 for line in lines)
    for joined in ("\n".join(lines), " ".join(lines)):
        assert made(before, read_sentences(joined, before)) == made(before, found), joined
    return lines


def holds_for(before: Revision, after: Revision) -> None:
    found = operations(before, after)
    shorter = in_words(found, before)
    assert made(before, shorter) == dump_revision(after)
    said(before, found)
    said(before, shorter)


def test_in_the_small_world_every_tree_becomes_every_other_in_sentences() -> None:
    world = trees()
    assert len(world) == 46
    for before, after in product(world, world):
        holds_for(before, after)


def test_in_the_small_world_whatever_a_clause_says_changes_in_sentences() -> None:
    for before, after in product(sayings(), sayings()):
        holds_for(before, after)


@pytest.mark.parametrize("before", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_bundled_document_becomes_every_other_in_sentences(before: Path) -> None:
    assert len(BUNDLED) > 5
    for after in BUNDLED:
        holds_for(load(before), load(after))


def unique(value: Any) -> bool:
    try:
        ids = [clause.id for clause in of(value).walk()]
    except ValueError:
        return False
    return len(set(ids)) == len(ids)


@CI
@given(revisions.filter(unique), revisions.filter(unique))
def test_any_revision_becomes_any_other_in_sentences(before: Any, after: Any) -> None:
    holds_for(of(before), of(after))


@CI
@given(texts)
def test_any_words_come_back_from_their_quotation_marks(text: str) -> None:
    written = quoted(text)
    assert unquoted(written + " and", 0) == (text, len(written))
    assert len(written.splitlines()) == 1
