"""What pages of a site weigh, and views that are too large for one: their contents and parts."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plans.publishing import Site
from plans.storing import Workspace, workspace_for

WATER = Path(__file__).parent / "cases/water-treaty"
# So many bytes a page of a view may weigh.
BUDGETS = {
    "positions": 80_000,
    "redlines": 90_000,
    "movement": 120_000,
    "pair": 300_000,
    "search": 60_000,
}


Pages = Callable[[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def bundled() -> Site:
    return Site(workspace_for())


@pytest.fixture(scope="module")
def pages_of(bundled: Site, site_of: Callable[[str], Path]) -> Pages:
    """Return every page of a kind by its path, of the sites that all tests look at."""
    sites = {"bundled": bundled, WATER.name: Site(Workspace(WATER))}

    def pages_of(name: str, kind: str) -> dict[str, str]:
        found = [each.url for each in sites[name].pages() if each.kind == kind]
        return {url: (site_of(name) / url).read_text("utf-8") for url in found}

    return pages_of


@pytest.mark.parametrize("kind", BUDGETS)
def test_no_page_of_a_view_is_heavy(pages_of: Pages, kind: str) -> None:
    for name in ("bundled", WATER.name):
        weights = {url: len(text.encode()) for url, text in pages_of(name, kind).items()}
        assert weights
        assert {url: size for url, size in weights.items() if size > BUDGETS[kind]} == {}


def test_every_row_of_a_large_table_is_on_one_page_and_named_in_the_contents(
    pages_of: Pages,
) -> None:
    for kind, mark in (("positions", "i-"), ("redlines", "l-")):
        contents, *parts = pages_of("bundled", kind).values()
        listed = re.findall(rf'<li id="({mark}[^"]+)"', contents)
        rows = [
            id for part in parts for id in re.findall(rf'<tr role="row" id="({mark}[^"]+)', part)
        ]
        assert len(parts) > 1
        assert sorted(listed) == sorted(rows)


def test_every_two_texts_with_a_step_have_a_page_of_it(pages_of: Pages) -> None:
    contents, *parts = pages_of("bundled", "movement").values()
    assert len(parts) == contents.count('<tr role="row"><th role="rowheader"')
    assert all('<article class="step"' in part or "No step." in part for part in parts)


def test_a_small_table_is_one_page(pages_of: Pages) -> None:
    assert [*pages_of(WATER.name, "positions")] == ["positions/index.html"]


def test_a_page_of_a_site_leads_to_its_sources_and_repeats_none(pages_of: Pages) -> None:
    for text in pages_of("bundled", "positions").values():
        assert 'id="src-' not in text and 'href="#src-' not in text


def test_no_two_links_beside_one_another_have_the_same_words_and_lead_apart(bundled: Site) -> None:
    pair = re.compile(
        r'<a href="([^"]+)"[^>]*>([^<]+)</a>(?:&NoBreak;)?, <a href="([^"]+)"[^>]*>\2</a>'
    )
    for url in ("sequence/", "ru-istanbul-memo/v1/", "diff/us-28-point@v1..e3-counter@v1/"):
        html = bundled.page(url).files[f"{url}index.html"].decode()
        assert [found[2] for found in pair.finditer(html) if found[1] != found[3]] == []
    assert (
        ">TASS (2)</a>"
        in bundled.page("ru-istanbul-memo/v1/").files["ru-istanbul-memo/v1/index.html"].decode()
    )


def test_a_text_of_all_who_drew_lines_is_not_told_that_nobody_had_drawn_one() -> None:
    home = Site(Workspace(WATER)).page("index.html").files["index.html"].decode()
    (row,) = re.findall(r"<tr[^>]*><th[^>]*><a[^>]*rolling-text/v1.*?</tr>", home, re.DOTALL)
    assert "every line is of a party that tabled it" in row


def test_a_page_of_three_hundred_clauses_is_light(tmp_path: Path) -> None:
    home = tmp_path / "proposals" / "talks"
    home.mkdir(parents=True)
    said = " ".join(f"word{number}" for number in range(28))
    for revision, day in (("v1", 1), ("v2", 2)):
        clauses = "".join(
            f"  - {{id: k{at}, label: Article {at}, text: {said} {at + day}.}}\n"
            for at in range(300)
        )
        (home / f"{revision}.yaml").write_text(
            f"revision: {revision}\nclauses:\n{clauses}", "utf-8"
        )
    made = Site(Workspace(tmp_path)).page("talks/v2/").files
    page, facts = made["talks/v2/index.html"], made["talks/v2/index.json"]
    words = 300 * len(said)
    assert len(page) <= 150_000
    assert len(gzip.compress(page)) <= 25_000
    assert len(facts) <= words + 300 * 75


def test_a_first_page_tells_what_changed_in_a_draft_that_nobody_dated(tmp_path: Path) -> None:
    home = tmp_path / "proposals" / "lease"
    home.mkdir(parents=True)
    (home / "proposal.yaml").write_text("title: عقد إيجار\n", "utf-8")
    for revision, days, date in (("v1", 60, "date: 2025-03-03\n"), ("v2", 90, "")):
        (home / f"{revision}.yaml").write_text(
            f"revision: {revision}\n{date}clauses:\n"
            f"  - {{id: rent, label: '1', text: يسري الاتفاق لمدة {days} يوما.}}\n",
            "utf-8",
        )
    page = Site(Workspace(tmp_path)).page("index.html").files["index.html"].decode()
    # The later draft is the latest; it goes by its revision, and a figure stays with its words.
    assert "The latest full text, v2, has no open bracket." in page
    assert "rose from <bdi>60\u00a0يوما</bdi> to <bdi>90\u00a0يوما</bdi> (+30\u00a0days)." in page
    assert 'href="diff/lease@v1..lease@v2/index.html">All changes, <bdi>v1 → v2</bdi></a>' in page
    # Where nothing was ever in brackets, a share of what is not says nothing.
    assert "How much is agreed?" not in page
