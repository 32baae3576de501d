"""Several texts side by side: the laws of the table, and what it says of the bundled documents."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import run
from schemas_made import validator
from strategies import CI, revisions

from plans.errors import InputError, NotFound
from plans.model import Revision
from plans.results import PositionTable
from plans.storing import load_ref
from plans.verbs.position_table import position_table
from plans.verbs.render import render_text
from plans.wording import text_names
from plans.writing import dump_revision

US, US2, E3 = "us-28-point@v1", "us-28-point@v2", "e3-counter@v1"
UA20, MEMO, TERMS = "ua-20-point@v1", "ru-istanbul-memo@v1", "ru-terms-2024@v1"
ALL = (US, US2, E3, UA20, MEMO, TERMS)


@pytest.fixture(scope="module")
def six() -> PositionTable:
    return position_table(ALL)


def row(table: PositionTable, id: str) -> Any:
    return next(each for each in table.lines if each.id == id)


def cell(table: PositionTable, id: str, ref: str) -> Any:
    return next(each for each in row(table, id).cells if each.document == ref)


def pair(table: PositionTable, first: str, second: str) -> tuple[int, int]:
    found = {(each.first, each.second): each for each in table.overlaps}
    each = found.get((first, second)) or found[second, first]
    return each.both, each.same


def without_order(table: PositionTable) -> Any:
    """What a table says, whatever the order of its columns."""
    said = json.loads(render_text(table, "json"))
    for each in said["rows"]:
        for one in each["cells"]:
            one["documents"].sort()
        each["cells"].sort(key=lambda one: one["document"])
    said["texts"].sort(key=lambda text: text["ref"])
    for each in said["overlaps"]:
        if each["first"] > each["second"]:
            each["first"], each["second"] = each["second"], each["first"]
            alone = each["first_alone"], each["second_alone"]
            each["second_alone"], each["first_alone"] = alone
    said["overlaps"].sort(key=lambda each: (each["first"], each["second"]))
    return said


# Laws


@pytest.mark.parametrize(
    "order", [ALL[::-1], (*ALL[3:], *ALL[:3]), (E3, US, TERMS, UA20, US2, MEMO)]
)
def test_naming_texts_in_another_order_moves_columns_and_nothing_else(
    six: PositionTable, order: tuple[str, ...]
) -> None:
    moved = position_table(order)
    assert [text.ref for text in moved.texts] == list(order)
    assert without_order(moved) == without_order(six)


def test_a_text_beside_itself_says_the_same_wherever_it_speaks() -> None:
    for ref in ALL:
        table = position_table([ref, ref])
        speaking = sum(each.cells[0].speaks for each in table.lines)
        (found,) = table.overlaps
        assert (found.both, found.same) == (speaking, speaking)
        assert not any(each.differs for each in table.lines)


def test_a_silent_text_changes_no_count(tmp_path: Path, six: PositionTable) -> None:
    typed = {"kind": "choice", "issue": "an-issue-of-its-own", "value": "yes"}
    silent = Revision.model_validate(
        {"revision": "v1", "clauses": [{"id": "c", "text": "Words.", "terms": {"t": typed}}]}
    )
    file = tmp_path / "silent.yaml"
    file.write_text(dump_revision(silent), "utf-8")
    more = position_table([*ALL, str(file)])
    counts = {
        each.id: (each.speaking, each.values, each.alike, each.differs) for each in more.lines
    }
    assert counts.pop("an-issue-of-its-own") == (1, 1, False, False)
    assert counts == {
        each.id: (each.speaking, each.values, each.alike, each.differs) for each in six.lines
    }


def test_marking_a_clause_as_carried_raises_nothing(tmp_path: Path) -> None:
    revision = load_ref(E3).revision
    plain = position_table([US, E3, UA20])
    for clause in list(revision.places)[::9]:
        made = tmp_path / f"{clause}.yaml"
        made.write_text(dump_revision(_carried(revision, clause)), "utf-8")
        table = position_table([US, str(made), UA20])
        for was, now in zip(plain.lines, table.lines, strict=True):
            assert now.speaking <= was.speaking
            assert now.alike <= was.alike
            assert len(now.cells[1].documents) <= len(was.cells[1].documents)
        assert sum(each.same for each in table.overlaps) <= sum(
            each.same for each in plain.overlaps
        )


def _carried(revision: Revision, id: str) -> Revision:
    def marked(clause: Any) -> Any:
        below = tuple(map(marked, clause.clauses))
        if clause.id != id:
            return clause.model_copy(update={"clauses": below})
        terms = {key: term.model_copy(update={"cites": ()}) for key, term in clause.terms.items()}
        cites = ({"attestation": "carried"},)
        made = type(clause).model_validate({"id": "x", "cites": list(cites)})
        return clause.model_copy(update={"clauses": below, "terms": terms, "cites": made.cites})

    return revision.model_copy(update={"clauses": tuple(map(marked, revision.clauses))})


def test_a_page_has_each_place_once_and_no_folder_of_its_maker(
    tmp_path: Path, leases: list[str]
) -> None:
    (tmp_path / "more").mkdir()
    twin = tmp_path / "more" / "one.md"
    twin.write_text(ONE, "utf-8")
    for refs in ([US, US, E3], [leases[0], str(twin), leases[0]]):
        page = render_text(position_table(refs), "html")
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
        assert tmp_path.parent.name not in page
    names = text_names(position_table([leases[0], str(twin)]).texts)
    assert len(set(names.values())) == 2


def test_every_cell_leads_to_a_clause_and_a_source(six: PositionTable) -> None:
    page = render_text(six, "html")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    known = {each["id"] for each in json.loads(render_text(six, "json"))["sources"]}
    for each in six.lines:
        for one in each.cells:
            assert all(term.sources or term.attestation in _SOURCELESS for term in one.terms)
            assert all(term.clause for term in one.terms)
            assert all(set(term.sources) <= known for term in one.terms)


_SOURCELESS = ("inferred", "carried")


def test_page_csv_and_json_say_the_same_numbers(six: PositionTable) -> None:
    said = json.loads(render_text(six, "json"))
    page = _page(six)
    assert len(re.findall(r'<tr role="row" id="i-', page)) == said["summary"]["rows"]
    told = {each["title"]: each["speaking"] for each in said["rows"] if each["speaking"] > 1}
    found = re.findall(r"<span>([^<]*)</span><small>(\d) of 6 speak,", page)
    assert {unescape(title): int(count) for title, count in found} == told
    lines = list(csv.DictReader(io.StringIO(render_text(six, "csv"))))
    speaking = {(line["row"], line["document"]) for line in lines if line["state"] in _SPEAKING}
    by_row = [sum(1 for id, _ in speaking if id == each["id"]) for each in said["rows"]]
    counts = [each["speaking"] for each in said["rows"]]
    partly = {
        each.id for each in six.lines for one in each.cells if one.state == "carried" and one.speaks
    }
    assert not partly
    assert by_row == counts
    for each in said["overlaps"]:
        both, same = (f">{each[name]}</td>" for name in ("both", "same"))
        assert re.search(f'"both speak"{both}<td role="cell" data-of="the same"{same}', page)


_SPEAKING = {"stated", "reported", "one source", "contested", "inferred", "open"}


def test_the_json_keeps_its_schema(six: PositionTable) -> None:
    said = json.loads(render_text(six, "json"))
    validator("position-table").validate(said)
    more = position_table([US, UA20], parties=True, compromise=True)
    validator("position-table").validate(more.as_plain())


@CI
@given(st.lists(revisions, min_size=1, max_size=3))
def test_whatever_texts_say_every_format_shows_it(
    tmp_path_factory: pytest.TempPathFactory, made: list[Any]
) -> None:
    folder = tmp_path_factory.mktemp("texts")
    refs = []
    for number, each in enumerate(made):
        file = folder / f"{number}.yaml"
        file.write_text(dump_revision(Revision.model_validate(each)), "utf-8")
        refs.append(str(file))
    table = position_table(refs)
    validator("position-table").validate(table.as_plain())
    for format in ("text", "json", "csv", "html"):
        assert render_text(table, format)


# The bundled documents


def test_twenty_points_and_the_others_in_numbers(six: PositionTable) -> None:
    assert {ref: pair(six, UA20, ref) for ref in ALL if ref != UA20} == {
        US: (36, 9),
        US2: (1, 0),
        E3: (35, 11),
        MEMO: (10, 0),
        TERMS: (4, 1),
    }


def test_a_cell_says_what_the_text_says_and_how_sure_that_is(six: PositionTable) -> None:
    army = [each.state for each in row(six, "army-size").cells]
    assert army == ["stated", "carried", "stated", "reported", "stated", "silent"]
    share = cell(six, "us-profit-share", US2)
    assert (share.state, share.terms[0].said) == ("one source", "30 % of profits to US")
    funds = cell(six, "frozen-assets-use", US2)
    assert (funds.state, funds.speaks, funds.documents) == ("carried", False, ())


def test_what_nobody_drops_is_silent_and_what_the_lineage_drops_says_so(six: PositionTable) -> None:
    amnesty = cell(six, "amnesty", MEMO)
    assert (amnesty.state, amnesty.fate) == ("silent", None)
    dropped = cell(six, "territory-recognition", E3)
    assert (dropped.fate.origin, dropped.fate.relation) == (US, "dropped")


def test_nothing_bundled_is_agreed_and_equal_cells_do_not_make_it_so(six: PositionTable) -> None:
    assert all(one.agreed is None for each in six.lines for one in each.cells)
    assert "agreed, the text says" not in render_text(six, "html")


def test_an_open_cell_has_both_sides_and_who_wants_nothing_typed(six: PositionTable) -> None:
    found = cell(six, "territory-withdrawal-ukraine", UA20)
    (bracket,) = found.brackets
    assert [(side.by, bool(side.terms)) for side in bracket.sides] == [
        (("us",), True),
        (("ukraine",), False),
    ]
    assert "other wording, no term on this issue" in render_text(six, "text")


def test_a_page_never_calls_what_is_carried_unchanged(six: PositionTable) -> None:
    for format in ("text", "html", "csv"):
        assert "unchanged" not in render_text(six, format)
    assert "as in v1, not confirmed" in render_text(six, "text")


# Options


def test_columns_are_ordered_by_date_and_by_side() -> None:
    assert [text.ref for text in position_table(ALL, by="date").texts] == [
        TERMS, MEMO, US, E3, US2, UA20,
    ]  # fmt: skip
    sides = [text.tabled_by[0] for text in position_table(ALL, by="side").texts]
    assert sides == sorted(sides)


def test_issues_are_chosen_by_their_ids_and_topics(six: PositionTable) -> None:
    few = position_table(ALL, issues=["army-size,nato"])
    assert [each.id for each in few.lines if each.topic != "nato"] == ["army-size"]
    assert [each for each in six.lines if each.topic == "nato" or each.id == "army-size"] == list(
        few.lines
    )
    with pytest.raises(NotFound, match="no issue or topic called 'army-sise'"):
        position_table(ALL, issues=["army-sise"])


def test_parties_have_columns_of_what_they_declared_last_dated() -> None:
    table = position_table([US], issues=["army-size"], parties=True)
    (line,) = table.lines
    told = {each.party: each for each in line.parties}
    assert {"ukraine", "russia", "eu"} <= set(told)
    assert all(each.date and each.sources for party in told.values() for each in party.interests)
    assert "2025-11-20" in {each.date for each in told["ukraine"].red_lines}
    assert "us" not in told  # has declared nothing on it: what it wants is not known


def test_parties_alone_are_a_table_too() -> None:
    table = position_table([], parties=True)
    assert not table.texts
    assert "nato-membership" in {each.id for each in table.lines}
    with pytest.raises(InputError, match="nothing to compare"):
        position_table([])


def test_the_compromise_is_empty_until_brackets_are_closed(tmp_path: Path) -> None:
    table = position_table([US, UA20], compromise=True)
    found = row(table, "znpp-ownership").compromise
    assert (found.terms, len(found.open)) == ((), 1)
    assert row(table, "army-size").compromise is None
    closed = tmp_path / "closed.yaml"
    done = run(tmp_path, "resolve", UA20, found.open[0], "--take", "ukraine", "-o", str(closed))
    assert done.code == 0, done.stderr
    filled = position_table([US, UA20], compromise=True, resolved=str(closed))
    (term,) = row(filled, "znpp-ownership").compromise.terms
    assert term.said.endswith("Ukraine 50 %, US 50 %")
    others = [each.compromise for each in filled.lines if each.compromise]
    assert any(each.open for each in others)
    cells = re.findall(
        r'<td role="cell" class="compromise"[^>]*>.*?</td>', _page(filled), re.DOTALL
    )
    told = {
        "closed": sum("Ukraine 50 %, US 50 %" in each for each in cells),
        "open": sum("plans resolve closed.yaml" in each for each in cells),
        "never bracketed": sum("not in brackets" in each for each in cells),
    }
    assert told == {
        "closed": 1,
        "open": sum(bool(each.open) for each in others),
        "never bracketed": sum(each.compromise is None for each in filled.lines),
    }


def _page(table: PositionTable) -> str:
    # No line of a page ends between a figure and its sign.
    return render_text(table, "html").replace("\u00a0", " ")


def test_a_compromise_needs_something_open() -> None:
    with pytest.raises(InputError, match="nothing is open"):
        position_table([US, E3], compromise=True)


# Texts that nobody typed


ONE = """
# 1. Rent

