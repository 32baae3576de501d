"""What must come before what, by the conditions, triggers and deadlines of a text."""

from __future__ import annotations

import json
import re
from itertools import permutations, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.errors import InputError, NotFound
from plans.formats import Options
from plans.model import Clause, Revision
from plans.negotiating import Order, opposed, order_of
from plans.verbs.render import render
from plans.verbs.sequence import sequence

EVENTS = ("alpha", "beta", "gamma", "delta", "epsilon")
Pairs = list[tuple[str, str]]


def needs(subject: str, *requires: str) -> dict[str, Any]:
    return {"kind": "condition", "issue": "order", "subject": subject, "requires": list(requires)}


def clause(number: int, **terms: Any) -> Clause:
    return Clause.model_validate(
        {"id": f"c{number}", "label": str(number), "text": "Words.", "terms": terms}
    )


def text(*clauses: Clause, name: str = "v1") -> Revision:
    return Revision(revision=name, clauses=clauses)


def order(*clauses: Clause) -> Order:
    return order_of(text(*clauses), str)


def of_pairs(pairs: Pairs) -> list[Clause]:
    """Return a clause for each pair: the second only if the first."""
    return [clause(number, it=needs(b, a)) for number, (a, b) in enumerate(pairs, 1)]


def shape(found: Order) -> set[tuple[str, str, str, str, str]]:
    return {(x.before, x.after, x.kind, x.said.clause, x.said.key) for x in found.links}


def in_circle(pairs: Pairs) -> set[str]:
    """Return the events that lead back to themselves, found by trying all ways."""
    reach = set(pairs)
    for _ in EVENTS:
        reach |= {(a, d) for (a, b), (c, d) in product(reach, reach) if b == c}
    return {a for a, b in reach if a == b}


PAIRS = st.lists(st.tuples(st.sampled_from(EVENTS), st.sampled_from(EVENTS)), max_size=9)


@given(PAIRS)
def test_a_circle_is_found_where_there_is_one(pairs: Pairs) -> None:
    found = order(*of_pairs(pairs)).circles
    assert {event for each in found for event in each.events} == in_circle(pairs)
    for circle in found:
        ends = [link.after for link in circle.links]
        assert [link.before for link in circle.links] == [ends[-1], *ends[:-1]]
        assert circle.deadlock


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_clauses_changes_nothing(pairs: Pairs, random: Any) -> None:
    clauses = of_pairs(pairs)
    shuffled = random.sample(clauses, len(clauses))
    one, other = order(*clauses), order(*shuffled)
    assert (one.links, one.events, one.circles) == (other.links, other.events, other.circles)


@given(PAIRS)
def test_every_step_comes_after_those_before_it(pairs: Pairs) -> None:
    found = order(*of_pairs(pairs))
    circled = in_circle(pairs)
    for link in found.links:
        if not {link.before, link.after} <= circled:
            assert found.steps[link.before] < found.steps[link.after]


@given(PAIRS)
def test_a_clause_without_conditions_changes_no_link(pairs: Pairs) -> None:
    more = clause(99, cap={"kind": "quantity", "issue": "army", "role": "cap", "value": "5"})
    assert order(*of_pairs(pairs)).links == order(*of_pairs(pairs), more).links


@given(st.lists(PAIRS, min_size=2, max_size=3))
def test_texts_conflict_where_one_goes_forth_and_another_back(texts: list[Pairs]) -> None:
    orders = [order(*of_pairs(pairs)) for pairs in texts]
    found = {(each.one, each.other) for each in opposed(orders)}
    for mixed in permutations(orders):
        assert {(each.one, each.other) for each in opposed(mixed)} == found
    clear = [{pair for pair in _reach(pairs) if pair[::-1] not in _reach(pairs)} for pairs in texts]
    every = {pair for each in clear for pair in each}
    assert found == {(a, b) for a, b in every if (b, a) in every and a < b}


def _reach(pairs: Pairs) -> set[tuple[str, str]]:
    reach = set(pairs)
    for _ in EVENTS:
        reach |= {(a, d) for (a, b), (c, d) in product(reach, reach) if b == c}
    return reach


