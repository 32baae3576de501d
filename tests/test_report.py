"""The change report as a file: whole, inert, the same every time, and open to other templates."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache, cached_property
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
import report_samples as samples

from plans.diffing import Identity
from plans.errors import InputError
from plans.formats import Options
from plans.formats.html._report.order import rows_in_order
from plans.formats.html._report.words import pieces
from plans.model import Registers, Revision
from plans.resources import shipped
from plans.results import Comparison
from plans.safe import has_hidden, visible
from plans.verbs.render import render
from plans.wording import day, published

VOID = frozenset({"meta", "input", "br", "line", "rect"})


class Page(HTMLParser):
    """The page as a browser would build it, as far as these tests need it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.source = text
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        self.raw.get(inside, self.text).append(data)

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]

    @cached_property
    def words(self) -> str:
        return " ".join("".join(self.text).split())

    @property
    def ids(self) -> list[str]:
        return self.values("id")


@cache
def bundled(before: str, after: str) -> tuple[Comparison, Page]:
    result = samples.bundled(before, after)
    return result, Page(render(result, "html"))


@cache
def hostile() -> tuple[Comparison, Page, list[str]]:
    result, planted = samples.hostile()
    return result, Page(render(result, "html")), planted


every_pair = pytest.mark.parametrize("pair", samples.PAIRS, ids=" ".join)


# Whole


@every_pair
def test_every_change_of_the_json_is_in_the_page(pair: tuple[str, str]) -> None:
    result, page = bundled(*pair)
    document = json.loads(render(result, "json"))
    prints = [change["fingerprint"] for change in document["changes"]]
    assert prints
    assert set(prints) <= set(page.ids)


@every_pair
def test_every_clause_of_both_sides_is_in_the_page_once(pair: tuple[str, str]) -> None:
    result, page = bundled(*pair)
    rows = rows_in_order(result)
    shown = Counter(place.clause.id for row in rows for place in row.olds)
    assert shown == Counter(list(result.before.places))
    assert [row.new.clause.id for row in rows if row.new] == list(result.after.places)
    assert {row.anchor for row in rows} <= set(page.ids)


@every_pair
def test_links_inside_the_page_lead_somewhere_and_ids_are_unique(pair: tuple[str, str]) -> None:
    _, page = bundled(*pair)
    assert [id for id, count in Counter(page.ids).items() if count > 1] == []
    inside = {href[1:] for href in page.values("href") if href.startswith("#")}
    assert inside - set(page.ids) == set()


@every_pair
def test_every_tag_is_closed_where_it_was_opened(pair: tuple[str, str]) -> None:
    _, page = bundled(*pair)
    assert page.crossed == []
    assert page.open == []


def test_both_texts_and_every_statement_can_be_read() -> None:
    result, page = bundled(*samples.PAIRS[2])
    words = page.words
    for clause in (*result.before.walk(), *result.after.walk()):
        for sentence in re.split(r"(?<=\.) ", " ".join(clause.text.split())):
            # A changed sentence has words of the other side between its own.
            assert sentence in words or all(word in words for word in sentence.split())
    for shift in result.shifts:
        assert shift.redline.statement in words


def test_the_headline_says_what_changed_in_substance() -> None:
    _, page = bundled(*samples.PAIRS[0])
    words = page.words
    assert "US share of profits fell from 50 % to 30 % (−20 points)." in words
    assert "Prohibition on joining NATO weakened from permanent to 10 years." in words
    assert "4 of 59 clauses changed; 54 carried over, the source does not mention them" in words


def test_a_change_carries_a_citation() -> None:
    _, page = bundled(*samples.PAIRS[0])
    cites = page.values("data-cite")
    found = next(cite for cite in cites if "50 % → 30 %" in cite)
    assert found.startswith("us-28-point v1→v2, point 14(b): US share of profits: 50 % → 30 %")
    assert "single-source: Defence Talks" in found
    assert re.search(r"Change [0-9a-f]{12}\.$", found)


def test_nothing_changed_is_a_page_too() -> None:
    revision = samples.bundled(*samples.PAIRS[0]).before
    page = Page(render(samples.together(revision, revision, Registers(), "Same"), "html"))
    assert "0 of 59 clauses changed" in page.words
    assert page.crossed == []


def test_an_empty_revision_is_a_page_too() -> None:
    empty = Revision(revision="v1")
    page = Page(render(samples.together(empty, empty, Registers(), ""), "html"))
    assert page.crossed == []


def test_a_selection_of_changes_still_shows_both_texts() -> None:
    from plans.verbs.select import select

    result = select(samples.bundled(*samples.PAIRS[0]), "red-line")
    page = Page(render(result, "html"))
    assert "Ukraine is barred from NATO permanently" in page.words


