"""A merge and its brackets as one page: every conflict on it, inert, and readable by everybody."""

from __future__ import annotations

import json
import re
import shlex
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import merge_samples as merges
import pytest
import report_samples as samples
from test_report import Page

from plans.errors import InputError
from plans.formats import Options
from plans.formats.html._merge.cards import cards
from plans.formats.html._merge.text import text_rows
from plans.merging import KINDS, Conflict, resolve
from plans.results import Merged
from plans.safe import has_hidden
from plans.verbs.render import render
from plans.wording.conflict_sentences import KIND_NAMES

TWO = ("us-28-point@v1", "us-28-point@v2", "e3-counter@v1")
THREE = (*TWO, "ua-20-point@v1")


@cache
def sample(name: str) -> tuple[Merged, Page]:
    made = {
        "two": lambda: merges.bundled(*TWO),
        "three": lambda: merges.bundled(*THREE),
        "kinds": merges.every_kind,
        "hostile": merges.hostile,
        "many": lambda: merges.many(300, ("us", "e3", "ukraine", "russia", "eu", "nato")),
    }
    result: Merged = made[name]()  # type: ignore[no-untyped-call]
    return result, Page(render(result, "html"))


every = pytest.mark.parametrize("name", ["two", "three", "kinds", "hostile", "many"])


# Whole


@every
def test_every_conflict_of_the_json_is_a_card_of_the_page(name: str) -> None:
    result, page = sample(name)
    found = json.loads(render(result, "json"))["conflicts"]
    assert found
    anchors = [".".join(filter(None, ("k", c["clause"], c["term"], c["kind"]))) for c in found]
    shown = [attrs["id"] for _, attrs in page.tags if attrs.get("class") == "card"]
    assert shown == anchors
    words = page.words
    for conflict in found:
        assert conflict["heading"].split("\u202e")[0] in words


def test_what_each_side_wants_stands_beside_the_base() -> None:
    result, page = sample("two")
    found = {(c.clause, c.term): c for c in cards(result, "merged.yaml")}
    ban = found["nato-membership", ""]
    assert ban.sentence == "US and E3 changed the same words."
    assert [side.who for side in ban.sides] == ["US", "E3"]
    assert ban.base.parts[0].text[0][2] == "Ukraine is barred from NATO permanently."
    assert "Ukraine's membership of NATO is frozen for ten years." in page.words
    share = found["us-profit-share", ""]
    assert [side.state for side in share.sides] == ["changed", "gone"]
    assert ("delete", "", "50", " ") in share.sides[0].parts[0].text
    assert share.sentence == "E3 takes out what US changes."
    assert "Takes it out" in page.words
    assert share.gist == (("US", "30"), ("E3", "takes it out"))


@every
def test_the_list_on_top_says_what_each_side_of_each_conflict_wants(name: str) -> None:
    for card in cards(sample(name)[0], "m.yaml"):
        assert [who for who, _ in card.gist] == [side.who for side in card.sides]
        assert all(said for _, said in card.gist)


def test_what_is_bracketed_is_not_told_to_be_taken_over() -> None:
    base = merges.revision({"id": "a", "text": "Rent is due in March."})
    us = merges.revision({"id": "a", "text": "Rent is due in May."})
    result = merges.merged(base, {"us": us, "e3": merges.revision()})
    assert "Taken over without dispute" not in Page(render(result, "html")).words


def test_terms_are_compared_field_by_field() -> None:
    result, _ = sample("kinds")
    (card,) = [each for each in cards(result, "m.yaml") if each.term]
    assert card.table is not None
    assert card.table.who == ("US", "E3")
    rows = {row.name: row for row in card.table.rows}
    assert rows["value"].differs
    assert [cell and cell.state for cell in rows["value"].sides] == ["changed", "changed"]
    assert not rows["role"].differs


def test_each_kind_of_conflict_is_said_in_a_sentence_with_names() -> None:
    result, page = sample("kinds")
    said = {card.kind: card.sentence for card in cards(result, "m.yaml")}
    assert {"words", "heading", "term", "delete-edit", "inserts", "move"} <= set(said)
    assert said["move"] == "US and E3 move it to different places."
    assert said["delete-edit"] == "E3 takes out what US changes."
    assert "Nothing is bracketed: both stand in the text" in page.words
    assert "first of all" in page.words


def test_every_kind_of_conflict_has_a_short_name() -> None:
    assert set(KIND_NAMES) == set(KINDS)


