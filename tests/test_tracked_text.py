"""Tracked changes in plain files: accepted, rejected, or both sides compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.readers._tracked import read_tracked
from plans.storing import load_ref
from plans.verbs.compare import compare
from plans.verbs.import_file import import_file

# A text, what it says with its changes accepted, and what it said before.
READINGS = [
    ("It ~~may~~ shall pay.", "It shall pay.", "It may shall pay."),
    ("It pays ~~monthly~~.", "It pays.", "It pays monthly."),
    ("It {--may--}{++shall++} pay.", "It shall pay.", "It may pay."),
    ("It {~~may~>shall~~} pay.", "It shall pay.", "It may pay."),
    ("It <del>may</del> <ins>shall</ins> pay.", "It shall pay.", "It may pay."),
    ('It <DEL datetime="2026-05-04">may</DEL> <s>can</s> pay.', "It pay.", "It may can pay."),
    ("It <strike>may</strike> pays{>>why?<<}.", "It pays.", "It may pays."),
    ("It {==pays==} in Bonn.", "It pays in Bonn.", "It pays in Bonn."),
    ("It <ins>pays <del>once</del> twice</ins>.", "It pays twice.", "It."),
    ("Рада ~~может~~ {++должна++} собираться.", "Рада должна собираться.",
     "Рада может собираться."),
    ("委员会{~~可~>应~~}开会。", "委员会应开会。", "委员会可开会。"),
    ("يجب {--ألا--} أن يدفع.", "يجب أن يدفع.", "يجب ألا أن يدفع."),
    ("1. A.\n2. ~~B is struck.~~\n3. C.", "1. A.\n\n3. C.", "1. A.\n2. B is struck.\n3. C."),
    ("(a) salt;\n(b) {--corn;--}\n(c) wool.", "(a) salt;\n\n(c) wool.",
     "(a) salt;\n(b) corn;\n(c) wool."),
    ("- salt\n- ~~corn~~\n- wool", "- salt\n\n- wool", "- salt\n- corn\n- wool"),
    ("~~4. All of\nit goes.~~\n", "\n\n", "4. All of\nit goes.\n"),
    ("## 2 ~~Seat~~\nIn Bonn.", "## 2 \nIn Bonn.", "## 2 Seat\nIn Bonn."),
]  # fmt: skip

# Marks that mark nothing.
LITERAL = [
    "a ~~ b ~~ c", "~~~\ncode ~~x~~\n~~~", "`~~x~~` stays", "{++ never closed", "x <del> y",
    "~~one\n\ntwo~~", "a ~> b", "closed only --} and </ins>", "{~~old~>new", "~~~~~~",
]  # fmt: skip


@pytest.mark.parametrize(("text", "accepted", "rejected"), READINGS)
def test_a_tracked_text_reads_as_it_will_and_as_it_was(
    text: str, accepted: str, rejected: str
) -> None:
    tracked = read_tracked(text)
    assert tracked.read(lambda _: True).text == accepted
    assert tracked.read(lambda _: False).text == rejected


@pytest.mark.parametrize("text", LITERAL)
def test_marks_without_a_partner_and_code_are_text(text: str) -> None:
    tracked = read_tracked(text)
    assert tracked.changes == ()
    assert tracked.read(lambda _: True).text == text


MARKS = [
    *("{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "{>>", "<<}", "{==", "==}"),
    *("~~", "<del>", "</del>", "<ins>", "</ins>", "`"),
]
SOUP = st.lists(st.sampled_from([*MARKS, "a", "b", " ", "\n", "1. "]), max_size=14).map("".join)


@given(SOUP)
def test_no_letter_is_lost_between_both_readings_and_lines_keep_their_number(text: str) -> None:
    tracked = read_tracked(text)
    both = tracked.read(lambda change: change.kind == "insertion")
    comments = "".join(note.text for _, note in both.comments)
    for letter in "ab":
        assert both.text.count(letter) + comments.count(letter) == text.count(letter)
    for accepts in (True, False):
        assert tracked.read(lambda _, yes=accepts: yes).text.count("\n") == text.count("\n")


TRACKED = """# Fund

1. The Board ~~may~~ {++shall++} meet{>>how often?<<}.
2. ~~The fund is closed.~~
3. The seat is Bonn.

{++4. Costs are shared.++}
"""


@pytest.fixture
def tracked(tmp_path: Path) -> Path:
    path = tmp_path / "fund.md"
    path.write_text(TRACKED, encoding="utf-8")
    return path


def test_tracked_changes_are_accepted_unless_asked_otherwise(tracked: Path) -> None:
    found = import_file(tracked)
    labels = [clause.label for clause in found.revision.clauses]
    assert labels == ["1", "3", "4"]
    assert found.revision.clauses[0].notes == ("Comment: how often?",)
    assert [line.partition("accepted: ")[2] for line in found.warnings] == [
        f"2 deletions and 2 insertions; '{tracked}#rejected' is the text without them"
    ]
    before = load_ref(f"{tracked}#rejected")
    assert [clause.label for clause in before.revision.clauses] == ["1", "2", "3"]
    assert before.warnings == load_ref(f"{tracked}#accepted").warnings == ()


def test_both_sides_of_a_tracked_text_can_be_compared(tracked: Path) -> None:
    found = compare(f"{tracked}#rejected", f"{tracked}#accepted")
    rules = {(change.label, change.rule) for change in found.diff.changes}
    assert rules >= {("1", "modal-strengthened"), ("2", "clause-removed"), ("4", "clause-added")}
    assert not [rule for label, rule in rules if label == "3"]


def test_a_mark_that_its_paragraph_never_closes_keeps_no_later_change_from_being_read() -> None:
    text = "~~one stays\n\n" * 40 + "It {--may--}{++shall++} pay."
    read = read_tracked(text).read(lambda _: True)
    assert read.text.endswith("It shall pay.")
    assert read.text.count("~~one stays") == 40
