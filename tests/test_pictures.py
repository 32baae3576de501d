"""Pictures: words never collide, order changes nothing, and every mark leads somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pictures import WIDTHS, beyond, collisions, parsed
from runs import run

from plans.formats import (
    Picture,
    convergence,
    heat_map,
    red_line_matrix,
    timeline,
    value_lanes,
)
from plans.formats._pictures.file import in_a_file
from plans.formats._pictures.looks import LOOKS
from plans.formats._pictures.precondition_graph import precondition_graph
from plans.formats.html._report.order import Row
from plans.formats.html._report.strip_picture import strip
from plans.model import Registers, Revision
from plans.negotiating import order_of
from plans.results import (
    Chronology,
    ClauseCourses,
    DatedTextDocument,
    DerivedDocument,
    HappenedDocument,
    Progress,
    TextDocument,
    TextOrderDocument,
    chronology_of,
    clause_courses,
    moves_of,
)
from plans.storing import load_ref, workspace_for
from plans.terms import ATTESTATIONS
from plans.verbs._order_documents import OrderWriter
from plans.verbs._text_columns import text_document
from plans.verbs.compare import compare
from plans.verbs.history import history
from plans.verbs.progress import progress
from plans.verbs.red_lines import red_lines
from plans.wording import asked, day, text_names, values_at, verdict_words

TEMPLATES = Path(__file__).parent.parent / "templates"
NAMES = ("A", "US 28", "Framework Agreement on the Waters of the Upper Basin", "二十条", "مذكرة")


def text(ref: str, day: str | None, *parties: str, short: str = "") -> TextDocument:
    proposal, _, revision = ref.partition("@")
    name = short or proposal
    return TextDocument(ref, proposal, revision, day, name, name, None, parties, "tabled", True)


def happened(number: int, day: date, place: str, parties: int) -> HappenedDocument:
    who = ("north", "south", "west")[:parties]
    return HappenedDocument(f"e{number}", day.isoformat(), None, place, f"Meeting {number}", who)


days = st.dates(date(2019, 3, 1), date(2026, 3, 1))
texts = st.builds(
    lambda number, day, who, name, held: DatedTextDocument(
        text(f"p{number}@v1", day and day.isoformat(), *who, short=name), held
    ),
    st.integers(0, 10**6),
    st.none() | days,
    st.lists(st.sampled_from(("north", "south", "west")), unique=True, max_size=3),
    st.sampled_from(NAMES),
    st.sampled_from((None, *ATTESTATIONS)),
)
events = st.builds(
    happened,
    st.integers(0, 10**6),
    days,
    st.sampled_from(("", "Geneva", "Hallandale Beach, Florida", "日内瓦")),
    st.integers(0, 3),
)


@st.composite
def chronologies(draw: st.DrawFn) -> Chronology:
    found = draw(st.lists(texts, max_size=9, unique_by=lambda each: each.text.ref))
    refs = [each.text.ref for each in found] or ["none@v1"]
    edge = st.builds(
        DerivedDocument,
        st.sampled_from(refs),
        st.sampled_from(refs),
        st.sampled_from((None, *ATTESTATIONS)),
    )
    edges = [each for each in draw(st.lists(edge, max_size=5)) if each.before != each.after]
    happened = draw(st.lists(events, max_size=14, unique_by=lambda each: each.id))
    until = draw(st.none() | days.map(date.isoformat))
    return Chronology(tuple(found), tuple(edges), tuple(happened), until)


A_PLACE_AT_THE_EDGE = Chronology(
    tuple(
        DatedTextDocument(text(f"p{number}@v1", when, short="A"), None)
        for number, when in enumerate((None, "2026-01-01", "2022-01-01", "2020-01-01"))
    ),
    (),
    (
        happened(0, date(2019, 3, 3), "", 0),
        happened(1, date(2019, 3, 1), "", 0),
        happened(2, date(2025, 11, 5), "日内瓦", 0),
        happened(3, date(2019, 3, 2), "", 0),
    ),
    None,
)


@settings(max_examples=150, deadline=None)
@example(found=A_PLACE_AT_THE_EDGE, order=Random(0))
@given(found=chronologies(), order=st.randoms(use_true_random=False))
def test_words_of_a_timeline_never_collide_and_the_order_of_texts_changes_nothing(
    found: Chronology, order: Random
) -> None:
    picture = timeline(found, str.title)
    if picture is None:
        assert not any(each.text.date for each in found.texts)
        return
    for wide in WIDTHS:
        assert collisions(picture, wide) == []
        assert beyond(picture, wide) == []
    told = parsed(picture).find("desc")
    assert told is not None
    assert all(each.text.title in (told.text or "") for each in found.texts)
    mixed, happened = list(found.texts), list(found.events)
    order.shuffle(mixed)
    order.shuffle(happened)
    again = Chronology(tuple(mixed), found.derived, tuple(happened), found.read_until)
    assert marks(timeline(again, str.title)) == marks(picture)


def marks(picture: Picture | None) -> list[str]:
    """Return the circles and words of a picture, which nothing else stands for."""
    return re.findall(r"<(?:circle|text)[^>]*>", picture.body if picture else "")


def bundled() -> Chronology:
    workspace = workspace_for()
    registers = workspace.registers("parties", "events", "lineage", "sources")
    loaded = [load_ref(ref) for ref in workspace.refs]
    texts = [(text_document(each, workspace), each.revision) for each in loaded]
    return chronology_of(texts, registers)


def look_of(picture: Picture, name: str) -> str:
    """Return the look of the dot beside these words."""
    found = re.search(rf'<circle class="(\w+)"[^>]*/><text[^>]*>{name}</text>', picture.body)
    assert found
    return found[1]


def test_a_dot_is_filled_where_anything_is_published_and_broken_on_one_source() -> None:
    picture = timeline(bundled(), str.title)
    assert picture
    looks = {name: look_of(picture, name) for name in ("US 28 v1", "US 28 v2", "Prosperity")}
    assert looks == {"US 28 v1": "full", "US 28 v2": "dashed", "Prosperity": "hollow"}


def test_every_text_and_event_leads_to_where_it_is_told_of() -> None:
    found = bundled()
    picture = timeline(found, str.title, lambda kind, *names: f"{kind}/{'/'.join(names)}")
    assert picture
    hrefs = {each.get("href") for each in parsed(picture).iter("a")}
    assert hrefs == {
        *(f"text/{each.text.ref}" for each in found.texts),
        *(f"event/{each.id}" for each in found.events),
    }
    assert parsed(picture).get("role") == "group"
    plain = timeline(found, str.title)
    assert plain
    assert not list(parsed(plain).iter("a"))
    assert parsed(plain).get("role") == "img"


def test_one_text_alone_and_texts_without_parties_events_or_days_are_drawn_or_not() -> None:
    alone = Chronology((DatedTextDocument(text("deed@v1", "2026-01-05"), None),), (), (), None)
    picture = timeline(alone, str.title)
    assert picture
    assert "No party named" in picture.body
    assert "Talks" not in picture.body
    assert "hatch" not in picture.body
    undated = Chronology((DatedTextDocument(text("deed@v1", None), None),), (), (), None)
    assert timeline(undated, str.title) is None


def test_what_is_after_the_last_known_day_is_hatched_only_where_nothing_is_told_of_it() -> None:
    texts = (DatedTextDocument(text("deed@v1", "2026-01-05"), None),)
    known, told_later = (Chronology(texts, (), (), day) for day in ("2026-02-01", "2026-01-01"))
    pictures = [timeline(each, str.title) for each in (known, told_later)]
    assert ["not known here" in each.body for each in pictures if each] == [True, False]


def test_a_file_of_its_own_is_xml_has_its_colours_and_shows_hidden_characters() -> None:
    name = "A\u202e<script>\x00 & “B”"
    found = Chronology(
        (DatedTextDocument(text("a@v1", "2026-01-05", short=name), None),), (), (), None
    )
    picture = timeline(found, str.title)
    assert picture
    file = in_a_file([picture], "a log")
    root = ElementTree.fromstring(file)
    assert root.get("viewBox")
    assert "<script>" not in file
    assert "\\u{202e}" in file
    assert "var(" not in file
    assert 'fill="#1c1b19"' in file


def courses(*refs: str) -> ClauseCourses:
    workspace = workspace_for()
    loaded = [load_ref(ref) for ref in refs]
    moves = [moves_of(compare(*pair).diff) for pair in pairwise(refs)]
    columns = [text_document(each, workspace) for each in loaded]
    places = [each.revision.places for each in loaded]
    names = [{id: (at.label, at.clause.title) for id, at in held.items()} for held in places]
    return clause_courses(columns, names, moves)


def test_a_heat_map_says_what_the_diffs_count() -> None:
    refs = "us-28-point@v1", "us-28-point@v2", "e3-counter@v1", "ua-20-point@v1"
    found = courses(*refs)
    picture = heat_map(found)
    assert picture
    for wide in WIDTHS:
        assert collisions(picture, wide) == []
        assert beyond(picture, wide) == []
    for number in range(1, len(refs)):
        summary = compare(refs[number - 1], refs[number]).diff.summary
        fates = [each.marks[number].fate for each in found.clauses if each.marks[number]]
        assert fates.count("added") == summary["clauses_added"]
        assert fates.count("removed") == summary["clauses_removed"]
        assert fates.count("carried") == summary["clauses_carried"]


def test_no_clause_of_any_revision_is_lost_from_a_heat_map() -> None:
    refs = "us-28-point@v1", "e3-counter@v1", "ua-20-point@v1"
    found = courses(*refs)
    for number, ref in enumerate(refs):
        own = [each.id for each in load_ref(ref).revision.walk()]
        marks = [each.marks[number] for each in found.clauses]
        assert sorted({each.clause for each in marks if each and each.clause}) == sorted(own)


def test_a_heat_map_needs_two_revisions() -> None:
    assert heat_map(courses("us-28-point@v1")) is None


@pytest.mark.parametrize("look", [name for name, each in LOOKS.items() if "fill" in each])
def test_each_look_has_a_rule_that_follows_the_colours_of_the_reader(look: str) -> None:
    rules = (TEMPLATES / "pictures.css").read_text("utf-8")
    if look != "headline":  # stands in files alone
        assert re.search(rf"\.picture [^{{}}]*\.{look}\b[^{{]*{{[^}}]*var\(--", rules)


EVENTS = (
    "the survey",
    "payment of all that is owed by the lower states",
    "停火",
    "الهدنة",
    "ratification",
)


@settings(max_examples=60, deadline=None)
@given(pairs=st.lists(st.tuples(st.sampled_from(EVENTS), st.sampled_from(EVENTS)), max_size=9))
def test_a_graph_leads_from_left_to_right_and_no_box_covers_another(
    pairs: list[tuple[str, str]],
) -> None:
    found = order_document(pairs)
    picture = precondition_graph(found, Registers())
    if picture is None:
        assert not found.links
        return
    for wide in (each for each in WIDTHS if each >= picture.least):
        assert collisions(picture, wide) == []
        assert beyond(picture, wide) == []
    boxes = [box for each in parsed(picture).iter("g") for box in each.findall("rect[@rx]")]
    assert len(boxes) == len({end for link in found.links for end in (link.before, link.after)})
    places = [
        (each.get("x"), float(each.get("y", "0")), float(each.get("height", "0"))) for each in boxes
    ]
    for (x, top, tall), (other, low, _) in pairwise(sorted(places, key=str)):
        assert x != other or top + tall <= low or low < top
    for line in parsed(picture).iter("line"):
        assert float(line.get("x1", "")[:-1]) < float(line.get("x2", "")[:-1])


def order_document(pairs: list[tuple[str, str]]) -> TextOrderDocument:
    """Return the order of a text in which the second of each two comes only after the first."""
    clauses = [
        {
            "id": f"c{number}",
            "label": str(number),
            "text": "Words.",
            "terms": {"it": {"kind": "condition", "issue": "order", "subject": b, "requires": [a]}},
        }
        for number, (a, b) in enumerate(pairs, 1)
    ]
    revision = Revision.model_validate({"revision": "v1", "clauses": clauses})
    writer = OrderWriter(revision, order_of(revision, str), Registers())
    return TextOrderDocument(
        text("deed@v1", "2026-01-05"),
        writer.events(),
        writer.links(writer.order.links),
        writer.circles(),
    )


def test_a_graph_of_too_many_events_is_a_list_alone() -> None:
    pairs = [(f"event {number}", f"event {number + 1}") for number in range(61)]
    assert precondition_graph(order_document(pairs), Registers()) is None
    assert precondition_graph(order_document(pairs[:59]), Registers())
    assert precondition_graph(order_document([]), Registers()) is None


def test_what_waits_for_each_other_stands_in_a_box_ruled_twice() -> None:
    picture = precondition_graph(order_document([("A", "B"), ("B", "A"), ("B", "C")]), Registers())
    assert picture
    assert picture.body.count('class="locked"') == 2
    assert "Deadlock: " in picture.said


def test_the_log_is_drawn_in_a_file_as_svg_and_in_dots(tmp_path: Path) -> None:
    """Whatever is drawn can be had in dots, with the same bytes each time."""
    for name in ("log.svg", "log.png", "again.png"):
        assert run(tmp_path, "log", "us-28-point", "-o", name).code == 0
    drawn = ElementTree.parse(tmp_path / "log.svg").getroot()
    assert "US 28 v2" in "".join(drawn.itertext())
    assert (tmp_path / "log.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "log.png").read_bytes() == (tmp_path / "again.png").read_bytes()


def test_without_what_draws_dots_one_line_says_what_to_do(tmp_path: Path) -> None:
    code = "import sys; sys.modules['resvg_py'] = None; from plans.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "log", "us-28-point", "-o", "x.png"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    told, hint = done.stderr.splitlines()[-2:]
    assert told == "plans: drawing a PNG file needs an extra part of plans"
    assert " install 'resvg-py<" in hint and hint.endswith("; or -o FILE.svg")


def test_what_there_is_nothing_to_draw_of_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("revision: a\nclauses: [{id: c, text: They meet.}]\n")
    refused = run(tmp_path, "sequence", "a.yaml", "-o", "x.svg")
    refused.assert_refused("nothing to draw")


def test_looks_have_the_colours_of_all_pages_by_day() -> None:
    tokens = (TEMPLATES / "tokens.css").read_text("utf-8")
    known = {*re.findall(r"light-dark\((#[0-9a-f]{6})", tokens), "none"}
    used = {str(each[key]) for each in LOOKS.values() for key in ("fill", "stroke") if key in each}
    assert used <= known


def test_the_axis_of_progress_has_every_share_claim_and_text_that_nobody_published() -> None:
    found = progress()
    (text,) = asked(found)
    picture = convergence(found, text, lambda kind, *names: f"#{kind}-{names[-1]}")
    assert picture
    for wide in WIDTHS:
        assert beyond(picture, wide) == []
        assert collisions(picture, wide) == []
    names = text_names(found.texts)
    for near in asked(found)[text]:
        both, every = near.shares[1:]
        told = f"{names[near.other]}, {day(dates(found)[near.other])}: "
        assert f"{told}{both.count} of {both.total} issues both state, " in picture.said
        assert f"{every.count} of {every.total} that {names[text]} states" in picture.said
    assert all(claim.statement.rstrip(".") in picture.said for claim in found.claims)
    unpublished = [each for talks in found.talks for each in talks.unpublished]
    assert unpublished and picture.body.count('class="hollow"') == len(unpublished)
    assert all(each in picture.said for each in unpublished)
    assert convergence(found, "nothing@v1") is None


def dates(found: Progress) -> dict[str, str | None]:
    return {each.ref: each.date for each in found.texts}


def test_a_share_of_the_axis_is_as_high_as_what_it_counts() -> None:
    found = progress()
    (text,) = asked(found)
    picture = convergence(found, text)
    assert picture
    near = next(each for each in asked(found)[text] if each.other == "us-28-point@v1")
    both, every = near.shares[1:]
    steps = (each for each in parsed(picture).iter("g") if each.findall("rect[@class='empty']"))
    (step,) = (each for each in steps if "US 28 v1" in (each.findtext("title") or ""))
    high = {each.get("class"): float(each.get("height", "0")) for each in step.findall("rect")}
    assert high["solid"] == pytest.approx(high["empty"] * every.count / every.total, abs=0.06)
    assert high["pale"] == pytest.approx(high["empty"] * both.total / every.total, abs=0.06)


def test_the_matrix_says_each_verdict_and_fills_only_what_is_firm_and_stood() -> None:
    refs = ["ru-istanbul-memo", "us-28-point@v1", "us-28-point@v2", "ua-20-point"]
    found = red_lines(refs)
    picture = red_line_matrix(found)
    assert picture
    for wide in WIDTHS:
        assert beyond(picture, wide) == []
        assert collisions(picture, wide) == []
    cells = [cell for line in found.lines for cell in line.cells]
    titles = [each.findtext("title") for each in parsed(picture).iter("g") if each.findall("svg")]
    assert len(titles) == len(cells)
    names = text_names(found.texts)
    for cell, title in zip(cells, titles, strict=True):
        assert f"{names[cell.document]}: {verdict_words(cell)}" in (title or "")
    filled = [
        cell
        for cell in cells
        if cell.firm
        and not cell.otherwise
        and not cell.silent
        and cell.verdict in ("not met", "touched")
    ]
    assert len(re.findall(r'class="(?:crossed|touched)-fill"', picture.body)) == len(filled)
    hatched = [cell for cell in cells if cell.otherwise]
    assert picture.body.count("url(#red-lines-hatch)") == len(hatched) > 0
    assert red_line_matrix(replace(found, lines=())) is None


def test_no_line_strikes_a_name_of_a_text_through() -> None:
    picture = timeline(bundled(), str.title)
    assert picture
    last = max(picture.body.rindex(f'class="{look}"') for look in ("firm", "doubtful", "guessed"))
    first = picture.body.index('class="name"')
    assert last < first
    grounds = picture.body.count('<rect class="ground"')
    assert grounds == picture.body.count('class="name"') == len(bundled().texts)


WATER = Path(__file__).parent / "cases" / "water-treaty"


@pytest.mark.parametrize(
    "name", ["min-flow", "disputes.way", "delta-fund", "dam-height", "salt-limit"]
)
def test_a_history_is_drawn_with_each_value_and_each_side_of_a_bracket(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(WATER)
    found = history(name)
    picture = value_lanes(found)
    assert picture
    marks = 0
    for moment in found.history.moments:
        values = values_at(found, moment.ref, moment.spots)
        marks += max(len(values), 1)
        assert all(value.words in picture.said for value in values)
        assert all(f"[{', '.join(value.by)}]" in picture.said for value in values if value.by)
    # Those that are only compared with are marked too.
    assert picture.body.count("<title>") >= marks
    again = value_lanes(replace(found, shorts=dict(reversed(found.shorts.items()))))
    assert again == picture


def test_the_page_of_a_history_says_in_words_what_it_draws(tmp_path: Path) -> None:
    page = tmp_path / "flow.html"
    assert run(WATER, "history", "min-flow", "-o", str(page)).code == 0
    said = page.read_text("utf-8")
    for anchor in re.findall(r'<a href="#(m\d+)"', said):
        assert f'id="{anchor}"' in said
    text = run(WATER, "history", "min-flow").stdout
    assert said.count('<li id="m') == len(re.findall(r"^2018-", text, re.MULTILINE)) == 7
    assert said.count(">states no longer<") == len(re.findall(r"^ +- ", text, re.MULTILINE))


def test_a_history_without_days_is_told_and_not_drawn(tmp_path: Path) -> None:
    folder = tmp_path / "proposals" / "mill"
    folder.mkdir(parents=True)
    (tmp_path / "plans.toml").write_text('default = "mill"\n')
    (folder / "v1.yaml").write_text(
        "revision: v1\nclauses: [{id: sails, text: Four sails turn.}]\n"
    )
    assert "Four sails turn." in run(tmp_path, "history", "sails").stdout
    run(tmp_path, "history", "sails", "-o", "x.svg").assert_refused("nothing to draw")


def test_what_a_side_wants_comes_from_the_text_that_said_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The drafts of Harvan and of Mereth, each with its own value, went into one rolling text."""
    monkeypatch.chdir(WATER)
    picture = value_lanes(history("min-flow"))
    assert picture
    ways = re.findall(r'<line class="firm"[^>]* y1="(\d+)" y2="(\d+)"', picture.body)
    assert len(ways) == 8
    assert sum(here == there for here, there in ways) == 2


@pytest.mark.parametrize("label", ["{}", "{}.", "第{}条", "Art{}"])
def test_numbers_below_a_strip_do_not_run_into_each_other_on_a_telephone(label: str) -> None:
    clauses = [
        {"id": f"c{n}", "label": label.format(n), "text": "So be it."} for n in range(1, 400)
    ]
    text = Revision.model_validate({"revision": "v1", "clauses": clauses})
    rows = [Row((place,), place) for place in text.places.values()]
    found = [(float(x.rstrip("%")) * 3.58, said) for x, said in strip(rows, {}).ticks]
    wide = [(x, sum(11 if each > "\u2e80" else 6.2 for each in said)) for x, said in found]
    assert wide and all(a + w / 2 <= b - v / 2 for (a, w), (b, v) in pairwise(wide))