def test_removed_clauses_stand_where_they_stood() -> None:
    result, _ = bundled("us-28-point@v1", "e3-counter@v1")
    order = [row.place.clause.id for row in rows_in_order(result)]
    assert order.index("non-aggression") < order.index("expansion-expectations")
    assert order.index("expansion-expectations") < order.index("russia-nato-dialogue")


def test_dates_stay_as_partial_as_they_are() -> None:
    assert [day(date) for date in ("2025-12-06", "2025-12", "2025", None)] == [
        "6 December 2025",
        "December 2025",
        "2025",
        "undated",
    ]


def test_white_space_around_changed_words_is_not_marked() -> None:
    assert pieces([("equal", "a "), ("delete", " b "), ("insert", "\n")]) == (
        ("equal", "", "a ", ""),
        ("delete", " ", "b", " "),
        ("insert", "", "\n", ""),
    )


# Inert


def test_no_field_of_any_model_can_add_markup() -> None:
    calm = bundled(*samples.PAIRS[2])[1]
    _, page, planted = hostile()
    assert {"Source.title", "Party.name", "RedLine.statement", "Position.statement"} <= set(planted)
    assert {"Clause.heading", "Clause.label", "Obligation.action", "Event.outcome"} <= set(planted)
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in calm.tags}
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    assert not [name for _, attrs in page.tags for name in attrs if name == "style"]
    assert page.crossed == []
    assert [id for id, count in Counter(page.ids).items() if count > 1] == []


def test_what_was_planted_is_shown_as_text() -> None:
    _, page, planted = hostile()
    words = page.words
    assert "<script>alert(2)</script>{{ 7*7 }}" in words
    shown = {mark for mark in planted if mark in words}
    models = {mark.partition(".")[0] for mark in planted}
    assert models <= {mark.partition(".")[0] for mark in shown}


def test_hidden_and_reordering_characters_are_written_out() -> None:
    _, page, _ = hostile()
    assert not has_hidden(page.source)
    assert visible("\u202ejs") in page.words


def test_addresses_are_http_and_open_nothing_of_ours() -> None:
    _, page = bundled(*samples.PAIRS[0])
    outward = [attrs for tag, attrs in page.tags if tag == "a" and str(attrs["href"])[0] != "#"]
    assert outward
    assert {str(attrs["href"]).partition("://")[0] for attrs in outward} <= {"http", "https"}
    assert all("noopener" in str(attrs["rel"]) for attrs in outward)


def _policy(page: Page) -> dict[str, str]:
    content = next(
        str(attrs["content"]) for tag, attrs in page.tags if "http-equiv" in attrs and tag == "meta"
    )
    return dict(part.strip().split(" ", 1) for part in content.split(";"))


def test_the_policy_allows_these_styles_and_this_script_alone() -> None:
    _, page = bundled(*samples.PAIRS[0])
    policy = _policy(page)
    for kind, count in (("style", 2), ("script", 1)):
        assert len(page.raw[kind]) == count
        digests = [hashlib.sha256(text.encode()).digest() for text in page.raw[kind]]
        allowed = [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
        assert policy[f"{kind}-src"] == " ".join(allowed)
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["img-src"] == "data:"
    assert "unsafe" not in str(policy)


# The same every time


def test_the_same_input_gives_the_same_bytes() -> None:
    pages = []
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "plans", "diff", "v1", "v2", "--format", "html"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            command, cwd=samples.ROOT, env=environment, capture_output=True, check=True
        )
        pages.append(done.stdout)
    assert pages[0] == pages[1]


# Readable by everybody


@every_pair
def test_headings_go_down_one_step_at_a_time(pair: tuple[str, str]) -> None:
    _, page = bundled(*pair)
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert [step for step in pairwise(levels) if step[1] - step[0] > 1] == []