def test_names_are_of_one_event_by_their_words_alone() -> None:
    found = order(
        clause(1, it=needs("The transfer of water", "a survey")),
        clause(2, it=needs("payment", "the transfer of water.")),
        clause(3, it=needs("a summit", "a transfer of water of 60 days")),
    )
    assert shape(found) == {
        ("survey", "transfer water", "only if", "c1", "it"),
        ("transfer water", "payment", "only if", "c2", "it"),
        ("transfer water 60 days", "summit", "only if", "c3", "it"),
    }


@pytest.mark.parametrize(
    ("prose", "bare", "whole", "narrower"),
    [
        ("The parties pay and sign.", "the retreat", "a complete retreat", "a partial retreat"),
        ("The parties pay and sign.", "the retreat", "the full retreat", "a retreat of 9 days"),
        ("The parties pay and sign.", "the retreat", "the full retreat", "complete the retreat"),
        ("Die Parteien zahlen.", "der Abzug", "ein vollständiger Abzug", "der halbe Abzug"),
        ("Les parties paient.", "le retrait", "un retrait total", "le retrait est total"),
        ("Las partes pagan la suma.", "la retirada", "una retirada total", "la retirada es total"),
        ("Сторони сплачують кошти.", "вивід військ", "повний вивід військ", "вивід частини військ"),
        ("Стороны платят деньги.", "вывод войск", "полный вывод войск", "вывод части войск"),
        ("Strony płacą i podpisują.", "odwrót", "pełny odwrót", "częściowy odwrót"),
        ("双方支付款项，条约生效。", "停火", "全面停火", "局部停火"),
        ("يدفع الطرفان المبلغ ويوقعان.", "وقف النار", "وقف النار الكامل", "وقف النار المؤقت"),
    ],
)
def test_another_text_need_not_say_that_all_is_meant(
    prose: str, bare: str, whole: str, narrower: str
) -> None:
    said = Clause.model_validate({"id": "a", "text": prose})
    here = order(said, clause(1, it=needs("A1", bare)))
    for name, conflicts in ((whole, 1), (narrower, 0)):
        there = order(said, clause(1, it=needs(name, "A1")))
        assert len(opposed([here, there])) == len(opposed([there, here])) == conflicts
        both = order(said, clause(1, it=needs(name, "A1")), clause(2, it=needs("B1", bare)))
        assert not opposed([here, both])


def test_what_two_texts_call_by_one_id_is_one_event() -> None:
    dam = Clause.model_validate({"id": "dam", "label": "7", "heading": "Filling of the dam"})
    lake = Clause.model_validate({"id": "dam", "label": "2", "heading": "The lake"})
    here = order(dam, clause(1, it=needs("the filling of the dam", "a fund")))
    there = order(lake, clause(1, it=needs("a fund", "the lake")))
    (found,) = opposed([here, there])
    assert len(found.one_first) == len(found.other_first) == 1


@pytest.mark.parametrize(
    ("prose", "label", "one", "other"),
    [
        ("Die Parteien zahlen, und der Vertrag wird geschlossen.", "4", "Der Abzug", "abzug"),
        ("Les parties paient et le traité est conclu.", "4", "Le retrait", "un retrait"),
        ("Las partes pagan y el tratado se firma en la ciudad.", "4", "La retirada", "retirada"),
        ("Сторони платять, і договір набирає чинності.", "4", "Цей вивід", "вивід"),
        ("双方支付款项，条约生效。", "4", "停火", "停火。"),
        ("The parties pay and the treaty is signed.", "4", "point 4", "Point 4"),
    ],
)
def test_names_are_read_in_the_language_of_the_text(
    prose: str, label: str, one: str, other: str
) -> None:
    first = Clause.model_validate({"id": "a", "label": "1", "text": prose})
    last = Clause.model_validate({"id": "b", "label": label, "heading": "H", "text": prose})
    made = text(first, last, clause(2, it=needs("A1", one)), clause(3, it=needs(other, "B1")))
    assert order_of(made, str).steps["a1"] == 2


