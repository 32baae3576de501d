"""What is said of the bundled documents is true to each side: what a check found, as tests."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plans.formats.html._report.view import report_view
from plans.model import Registers
from plans.negotiating import Judgement, Shift
from plans.results import Comparison
from plans.storing import Workspace, load_ref, shared_workspace
from plans.verbs._shared_findings import position_findings
from plans.verbs.compare import compare
from plans.verbs.render import render_text

US1, US2 = "us-28-point@v1", "us-28-point@v2"
E3, EU24, UA20 = "e3-counter@v1", "european-24@v1", "ua-20-point@v1"
PAIRS = [(US1, US2), (US1, E3), (E3, UA20), (US1, UA20), (EU24, UA20), ("ru-istanbul-memo@v1", US1)]


@cache
def compared(before: str, after: str) -> Comparison:
    return compare(before, after, full=True)


def shift(before: str, after: str, line: str) -> Shift:
    return next(each for each in compared(before, after).shifts if each.redline.id == line)


def verdict(ref: str, line: str) -> Judgement:
    return shift(ref, ref, line).before


def registers() -> Registers:
    return compared(US1, US2).registers


def turned(before: str, after: str, line: str) -> list[tuple[str, str]]:
    changes = compared(before, after).changes
    return [(change.rule, change.label) for change in changes if change.red_line == line]


@pytest.mark.parametrize(("before", "after"), PAIRS)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_page_says_of_no_line_that_it_is_released_or_crossed(
    before: str, after: str, form: str
) -> None:
    said = re.sub(r"<[^>]+>", " ", render_text(compared(before, after), form))
    assert not re.search(r"red lines? of [^.:]{1,80}\b(releas|cross)ed\b", said)
    assert not re.search(r"\b(releas|cross)es (a|\d+) red line", said)


def test_dropping_the_bar_is_told_to_russia_as_shortening_it_is() -> None:
    line = "ru-ukraine-outside-nato"
    assert turned(US1, US2, line) == [("red-line-no-longer-met", "7")]
    assert turned(US1, UA20, line) == [("red-line-no-longer-met", "7")]
    for before in (E3, EU24):
        assert turned(before, UA20, line) == []
    assert verdict(UA20, line).verdict == "not met"


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_no_line_turns_on_a_text_that_is_older(before: str, after: str) -> None:
    result = compared(before, after)
    declared = {each.redline.id: each.redline.declared or "" for each in result.shifts}
    dates = [result.before.date or "", result.after.date or ""]
    for change in result.changes:
        if change.red_line:
            assert declared[change.red_line] <= min(dates)


def test_a_turned_line_is_as_well_supported_as_its_weakest_leg() -> None:
    change, _ = (each for each in compared(US1, US2).changes if each.red_line)
    assert change.attestation == "inferred"
    assert {leg.of: leg.attestation for leg in change.legs} == {
        "line": "published",
        "before": "inferred",
        "after": "single-source",
    }
    assert "defence-talks-2025-12-06" in change.sources


def test_what_the_source_does_not_mention_is_carried_and_not_unchanged() -> None:
    result = compared(US1, US2)
    assert result.diff.summary["clauses_carried"] == 54
    assert result.diff.summary["clauses_unchanged"] == 1, "21 (a): whether it is meant is contested"
    for form in ("text", "markdown"):
        assert "54 carried over, the source does not mention them" in render_text(result, form)
    page = render_text(result, "html")
    assert "54\u00a0carried over: the source does not mention them" in page
    assert ": unchanged" not in page


def test_no_party_opposes_a_clause_of_its_own() -> None:
    workspace = shared_workspace([load_ref(US1).workspace])
    assert list(position_findings(workspace)) == []


def test_who_opposes_a_clause_says_so_of_the_clause() -> None:
    found = {each.id: each for each in registers().positions.positions}
    assert found["e3-expectations-2025-11-23"].issue is None
    assert found["e3-assets-freeze-2025-11-23"].stance == "supports"
    assert found["e3-contact-line-2025-11-23"].stance == "supports"
    page = render_text(compared(US1, E3), "html")
    text = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert not re.search(r"Freeze of Russian assets[^.]{0,40}E3 opposes", text)


def test_the_clause_named_is_the_one_that_decides() -> None:
    for before in (E3, US1):
        found = turned(before, UA20, "ru-no-third-state-forces")
        assert found == [("red-line-not-met", "14 (d)")]
    regions = [c for c in compared(US1, E3).changes if "Kherson and Zaporizhzhia" in c.heading]
    assert not [change for change in regions if change.red_line]


def test_the_european_talks_are_not_the_american_freeze_of_two_regions() -> None:
    found = [change.message for change in compared(US1, E3).changes]
    assert not [said for said in found if "starting point for talks" in said and "frozen" in said]


@pytest.mark.parametrize(
    ("ref", "line"),
    [
        (E3, "ru-no-third-state-forces"),
        (US1, "ru-no-third-state-forces"),
        ("paris-declaration@v1", "ua-binding-guarantees"),
        (UA20, "ua-no-cession"),
    ],
)
def test_a_line_met_in_part_is_not_met(ref: str, line: str) -> None:
    assert verdict(ref, line).verdict == "touched"


def test_a_line_that_fewer_clauses_go_against_is_told_beside_one_that_turned() -> None:
    found = {change.red_line: change for change in compared(US1, US2).changes if change.red_line}
    assert found["ru-ukraine-outside-nato"].rule == "red-line-no-longer-met"
    eased = found["ua-no-recognition"]
    assert (eased.rule, eased.label) == ("red-line-less-against", "21 (d)")
    said = render_text(compared(US1, US2), "text")
    assert "as belonging to Russia: mode unspecified (dropped)" in " ".join(said.split())
    assert "held by Russia" not in said
    behind = said[said.rindex("also declared on this:") :]
    assert "EU, 2025-11-22: Borders are not to be changed by force" in behind


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_a_page_has_on_a_matter_what_every_side_declared(before: str, after: str) -> None:
    result = compared(before, after)
    view = report_view(result)
    lines = {line.id: line for line in result.registers.redlines.redlines}
    turned = {each.anchor for each in view["red_lines"] if each.shift == "turned"}
    for clause in _read_here(view):
        shown = {each.anchor for each in clause.margin.red_lines}
        about = {
            issue
            for anchor in shown
            for issue in lines[anchor.removeprefix("rl-")].issues
            if issue in _issues(clause.anchor, result)
        }
        declared = {f"rl-{id}" for id, line in lines.items() if about.intersection(line.issues)}
        assert declared <= shown | turned


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_beside_a_change_stands_a_word_of_every_party_that_spoke_on_it(
    before: str, after: str
) -> None:
    result = compared(before, after)
    name_of, positions = result.registers.name_of, result.registers.positions.positions
    for clause in _read_here(report_view(result)):
        if clause.changes:
            about = _issues(clause.anchor, result)
            spoke = {name_of(each.party) for each in positions if each.issue in about}
            assert spoke <= {each.party for each in clause.margin.positions}


def _read_here(view: dict[str, Any]) -> list[Any]:
    found = [clause for stretch in view["stretches"] for clause in stretch.clauses]
    assert found
    return found


def _issues(anchor: str, result: Comparison) -> set[str]:
    """Return the issues of what the clause at ``anchor`` states after, or stated if it went."""
    id = anchor.removeprefix("c-").removeprefix("was-")
    places = result.before.places if anchor.startswith("was-") else result.after.places
    return {term.issue for term in places[id].clause.terms.values()}


def test_of_every_position_the_page_says_toward_what_it_is() -> None:
    for position in registers().positions.positions:
        assert position.clause or position.wants or position.stance in ("conditional", "reserves")
    page = " ".join(re.sub(r"<[^>]+>", "", render_text(compared(US1, E3), "html")).split())
    assert "E3 opposes point 14 of us-28-point@v1" in page
    assert "E3 on Freeze of Russian assets, wants frozen until Russia pays for the damage" in page


def test_wordings_of_relays_are_no_headline_and_what_is_open_is() -> None:
    said = render_text(compared(E3, UA20), "text")
    assert not re.search(r"● [^●○·]*wording as relayed", said)
    top = [each.subject for each in report_view(compared(E3, UA20))["headlines"]]
    assert {"Territory", "Zaporizhzhia nuclear power plant"} <= set(top)
    changes = compared(E3, UA20).changes
    assert not {each.rule for each in changes} & {"scope-narrowed", "membership-date-set"}
    gas = {each.rule for each in changes if each.clause == "reconstruction-gas" and each.term}
    assert gas == {"wording-as-relayed"}


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_no_id_names_two_clauses_of_the_western_texts(before: str, after: str) -> None:
    if not before.startswith("ru-"):
        reused = [c for c in compared(before, after).changes if c.rule == "clause-id-reused"]
        assert [each.clause for each in reused if "assets" in each.clause] == []


@pytest.mark.parametrize("paper", ["us-guarantee-draft@v1", "paris-declaration@v1"])
def test_a_companion_paper_is_not_said_to_have_dropped_what_it_does_not_speak_of(
    paper: str,
) -> None:
    for line in ("ru-ukraine-outside-nato", "ru-neutral-ukraine"):
        assert verdict(paper, line).verdict == "not judged"


def test_neutrality_is_not_taken_as_read_from_a_bar() -> None:
    assert verdict(US1, "ru-neutral-ukraine").verdict == "not met"
    assert verdict("ru-terms-2024@v1", "ru-neutral-ukraine").verdict == "met"


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_what_we_know_better_is_not_counted_as_a_change(before: str, after: str) -> None:
    diff = compared(before, after).diff
    counted = [each for each in diff.changes if each.family != "support"]
    assert sum(diff.summary["kind"].values()) == len(counted)


def test_the_funds_of_the_twenty_points_are_not_called_frozen_assets() -> None:
    assert "clause-id-reused" not in {change.rule for change in compared(E3, UA20).changes}


def test_polls_and_what_nobody_declared_are_no_red_lines() -> None:
    lines = registers().redlines.redlines
    assert "ukrainian-public" not in {line.party for line in lines}
    assert all(line.declared for line in lines)
    assert {"ukraine", "russia", "us", "eu", "europe", "nato"} == {line.party for line in lines}


@pytest.mark.parametrize(("before", "after"), [(US1, US2), (US1, E3)])
def test_with_a_line_that_turned_stand_those_of_the_others(before: str, after: str) -> None:
    said = render_text(compared(before, after), "text")
    under = said[said.index("declared 2024-06-14, no longer met") :]
    beside = under[under.index("also declared on this:") :].split("‼")[0]
    for party in ("Ukraine", "US"):
        assert f"      {party}, 20" in beside


def test_a_position_against_a_clause_of_its_own_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "proposals"
    (folder / "plan").mkdir(parents=True)
    (folder / "plan" / "proposal.yaml").write_text("title: Plan\ntabled_by: [north]\n", "utf-8")
    (folder / "plan" / "v1.yaml").write_text(
        "revision: v1\nclauses:\n  - {id: x, text: A text.}\n", "utf-8"
    )
    (folder / "parties.yaml").write_text(
        "parties:\n  north: {name: North}\n  south: {name: South}\n", "utf-8"
    )
    (folder / "positions.yaml").write_text(
        "positions:\n"
        "  - {id: a, party: north, clause: 'plan@v1:x', stance: opposes, statement: S}\n"
        "  - {id: b, party: south, clause: 'plan@v1:x', stance: opposes, statement: S}\n"
        "  - {id: c, party: north, clause: 'plan@v1:x', stance: supports, statement: S}\n",
        "utf-8",
    )
    (found,) = position_findings(Workspace(tmp_path))
    assert (found.rule, found.level) == ("position-against-own-clause", "error")
    assert "north" in found.message


@pytest.mark.parametrize(
    ("before", "after"), [(US1, E3), (E3, UA20), ("us-28-point@v1", "zn-package@v1")]
)
def test_readers_of_two_proposals_are_not_told_of_the_ids_of_files(before: str, after: str) -> None:
    for sides in ((before, after), (after, before)):
        rules = {change.rule for change in compared(*sides).changes}
        assert "clause-id-reused" not in rules
