"""The ledger of steps: its laws, and what it says of the bundled documents."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from pictures import WIDTHS, beyond, collisions
from runs import run
from schemas_made import validator

from plans.errors import InputError
from plans.formats._pictures.dumbbell import dumbbell
from plans.formats._pictures.rails import rail_of
from plans.model import Interest, Issue, Revision
from plans.negotiating import Declared, leans, measured
from plans.results import MarkDocument, MeasureDocument, Movement, PairDocument, StepDocument
from plans.storing import load_ref
from plans.terms import AnyTerm, Term
from plans.verbs.movement import movement
from plans.verbs.render import render_text
from plans.wording import by_how_much, text_names
from plans.writing import dump_revision

US, US2, E3 = "us-28-point@v1", "us-28-point@v2", "e3-counter@v1"
UA20, MEMO, TERMS = "ua-20-point@v1", "ru-istanbul-memo@v1", "ru-terms-2024@v1"
PAIRS = [*permutations((US, US2, E3, UA20, MEMO), 2)]


def pair(*refs: str) -> PairDocument:
    (found,) = movement(refs).pairs
    return found


def step(found: PairDocument, issue: str) -> StepDocument:
    return next(each for each in found.steps if each.issue == issue)


def leanings(found: StepDocument) -> dict[str, str]:
    return {each.party: each.leaning for each in found.leanings}


# Laws


MIRROR = {"toward": "away", "away": "toward"}


@pytest.mark.parametrize(("before", "after"), [each for each in PAIRS if each[0] < each[1]])
def test_back_mirrors_forth(before: str, after: str) -> None:
    forth, back = pair(before, after), pair(after, before)
    assert [each.issue for each in forth.steps] == [each.issue for each in back.steps]
    for one, other in zip(forth.steps, back.steps, strict=True):
        assert (one.before, one.after, one.left, one.came) == (
            other.after,
            other.before,
            other.came,
            other.left,
        )
        assert (one.kind, one.because, one.support) == (other.kind, other.because, other.support)
        assert {who: MIRROR.get(how, how) for who, how in leanings(one).items()} == leanings(other)
        assert (one.measure is None) == (other.measure is None)
        if one.measure and other.measure:
            assert one.measure.before == other.measure.after
            change = [each.change for each in (one.measure, other.measure)]
            assert None in change or sum(map(Decimal, filter(None, change))) == 0
    for one_list, other_list in (
        (forth.open, back.open),
        (forth.not_confirmed, back.not_confirmed),
        (forth.one_speaks, back.one_speaks),
    ):
        assert [each.issue for each in one_list] == [each.issue for each in other_list]
    assert forth.same == back.same


def test_from_a_text_to_itself_nothing_moves() -> None:
    for ref in (US, US2, E3, UA20):
        found = pair(ref, ref)
        assert not (found.steps or found.open or found.not_confirmed or found.one_speaks)


@pytest.mark.parametrize("ref", [E3, UA20])
def test_what_is_only_carried_never_moves(tmp_path: Path, ref: str) -> None:
    revision = load_ref(ref).revision
    plain = {each.issue for each in pair(US, ref).steps}
    for clause in list(revision.places)[::5]:
        made = tmp_path / f"{clause}.yaml"
        made.write_text(dump_revision(carried(revision, clause)), "utf-8")
        assert {each.issue for each in pair(US, str(made)).steps} <= plain


def test_all_that_is_carried_leaves_no_step(tmp_path: Path) -> None:
    revision = load_ref(E3).revision
    for clause in revision.places:
        revision = carried(revision, clause)
    made = tmp_path / "carried.yaml"
    made.write_text(dump_revision(revision), "utf-8")
    assert not pair(US, str(made)).steps


def carried(revision: Revision, id: str) -> Revision:
    def marked(clause: Any) -> Any:
        below = tuple(map(marked, clause.clauses))
        if clause.id != id:
            return clause.model_copy(update={"clauses": below})
        terms = {key: term.model_copy(update={"cites": ()}) for key, term in clause.terms.items()}
        made = type(clause).model_validate({"id": "x", "cites": [{"attestation": "carried"}]})
        return clause.model_copy(update={"clauses": below, "terms": terms, "cites": made.cites})

    return revision.model_copy(update={"clauses": tuple(map(marked, revision.clauses))})


def test_a_silent_text_between_changes_no_step(tmp_path: Path) -> None:
    typed = {"kind": "choice", "issue": "an-issue-of-its-own", "value": "yes"}
    silent = Revision.model_validate(
        {"revision": "v1", "clauses": [{"id": "c", "text": "Words.", "terms": {"t": typed}}]}
    )
    file = tmp_path / "silent.yaml"
    file.write_text(dump_revision(silent), "utf-8")
    plain = movement([US, E3])
    more = movement([US, str(file), E3])

    def told(found: Movement) -> dict[str, Any]:
        return {
            each.issue: (each.before, each.after, each.measure, each.leanings)
            for _, each in found.steps
        }

    assert told(more) == told(plain)


# What leads where


def term(**fields: Any) -> Term:
    from pydantic import TypeAdapter

    made: Term = TypeAdapter(AnyTerm).validate_python({"issue": "water", **fields})
    return made


WATER = Issue(title="Water", topic="rivers")
LEVELS = Issue(title="Levels", topic="rivers", scale=("low", "middling", "high", "flood"))


def quantity(value: str, **more: Any) -> Term:
    return term(kind="quantity", value=value, **{"role": "cap", **more})


@pytest.mark.parametrize(
    ("before", "after", "wants", "leads"),
    [
        ("10 km", "12 km", "higher", "toward"),
        ("10 km", "12 km", "lower", "away"),
        ("10 km", "12 km", "12 km", "toward"),
        ("12 km", "10 km", "12 km", "away"),
        ("10 km", "12 km", "11 km", "past"),
        ("10 km", "12 km", "11 boats", "not told"),
        ("10 km", "12 km", "clean water", "not told"),
        ("10 km", "unlimited", "higher", "toward"),
        ("unlimited", "10 km", "12 km", "past"),
    ],
)
def test_a_figure_leads_by_what_was_declared(
    before: str, after: str, wants: str, leads: str
) -> None:
    found = measured(quantity(before), quantity(after), WATER)
    declared = Declared("upstream", Interest(issue="water", wants=wants))
    assert leans(found, declared).leaning == leads


@pytest.mark.parametrize(
    ("before", "after", "change"), [("low", "high", 2), ("flood", "low", -3), ("low", "ebb", None)]
)
def test_words_are_as_many_steps_apart_as_the_scale_says(
    before: str, after: str, change: int | None
) -> None:
    found = measured(term(kind="choice", value=before), term(kind="choice", value=after), LEVELS)
    assert (found and found.change) == change


def test_only_like_is_measured_against_like() -> None:
    to_one = term(kind="share", value="40 %", of="the flow", to=["upstream"])
    to_other = term(kind="share", value="60 %", of="the flow", to=["downstream"])
    assert measured(to_one, to_other, WATER) is None
    assert measured(quantity("10 km"), quantity("10 boats"), WATER) is None
    assert measured(quantity("10 km"), term(kind="choice", value="low"), WATER) is None
    years = (
        term(kind="duration", of="the ban", value="2 years"),
        term(kind="duration", of="the ban", value="30 months"),
    )
    found = measured(*years, WATER)
    assert found and found.change == Decimal(6) and found.unit == "month"


# The bundled documents


def test_the_army_from_the_leaked_text_to_the_mark_up() -> None:
    found = step(pair(US, E3), "army-size")
    assert found.measure and (found.measure.change, found.measure.unit) == ("200000", "personnel")
    assert leanings(found) == {
        "ukraine": "toward",
        "russia": "away",
        "e3": "toward",
        "eu": "toward",
    }
    assert all(each.interest.date and each.interest.sources for each in found.leanings)


def test_what_was_declared_later_is_not_held_against_a_text() -> None:
    assert "europe" not in leanings(step(pair(US, E3), "army-size"))
    assert "europe" in leanings(step(pair(E3, UA20), "army-size"))


def test_a_difference_between_authors_is_no_move_of_theirs() -> None:
    assert {each.kind for each in pair(MEMO, UA20).steps} == {"step"}
    assert {each.kind for each in pair(US, US2).steps} == {"move"}
    assert {each.because for each in pair(US, US2).steps} == {"same author"}


def test_a_carried_ceiling_is_told_as_carried() -> None:
    found = pair(US, US2)
    assert "army-size" not in [each.issue for each in found.steps]
    told = next(each for each in found.one_speaks if each.issue == "army-size")
    assert told.after.state == "carried"


def test_an_open_issue_is_told_with_all_sides_and_is_no_step() -> None:
    found = pair(US, UA20)
    open_ones = {each.issue for each in found.open}
    assert open_ones and open_ones.isdisjoint(each.issue for each in found.steps)
    assert all(each.before.state == "open" or each.after.state == "open" for each in found.open)


def test_all_tells_each_text_made_from_another() -> None:
    found = movement(every=True)
    assert (US, US2) in [(each.before, each.after) for each in found.pairs]
    assert (US, E3) in [(each.before, each.after) for each in found.pairs]
    assert all(each.link or each.author for each in found.pairs)


def test_texts_that_nobody_is_said_to_have_tabled_are_not_called_those_of_different_authors(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text("1. Pay EUR 5.\n")
    said = run(tmp_path, "movement", "a.txt", "a.txt").stdout
    assert "Who tabled them is not recorded: what differs is no move of anybody." in said


def test_one_text_is_no_movement() -> None:
    with pytest.raises(InputError, match="from one text to another"):
        movement([US])
    with pytest.raises(InputError, match="name texts, or ask for all"):
        movement([US, E3], every=True)


def test_json_keeps_its_schema() -> None:
    said = json.loads(render_text(movement([US, US2, E3, UA20]), "json"))
    validator("movement").validate(said)
    assert said["summary"]["steps"] == sum(len(each["steps"]) for each in said["pairs"])


def test_a_terminal_is_told_who_moved() -> None:
    said = run(Path(), "movement", US, US2, "--issues", "us-profit-share,army-size")
    assert "US share of profits: move (same author)" in said.stdout
    assert "−20 percentage points" in said.stdout
    assert "no party has declared an interest in it" in said.stdout
    assert "carries it over, not confirmed" in said.stdout


# The page


def test_a_page_says_what_json_says_and_every_link_leads_somewhere() -> None:
    found = movement([US, US2, E3, UA20])
    page = render_text(found, "html")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    counts = found.counts
    assert page.count('<article class="step"') == counts.steps
    assert page.count('class="picture rail') == counts.measured
    assert page.count("<desc ") == page.count("<title id=") == counts.measured
    assert "unchanged" not in page


def test_a_rail_is_as_long_as_what_it_counts() -> None:
    found = {step.issue: rail_of(step.measure) for step in pair(US, US2).steps if step.measure}
    share, funds = found["us-profit-share"], found["reconstruction-fund-control"]
    assert (share.first, share.last) == ("0 %", "100 %")
    assert share.backward and share.before.x == 50
    assert len(funds.ticks) == 3 and funds.after.x == funds.ticks[1]


def test_a_sum_that_moved_is_written_as_sums_are() -> None:
    marks = MarkDocument("29000000", ""), MarkDocument("49000000", "")
    sums = MeasureDocument("number", "EUR", (), *marks, "20000000")
    assert by_how_much(sums) == "+EUR 20 million"
    assert by_how_much(replace(sums, change="-20000000")) == "−EUR 20 million"


def test_what_was_permanent_and_ends_has_a_limit_now() -> None:
    ends = [term(kind="duration", value=value, of="the ban") for value in ("permanent", "2 years")]
    found = measured(*ends, WATER)
    assert found and (found.before.shown, found.after.shown) == ("permanent", "2 years")
    assert found.change is None


def test_what_has_no_limit_stands_beyond_a_broken_rail() -> None:
    marks = MarkDocument("10", "10 km"), MarkDocument(None, "no limit")
    rail = rail_of(MeasureDocument("number", "km", (), *marks, None))
    assert rail.broken is not None and rail.before.x <= rail.broken < rail.after.x


def test_rows_say_what_json_says_and_only_steps_are_measured() -> None:
    found = movement([US, US2, E3, UA20])
    rows, counts = found.to_records(), found.counts
    told = Counter(row["what"] for row in rows)
    assert told["step"] + told["move"] == counts.steps
    assert told["move"] == counts.moves
    assert (told["open"], told["not confirmed"]) == (counts.open, counts.not_confirmed)
    assert (told["one speaks"], told["same"]) == (counts.one_speaks, counts.same)
    measured = [row for row in rows if row["gauge"]]
    assert len(measured) == counts.measured
    for row in measured:
        if row["change"] is not None:
            assert row["number_after"] - row["number_before"] == row["change"]
    share = next(row for row in rows if row["issue"] == "us-profit-share" and row["change"])
    assert (share["said_before"], share["said_after"]) == (
        "50 % of profits to US",
        "30 % of profits to US",
    )
    assert (share["change"], share["unit"]) == (-20, "percentage point")


def test_rows_of_the_way_back_mirror_those_of_the_way_forth() -> None:
    forth, back = movement([US, E3]).to_records(), movement([E3, US]).to_records()
    turned = {
        (row["issue"], row["said_after"], row["said_before"], row["what"] != "move") for row in back
    }
    assert {
        (row["issue"], row["said_before"], row["said_after"], row["what"] != "move")
        for row in forth
    } == turned


def test_the_words_of_a_rail_never_collide() -> None:
    found = movement([US, US2, E3, UA20])
    names = text_names(found.texts)
    drawn = [dumbbell(step, pair, names) for pair in found.pairs for step in pair.steps]
    pictures = [each for each in drawn if each]
    assert len(pictures) == found.counts.measured
    for each in pictures:
        assert [collisions(each, wide) for wide in WIDTHS] == [[]] * len(WIDTHS)
        assert [beyond(each, wide) for wide in WIDTHS] == [[]] * len(WIDTHS)
