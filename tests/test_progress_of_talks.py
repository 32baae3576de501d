"""How far talks have come: three shares that never stand alone, and what they are made from."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import run
from schemas_made import validator
from strategies import CI, revisions

from plans.drafting import columns
from plans.errors import NotFound
from plans.formats import Options
from plans.merging import each_once, open_brackets
from plans.model import Revision
from plans.negotiating import DEFINITIONS, cells_of, points_closed, values_met
from plans.results import Progress, ShareDocument
from plans.verbs.progress import progress
from plans.verbs.render import render_text
from plans.wording import percent

UA20, US, US2, MEMO = "ua-20-point@v1", "us-28-point@v1", "us-28-point@v2", "ru-istanbul-memo@v1"


@pytest.fixture(scope="module")
def found() -> Progress:
    return progress()


def shares(found: Progress, other: str) -> list[tuple[int, int]]:
    each = next(each for each in found.nearness if (each.text, each.other) == (UA20, other))
    return [(share.count, share.total) for share in each.shares]


def test_where_there_is_no_room_for_columns_the_shares_stand_below_each_text(
    found: Progress,
) -> None:
    wide, narrow = (render_text(found, "text", Options(width=width)) for width in (100, 40))
    assert max(map(columns, narrow.splitlines())) <= 40
    figures = [
        re.findall(r"(\d+ of \d+)(?: +|, )(?:about )?\d+ %", text) for text in (wide, narrow)
    ]
    assert figures[0] == figures[1] != []


def test_ninety_per_cent_of_the_points_have_no_bracket_and_none_is_agreed_with_russia(
    found: Progress,
) -> None:
    assert shares(found, US)[0] == (18, 20)
    both, every = shares(found, MEMO)[1:]
    assert both[0] == every[0] == 0
    assert both[1] < every[1]


def test_no_share_stands_alone(found: Progress) -> None:
    assert found.nearness
    for each in found.nearness:
        assert [share.definition for share in each.shares] == [*DEFINITIONS]
        assert all(share.parties for share in each.shares)
        assert all(share.count <= share.total for share in each.shares)
        assert sum(topic.both for topic in each.topics) == each.shares[1].total
        assert sum(topic.same for topic in each.topics) == each.shares[1].count


def test_what_is_only_carried_is_in_no_share(found: Progress) -> None:
    assert shares(found, US2)[1][1] < shares(found, US)[1][1]


def test_who_claimed_a_share_is_told_with_the_day_and_the_sources(found: Progress) -> None:
    dates = [(claim.date, claim.party) for claim in found.claims]
    assert ("2025-12-28", "ukraine") in dates
    assert [day for day, _ in dates] == sorted(day for day, _ in dates)
    measured = [claim.measurement for claim in found.claims]
    assert all(each and each.measures == "agreed" for each in measured)
    assert all(claim.sources for claim in found.claims)


def test_of_several_proposals_only_they_are_compared() -> None:
    found = progress(["us-28-point", "ua-20-point"])
    assert {text.proposal for text in found.texts} == {"us-28-point", "ua-20-point"}
    assert {(each.text, each.other) for each in found.nearness} == {
        (UA20, US),
        (UA20, US2),
        (US2, UA20),
    }
    again = progress(["ua-20-point", "us-28-point"])
    assert again.nearness == found.nearness and again.tallies == found.tallies


def test_a_proposal_that_is_not_there() -> None:
    with pytest.raises(NotFound, match="no proposal called 'ua-20'"):
        progress(["ua-20"])


def test_a_bracket_that_is_closed_is_told_as_gone(tmp_path: Path) -> None:
    folder = tmp_path / "proposals" / "river"
    folder.mkdir(parents=True)
    (folder / "proposal.yaml").write_text("title: The river\ntabled_by: [upstream, downstream]\n")
    clause = (
        "{id: flow, label: '1', alternatives: [{by: upstream, text: A}, {by: downstream, text: B}]}"
    )
    first = f"revision: v1\ndate: 2031-01-01\nclauses:\n  - {clause}\n"
    second = (
        "revision: v2\nparent: v1\ndate: 2031-02-01\n"
        "clauses:\n  - {id: flow, label: '1', text: A and B.}\n"
    )
    (folder / "v1.yaml").write_text(first)
    (folder / "v2.yaml").write_text(second)
    (tmp_path / "proposals" / "parties.yaml").write_text(
        "parties: {upstream: {name: Upstream}, downstream: {name: Downstream}}\n"
    )
    said = " ".join(run(tmp_path, "progress", "river").stdout.split())
    assert "how near others are is not known" in said
    assert "1 bracket open" in said
    assert "0 brackets open; 1 of the revision before no longer" in said
    assert "1 of 1 points have no open bracket (100 %), between Upstream and Downstream" in said


@given(st.integers(1, 300).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_only_all_is_told_as_all_and_only_none_as_none(share: tuple[int, int]) -> None:
    count, total = share
    said = percent(ShareDocument(DEFINITIONS[0], count, total, ()))
    assert ("100 %" in said) == (count == total)
    assert (said == "0 %") == (count == 0)


@CI
@given(revisions, revisions)
def test_shares_keep_their_bounds(one: dict[str, Any], other: dict[str, Any]) -> None:
    first, second = Revision.model_validate(one), Revision.model_validate(other)
    cells = cells_of(first), cells_of(second)
    both, every = values_met(*cells)
    back, _ = values_met(*reversed(cells))
    assert (both.count, both.total) == (back.count, back.total)
    assert both.count == every.count and both.total <= every.total
    own, _ = values_met(cells[0], cells[0])
    assert own.count == own.total
    assert points_closed(first, ()).count == len(first.clauses)
    assert points_closed(first, first.places).count == 0


def test_json_keeps_its_schema_and_the_terminal_says_the_same_numbers(found: Progress) -> None:
    said = json.loads(render_text(found, "json"))
    validator("progress").validate(said)
    text = run(Path(), "progress").stdout
    for each in said["shares"]:
        if each["shares"][1]["total"]:
            for share in each["shares"]:
                assert f"{share['count']} of {share['total']}" in text
    for talks in said["talks"]:
        assert all(each in " ".join(text.split()) for each in talks["unpublished"])


def test_a_page_says_the_same_numbers_and_every_link_leads_somewhere(found: Progress) -> None:
    page = render_text(found, "html")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    for each in found.nearness:
        if each.shares[1].total:
            for share in each.shares:
                assert f"{share.count}\u00a0of\u00a0{share.total}" in page
    drawn = page.count('<svg class="steps"') + page.count('class="picture ')
    assert drawn == page.count("<desc ")


def test_rows_say_each_share_once_and_what_json_says() -> None:
    found = progress()
    rows = found.to_records()
    told = {
        (row["text"], row["other"], row["definition"], row["count"], row["total"]) for row in rows
    }
    shares = {
        (near.text, near.other, share.definition, share.count, share.total)
        for near in found.nearness
        for share in near.shares[1:]
    }
    points = {
        (each.text, None, each.points.definition, each.points.count, each.points.total)
        for each in found.tallies
    }
    assert told == shares | points
    assert len(rows) == len(told)


def test_the_page_has_the_axis_of_time_with_its_legend() -> None:
    page = render_text(progress(), "html")
    assert page.count('class="picture convergence"') == 1
    assert "To say the same is no agreement. Flags are what was claimed." in page


def test_a_bracket_in_the_words_and_its_term_are_one() -> None:
    wanted = [{"by": ["us"], "value": "800000 men"}, {"by": ["russia"], "value": "600000 men"}]
    term = {"kind": "quantity", "issue": "army-size", "role": "cap", "alternatives": wanted}
    for text, spots in (
        ("The army has [800,000][600,000] men.", ["army:1"]),
        ("The army has [900,000][600,000] men.", ["army.size", "army:1"]),
        ("[Russia: The army shrinks.][US: The army stays.]", ["army:1"]),
    ):
        clause = {"id": "army", "text": text, "terms": {"size": term}}
        found = open_brackets(Revision.model_validate({"revision": "v", "clauses": [clause]}))
        assert [each.spot for each in each_once(found)] == spots