def test_a_clause_is_the_event_that_is_called_by_its_heading() -> None:
    dam = Clause.model_validate({"id": "dam", "label": "7", "heading": "Filling of the dam"})
    found = order(dam, clause(1, it=needs("payment", "the filling of the dam", "point 7")))
    assert [link.before for link in found.links] == ["#dam", "#dam"]
    assert found.outside == ()
    assert found.events["#dam"].clause == "dam"


def test_a_trigger_a_deadline_and_a_condition_of_any_term_are_links() -> None:
    found = order(
        clause(1, it={"kind": "trigger", "issue": "i", "event": "a flood", "effects": ["alarm"]}),
        clause(
            2, it={"kind": "deadline", "issue": "i", "due": "9 days after alarm", "action": "x"}
        ),
        clause(3, it={"kind": "deadline", "issue": "i", "due": "2027-01-01", "action": "y"}),
        clause(
            4,
            it={"kind": "duration", "issue": "i", "value": "3 years", "of": "z", "condition": "x"},
        ),
    )
    assert [(each.before, each.kind, each.after) for each in found.links] == [
        ("alarm", "within", "x"),
        ("flood", "when", "alarm"),
        ("x", "when", "z 3 years"),
    ]
    assert [str(each.due) for each in found.events["y"].due] == ["2027-01-01"]
    assert found.steps == {"flood": 0, "y": 0, "alarm": 1, "x": 2, "z 3 years": 3}


def test_a_circle_with_a_deadline_is_no_deadlock() -> None:
    due = {"kind": "deadline", "issue": "i", "due": "9 days after truce", "action": "withdraw"}
    (circle,) = order(clause(1, it=needs("truce", "withdraw")), clause(2, it=due)).circles
    assert not circle.deadlock


def test_what_a_side_wants_makes_a_circle_of_that_side_alone() -> None:
    bracketed = Clause.model_validate(
        {
            "id": "b",
            "label": "2",
            "alternatives": [
                {"by": ["up"], "text": "One.", "terms": {"it": needs("alpha", "beta")}},
                {"by": ["down"], "text": "Two.", "terms": {"it": needs("gamma", "alpha")}},
            ],
        }
    )
    found = order(clause(1, it=needs("beta", "alpha")), bracketed)
    assert [(each.by, each.events) for each in found.circles] == [(("up",), ("alpha", "beta"))]


@pytest.fixture
def treaty(tmp_path: Path) -> Path:
    """A text in which two clauses wait for each other, and others hang on one of them."""
    path = tmp_path / "v1.yaml"
    path.write_text(
        """
revision: v1
title: Draft on the river
date: 2026-02-01
clauses:
  - id: filling
    label: "4"
    heading: Filling of the reservoir
    text: The reservoir is filled once the gauges stand.
    terms:
      when: {kind: condition, issue: filling, subject: the filling, requires: [the gauges stand]}
    refs: [gauges]
  - id: gauges
    label: "5"
    heading: Gauges
    text: Gauges are set up once the filling has begun, and the data are shared then.
    terms:
      when: {kind: condition, issue: gauges, subject: the gauges stand, requires: [the filling]}
      data: {kind: trigger, issue: data, event: the gauges stand, effects: [data are shared]}
  - id: fees
    label: "6"
    text: Fees are due within 30 days after the data are shared, if the council has met.
    terms:
      due: {kind: deadline, issue: fees, due: 30 days after data are shared, action: pay fees}
      council: {kind: condition, issue: fees, subject: pay fees, requires: [the council has met]}
    refs: [gauges]
""",
        "utf-8",
    )
    return path


def test_a_deadlock_is_named_with_its_clauses(treaty: Path) -> None:
    said = str(render(sequence([treaty]), "text", Options(width=300)))
    assert (
        "Deadlock: “the filling” waits for “the gauges stand” (point 4), "
        "“the gauges stand” waits for “the filling” (point 5)"
    ) in said
    assert "the council has met (waits for something outside the text)" in said
    assert "← within 30 days after data are shared (point 6)" in said


