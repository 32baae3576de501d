"""A revision that is put together of known pieces is the one that is read whole."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import revisions, yaml_of

from plans.errors import InvalidDocument
from plans.model import Edition, Revision
from plans.reading import clause_parts, parse_fast, read_model
from plans.reading.clause_pieces import Pieces
from plans.writing import dump_revision

DRAFT = """\
revision: {name}
date: 2001-01-08
sources: [{name}]
clauses:
  - id: arms
    label: Article 1
    heading: Arms
    text: >-
      The parties shall
      reduce their arms.
    terms:
      cap: {{kind: quantity, issue: arms, value: 600 tanks, role: cap}}
    cites:
      - source: {name}
        attestation: published
    clauses:
      - id: tanks
        text: '{tanks}'
        cites:
          - source: {name}
            attestation: published
      - id: guns
        text: "guns: 7,
          and no more"
  - id: peace
    text: There is peace.
    cites:
      - {{attestation: carried}}
"""


def draft(name: str, tanks: str = "tanks") -> str:
    return DRAFT.format(name=name, tanks=tanks)


def known(*texts: str) -> Pieces:
    """What is known when each of ``texts`` was seen twice."""
    pieces = Pieces()
    for text in (*texts, *texts):
        pieces.revision(text)
    return pieces


def whole(text: str) -> Revision | None:
    try:
        return read_model(text, Revision, "a file")
    except InvalidDocument:
        return None


def as_told(revision: Revision) -> Any:
    """All of a revision: equal values, in the same order, and which of them were said."""
    said = [sorted(each.model_fields_set) for each in revision.walk()]
    return repr(revision), sorted(revision.model_fields_set), said


def agrees(pieces: Pieces, text: str) -> bool:
    """Whether ``text`` was put together; in any case, as it is read whole."""
    found = pieces.revision(text)
    if found is not None:
        right = whole(text)
        assert right is not None
        assert found == right and as_told(found) == as_told(right)
        drafted(pieces, text, right)
    return found is not None


def drafted(pieces: Pieces, text: str, right: Revision) -> None:
    """Check that ``text`` as a draft is the revision ``right``."""
    found = pieces.edition(text)
    assert found is not None
    if isinstance(found, Revision):
        assert len(right.places) < sum(1 for _ in right.walk()) and found == right
        return
    whole = Edition.of(right)
    assert (found.head.parent, found.ids, found.above) == (right.parent, whole.ids, whole.above)
    bare = [clause.model_copy(update={"clauses": ()}) for clause in map(whole.clause, whole.ids)]
    assert [*map(found.clause, found.ids)] == bare and found.revision == right


def test_a_draft_is_put_together_of_what_others_said() -> None:
    pieces = known(draft("v1"))
    assert agrees(pieces, draft("v2"))
    assert agrees(pieces, draft("v3", "no tanks"))
    assert agrees(pieces, draft("v4").replace("There is peace.", "There shall be peace."))


def test_what_is_said_again_is_the_same_object() -> None:
    pieces = known(draft("v1"))
    first = pieces.revision(draft("v1"))
    second = pieces.revision(draft("v1").replace("revision: v1", "revision: v2"))
    assert first and second and first != second
    assert all(map(lambda one, other: one is other, first.clauses, second.clauses))


def test_only_lines_that_are_new_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = known(draft("v1"))
    read: list[str] = []

    def counted(text: str) -> Any:
        read.append(text)
        return parse_fast(text)

    monkeypatch.setattr(clause_parts, "parse_fast", counted)
    pieces.revision(draft("v2", "no tanks"))
    # What stands above the clauses, the clause, and what is cited, however deep.
    assert len(read) == 3
    assert sum("id: " in each for each in read) == 1


def test_a_draft_may_name_its_source_anywhere() -> None:
    told = DRAFT.replace("There is peace.", "'See source: {name}.'")
    pieces = known(told.format(name="v1", tanks="no"))
    for name in ("v1", "v2", "v11", "v111", "v1"):
        assert agrees(pieces, told.format(name=name, tanks="no"))


def test_an_unknown_text_is_read_whole() -> None:
    assert known().revision(draft("v1")) is None


# What may be done to a line so that it means something else, or nothing any more.
SLIPS = (
    lambda line: "",
    lambda line: " " + line,
    lambda line: "  " + line,
    lambda line: line[1:],
    lambda line: line[2:],
    lambda line: line + "\n" + line,
    lambda line: line.replace("'", ""),
    lambda line: line.replace(": ", ": '", 1),
    lambda line: line.replace(": ", ': "', 1),
    lambda line: line.replace(": ", ": >-\n      ", 1),
    lambda line: line.replace("id: ", "label: "),
    lambda line: re.sub(r"\w+:", "clauses:", line, count=1),
    lambda line: re.sub(r"\w+:", "cites:", line, count=1),
    lambda line: line + " # a remark",
    lambda line: line.replace(": ", ": &a ", 1),
    lambda line: "---\n" + line,
    lambda line: line + "\n    clauses:",
    lambda line: line + "\n    cites:",
    lambda line: line + "\n      - id: more",
    lambda line: line + '"',
    lambda line: line + "\r",
)


@given(st.randoms(use_true_random=False), st.integers(1, 4))
def test_no_slip_of_a_line_is_passed_over(random: Random, slips: int) -> None:
    lines = draft("v2", random.choice(("tanks", "no tanks"))).split("\n")
    for _ in range(slips):
        at = random.randrange(len(lines))
        lines[at] = random.choice(SLIPS)(lines[at])
    text = "\n".join(lines)
    pieces = known(draft("v1"))
    agrees(pieces, text)
    # What was learned of a faulty text is not believed of a sound one.
    agrees(pieces, text)
    assert agrees(pieces, draft("v3"))


QUOTED_BELOW = """\
revision: v1
clauses:
  - id: a
    text: "said
    cites:
      - source: s
    so"
"""
QUOTED_CLAUSE = """\
revision: v1
clauses:
  - id: a
    text: "said
    clauses:
      - id: b
        so"
    label: one
"""
TWO_DOCUMENTS = "revision: v1\n---\nclauses:\n  - id: a\n"
CLAUSES_TWICE = "revision: v1\nclauses: []\nclauses:\n  - id: a\n"
NO_CLAUSES_BELOW = "revision: v1\nclauses:\n  - id: a\n    clauses:\n    label: one\n"


@settings(max_examples=15)
@given(yaml_of(revisions))
@example((None, QUOTED_BELOW))
@example((None, QUOTED_CLAUSE))
@example((None, TWO_DOCUMENTS))
@example((None, CLAUSES_TWICE))
@example((None, NO_CLAUSES_BELOW))
def test_in_whatever_style_a_revision_is_written(made: tuple[Any, str]) -> None:
    agrees(known(made[1]), made[1])


@settings(max_examples=15)
@given(st.lists(revisions, min_size=2, max_size=3))
def test_drafts_as_they_are_written_are_read_as_whole(made: list[Any]) -> None:
    texts = [dump_revision(Revision.model_validate(each)) for each in made]
    pieces = known(*texts)
    for one, other in pairwise([*texts, texts[0]]):
        agrees(pieces, one)
        agrees(pieces, other)