The rent is 900 euros a month.

# 2. Pets

Pets are allowed.

# 3. Garden

The tenant keeps the garden.
"""
TWO = """
# 1. Rent

The rent is 950 euros a month.

# 2. Pets

Pets are allowed.

# 3. Keys

There are two keys.
"""
THREE = """
# 1. Rent

The rent is 950 euros a month.

# 2. Pets

Pets are not allowed.
"""


@pytest.fixture
def leases(tmp_path: Path) -> list[str]:
    for name, text in (("one", ONE), ("two", TWO), ("three", THREE)):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    return [str(tmp_path / f"{name}.md") for name in ("one", "two", "three")]


def test_clauses_that_are_one_are_rows_where_nobody_typed_any(leases: list[str]) -> None:
    table = position_table(leases)
    assert table.compares == "clauses"
    assert [(each.title, each.speaking, each.values) for each in table.lines] == [
        ("Rent", 3, 2),
        ("Pets", 3, 2),
        ("Keys", 1, 1),
        ("Garden", 1, 1),
    ]
    rent = row(table, table.lines[0].id)
    assert [len(each.documents) for each in rent.cells] == [1, 2, 2]
    assert "silent" in {each.state for each in table.lines[-1].cells}


def test_clauses_stand_in_one_order_whoever_is_named_first(leases: list[str]) -> None:
    table, moved = position_table(leases), position_table(leases[::-1])
    assert without_order(table) == without_order(moved)


def test_a_text_that_nobody_typed_is_not_judged_beside_one_that_is(leases: list[str]) -> None:
    table = position_table([US, leases[0]])
    assert {each.cells[1].state for each in table.lines} == {"not judged"}


# The command


def test_a_table_is_written_as_what_the_file_is_called(tmp_path: Path) -> None:
    for name in ("x.html", "x.csv", "x.json"):
        done = run(tmp_path, "compare", US, E3, "-o", name)
        assert done.code == 0, done.stderr
    assert (tmp_path / "x.html").read_text("utf-8").startswith("<!doctype html>")
    assert (
        json.loads((tmp_path / "x.json").read_text("utf-8"))["format"] == "plans-position-table/1"
    )


@pytest.mark.parametrize("columns", [40, 80, 100])
@pytest.mark.parametrize("texts", [(US, E3), (US, E3, UA20), ALL])
def test_lines_fit_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: int, texts: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    said = run(tmp_path, "compare", *texts).stdout
    assert max(map(len, said.splitlines())) <= columns