def test_what_is_orphaned_when_a_clause_goes(treaty: Path) -> None:
    found = sequence([treaty], without="5").orders[0].orphaned
    assert found is not None
    assert [(each.before, each.after) for each in found.waiting] == [
        ("data shared", "pay fees"),
        ("gauges stand", "#filling"),
    ]
    assert found.untriggered == ("data shared",)
    assert [each.after for each in found.freed] == ["gauges stand"]
    assert [each.clause for each in found.referring] == ["fees", "filling"]


def test_a_clause_is_taken_out_of_one_text(treaty: Path) -> None:
    with pytest.raises(InputError, match="one text"):
        sequence([treaty, treaty], without="5")
    with pytest.raises(NotFound, match="no clause is called"):
        sequence([treaty], without="55")
    with pytest.raises(InputError, match="nothing to read"):
        sequence([])


def test_of_a_text_that_nobody_typed_nothing_is_known(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("1. The dam is filled only if all agree.\n\n2. Fees are due.\n", "utf-8")
    said = str(render(sequence([path]), "text", Options(width=300)))
    assert "nobody has typed what comes before what" in said


def test_texts_that_are_named_the_other_way_round_are_shown_so(treaty: Path) -> None:
    refs = ["us-28-point@v1", "ru-istanbul-memo@v1", "ua-20-point@v1"]
    forth, back = sequence(refs).as_plain(), sequence(refs[::-1]).as_plain()
    assert forth["texts"] == back["texts"][::-1]
    assert forth["conflicts"] == back["conflicts"]
    assert forth["sources"] == back["sources"]
    needed = [{**each, "ways": each["ways"][::-1]} for each in back["needed"]]
    assert forth["needed"] == needed


def test_every_link_names_its_clause_and_term() -> None:
    refs = ["us-28-point@v2", "ru-istanbul-memo@v1", "ua-20-point@v1", "e3-counter@v1"]
    result = sequence(refs)
    for told in result.orders:
        ids = {event.id for event in told.events}
        assert told.links
        for link in told.links:
            assert {link.before, link.after} <= ids
            assert link.stated.clause
            assert link.stated.term
            assert link.stated.phrase
    rows = result.to_records()
    dues = [due for told in result.orders for event in told.events for due in event.due]
    assert len(rows) == sum(len(told.links) for told in result.orders) + len(dues)


def test_the_bundled_texts_put_different_things_before_the_ceasefire() -> None:
    found = json.loads(str(render(sequence(["us-28-point@v1", "ua-20-point@v1"]), "json")))
    (needed,) = found["needed"]
    assert needed["event"] == "the ceasefire"
    assert [[each["before"] for each in way["links"]] for way in needed["ways"]] == [
        ["all parties accept memorandum", "both sides withdraw to agreed points"],
        ["all parties agree"],
    ]


def test_the_page_has_all_that_json_has_and_quotes_the_clauses_of_a_deadlock(
    tmp_path: Path,
) -> None:
    path = tmp_path / "v1.yaml"
    path.write_text(
        "revision: v1\nclauses:\n"
        '  - {id: water, label: "1", text: Water comes once the debt is paid., terms: {it: {kind: '
        "condition, issue: order, subject: the release, requires: [the debt is paid]}}}\n"
        '  - {id: debt, label: "2", text: It is paid once water comes., terms: {it: {kind: '
        "condition, issue: order, subject: the debt is paid, requires: [the release]}}}\n"
    )
    found = sequence([path], without="water")
    page = str(render(found, "html"))
    assert 'class="circle locked"' in page
    assert "Water comes once the debt is paid." in page
    assert 'id="c1-water"' in page
    assert 'href="#c1-water"' in page
    assert "Without" in page


def test_page_and_json_count_the_same_events_and_links() -> None:
    found = sequence(["us-28-point@v1", "ru-istanbul-memo", "ua-20-point", "european-24"])
    page, data = str(render(found, "html")), json.loads(str(render(found, "json")))
    events = [event for text in data["texts"] for event in text["events"]]
    told = sum(len(text["links"]) for text in data["texts"])
    told += sum(len(event["due"]) for event in events)
    assert page.count('class="foot before"') == told
    assert len(re.findall(r'<li id="e\d+-\d+">', page)) == len(events)
    assert page.count("<dt ") == len(data["needed"])
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets <= set(re.findall(r'id="([^"]+)"', page))
