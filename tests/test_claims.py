"""What was said and stands in no text: shown where it bears, apart from clauses and positions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from plans.errors import InvalidDocument
from plans.model import Claims
from plans.reading import read_model
from plans.results import Comparison
from plans.storing import Workspace
from plans.verbs.compare import compare
from plans.verbs.log import log
from plans.verbs.render import render_text
from plans.verbs.validate_all import validate_all

CARD = "title: Canal\ntabled_by: [north]\n"
PARTIES = "parties:\n  north: {name: North}\n  south: {name: South}\n"
ISSUES = """
topics: {t: T}
issues:
  toll: {title: The toll, topic: t}
  depth: {title: Depth, topic: t}
"""
EVENTS = """
events:
  - {id: round-1, date: 2031-02-10, title: First round}
  - {id: round-2, date: 2031-09-10, title: Second round}
"""
REVISION = """
revision: {name}
date: {date}
clauses:
  - id: toll
    text: Ships pay a toll.
    terms: {{toll: {{kind: share, issue: toll, of: tolls, to: north, value: {value} %}}}}
"""
BARE = "revision: v1\nclauses: [{id: a, text: A text.}]\n"
CLAIMS = """
claims:
  - {id: early, date: 2031-01-05, speaker: A pilot, statement: Of the plan., about: {texts: canal}}
  - {id: of-v1, date: 2031-07-02, party: south, statement: Of v1., about: {texts: canal@v1}}
  - id: of-round
    date: 2031-02-11
    party: north
    speaker: Minister
    statement: Of the round.
    about: {events: round-1}
    measurement: {value: 90 %, of: the plan, as_of: 2031-02}
    note: The other side denied it.
  - id: of-clause
    date: 2031-03-01
    party: south
    statement: Of the clause.
    about: {clauses: "canal@v2:toll"}
  - {id: of-toll, date: 2031-03-02, party: south, statement: Of tolls., about: {issues: toll}}
  - {id: of-depth, date: 2031-03-03, party: south, statement: Of depths., about: {issues: depth}}
  - {id: other, date: 2031-03-04, party: south, statement: Of a bridge., about: {texts: bridge}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The proposals of a workspace, which is the current folder."""
    folder = tmp_path / "proposals"
    for name in ("canal", "bridge"):
        (folder / name).mkdir(parents=True)
        (folder / name / "proposal.yaml").write_text(CARD)
    for name, date, value in (("v1", "2031-02-01", 5), ("v2", "2031-06-01", 7)):
        text = REVISION.format(name=name, date=date, value=value)
        (folder / "canal" / f"{name}.yaml").write_text(text)
    (folder / "bridge" / "v1.yaml").write_text(BARE)
    for name, text in {"parties": PARTIES, "issues": ISSUES, "events": EVENTS}.items():
        (folder / f"{name}.yaml").write_text(text)
    (folder / "claims.yaml").write_text(CLAIMS)
    monkeypatch.chdir(tmp_path)
    return folder


def compared() -> Comparison:
    return compare("canal@v1", "canal@v2", full=True)


def document(result: Any) -> Any:
    return json.loads(render_text(result, "json"))


@pytest.mark.usefixtures("folder")
def test_a_diff_has_what_was_said_of_its_texts_issues_and_the_talks_between() -> None:
    found = document(compared())["claims"]
    assert [claim["id"] for claim in found] == [
        "early",
        "of-round",
        "of-clause",
        "of-toll",
        "of-v1",
    ]
    assert found[1]["measurement"] == {"value": "90 %", "of": "the plan", "as_of": "2031-02"}


@pytest.mark.usefixtures("folder")
def test_what_was_said_is_the_same_whichever_text_comes_first() -> None:
    forth = document(compare("canal@v1", "canal@v2"))["claims"]
    back = document(compare("canal@v2", "canal@v1"))["claims"]
    assert forth == back


@pytest.mark.usefixtures("folder")
def test_a_page_has_it_in_a_section_of_its_own() -> None:
    page = render_text(compared(), "html")
    section = page[page.index('<section id="claims"') :].partition("</section>")[0]
    for claim in compared().claims:
        assert page.count(claim.statement) == section.count(claim.statement) == 1
    assert "Minister (North)" in section
    assert "90\u00a0% of the plan, as of February 2031" in section
    assert '<a href="#c-toll" dir="auto">“Ships pay a toll” of canal@v2</a>' in section


def test_without_claims_a_page_has_no_such_section(folder: Path) -> None:
    (folder / "claims.yaml").unlink()
    assert "Said about this text" not in render_text(compared(), "html")
    assert document(compared())["claims"] == []


def test_what_was_said_changes_nothing_in_a_text(folder: Path) -> None:
    said = document(compared())
    (folder / "claims.yaml").unlink()
    silent = document(compared())
    assert {**said, "claims": []} == silent


@pytest.mark.usefixtures("folder")
def test_a_log_has_each_claim_once_in_its_time() -> None:
    found = log("canal")
    said = document(found)
    entries = {each["ref"]: [c["id"] for c in each["claims"]] for each in said["revisions"]}
    assert entries == {"canal@v1": ["early"], "canal@v2": ["of-round", "of-clause"]}
    assert [claim["id"] for claim in said["later_claims"]] == ["of-v1"]
    text = render_text(found, "text")
    order = ["Of v1", "canal@v2", "Of the clause", "Of the round", "denied it", "First round"]
    places = [text.index(words) for words in [*order, "canal@v1", "Of the plan"]]
    assert places == sorted(places)


def test_an_undated_revision_has_nothing_before_it(folder: Path) -> None:
    (folder / "canal" / "v2.yaml").write_text(
        "revision: v2\nclauses: [{id: toll, text: A text.}]\n"
    )
    found = log("canal")
    assert [entry.events for entry in found.entries] == [(), ()]
    assert [event.id for event in found.later] == ["round-1", "round-2"]


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("statement: S, about: {texts: canal}", "a claim says who made it: a party or a speaker"),
        ("statement: S, party: north, about: {}", "a claim says what it is about"),
        ("statement: S, party: north", "'about' is missing"),
    ],
)
def test_a_claim_says_who_and_of_what(claim: str, message: str) -> None:
    with pytest.raises(InvalidDocument, match=message):
        read_model(f"claims: [{{id: a, date: 2031, {claim}}}]", Claims, "claims.yaml")


@pytest.mark.parametrize(
    ("about", "message"),
    [
        ("texts: canals", "no text called 'canals'"),
        ("texts: canal@v3", "no text called 'canal@v3'"),
        ("clauses: 'canal@v1:tolls'", "no clause called 'canal@v1:tolls'"),
        ("issues: tolls", "no issue called 'tolls'"),
        ("events: round-3", "no event called 'round-3'"),
    ],
)
def test_what_a_claim_is_about_exists(folder: Path, about: str, message: str) -> None:
    assert not [each for each in validate_all(Workspace(folder.parent)) if each.level == "error"]
    claim = f"{{id: a, date: 2031, party: north, statement: S, about: {{{about}}}}}"
    (folder / "claims.yaml").write_text(f"claims: [{claim}]")
    (found,) = (each for each in validate_all(Workspace(folder.parent)) if each.level == "error")
    assert (found.rule, found.message) == ("register-reference", message)


@pytest.mark.parametrize(
    ("edge", "message"),
    [
        ("from: canal@v1, to: canal@v3", "no text called 'canal@v3'"),
        (
            "from: canal@v1, to: canal@v1, clauses: [{from: [], to: [tolls], relation: new}]",
            "canal@v1 has no clause called 'tolls'",
        ),
        (
            "from: canal@v1, to: canal@v1, clauses: [{from: [tolls], to: [], relation: dropped}]",
            "canal@v1 has no clause called 'tolls'",
        ),
    ],
)
def test_what_a_lineage_connects_exists(folder: Path, edge: str, message: str) -> None:
    (folder / "lineage.yaml").write_text(f"lineage: [{{{edge}}}]")
    (found,) = (each for each in validate_all(Workspace(folder.parent)) if each.level == "error")
    assert (found.rule, found.message) == ("register-reference", message)
    assert found.origin is not None and found.origin.line == 1


def test_clauses_of_a_revision_that_cannot_be_read_are_not_called_missing(folder: Path) -> None:
    (folder / "canal" / "v2.yaml").write_text("revision: [")
    found = validate_all(Workspace(folder.parent))
    assert "register-reference" not in {each.rule for each in found}


def test_the_day_up_to_which_sources_were_read_is_said_wherever_knowledge_is(folder: Path) -> None:
    (folder / "sources.yaml").write_text("read_until: 2031-09\nsources: {}\n")
    found = log("canal")
    assert "Sources read up to September 2031." in render_text(found, "text").splitlines()
    assert "Sources read up to September 2031." in render_text(compared(), "html")
    assert document(found)["read_until"] == document(compared())["read_until"] == "2031-09"


@pytest.mark.usefixtures("folder")
def test_a_workspace_that_does_not_say_so_shows_nothing() -> None:
    found = log("canal")
    assert "read up to" not in render_text(found, "text") + render_text(compared(), "html")
    assert document(found)["read_until"] is document(compared())["read_until"] is None


SOURCES = """
sources:
  gazette: {title: The gazette, kind: primary}
  echo: {title: A page that repeats others, kind: relay}
  board: {title: A board where anybody writes, kind: forum}
  press: {title: The press}
  idle: {title: Nobody cites it}
"""


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ("[echo]", "'a' rests on a relay alone"),
        ("[echo, board]", "'a' rests on a forum and a relay alone"),
        ("[echo, gazette]", None),
        ("[echo, press]", None),
        ("[]", None),
    ],
)
@pytest.mark.parametrize("register", ["claims", "positions", "redlines"])
def test_what_rests_on_a_relay_or_a_forum_alone_is_noted(
    folder: Path, register: str, sources: str, message: str | None
) -> None:
    entries = {
        "claims": "date: 2031, party: north, statement: S, about: {texts: canal}",
        "positions": "party: north, stance: reserves, statement: S, issue: toll",
        "redlines": "party: north, statement: S, issues: [toll]",
    }
    (folder / "sources.yaml").write_text(SOURCES)
    (folder / "claims.yaml").unlink()
    entry = f"{{id: a, {entries[register]}, sources: {sources}}}"
    (folder / f"{register}.yaml").write_text(f"{register}: [{entry}]")
    found = validate_all(Workspace(folder.parent))
    assert [each.message for each in found if each.rule == "weak-source"] == (
        [message] if message else []
    )


def test_sources_that_nothing_in_the_workspace_rests_on_are_noted(folder: Path) -> None:
    (folder / "sources.yaml").write_text(SOURCES)
    (folder / "bridge" / "v1.yaml").write_text(f"{BARE}sources: [gazette]\nnotes: [See echo.]\n")
    (folder / "canal" / "v2.yaml").write_text("revision: [board")
    found = [each for each in validate_all(Workspace(folder.parent)) if each.origin]
    idle = [each for each in found if each.rule == "source-without-use"]
    assert [each.message.split("'")[1] for each in idle] == ["press", "idle"]
    assert {each.level for each in idle} == {"note"}


@pytest.mark.parametrize(
    ("position", "found"),
    [
        ("stance: supports, issue: toll", ["'north' supports something on 'toll'"]),
        ("stance: supports, issue: toll, wants: 5 %", []),
        ("stance: reserves, issue: toll", []),
        ("stance: supports, clause: 'bridge@v1:a'", []),
    ],
)
def test_a_stance_on_an_issue_says_which_value_is_wanted(
    folder: Path, position: str, found: list[str]
) -> None:
    entry = f"{{id: a, party: north, statement: S, {position}}}"
    (folder / "positions.yaml").write_text(f"positions: [{entry}]")
    told = validate_all(Workspace(folder.parent))
    assert [each.message for each in told if each.rule == "position-without-value"] == found


def test_a_page_says_what_a_stance_is_toward_and_has_every_party_beside_a_change(
    folder: Path,
) -> None:
    entries = [
        "{id: a, party: north, date: 2031-01, issue: toll, stance: supports, wants: 9 %, "
        "statement: Tolls pay for dredging.}",
        "{id: b, party: south, date: 2031-02, clause: 'canal@v1:toll', stance: opposes, "
        "issue: toll, statement: No toll at all.}",
        *(
            f"{{id: c{n}, party: north, date: 2031-03-0{n}, issue: toll, stance: reserves, "
            f"statement: Later word {n}.}}"
            for n in range(1, 6)
        ),
    ]
    (folder / "positions.yaml").write_text(f"positions: [{', '.join(entries)}]")
    page = " ".join(re.sub(r"<[^>]+>", "", render_text(compared(), "html")).split())
    beside, section = page.split("What the parties declared, or are reported")
    assert "South opposes “Ships pay a toll” of canal@v1" in beside
    assert "North on The toll, 5 March 2031: Later word 5." in beside
    assert "North on The toll, wants 9 %, January 2031: Tolls pay for dredging." in section
    assert "North supports" not in page