def test_a_conflict_about_no_clause_leads_nowhere() -> None:
    result, _ = sample("kinds")
    head = Conflict("", None, "head", "title: Old", {"us": "title: New", "e3": "title: Other"})
    found = replace(result, merge=replace(result.merge, conflicts=(head,)))
    page = Page(render(found, "html"))
    assert "Head of the revision" in page.words
    assert "title: Other" in page.words
    assert {href[1:] for href in page.values("href")} - set(page.ids) == set()


@pytest.mark.parametrize("name", ["two", "three", "kinds"])
def test_every_command_closes_its_bracket(name: str) -> None:
    result, page = sample(name)
    found = [command for card in cards(result, "m.yaml") for command in card.commands]
    assert found
    for command in found:
        *start, file, spot, option, side = shlex.split(command.line)
        assert (start, file, option) == (["plans", "resolve"], "m.yaml", "--take")
        clause, _, term = spot.partition(".")
        made = resolve(result.merge.revision, clause, term or None, take=side)
        assert made != result.merge.revision
    copies = page.values("data-cite")
    assert copies[0].startswith("plans merge ")
    assert len(copies) == len(found) + 1


@every
def test_every_clause_of_the_merge_stands_in_the_text_once(name: str) -> None:
    result, page = sample(name)
    rows = text_rows(result, cards(result, "m.yaml"))
    standing = [row.anchor for row in rows if row.state != "removed"]
    assert standing == [f"c-{id}" for id in result.merge.revision.places]
    assert {row.anchor for row in rows} <= set(page.ids)


def test_the_text_says_who_changed_what_without_dispute() -> None:
    rows = {row.anchor: row for row in text_rows(sample("two")[0], ())}
    runs = [run for run in rows["c-sovereignty"].words if run.who]
    assert [(run.who, run.words[0][2]) for run in runs] == [("E3", "once more")]
    gone = rows["was-expansion-expectations"]
    assert (gone.state, gone.who) == ("removed", "E3")


@pytest.mark.parametrize("name", ["two", "kinds"])
def test_what_is_listed_as_taken_over_is_what_is_counted(name: str) -> None:
    result, page = sample(name)
    taken = {id for ids in result.merge.taken.values() for id in ids}
    _, _, told = page.source.partition('<ul class="taken">')
    listed = re.findall(r'href="#(?:c|was)-([^"]+)"', told.partition("</ul>")[0])
    assert sorted(listed) == sorted(taken)
    assert f". {len(taken)} clause" in page.words


def test_changes_of_two_sides_in_one_sentence_are_told_apart() -> None:
    def of(text: str) -> object:
        return merges.revision({"id": "a", "text": text})

    base = of("The first party pays the sum to the other within ten days.")
    us = of("The third party pays the sum to the other within ten days.")
    e3 = of("The first party pays the sum to the other within nine days.")
    result = merges.merged(base, {"us": us, "e3": e3})  # type: ignore[arg-type, dict-item]
    assert result.merge.clean
    (row,) = text_rows(result, ())
    assert [run.who for run in row.words if run.who] == ["US", "E3"]


def test_brackets_stand_in_the_text_as_the_field_writes_them() -> None:
    _, page = sample("two")
    assert "[US: Ukraine's membership of NATO is frozen for ten years." in page.words
    assert "[E3: no text]" in page.words


def test_a_clean_merge_is_a_page_too() -> None:
    base = merges.revision({"id": "a", "text": "One thing."})
    other = merges.revision({"id": "a", "text": "One thing."}, {"id": "b", "text": "More."})
    page = Page(render(merges.merged(base, {"us": base, "e3": other}), "html"))
    assert "Clean 2 clauses, nothing in dispute." in page.words
    assert "put in by E3" in page.words
    assert page.crossed == []


def test_an_empty_merge_is_a_page_too() -> None:
    empty = merges.revision()
    page = Page(render(merges.merged(empty, {"us": empty, "e3": empty}), "html"))
    assert "It has no clauses." in page.words


def test_texts_without_ids_are_followed_by_what_they_say() -> None:
    said = (
        "The parties keep the peace.",
        "Prisoners are exchanged at once.",
        "The rest is silence.",
    )

    def of(*texts: str, first: int = 1) -> object:
        clauses = ({"id": f"c{n}", "text": each} for n, each in enumerate(texts, first))
        return merges.revision(*clauses, ids="provisional")

    sides = {"us": of("A new first point.", *said), "e3": of(*said[:2], "The rest is noise.")}
    result = merges.merged(of(*said), sides)  # type: ignore[arg-type]
    rows = text_rows(result, cards(result, "m.yaml"))
    assert [(row.state, row.who) for row in rows if row.state == "added"] == [("added", "US")]
    runs = [run.who for row in rows if row.state == "changed" for run in row.words]
    assert set(filter(None, runs)) == {"E3"}