@every_pair
def test_headers_of_tables_say_what_they_head(pair: tuple[str, str]) -> None:
    _, page = bundled(*pair)
    assert all("scope" in attrs for tag, attrs in page.tags if tag == "th")


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(each * 2 for each in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_colour_can_be_read_on_every_ground(scheme: int) -> None:
    css = (shipped("templates") / "tokens.css").read_text("utf-8")
    found = re.findall(r"--([a-z-]+): light-dark\((#\w+), (#\w+)\)", css)
    colours = {name: pair[scheme] for name, *pair in found}
    texts = ["ink", "quiet", "link", "ins", "del", "red-line", "substantive", "reworded", "minor"]
    texts += ["editorial"]
    grounds = ["paper", "panel", "mark"]
    pairs = [(text, ground) for text in texts for ground in grounds]
    pairs += [("ins", "ins-bg"), ("del", "del-bg"), ("ink", "ins-bg"), ("paper", "ink")]
    weak = [
        (text, ground, round(_contrast(colours[text], colours[ground]), 2))
        for text, ground in pairs
        if _contrast(colours[text], colours[ground]) < 4.5
    ]
    assert weak == []


# Other templates


def _with(folder: Path, result: Comparison | None = None) -> str:
    result = result or bundled(*samples.PAIRS[0])[0]
    return render(result, "html", Options(templates=(str(folder),)))


def test_a_folder_may_replace_any_template(tmp_path: Path) -> None:
    (tmp_path / "diff.html.j2").write_text("{{ title }}: {{ tally }}")
    counts = "4 of 59 clauses changed; 54 carried over, the source does not mention them"
    for figures in ("4 of 59 clauses", "54 carried"):
        counts = counts.replace(figures, figures.replace(" ", "\u00a0"))
    assert _with(tmp_path) == f"US 28-point plan: {counts}"


def test_a_template_may_extend_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "diff.html.j2").write_text(
        '{% extends "base.html.j2" %}{% block page %}<p>{{ title }}</p>{% endblock %}'
    )
    assert "<p>US 28-point plan</p>" in _with(tmp_path)


def test_a_style_of_ones_own_gets_its_own_hash(tmp_path: Path) -> None:
    (tmp_path / "report.css").write_bytes(b"body { color: red }\r\n")
    page = Page(_with(tmp_path))
    assert page.raw["style"][0].endswith("}\nbody{color:red}")
    digest = hashlib.sha256(page.raw["style"][0].encode()).digest()
    assert base64.b64encode(digest).decode() in _policy(page)["style-src"]


def test_an_edited_template_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "diff.html.j2"
    path.write_text("one")
    assert _with(tmp_path) == "one"
    path.write_text("two")
    os.utime(path, ns=(1, 1))
    assert _with(tmp_path) == "two"


@pytest.mark.parametrize(
    "name", ["../secret.txt", "{folder}/secret.txt", "..", "sub/x", "link.txt"]
)
def test_no_template_name_leaves_its_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "sub").mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    target = name.format(folder=tmp_path)
    (folder / "diff.html.j2").write_text(f'{{% include "{target}" %}}')
    with pytest.raises(InputError):
        _with(folder)


@pytest.mark.parametrize(
    "body",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ sides.__class__.__base__.__subclasses__() }}",
        "{{ no_such_value }}",
        "{% if %}",
        "{{ 1 / 0 }}",
        "{{ title + 1 }}",
        "{% macro x() %}{{ x() }}{% endmacro %}{{ x() }}",
        "{{ '%d' % title }}",
    ],
)
def test_a_template_that_reaches_too_far_or_is_broken_is_refused(tmp_path: Path, body: str) -> None:
    (tmp_path / "diff.html.j2").write_text(body)
    with pytest.raises(InputError):
        _with(tmp_path)


def test_a_broken_template_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "diff.html.j2").write_text("fine\n{% if %}\n")
    with pytest.raises(InputError) as caught:
        _with(tmp_path)
    assert f"{tmp_path / 'diff.html.j2'}:2" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text"),
    [("report.js", "x = '</script>'"), ("report.css", "a {}</STYLE>"), ("report.js", "<!-- x")],
)
def test_a_script_that_would_end_its_own_element_is_refused(
    tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match="may hold neither"):
        _with(tmp_path)


# Large


def test_a_large_report_holds_every_clause() -> None:
    large = samples.large(1400)
    page = render(large, "html")
    shown = set(re.findall(r'class="clause [^>]*id="([^"]+)"', page))
    assert shown >= {f"c-{clause.id}" for clause in large.after.walk()}
    assert page.count('class="clause ') >= 1400


@pytest.mark.parametrize(
    ("refs", "shown"),
    [
        (("/home/anna/old.txt", "/home/anna/new.txt"), ["old.txt", "new.txt"]),
        (("/srv/may/draft.md", "/srv/june/draft.md"), ["may/draft.md", "june/draft.md"]),
        (("C:\\Anna\\a.txt", "b.txt"), ["a.txt", "b.txt"]),
        (("draft.md#rejected", "./draft.md#accepted"), ["draft.md#rejected", "draft.md#accepted"]),
        (("same/draft.md", "same/draft.md"), ["draft.md", "draft.md"]),
        (("draft.md", "old/draft.md"), ["draft.md", "old/draft.md"]),
    ],
)
def test_a_page_names_files_and_no_folders(refs: tuple[str, str], shown: list[str]) -> None:
    found = published(*(Identity(ref, "", "v") for ref in refs))
    assert [each.ref for each in found] == shown


def test_what_is_tabled_keeps_its_whole_name() -> None:
    identity = Identity("talks@v1", "talks", "v1")
    assert published(identity, identity) == (identity, identity)
