"""Pages of clauses, issues, parties, sources, events and claims, and what they depend on."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plans.publishing import Site, build
from plans.storing import Workspace, find_workspace

TREATY = Path(__file__).parent / "cases" / "water-treaty"


@cache
def treaty() -> Site:
    return Site(find_workspace(TREATY))


def facts(url: str) -> dict[str, Any]:
    """Return the JSON beside a page of the treaty."""
    found: dict[str, Any] = json.loads(treaty().page(url).files[f"{url}index.json"])
    return found


def words(url: str) -> str:
    """Return the words of a page of the treaty."""
    page = treaty().page(url).files[f"{url}index.html"].decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page[page.index("<main") :]).split())


def test_a_clause_is_told_through_its_revisions() -> None:
    found = facts("clauses/rolling-text/filling/")
    assert [each["happened"] for each in found["moments"]] == ["appears", "changed", "changed"]
    assert found["moments"][2]["came"] == ["the first filling: 7 years"]
    assert found["moments"][2]["went"] == [
        "[Harvan] the first filling: 6 years",
        "[Mereth, Liro] the first filling: 8 years",
    ]


def test_a_clause_that_is_carried_is_not_called_unchanged() -> None:
    found = facts("clauses/rolling-text/salt/")
    assert [each["happened"] for each in found["moments"]] == [
        "appears",
        "carried over",
        "other support",
    ]
    said = words("clauses/rolling-text/salt/")
    assert "carried over, not confirmed" in said
    assert "unchanged" not in said


def test_an_issue_lists_what_each_text_states_in_order_of_time() -> None:
    found = facts("issues/min-flow/")
    assert [each["text"]["short"] for each in found["values"]] == [
        "HV draft v1", "MR draft", "LI paper", "Rolling v1", "LU text", "Rolling v2", "HV draft v2",
        "Rolling v3",
    ]  # fmt: skip
    states = [each["cell"]["state"] for each in found["values"]]
    assert states == [
        "stated", "stated", "stated", "open", "reported", "carried", "one source", "open",
    ]  # fmt: skip
    assert "as in Rolling v1, not confirmed" in words("issues/min-flow/")


def test_who_is_silent_is_named_as_silent() -> None:
    assert set(facts("issues/salt-limit/")["silent"]) == {"harvan-draft@v2", "mereth-draft@v1"}
    assert "Silent, which is neither yes nor no" in words("issues/salt-limit/")


def test_a_party_has_its_lines_with_the_texts_that_stand_to_them_and_no_score() -> None:
    found = facts("parties/harvan/")
    by_line = {
        each["line"]["id"]: {text["ref"]: text["verdict"] for text in each["texts"]}
        for each in found["red_lines"]
    }
    assert by_line["hv-height"]["mereth-draft@v1"] == "not met"
    assert by_line["hv-no-outside-visits"]["mediator-text@v1"] == "declared later"
    assert [each["until"] for each in found["interests"]] == [None, "2018-09-20", None]
    said = words("parties/harvan/")
    assert "Older than the line , so not judged by it" in said
    assert "There is no score" in said
    assert not re.search(r"\d+ of \d+", said)


def test_a_source_says_what_rests_on_it_and_who_says_something_else() -> None:
    found = facts("sources/mr-post-09/")
    assert found["differing"] == ["li-gazette-09"]
    filling = next(each for each in found["texts"][0]["clauses"] if each["clause"] == "filling")
    assert filling["against"] == ["li-gazette-09"]
    assert filling["attestation"] == "contested"


def test_an_event_stands_between_texts() -> None:
    found = facts("events/round-5-2018-10-12/")
    assert [each["ref"] for each in found["that_day"]] == ["rolling-text@v2"]
    assert [each["ref"] for each in found["after"]] == ["harvan-draft@v2", "rolling-text@v3"]
    assert found["before"][-1]["ref"] == "mediator-text@v1"
    assert found["unpublished"] == ["a table of flows month by month"]
    assert [each["date"] for each in found["claims"]] == ["2018-10-14", "2018-10-15", "2018-10-16"]


def test_a_claim_is_told_with_who_said_it_and_is_not_judged() -> None:
    found = facts("claims/")["claims"]
    assert [each["measured"] for each in found if each["measured"]] == [
        "80 % of the rolling text, as of 12 October 2018",
        "50 % of the rolling text, as of 12 October 2018",
    ]
    assert "Ilva Dorn, chief negotiator (Harvan)" in words("claims/")


def test_pages_of_nothing_are_not_there(tmp_path: Path) -> None:
    home = tmp_path / "proposals" / "lease"
    home.mkdir(parents=True)
    text = "revision: v1\ntitle: L\nclauses: [{id: rent, text: The rent is 9 euros.}]\n"
    (home / "v1.yaml").write_text(text, "utf-8")
    urls = {each.url for each in Site(Workspace(tmp_path)).pages()}
    assert "clauses/lease/rent/index.html" in urls
    folders = ("issues", "parties", "sources", "events", "claims")
    assert not [url for url in urls if url.startswith(folders)]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(TREATY, tmp_path / "talks")
    return tmp_path / "talks"


def test_one_clause_of_a_text_touches_the_page_of_no_other_clause(copied: Path) -> None:
    def keys() -> dict[str, str]:
        return {each.url: each.key for each in Site(Workspace(copied)).pages()}

    before = keys()
    path = copied / "proposals" / "rolling-text" / "v3.yaml"
    path.write_text(path.read_text("utf-8").replace("up to 175 m", "up to 174 m"), "utf-8")
    changed = {url for url, key in keys().items() if before[url] != key}
    clauses = {url for url in changed if url.startswith("clauses/")}
    assert "clauses/rolling-text/dam/index.html" in clauses
    assert "clauses/mereth-draft/dam/index.html" not in clauses
    assert "issues/salt-limit/index.html" not in changed


def test_words_that_state_the_same_touch_no_page_of_an_issue(copied: Path) -> None:
    def made() -> dict[str, tuple[str, bytes]]:
        site = Site(Workspace(copied))
        found = (each for each in site.pages() if each.kind == "issue")
        return {each.url: (each.key, site.made(each).files[each.url]) for each in found}

    before = made()
    path = copied / "proposals" / "rolling-text" / "v3.yaml"
    said = path.read_text("utf-8")
    path.write_text(said.replace("the natural flow passes", "the natural flow goes past"), "utf-8")
    assert made() == before
    path.write_text(said.replace("175 m", "174 m"), "utf-8")
    after = made()
    assert {url for url in after if after[url][0] != before[url][0]}
    assert all(after[url] == before[url] for url in after if after[url][0] == before[url][0])


def test_a_part_has_the_number_of_its_whole_before_its_own(tmp_path: Path) -> None:
    path = tmp_path / "proposals" / "lease" / "v1.yaml"
    path.parent.mkdir(parents=True)
    page = "clauses/lease/cats/index.html"
    labels = []
    for number in (1, 2):
        part = "{id: cats, label: (a), text: No cats.}"
        path.write_text(
            f"revision: v1\nclauses: [{{id: pets, label: '{number}', clauses: [{part}]}}]", "utf-8"
        )
        build(Workspace(tmp_path), tmp_path / "site")
        labels.append(
            json.loads((tmp_path / "site" / page).with_suffix(".json").read_text())["label"]
        )
    assert labels == ["1(a)", "2(a)"]


def test_a_clause_without_a_heading_is_listed_by_its_first_words(tmp_path: Path) -> None:
    folder = tmp_path / "two-states" / "proposals" / "lease"
    folder.mkdir(parents=True)
    text = "revision: v1\nclauses:\n  - {id: k-10, label: '1', text: Pets are not allowed.}\n"
    (folder / "v1.yaml").write_text(text, "utf-8")
    site = Site(find_workspace(tmp_path / "two-states"))
    found = json.loads(site.page("search/").files["search/index.json"])
    lines = [line for each in found["letters"] for line in each["lines"]]
    assert [each["title"] for each in lines if each["kind"] == "clause"] == ["Pets are not allowed"]


def test_what_a_party_opposes_is_called_by_its_title_as_the_text_has_it() -> None:
    assert "opposes First filling in HV draft v1" in words("parties/mereth/")
