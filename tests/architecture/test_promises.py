"""What the documents promise about extending the program: one file is all there is to it."""

from __future__ import annotations

import json

import pytest
from extended import Extended, examples, extended

# The smallest kinds: one with a value, one of words alone. Neither says anything of itself.
QUORUM = examples()["plans/terms/quorum.py"]
VENUE = '''
"""Where something takes place."""

from __future__ import annotations

from typing import ClassVar, Literal

from plans.terms._base import Term


class Venue(Term):
    """A place, and who is host there."""

    kind: Literal["venue"]
    place: str | None = None
    host: str | None = None

    required: ClassVar[tuple[str, ...]] = ("place",)


TERM = Venue
'''
ISSUES = """
topics: {talks: Talks}
issues:
  attendance: {title: Attendance, topic: talks}
  seat: {title: Seat of the talks, topic: talks}
"""
REVISION = """
revision: {name}
date: 2026-01-0{day}
clauses:
  - id: votes
    label: "1"
    heading: Votes
    text: The council decides with {present} members present.
    terms:
      present: {{kind: quorum, issue: attendance, value: {present} members, of: council}}
  - id: talks
    label: "2"
    heading: Talks
    text: The talks are in {place}.
    terms:
      seat: {{kind: venue, issue: seat, place: {place}}}
"""


def revision(name: str, day: int, present: int, place: str) -> str:
    return REVISION.format(name=name, day=day, present=present, place=place)


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    """The program with two more kinds of term, and a proposal that has them."""
    made = extended(
        tmp_path_factory.mktemp("kinds"),
        {"plans/terms/quorum.py": QUORUM, "plans/terms/venue.py": VENUE},
    )
    made.run("init").assert_no_crash()
    made.write(
        {
            "proposals/issues.yaml": ISSUES,
            "proposals/deal/v1.yaml": revision("v1", 1, 5, "Geneva"),
            "proposals/deal/v2.yaml": revision("v2", 2, 7, "Geneva"),
            "proposals/deal/v3.yaml": revision("v3", 3, 5, "Vienna"),
            "proposals/deal/v4.yaml": revision("v4", 4, 9, "Vienna"),
            "proposals/deal/v5.yaml": "revision: v5\ndate: 2026-01-05\nclauses: []\n",
        }
    )
    return made


def said(program: Extended, *words: str, code: int = 0) -> str:
    """Return what a command printed that ended with ``code``."""
    done = program.run(*words)
    assert done.code == code, done.stderr
    return done.stdout


def test_a_term_of_a_made_up_kind_is_compared_field_by_field(kinds: Extended) -> None:
    changes = json.loads(said(kinds, "diff", "deal@v1", "deal@v4", "--format", "json"))["changes"]
    terms = {each["term"]: each["message"] for each in changes if each["term"]}
    assert terms == {
        "present.value": "attendance: value 5 members → 9 members (+4 members)",
        "seat.place": "seat: place Geneva → Vienna",
    }


def test_coming_and_going_of_a_made_up_kind_have_names(kinds: Extended) -> None:
    there, nothing = "deal@v4", "deal@v5"
    for before, after, happened in ((there, nothing, "removed"), (nothing, there, "added")):
        found = json.loads(said(kinds, "diff", before, after, "--format", "json"))["changes"]
        rules = {each["rule"] for each in found if each["term"]}
        assert rules == {f"quorum-{happened}", f"venue-{happened}"}


def test_the_catalogue_lists_and_explains_what_can_happen_to_a_made_up_kind(
    kinds: Extended,
) -> None:
    assert "A quorum was added to a clause." in said(kinds, "rules")
    page = said(kinds, "explain", "venue-removed")
    assert "A venue was dropped from a clause." in page
    assert '{"kind": "venue", "issue": "a", "place": "place"}' in " ".join(page.split())


def test_the_schema_of_a_revision_knows_a_made_up_kind(kinds: Extended) -> None:
    schema = json.loads(said(kinds, "schema", "revision"))
    assert schema["$defs"]["Quorum"]["properties"]["kind"]["const"] == "quorum"


def test_two_terms_of_a_made_up_kind_contradict_each_other(kinds: Extended) -> None:
    assert said(kinds, "validate", "deal@v1", "deal@v4").endswith("nothing to report\n")
    present = "{kind: quorum, issue: attendance, value: 5 members, of: council}"
    twice = f"{present}\n      again: {present.replace('5', '6')}"
    kinds.write({"twice.yaml": revision("v1", 1, 5, "Geneva").replace(present, twice)})
    assert "[conflicting-terms]" in said(kinds, "validate", "twice.yaml")


def test_the_report_shows_terms_of_a_made_up_kind(kinds: Extended) -> None:
    said(kinds, "report", "deal@v1", "deal@v4", "-o", "report.html")
    page = (kinds.folder / "report.html").read_text("utf-8")
    assert "9 members" in page
    assert "Vienna" in page


def test_a_revision_is_shown_with_terms_of_a_made_up_kind(kinds: Extended) -> None:
    shown = said(kinds, "show", "deal@v1")
    assert "attendance: 5 members" in shown
    assert "seat: Geneva" in shown


@pytest.mark.parametrize(
    ("by", "sentence"),
    [
        ("us", "In point 1, set the attendance (‘present’) to 6 members (was 5 members)."),
        ("eu", "In point 2, set the place of the seat (‘seat’) to Paris (was Geneva)."),
    ],
)
def test_a_sentence_that_changes_a_made_up_kind_is_read_and_said_again(
    kinds: Extended, by: str, sentence: str
) -> None:
    said(kinds, "amend", "new", "deal@v1", "--by", by, "--because", "x", "--say", sentence)
    assert f"1. {sentence}" in said(kinds, "amend", "show", f"{by}-1")


def test_what_two_sides_make_of_a_made_up_kind_is_merged_or_bracketed(kinds: Extended) -> None:
    merged = said(kinds, "merge", "deal@v1", "deal@v2", "deal@v3", "--format", "yaml")
    assert "value: 7 members" in merged
    assert "place: Vienna" in merged
    disputed = said(kinds, "merge", "deal@v1", "deal@v2", "deal@v4", "--format", "yaml", code=1)
    assert "alternatives" in disputed
    assert "9 members" in disputed
