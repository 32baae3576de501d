"""A negotiation of another kind: laws of the views over it, and what its three sides would read."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest
from runs import run

from plans.results import Movement, PairDocument
from plans.verbs.movement import movement
from plans.verbs.position_table import position_table
from plans.verbs.progress import progress
from plans.verbs.red_lines import red_lines
from plans.verbs.render import render_text

TREATY = Path(__file__).parent / "cases" / "water-treaty"
HARVAN, HARVAN2 = "harvan-draft@v1", "harvan-draft@v2"
MERETH, LIRO, MEDIATOR = "mereth-draft@v1", "liro-paper@v1", "mediator-text@v1"
ROLLING, ROLLING2, ROLLING3 = (f"rolling-text@v{number}" for number in (1, 2, 3))
TEXTS = (HARVAN, MERETH, LIRO, ROLLING, MEDIATOR, ROLLING2, HARVAN2, ROLLING3)


@pytest.fixture(autouse=True)
def _there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TREATY)


def said(*words: str) -> str:
    """Return what a command says, in lines as wide as it needs."""
    found = run(Path(), *words)
    assert found.code in (0, 1), found.stderr
    return " ".join(found.stdout.split())


def by_text(cells: Any) -> dict[str, dict[str, Any]]:
    """Return what JSON says of each text on each issue, whatever the order of columns."""
    return {
        row["id"]: {
            cell["document"]: cell | {"documents": sorted(cell["documents"])}
            for cell in row["cells"]
        }
        for row in cells["rows"]
    }


# Laws


def test_nothing_is_to_be_found_fault_with() -> None:
    assert said("validate", "--all").endswith("nothing to report")


@pytest.mark.parametrize("order", [TEXTS[::-1], TEXTS[3:] + TEXTS[:3]])
def test_the_order_of_texts_changes_the_order_of_columns_alone(order: tuple[str, ...]) -> None:
    one, other = (json.loads(render_text(position_table(refs), "json")) for refs in (TEXTS, order))
    assert by_text(one) == by_text(other)
    assert one["summary"] == other["summary"]
    verdicts = [
        {line.id: {cell.document: cell for cell in line.cells} for line in red_lines(refs).lines}
        for refs in (TEXTS, order)
    ]
    assert verdicts[0] == verdicts[1]


def test_a_text_that_is_silent_on_an_issue_changes_no_count_of_it() -> None:
    with_liro, without = position_table(TEXTS), position_table([t for t in TEXTS if t != LIRO])
    counts = [
        {row.id: (row.speaking, row.values, row.alike, row.open) for row in table.lines}
        for table in (with_liro, without)
    ]
    silent = {
        row.id
        for row in with_liro.lines
        for cell in row.cells
        if cell.document == LIRO and cell.state == "silent"
    }
    assert len(silent) > 10
    for issue in silent:
        assert counts[0][issue] == counts[1][issue]


def carried(folder: Path, clause: str) -> None:
    """Mark ``clause`` of the last rolling text as carried over."""
    path = folder / "proposals" / "rolling-text" / "v3.yaml"
    head, found, rest = path.read_text("utf-8").partition(f"  - id: {clause}\n")
    assert found
    told = "cites: [{source: joint-12, attestation: published}]"
    path.write_text(
        head + found + rest.replace(told, "cites: [{attestation: carried}]", 1), "utf-8"
    )


@pytest.mark.parametrize("clause", ["water-standing", "dry-years", "navigation", "dam", "term"])
def test_to_mark_a_clause_as_carried_raises_nothing(
    clause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counts() -> Iterator[Decimal | int]:
        for near in progress(["rolling-text"]).nearness:
            yield from (Decimal(share.count) for share in near.shares[1:])
        for pair in movement([ROLLING, ROLLING3]).pairs:
            yield len(pair.steps)
        for row in position_table(TEXTS).lines:
            yield from (row.speaking, row.values)
            yield sum(cell.agreed is not None for cell in row.cells)

    folder = tmp_path / "talks"
    shutil.copytree(TREATY, folder)
    monkeypatch.chdir(folder)
    before = list(counts())
    carried(folder, clause)
    after = list(counts())
    assert all(now <= then for now, then in zip(after, before, strict=True))
    assert sum(after) < sum(before)


def pair(*refs: str) -> PairDocument:
    (found,) = movement(refs).pairs
    return found


@pytest.mark.parametrize(("one", "other"), [*combinations(TEXTS, 2)])
def test_steps_back_mirror_steps_forth(one: str, other: str) -> None:
    forth, back = pair(one, other), pair(other, one)
    assert [each.issue for each in forth.steps] == [each.issue for each in back.steps]
    for there, here in zip(forth.steps, back.steps, strict=True):
        assert (there.kind, there.before, there.after) == (here.kind, here.after, here.before)
        if there.measure and here.measure and there.measure.change and here.measure.change:
            assert Decimal(there.measure.change) == -Decimal(here.measure.change)
    assert forth.same == back.same


@pytest.mark.parametrize("other", [each for each in TEXTS if each != MEDIATOR])
def test_from_and_to_a_mediator_nobody_moves(other: str) -> None:
    assert {each.kind for each in pair(MEDIATOR, other).steps} <= {"step"}


@pytest.mark.parametrize(
    "command",
    [
        ("compare", *TEXTS),
        ("redlines", *TEXTS),
        ("movement", "--all"),
        ("progress",),
        ("sequence", *TEXTS),
        ("readings", "mediator-text"),
    ],
    ids=lambda words: words[0],
)
def test_json_and_page_say_the_same_numbers(command: tuple[str, ...]) -> None:
    told = json.loads(run(Path(), *command, "--format", "json").stdout)
    page = run(Path(), *command, "--format", "html").stdout.replace("\u00a0", " ")
    text = " ".join(run(Path(), *command).stdout.split())
    for number in _numbers(told):
        assert number in page
        assert number in text


def _numbers(told: Any) -> Iterator[str]:
    """Yield the shares, and the changes with their sign, that JSON tells."""
    if isinstance(told, dict):
        if {"count", "total"} <= told.keys() and told["total"]:
            yield f"{told['count']} of {told['total']}"
        if told.get("change"):
            yield told["change"].lstrip("-")
        told = list(told.values())
    if isinstance(told, list):
        for each in told:
            yield from _numbers(each)


# What readers of each side would read


def test_a_counter_draft_is_no_move_of_who_answers() -> None:
    found = said("movement", HARVAN, MERETH)
    assert "They are of different authors; the lineage connects them (published)" in found
    assert "Length of the treaty: step (lineage)" in found
    assert "move (" not in found


def test_who_tables_less_with_others_has_moved() -> None:
    found = said("movement", HARVAN, ROLLING, "--issues", "dam-height")
    assert "Harvan tabled both." in found
    assert "move (same author) at most 185 m (Article 4) → at most 178 m (point 4) −7 m" in found


def test_an_interest_that_has_ended_is_held_against_nobody() -> None:
    length = next(e for e in pair(HARVAN, HARVAN2).steps if e.issue == "filling-time")
    assert [each.party for each in length.leanings] == ["mereth"]
    height = next(e for e in pair(ROLLING, ROLLING3).steps if e.issue == "dam-height")
    assert [each.party for each in height.leanings] == ["harvan"]


def test_a_text_of_all_parties_is_not_said_to_precede_all_lines() -> None:
    found = said("redlines", ROLLING, ROLLING3)
    assert "no other party had declared a line yet" not in found
    assert "every line is of a party that tabled it, and none of another" in found


def test_each_version_is_held_against_what_was_claimed_of_it() -> None:
    found = said("progress", "rolling-text")
    assert "14 October 2018, Ilva Dorn, chief negotiator (Harvan)" in found
    assert "15 October 2018, Tam Ressick (Mereth)" in found
    assert (
        "Rolling v2 (12 October 2018): 12 of 17 points have no open bracket (about 71 %)" in found
    )


def test_points_that_are_carried_over_are_told_beside_those_without_a_bracket() -> None:
    found = said("progress", "rolling-text")
    for tally in progress(["rolling-text"]).tallies:
        told = f"{tally.points.count} of 17 points have no open bracket"
        assert told in found
        assert tally.carried <= tally.points.count
    assert "(about 71 %), 10 of them carried over, not confirmed; 5 brackets open" in found
    assert found.count("carried over, not confirmed") == 1


def test_rows_in_the_head_of_a_table_are_as_many_as_there_are() -> None:
    counts = position_table([HARVAN, HARVAN2]).counts
    told = counts.differ + counts.alike + counts.one_speaks + counts.none_speaks
    assert (told, counts.none_speaks) == (counts.rows, 0)
    found = said("compare", HARVAN2, LIRO)
    assert "5 on which none speaks" in found
    assert "none speaks;" not in said("compare", HARVAN, LIRO)


def test_what_only_one_text_speaks_on_is_told_apart_from_what_is_carried_over() -> None:
    found = said("movement", HARVAN, HARVAN2)
    counts = movement([HARVAN, HARVAN2]).counts
    assert f"one text alone speaks on {counts.one_speaks}, on 6 of these the other only" in found
    assert "of these the other" not in said("movement", HARVAN, MERETH)


def test_texts_that_are_read_back_in_time_say_so() -> None:
    back = "The second is the older: this reads back in time."
    assert back in said("movement", HARVAN2, HARVAN)
    assert back not in said("movement", HARVAN, HARVAN2)
    assert back in run(Path(), "movement", HARVAN2, HARVAN, "--format", "html").stdout


def test_what_stands_in_a_circle_does_not_come_before_all_else() -> None:
    assert "1. nothing in the text comes before, or only a circle" in said("sequence", ROLLING3)
    assert "only a circle" not in said("sequence", MERETH)


def test_the_silence_of_a_text_is_no_surer_than_what_is_known_of_it() -> None:
    cells = [cell for line in red_lines([HARVAN, HARVAN2]).lines for cell in line.cells]
    silent = [each for each in cells if each.verdict == "not met" and not each.terms]
    assert {each.document: each.firm for each in silent}.get(HARVAN2) is False
    assert all(each.firm for each in silent if each.document == HARVAN)


def test_a_side_is_told_with_all_in_which_the_sides_differ() -> None:
    found = said("status", ROLLING2)
    assert "[Mereth] EUR 400 million, paid by Harvan to Liro" in found
    assert "[Liro] EUR 600 million, paid by Harvan and Mereth to Liro" in found
    assert "[Harvan] 260 m³/s [Mereth] 450 m³/s [Liro] 500 m³/s" in found


def test_of_a_closed_bracket_it_is_said_how_it_was_closed() -> None:
    found = said("diff", ROLLING2, ROLLING3)
    assert "alternatives Harvan: 6 years; Mereth, Liro: 8 years → 7 years" in found
    assert "Mereth: EUR 400 million, paid by Harvan to Liro, for works against the salt" in found


def test_two_values_on_one_issue_say_what_each_is_of() -> None:
    found = said("compare", LIRO, MERETH, "--issues", "min-flow")
    assert "the monthly mean at the border: at least 500 m³/s" in said("compare", LIRO)
    assert "the monthly mean into the delta: at least 430 m³/s" in said("compare", LIRO)
    assert "at least 450 m³/s (Article 2)" in found


@pytest.mark.parametrize("words", [*permutations((HARVAN, MERETH), 2)])
def test_a_number_that_says_what_it_numbers_is_no_point(words: tuple[str, str]) -> None:
    for command in ("compare", "movement", "sequence"):
        assert "point Article" not in said(command, *words)


def test_who_forms_the_commission_when_is_a_sentence() -> None:
    assert "Harvan and Mereth to form the Commission within 6 months after signature" in said(
        "compare", MERETH
    )


def test_the_deadlock_is_told_with_both_points() -> None:
    found = said("sequence", ROLLING3)
    assert "1 deadlock" in found
    assert "“the first filling” waits for “the Delta Fund is paid in” (point 5)" in found


def test_what_is_known_by_one_newspaper_says_so() -> None:
    steps: Movement = movement([HARVAN, HARVAN2])
    assert {each.support for each in steps.pairs[0].steps} == {"single-source"}
    carried_over = [each.after.state for each in steps.pairs[0].one_speaks]
    assert carried_over == ["carried"] * 6


def test_which_comes_first_the_texts_say_in_their_own_words() -> None:
    found = said("sequence", HARVAN, MERETH)
    assert "MR draft: the Commission → the whole first filling (Article 5)" in found
    assert "HV draft: the first filling → the Ossel Commission (Article 8)" in found


def test_a_clause_that_is_carried_is_not_called_unchanged() -> None:
    found = said("history", "min-flow")
    assert "carried over, not confirmed, in rolling-text@v2" in found
    assert "unchanged" not in found
    assert "rolling-text@v2 changed Harvan, Mereth, Liro carried, published" in said(
        "history", "filling"
    )


@pytest.mark.parametrize("way", [1, -1])
def test_both_language_versions_differ_in_a_figure_and_a_force_and_in_nothing_else(
    way: int,
) -> None:
    found = said("parity", *("rolling-text.en.txt", "rolling-text.fr.txt")[::way])
    assert "8 clauses in both, 2 differ." in found
    assert "45 % in English" in found
    assert "permission (“may”) in English" in found
    assert "duration" not in found
