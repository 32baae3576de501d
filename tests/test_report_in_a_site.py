"""The change report as a page among others: what changed in full, the rest on the text's page."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
import report_samples as samples

from plans.formats import Dress, Elsewhere, Frame, Options
from plans.model import Clause, Registers, Revision
from plans.results import Comparison
from plans.verbs.render import render

TEXT = "../v2/index.html"
NAMES = {"us-28-point@v1": "US plan", "e3-counter@v1": "European plan"}
SITED = Options(
    elsewhere=Elsewhere(text=TEXT, course=lambda anchor: f"../course/{anchor}"),
    frame=Frame(
        "base.html.j2",
        {"title": "Talks"},
        Dress((), ()),
        "../assets/",
        source=lambda id: f"../sources/{id}.html",
        called=lambda ref: NAMES.get(ref, "a third text"),
    ),
)


def numbered(
    count: int, *, changed: tuple[int, ...] = (), carried: tuple[int, ...] = ()
) -> Revision:
    """Return a text of ``count`` clauses, one sentence each."""
    cites = [{"attestation": "carried"}]
    clauses = [
        Clause.model_validate(
            {
                "id": f"c{number}",
                "label": str(number),
                "heading": f"Pier {number}",
                "text": f"Pier {number} is {'shut' if number in changed else 'open'} at night.",
                "cites": cites if number in carried else [],
            }
        )
        for number in range(1, count + 1)
    ]
    return Revision(revision="v2" if changed or carried else "v1", clauses=tuple(clauses))


def compared(count: int, **after: tuple[int, ...]) -> Comparison:
    return samples.together(numbered(count), numbered(count, **after), Registers(), "Piers")


def folds(page: str) -> list[str]:
    """Return what the folds of a page say."""
    page = page.replace("\u00a0", " ")
    found = re.findall(r'class="run">(?:<summary>|<a[^>]*>)(.*?)</(?:summary|a)>', page)
    return [re.sub(r"<[^>]+>", "", each) for each in found]


def test_runs_without_change_are_folded_and_say_from_where_to_where() -> None:
    page = render(compared(9, changed=(4,)), "html")
    assert folds(page) == ["3 clauses without change: 1 to 3", "5 clauses without change: 5 to 9"]


def test_of_a_clause_that_is_carried_over_nobody_says_that_it_did_not_change() -> None:
    page = render(compared(4, changed=(3,), carried=(1, 4)), "html")
    carried = "1 clause carried over, which the source does not mention"
    assert folds(page) == [f"1 clause without change, {carried}: 1 to 2", f"{carried}: 4"]


@pytest.mark.parametrize("changed", [(), (1,), (9,), (1, 9), (4, 5), tuple(range(1, 10))])
def test_each_clause_is_read_or_counted_once(changed: tuple[int, ...]) -> None:
    page = render(compared(9, changed=changed), "html")
    counted = sum(int(each.split()[0]) for each in folds(page))
    assert counted + len(changed) == 9
    assert page.count("<article") == 9
    away = render(compared(9, changed=changed), "html", Options(elsewhere=Elsewhere(text=TEXT)))
    assert folds(away) == folds(page)
    assert away.count("<article") == len(changed)


def test_what_did_not_change_is_read_on_the_page_of_the_text() -> None:
    page = render(compared(9, changed=(4,)), "html", Options(elsewhere=Elsewhere(text=TEXT)))
    assert re.findall(rf'<p class="run"><a href="{TEXT}#([^"]+)"', page) == ["c1", "c5"]


def test_a_page_leads_to_the_same_in_other_files() -> None:
    offers = (("Word", "changes.docx"), ("JSON", "index.json"))
    page = render(compared(3, changed=(2,)), "html", Options(elsewhere=Elsewhere(offers)))
    assert '<a href="changes.docx">Word</a>, <a href="index.json">JSON</a>' in page
    assert "The same as" not in render(compared(3, changed=(2,)), "html")


def test_links_within_the_page_lead_somewhere_where_the_rest_stands_elsewhere() -> None:
    result = samples.bundled(*samples.PAIRS[0])
    page = render(result, "html", Options(elsewhere=Elsewhere(text=TEXT)))
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) - ids == set()


def test_headlines_name_eight_changes_and_count_the_others_without_their_shadows() -> None:
    result = compared(12, changed=tuple(range(1, 13)))
    page = render(result, "html")
    assert page.count('class="lead"') == 8
    counted = sum(result.diff.leads(change) for change in result.changes)
    assert f"{counted - 8}\u00a0more changes" in page


@pytest.fixture(scope="module")
def sited() -> str:
    return render(samples.bundled(*samples.PAIRS[1]), "html", SITED)


def test_in_a_site_each_source_is_a_link_to_its_page_and_no_list_repeats_them(sited: str) -> None:
    assert re.findall(r'href="\.\./sources/[^"]+\.html"', sited)
    assert "external" not in sited
    assert 'id="sources"' not in sited
    assert 'id="positions"' not in sited


def test_in_a_site_texts_are_called_what_readers_call_them(sited: str) -> None:
    words = re.sub(r"<[^>]+>", " ", sited)
    assert "European plan" in words
    assert "@" not in words


def test_in_a_site_every_change_has_its_place_and_says_what_it_does(sited: str) -> None:
    result = samples.bundled(*samples.PAIRS[1])
    ids = set(re.findall(r' id="([^"]+)"', sited))
    assert {change.fingerprint for change in result.changes} <= ids
    assert set(re.findall(r'href="#([^"]+)"', sited)) <= ids


def test_a_page_of_a_site_weighs_less_than_half_of_what_a_page_by_itself_does(sited: str) -> None:
    whole = render(samples.bundled(*samples.PAIRS[1]), "html")
    assert len(sited) < len(whole) / 2


@pytest.mark.parametrize("pair", samples.PAIRS)
def test_no_heading_of_a_report_leaves_out_a_level(pair: tuple[str, str]) -> None:
    levels = [
        int(each) for each in re.findall(r"<h([1-6])", render(samples.bundled(*pair), "html"))
    ]
    assert levels[0] == 1
    assert [(one, two) for one, two in pairwise(levels) if two > one + 1] == []