# Inert


@every
def test_the_page_is_well_formed_and_its_links_lead_somewhere(name: str) -> None:
    _, page = sample(name)
    assert page.crossed == []
    assert page.open == []
    assert [id for id, count in Counter(page.ids).items() if count > 1] == []
    assert {href[1:] for href in page.values("href")} - set(page.ids) == set()


@every
def test_nothing_on_the_page_is_from_elsewhere(name: str) -> None:
    _, page = sample(name)
    assert all(href.startswith("#") for href in page.values("href"))
    assert page.values("src") == []
    assert not re.search(r"url\(|@import", "".join(page.raw["style"]).replace("url(#", ""))


@pytest.mark.parametrize("kind", ["merge", "status"])
def test_no_field_can_add_markup(kind: str) -> None:
    result, page = sample("hostile")
    if kind == "status":
        page = Page(render(merges.status(result), "html"))
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert "img" not in {tag for tag, _ in page.tags}
    names = {name for _, attrs in page.tags for name in attrs}
    assert not [name for name in names if name.startswith("on") or name == "style"]
    assert "<script>alert(2)</script>{{ 7*7 }}" in page.words
    assert not has_hidden(page.source)


@every
def test_the_same_merge_gives_the_same_bytes(name: str) -> None:
    result, page = sample(name)
    assert render(result, "html") == page.source


# Readable by everybody


@every
def test_headings_go_down_one_step_at_a_time(name: str) -> None:
    _, page = sample(name)
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert [step for step in pairwise(levels) if step[1] - step[0] > 1] == []


def test_headers_of_tables_say_what_they_head() -> None:
    _, page = sample("three")
    heads = [attrs for tag, attrs in page.tags if tag == "th"]
    assert heads
    assert all("scope" in attrs for attrs in heads)


# Open brackets


@pytest.mark.parametrize("name", ["three", "kinds", "hostile"])
def test_every_open_bracket_of_the_json_is_on_the_page(name: str) -> None:
    result = merges.status(sample(name)[0])
    page = Page(render(result, "html"))
    found = json.loads(render(result, "json"))["brackets"]
    assert found
    spots = ["b." + ".".join(filter(None, (each["clause"], each["term"]))) for each in found]
    assert [attrs["id"] for _, attrs in page.tags if attrs.get("class") == "card"] == spots
    assert page.crossed == []
    assert {href[1:] for href in page.values("href")} - set(page.ids) == set()


def test_counts_by_party_stand_beside_their_bars() -> None:
    result = merges.status(sample("three")[0])
    counts = json.loads(render(result, "json"))["summary"]["by_party"]
    words = Page(render(result, "html")).words
    assert f"United States {counts['us']}" in words
    assert f"Ukraine {counts['ukraine']}" in words
    assert f"{len(result.brackets)} open brackets" in words


def test_nothing_in_brackets_is_a_page_too() -> None:
    calm = merges.revision({"id": "a", "text": "Agreed."})
    page = Page(render(merges.status(merges.merged(calm, {"us": calm, "e3": calm})), "html"))
    assert "No open bracket" in page.words
    assert "Nothing stands in brackets." in page.words


# Other templates


@pytest.mark.parametrize("name", ["merge.html.j2", "status.html.j2"])
def test_a_folder_may_replace_the_templates(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("{{ verdict }} <{{ title }}>")
    result, _ = sample("two")
    status = merges.status(result)
    shown = status if name.startswith("status") else result
    title = status.identity.title if name.startswith("status") else result.base_identity.title
    made = render(shown, "html", Options(templates=(str(tmp_path),)))
    assert title and made.endswith(f"<{title}>")


def test_a_style_that_would_end_its_own_element_is_refused(tmp_path: Path) -> None:
    (tmp_path / "merge.css").write_text("a {}</STYLE>")
    with pytest.raises(InputError, match="may hold neither"):
        render(sample("two")[0], "html", Options(templates=(str(tmp_path),)))


def test_the_samples_hold_what_they_promise() -> None:
    assert len(sample("many")[0].merge.conflicts) >= 300
    assert samples.ATTACK in sample("hostile")[0].base_identity.ref
