"""Several texts side by side: each clause in one row, each text against the one before it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import run

from plans.aligning import Pair, rows_across
from plans.verbs.render import render
from plans.verbs.side_by_side import side_by_side

TEXTS = {
    "en": (
        "1. The ferry sails at dawn.\n\n2. Bicycles travel free.\n\n3. Dogs wear a lead.\n",
        "1. The ferry sails at noon.\n\n2. Bicycles travel free.\n",
        "1. The ferry sails at noon.\n\n2. Bicycles travel free.\n\n3. Dogs wear a lead.\n",
    ),
    "uk": (
        "1. Пором відходить уранці.\n\n2. Велосипеди їдуть безплатно.\n\n3. Собаки на повідку.\n",
        "1. Пором відходить опівдні.\n\n2. Велосипеди їдуть безплатно.\n",
        "1. Пором відходить опівдні.\n\n2. Велосипеди їдуть безплатно.\n\n3. Собаки на повідку.\n",
    ),
    "zh": (
        "第一条 渡船每日黎明启航。\n\n第二条 自行车免费乘船。\n\n第三条 犬只须系绳。\n",
        "第一条 渡船每日正午启航。\n\n第二条 自行车免费乘船。\n",
        "第一条 渡船每日正午启航。\n\n第二条 自行车免费乘船。\n\n第三条 犬只须系绳。\n",
    ),
}


@pytest.fixture(params=TEXTS)
def ferries(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    """Three drafts: one clause is changed once, one is dropped and comes back."""
    paths = [tmp_path / f"draft-{number}.txt" for number in (1, 2, 3)]
    for path, text in zip(paths, TEXTS[request.param], strict=True):
        path.write_text(text, "utf-8")
    return [str(path) for path in paths]


def stands(refs: Sequence[str]) -> list[list[str]]:
    return [[cell.stand for cell in row.cells] for row in side_by_side(refs).clauses]


def test_each_text_is_told_against_the_one_before_that_speaks(ferries: list[str]) -> None:
    assert stands(ferries) == [
        ["first", "changed", "same"],
        ["first", "same", "same"],
        ["first", "silent", "same"],
    ]


def test_what_comes_back_is_compared_with_the_text_that_said_it(ferries: list[str]) -> None:
    last = side_by_side(ferries).clauses[-1].cells[-1]
    assert last.since == ferries[0]
    assert last.changes == ()


def test_the_counts_are_those_of_the_rows(ferries: list[str]) -> None:
    counts = side_by_side(ferries).summary
    assert (counts.clauses, counts.everywhere, counts.alike, counts.changed) == (3, 2, 1, 1)


def test_two_texts_are_told_as_the_diff_of_the_two_tells_them(
    ferries: list[str], tmp_path: Path
) -> None:
    told = {
        step.fingerprint
        for row in side_by_side(ferries[:2]).clauses
        for cell in row.cells
        for step in cell.changes
    }
    found = json.loads(run(tmp_path, "diff", *ferries[:2], "-f", "json").stdout)["changes"]
    there = [each for each in found if each["clause"]["after"] and not each["follows"]]
    assert told == {each["fingerprint"] for each in there}


@pytest.mark.parametrize("format", ["text", "json", "html", "csv"])
def test_every_format_says_every_text(ferries: list[str], tmp_path: Path, format: str) -> None:
    done = run(tmp_path, "diff", *ferries, "-f", format)
    assert done.code == 0
    for name in ("draft-1.txt", "draft-2.txt", "draft-3.txt"):
        assert name in done.stdout


def test_a_page_says_silent_and_no_folder(ferries: list[str], tmp_path: Path) -> None:
    assert run(tmp_path, "report", *ferries, "-o", "three.html").code == 0
    page = (tmp_path / "three.html").read_text("utf-8")
    assert '<td role="cell" class="silent">' in page
    assert str(tmp_path) not in page


def test_exit_codes_are_those_of_a_diff(ferries: list[str], tmp_path: Path) -> None:
    same = [ferries[1]] * 3
    assert run(tmp_path, "diff", *ferries, "--exit-code").code == 1
    assert run(tmp_path, "diff", *same, "--exit-code").code == 0
    assert run(tmp_path, "diff", *ferries, "--fail-on", "red-line").code == 0


@pytest.mark.parametrize("option", ["--alignment", "--partial", "--no-words"])
def test_what_is_about_two_texts_is_refused_of_three(
    ferries: list[str], tmp_path: Path, option: str
) -> None:
    done = run(tmp_path, "diff", *ferries, option)
    assert done.code == 2
    assert f"{option}: of two texts, not of 3" in done.stderr


# Rows


def paired(before: Sequence[str], after: Sequence[str]) -> list[Pair]:
    """Return the alignment of two lists of ids: what is called alike is alike."""
    both = [Pair((id,), (id,), "id", 1.0) for id in before if id in after]
    gone = [Pair((id,), (), "none", 0.0) for id in before if id not in after]
    return [*both, *gone, *(Pair((), (id,), "none", 0.0) for id in after if id not in before)]


orders = st.lists(st.lists(st.sampled_from("abcdefg"), unique=True), min_size=2, max_size=5)


@given(orders)
def test_every_clause_of_every_text_stands_in_one_row(texts: list[list[str]]) -> None:
    rows = rows_across(texts, lambda one, other: paired(texts[one], texts[other]))
    for at, ids in enumerate(texts):
        assert sorted(id for row in rows for id in row[at]) == sorted(ids)
    # Here a name is one clause, wherever it comes back.
    assert len(rows) == len({id for ids in texts for id in ids})
    assert [row[-1][0] for row in rows if row[-1]] == texts[-1]


@given(orders)
def test_texts_in_one_order_are_read_in_it(texts: list[list[str]]) -> None:
    texts = [sorted(ids) for ids in texts]
    rows = rows_across(texts, lambda one, other: paired(texts[one], texts[other]))
    for at, ids in enumerate(texts):
        assert [id for row in rows for id in row[at]] == ids


def test_a_text_may_stand_in_two_columns(ferries: list[str]) -> None:
    first, second, _ = ferries
    found = side_by_side([first, second, first])
    assert [each.ref for each in found.texts] == [first, second, first]
    assert all(render(found, format) for format in ("html", "text", "csv", "json"))
    assert str(render(found, "html")).count('role="columnheader"') == 3
