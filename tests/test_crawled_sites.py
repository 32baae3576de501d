"""Whole sites, page by page: no link is dead, nothing is fetched from elsewhere or doubled."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from crawling import (
    Crawled,
    dead_links,
    doubled_ids,
    foreign_requests,
    led_to,
    named_by_ids,
    named_by_words_of_ids,
    pages_in,
    silent_pictures,
    unfounded_numbers,
    without_json,
)
from feeding import faults_of, links
from sited import BASE, ids_and_words, workspace_called, workspaces

SiteOf = Callable[[str], Path]

pytestmark = pytest.mark.parametrize("name", workspaces())


@pytest.fixture
def site(name: str, site_of: SiteOf) -> Path:
    return site_of(name)


crawled = cache(pages_in)


@pytest.fixture
def pages(site: Path) -> dict[str, Crawled]:
    return crawled(site)


def test_every_link_leads_to_a_file_and_to_a_place_in_it(
    site: Path, pages: dict[str, Crawled]
) -> None:
    assert dead_links(site, pages) == []


def test_nothing_is_fetched_from_elsewhere_and_no_script_stands_in_a_page(
    site: Path, pages: dict[str, Crawled]
) -> None:
    assert foreign_requests(site, pages) == []
    assert [(name, page.wrong) for name, page in pages.items() if page.wrong] == []


def test_no_id_stands_twice_on_a_page(pages: dict[str, Crawled]) -> None:
    assert doubled_ids(pages) == []


def test_nothing_is_called_by_its_id(name: str, pages: dict[str, Crawled], tmp_path: Path) -> None:
    workspace = workspace_called(name, tmp_path)
    ids, words = ids_and_words(workspace)
    assert named_by_ids(pages, ids - words) == []


def test_no_clause_is_called_by_the_words_of_its_id(site: Path, pages: dict[str, Crawled]) -> None:
    assert named_by_words_of_ids(site, pages) == []


def test_every_picture_has_a_title_and_a_description(pages: dict[str, Crawled]) -> None:
    assert silent_pictures(pages) == []


def test_beside_every_page_stands_json_that_has_its_numbers(
    site: Path, pages: dict[str, Crawled]
) -> None:
    assert without_json(site, pages) == []
    assert list(unfounded_numbers(site, pages)) == []


def test_every_page_can_be_reached_from_the_first(pages: dict[str, Crawled]) -> None:
    reached = {"index.html"}
    waiting = ["index.html"]
    while waiting:
        here = waiting.pop()
        for link in pages[here].links:
            name = led_to(here, link.partition("#")[0])
            if name in pages and name not in reached:
                reached.add(name)
                waiting.append(name)
    assert sorted(set(pages) - reached) == []


def test_feeds_are_by_the_rules_and_lead_to_pages(site: Path, name: str) -> None:
    for feed in site.rglob("*.atom"):
        text = feed.read_text("utf-8")
        assert faults_of(text) == []
        for link in links(text):
            path, _, anchor = link.removeprefix(BASE).partition("#")
            start = site if link.startswith(BASE) else feed.parent
            target = start / unquote(path)
            assert target.is_file(), link
            assert not anchor or anchor in Crawled(target).ids, link


def test_a_map_for_search_engines_lists_every_page_where_the_address_is_known(
    site: Path, pages: dict[str, Crawled], name: str
) -> None:
    path = site / "sitemap.xml"
    if name == "bare":
        assert not path.exists()
        return
    found = [each.text or "" for each in ElementTree.parse(path).iter() if each.text]
    listed = {unquote(each.removeprefix(BASE)) for each in found if each.startswith(BASE)}
    assert listed == set(pages)
