"""Blame and history: histories made by hand, a law over random ones, the bundled documents."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import edits
import pytest
from histories import (
    cap,
    carried,
    chain,
    clause,
    origins,
    revision,
    row,
    values,
    words,
    write,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import ROOT, run
from strategies import CI, revisions

from plans.diffing import Identity
from plans.formats import Options
from plans.merging import merge
from plans.model import Registers, Revision, plain
from plans.results import Blamed, Traced
from plans.tracing import Link, Step, blame, in_order, presence, trace, trace_issue
from plans.tracing.statements import items_of
from plans.verbs.blame import blame as blame_ref
from plans.verbs.history import history as history_of
from plans.verbs.render import render

ARMY = "The armed forces of the country are limited in number as this treaty provides."
FLAG = "The flag of the organisation flies over every building that it uses for its work."
BANK = "A bank of reconstruction is founded and lends to both sides at the same interest."


def test_what_nobody_changed_comes_from_the_first_revision_known() -> None:
    steps = chain([clause("a", ARMY)], [clause("a", ARMY)], [clause("a", ARMY)])
    found = values(blame(steps), "a")["text"]
    assert (found.origin.ref, found.origin.manner) == ("p@v1", "first-known")


def test_new_words_and_a_new_value_come_from_the_revision_that_has_them_first() -> None:
    steps = chain(
        [clause("a", ARMY, terms={"size": cap("600000 personnel")})],
        [clause("a", ARMY, terms={"size": cap("800000 personnel")})],
        [clause("a", f"{ARMY} In peacetime.", terms={"size": cap("800000 personnel")})],
    )
    found = origins(steps, "a")
    assert found["text"] == "p@v3"
    assert found["term:size"] == found["field:size.value"] == "p@v2"
    assert found["field:size.role"] == "p@v1"
    assert values(blame(steps), "a")["text"].origin.manner == "introduced"


def test_a_rewrapped_line_is_no_new_text() -> None:
    steps = chain([clause("a", ARMY)], [clause("a", ARMY.replace(" of ", "\n  of "))])
    assert origins(steps, "a")["text"] == "p@v1"


def test_renumbering_changes_the_label_and_nothing_else() -> None:
    steps = chain(
        [clause("a", ARMY, label="1"), clause("b", FLAG, label="2")],
        [
            clause("new", BANK, label="1"),
            clause("a", ARMY, label="2"),
            clause("b", FLAG, label="3"),
        ],
    )
    assert origins(steps, "a") == {"text": "p@v1", "label": "p@v2"}
    assert origins(steps, "new") == {"text": "p@v2", "label": "p@v2"}


def test_a_clause_with_another_id_is_found_by_its_words() -> None:
    steps = chain([clause("a", ARMY)], [clause("b", ARMY)])
    assert origins(steps, "b")["text"] == "p@v1"
    turn = blame(steps).clauses[0].turn
    assert turn is not None
    assert (turn.how, turn.before, turn.after) == ("id", ("a",), ("b",))


def test_a_moved_clause_keeps_its_origin() -> None:
    steps = chain(
        [clause("a", ARMY), clause("b", FLAG), clause("c", BANK)],
        [clause("c", BANK), clause("a", "", heading="Forces", clauses=[clause("b", FLAG)])],
    )
    assert origins(steps, "c")["text"] == origins(steps, "b")["text"] == "p@v1"


def test_the_pieces_of_a_split_clause_are_as_old_as_the_whole() -> None:
    steps = chain(
        [clause("a", f"{ARMY} {FLAG}", terms={"size": cap("600000 personnel")})],
        [clause("a", ARMY, terms={"size": cap("600000 personnel")}), clause("b", FLAG)],
        [clause("a", ARMY, terms={"size": cap("600000 personnel")}), clause("b", FLAG)],
    )
    found = blame(steps, words=True)
    for id in ("a", "b"):
        assert values(found, id)["text"].origin.ref == "p@v1"
        assert words(steps, id) == [(ARMY if id == "a" else FLAG, "p@v1")]
    assert origins(steps, "a")["term:size"] == "p@v1"
    turns = {each.clause.id: each.turn for each in found.clauses}
    assert turns["b"] is not None
    assert (turns["b"].how, turns["b"].ref, turns["b"].before) == ("split", "p@v2", ("a",))


def test_a_clause_merged_of_several_remembers_the_words_of_each() -> None:
    steps = chain(
        [clause("a", ARMY)],
        [clause("a", ARMY), clause("b", FLAG)],
        [clause("a", f"{ARMY} {FLAG}")],
    )
    assert origins(steps, "a")["text"] == "p@v3"
    assert words(steps, "a") == [(ARMY, "p@v1"), (FLAG, "p@v2")]
    turn = blame(steps).clauses[0].turn
    assert turn is not None
    assert (turn.how, turn.before) == ("merge", ("a", "b"))


def test_a_clause_that_was_dropped_and_restored_says_when_it_stood_before() -> None:
    steps = chain(
        [clause("a", ARMY), clause("b", FLAG)],
        [clause("a", ARMY), clause("b", FLAG)],
        [clause("a", ARMY)],
        [clause("a", ARMY)],
        [clause("a", ARMY), clause("b", FLAG)],
        [clause("a", ARMY), clause("b", FLAG)],
    )
    found = values(blame(steps), "b")["text"]
    assert found.origin.ref == "p@v5"
    assert found.before is not None
    assert (found.before.first, found.before.last) == ("p@v1", "p@v2")
    assert values(blame(steps), "a")["text"].before is None


def test_a_clause_restored_under_another_id_is_known_by_its_words() -> None:
    steps = chain(
        [clause("a", ARMY), clause("b", FLAG)],
        [clause("a", ARMY)],
        [clause("a", ARMY), clause("z", FLAG)],
    )
    before = values(blame(steps), "z")["text"].before
    assert before is not None
    assert (before.first, before.last) == ("p@v1", "p@v1")


def test_a_value_that_left_and_came_back_is_blamed_on_its_return() -> None:
    sizes = ("600000", "800000", "700000", "600000")
    steps = chain(*([clause("a", ARMY, terms={"s": cap(f"{size} personnel")})] for size in sizes))
    found = values(blame(steps), "a")["term:s"]
    assert found.origin.ref == "p@v4"
    assert found.before is not None
    assert (found.before.first, found.before.last) == ("p@v1", "p@v1")


def test_a_term_under_another_key_is_the_same_term() -> None:
    steps = chain(
        [clause("a", ARMY, terms={"size": cap("600000 personnel")})],
        [clause("a", ARMY, terms={"ceiling": cap("600000 personnel")})],
    )
    assert origins(steps, "a")["term:ceiling"] == "p@v1"


def test_a_note_or_another_source_is_no_new_value() -> None:
    steps = chain(
        [clause("a", ARMY, terms={"size": cap("600000 personnel")})],
        [clause("a", ARMY, terms={"size": cap("600000 personnel", note="x")}, notes=["y"])],
    )
    assert set(origins(steps, "a").values()) == {"p@v1"}


def test_a_carried_clause_brings_nothing() -> None:
    steps = chain([clause("a", ARMY)], [carried("a", ARMY)], [carried("a", ARMY)])
    found = values(blame(steps), "a")["text"]
    assert found.origin.ref == "p@v1"


def test_a_carried_clause_that_no_text_before_has_is_not_called_introduced() -> None:
    steps = chain([clause("a", ARMY)], [clause("a", ARMY), carried("b", FLAG)])
    assert values(blame(steps), "b")["text"].origin.manner == "carried"


def test_each_side_of_a_bracket_has_its_own_origin() -> None:
    def sides(**texts: str) -> list[dict[str, Any]]:
        wanted = [{"by": [who], "text": text} for who, text in texts.items()]
        return [clause("a", alternatives=wanted, heading="Army")]

    steps = chain(sides(us="six"), sides(us="six", e3="eight"), sides(us="seven", e3="eight"))
    found = origins(steps, "a")
    assert (found["alternative:us"], found["alternative:e3"]) == ("p@v3", "p@v2")


def test_two_readings_by_the_same_sources_are_two() -> None:
    said = [{"sources": ["x"], "text": "one"}, {"sources": ["x"], "text": "two"}]
    steps = chain([clause("a", ARMY, readings=said[:1])], [clause("a", ARMY, readings=said)])
    found = origins(steps, "a")
    assert (found["reading:x"], found["reading:x 1"]) == ("p@v1", "p@v2")


def test_a_text_made_from_another_proposal_is_traced_into_it() -> None:
    steps = [
        Step("us@v1", revision("v1", clause("a", ARMY), clause("b", FLAG))),
        Step("e3@v1", revision("v1", clause("a", ARMY)), (Link("us@v1"),)),
    ]
    found = blame(steps).clauses[0]
    assert found.values[0].origin.ref == "us@v1"
    assert found.source is not None
    assert found.source.ref == "us@v1"


def test_along_an_inferred_lineage_nothing_is_attributed_only_pointed_at() -> None:
    steps = [
        Step("us@v1", revision("v1", clause("a", ARMY))),
        Step("ua@v1", revision("v1", clause("a", ARMY)), (Link("us@v1", (), firm=False),)),
        Step("ua@v2", revision("v2", clause("a", ARMY)), (Link("ua@v1"),)),
    ]
    found = blame(steps).clauses[0].values[0]
    assert (found.origin.ref, found.origin.manner) == ("ua@v1", "first-known")
    assert found.earlier is not None
    assert found.earlier.ref == "us@v1"


def test_of_several_parents_the_one_that_has_the_same_values_is_named() -> None:
    other = clause("a", FLAG, heading="Army", terms={"s": cap("600000 personnel")})
    mine = clause("a", ARMY, heading="Army", terms={"s": cap("800000 personnel")})
    steps = [
        Step("x@v1", revision("v1", other)),
        Step("y@v1", revision("v1", mine)),
        Step("z@v1", revision("v1", mine), (Link("x@v1"), Link("y@v1"))),
    ]
    found = blame(steps).clauses[0]
    assert found.source is not None
    assert found.source.ref == "y@v1"
    assert {value.origin.ref for value in found.values if value.slot == "text"} == {"y@v1"}


def test_recorded_lineage_is_believed_before_likeness() -> None:
    steps = [
        Step("x@v1", revision("v1", clause("a", ARMY), clause("b", FLAG))),
        Step(
            "y@v1", revision("v1", clause("n", BANK)), (Link("x@v1", (row("same", ["b"], ["n"]),)),)
        ),
    ]
    assert blame(steps).clauses[0].before == ("b",)


def test_recorded_lineage_is_believed_before_ids() -> None:
    both = clause("a", ARMY, heading="A"), clause("b", FLAG, heading="B")
    swapped = row("moved", ["a"], ["b"]), row("moved", ["b"], ["a"])
    steps = [
        Step("p@v1", revision("v1", *both)),
        Step("p@v2", revision("v2", *both), (Link("p@v1", swapped),)),
    ]
    assert [each.before for each in blame(steps).clauses] == [("b",), ("a",)]
    assert origins(steps, "a")["text"] == "p@v2"


def test_a_circle_of_parents_ends() -> None:
    one, two = (revision(name, clause("a", ARMY)) for name in ("v1", "v2"))
    steps = in_order([Step("p@v1", one, (Link("p@v2"),)), Step("p@v2", two, (Link("p@v1"),))])
    assert [step.ref for step in steps] == ["p@v2", "p@v1"]
    assert [len(step.links) for step in steps] == [0, 1]
    assert blame(steps).clauses[0].values[0].origin.ref == "p@v2"


def test_a_history_longer_than_the_stack_is_put_in_order() -> None:
    empty = revision("v1")
    steps = [Step(f"p@v{n}", empty, (Link(f"p@v{n - 1}"),) if n else ()) for n in range(5000)]
    ordered = in_order(reversed(steps))
    assert [step.ref for step in ordered] == [step.ref for step in steps]


def test_a_deep_history_needs_no_alignment_where_ids_settle_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drafts = [
        [clause("a", f"{ARMY} {n}", heading="A"), clause("b", FLAG, heading="B")] for n in range(9)
    ]

    def refuse(*_: object) -> None:
        raise AssertionError("aligned")

    monkeypatch.setattr("plans.tracing.chain.align", refuse)
    assert origins(chain(*drafts), "a")["text"] == "p@v9"


@pytest.mark.parametrize(
    ("drafts", "runs"),
    [
        (["六十万人的军队", "八十万人的军队"], [("八", "p@v2"), ("十万人的军队", "p@v1")]),
        (
            ["القوات المسلحة محدودة العدد", "القوات المسلحة محدودة العدد جدا"],
            [("القوات المسلحة محدودة العدد", "p@v1"), ("جدا", "p@v2")],
        ),
        (
            ["one two three", "one two three", "one 2 three"],
            [("one", "p@v1"), ("2", "p@v3"), ("three", "p@v1")],
        ),
        (["", "four words were added"], [("four words were added", "p@v2")]),
        (["four words were dropped", ""], []),
    ],
)  # fmt: skip
def test_each_run_of_words_knows_who_wrote_it(
    drafts: list[str], runs: list[tuple[str, str]]
) -> None:
    assert words(chain(*([clause("a", each, heading="A")] for each in drafts)), "a") == runs


# The law: whoever wrote each word and each value in a random history is whom blame names.

_edits = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from(("replace", "insert", "delete", "term", "move", "new", "drop", "none")),
            st.integers(0, 99),
            st.integers(0, 99),
        ),
        max_size=4,
    ),
    min_size=1,
    max_size=6,
)


class _Author:
    """Writes drafts, and remembers who wrote what."""

    def __init__(self) -> None:
        self.count = 0
        self.ref = "p@v1"
        self.clauses = [self.fresh() for _ in range(4)]

    def word(self) -> tuple[str, str]:
        self.count += 1
        return f"word{self.count:05d}", self.ref

    def fresh(self) -> dict[str, Any]:
        self.count += 1
        id = f"c{self.count}"
        return {"id": id, "words": [self.word() for _ in range(12)], "term": self.word()}

    def edit(self, op: str, which: int, where: int) -> None:
        at = which % len(self.clauses)
        chosen = self.clauses[at]
        said = chosen["words"]
        spot = where % len(said)
        if op == "replace":
            said[spot] = self.word()
        elif op == "insert":
            said.insert(spot, self.word())
        elif op == "delete" and len(said) > 8:
            del said[spot]
        elif op == "term":
            chosen["term"] = self.word()
        elif op == "move":
            self.clauses.insert(where % len(self.clauses), self.clauses.pop(at))
        elif op == "new":
            self.clauses.insert(at, self.fresh())
        elif op == "drop" and len(self.clauses) > 2:
            del self.clauses[at]

    def draft(self) -> list[dict[str, Any]]:
        return [
            clause(
                each["id"],
                " ".join(word for word, _ in each["words"]),
                heading=f"Heading {each['id']}",
                terms={"t": {"kind": "choice", "issue": each["id"], "value": each["term"][0]}},
            )
            for each in self.clauses
        ]


@CI
@given(_edits)
def test_blame_names_the_author_of_every_word_and_value(
    edits: list[list[tuple[str, int, int]]],
) -> None:
    author = _Author()
    drafts = [author.draft()]
    for number, round in enumerate(edits, 2):
        author.ref = f"p@v{number}"
        for edit in round:
            author.edit(*edit)
        drafts.append(author.draft())
    found = blame(chain(*drafts), words=True)
    assert [each.clause.id for each in found.clauses] == [each["id"] for each in author.clauses]
    for blamed, known in zip(found.clauses, author.clauses, strict=True):
        said = [(word, origin.ref) for text, origin in blamed.words for word in text.split()]
        assert said == known["words"]
        held = values(found, known["id"])
        assert held["term:t"].origin.ref == known["term"][1]
        assert held["text"].origin.ref >= max(ref for _, ref in known["words"])


# History.


def events(found: Any) -> list[tuple[str, str]]:
    return [(each.ref, each.event) for each in found.moments]


def test_a_history_says_when_a_clause_appeared_changed_left_and_came_back() -> None:
    steps = chain(
        [clause("b", FLAG)],
        [clause("a", ARMY), clause("b", FLAG)],
        [clause("a", ARMY), clause("b", FLAG)],
        [clause("a", f"{ARMY} Always."), clause("b", FLAG)],
        [clause("b", FLAG)],
        [clause("b", FLAG)],
        [clause("a", ARMY), clause("b", FLAG)],
    )
    for ref in ("p@v2", "p@v4", "p@v7"):
        found = trace(steps, ref, "a")
        assert events(found) == [
            ("p@v2", "first appeared"),
            ("p@v4", "changed"),
            ("p@v5", "disappeared"),
            ("p@v7", "came back"),
        ]
        assert found.quiet == ("p@v3",)
        assert found.moments[-1].since == "p@v3"


def test_a_history_follows_a_split_from_either_end() -> None:
    steps = chain(
        [clause("a", f"{ARMY} {FLAG}")],
        [clause("a", ARMY), clause("b", FLAG)],
        [clause("a", ARMY), clause("b", f"{FLAG} Always.")],
    )
    whole = trace(steps, "p@v1", "a")
    assert [[spot.clause for spot in each.spots] for each in whole.moments] == [
        ["a"],
        ["a", "b"],
        ["a", "b"],
    ]
    piece = trace(steps, "p@v3", "b")
    assert [[spot.clause for spot in each.spots] for each in piece.moments] == [["a"], ["b"], ["b"]]
    assert events(trace(steps, "p@v2", "a")) == [("p@v1", "first appeared"), ("p@v2", "changed")]


def test_a_history_follows_a_term_through_keys_and_clauses() -> None:
    steps = chain(
        [clause("a", ARMY, terms={"size": cap("600000 personnel")})],
        [clause("b", ARMY, terms={"ceiling": cap("800000 personnel")})],
        [clause("b", ARMY)],
        [clause("b", ARMY, terms={"ceiling": cap("800000 personnel")})],
    )
    assert events(trace(steps, "p@v1", "a", "size")) == [
        ("p@v1", "first appeared"),
        ("p@v2", "changed"),
        ("p@v3", "disappeared"),
        ("p@v4", "came back"),
    ]


def test_a_history_of_an_issue_does_not_care_where_the_term_stands() -> None:
    size = {"size": cap("600000 personnel")}
    steps = chain(
        [clause("a", ARMY, terms=size), clause("b", FLAG)],
        [clause("a", ARMY), clause("b", FLAG, terms=size)],
    )
    found = trace_issue(steps, "army-size")
    assert events(found) == [("p@v1", "first appeared")]
    assert found.quiet == ("p@v2",)


def test_an_undated_revision_keeps_its_place_in_a_history() -> None:
    dates = ("2025-11-20", None, "2025-12-03")
    steps = [
        Step(
            f"p@v{number}",
            revision(f"v{number}", clause("a", f"{ARMY} {number}"), date=date),
            (Link(f"p@v{number - 1}"),) if number > 1 else (),
        )
        for number, date in enumerate(dates, 1)
    ]
    assert [ref for ref, _ in events(trace(steps, "p@v3", "a"))] == ["p@v1", "p@v2", "p@v3"]


def test_another_proposal_that_starts_with_the_same_value_has_taken_it_over() -> None:
    steps = [
        Step("us@v1", revision("v1", clause("a", ARMY), date="2025-11-20")),
        Step("e3@v1", revision("v1", clause("a", ARMY), date="2025-11-23"), (Link("us@v1"),)),
    ]
    assert events(trace(steps, "us@v1", "a")) == [
        ("us@v1", "first appeared"),
        ("e3@v1", "taken over"),
    ]


@pytest.mark.parametrize(
    ("present", "turns"),
    [
        ("abc", [("first appeared", "a")]),
        ("b", [("first appeared", "b"), ("disappeared", "c")]),
        ("ac", [("first appeared", "a"), ("disappeared", "b"), ("came back", "c")]),
    ],
)
def test_presence_names_every_turn(present: str, turns: list[tuple[str, str]]) -> None:
    found = presence("abc", set(present))
    assert list(found.turns) == turns
    assert found.last == ("c" in present)


# The bundled documents, and the command line.


@pytest.fixture
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def bundled(target: str, slot: str) -> Any:
    document = json.loads(render(blame_ref(target), "json"))
    clause = next(each for each in document["clauses"])
    return next(each for each in clause["values"] if f"{each['slot']}:{each['name']}" == slot)


@pytest.mark.usefixtures("at_root")
def test_the_us_share_of_profits_comes_from_the_one_article() -> None:
    found = bundled("us-28-point@v2:us-profit-share", "term:us-profit-share")
    assert found["value"]["value"] == "30 %"
    assert (found["ref"], found["date"], found["parties"]) == (
        "us-28-point@v2",
        "2025-12-02",
        ["us"],
    )
    assert (found["attestation"], found["sources"]) == (
        ["single-source"],
        ["defence-talks-2025-12-06"],
    )
    assert bundled("v2:us-profit-share", "field:us-profit-share.to")["ref"] == "us-28-point@v1"


@pytest.mark.usefixtures("at_root")
def test_the_ten_years_come_from_v2_and_the_ban_from_v1() -> None:
    assert bundled("v2:nato-membership", "field:nato-bar.duration")["ref"] == "us-28-point@v2"
    assert bundled("v2:nato-membership", "field:nato-bar.action")["ref"] == "us-28-point@v1"


@pytest.mark.usefixtures("at_root")
def test_the_cap_of_800000_is_the_europeans_and_the_cap_itself_is_not() -> None:
    found = bundled("e3-counter:force-ceiling", "field:army-size.value")
    assert (found["ref"], found["parties"], found["manner"]) == (
        "e3-counter@v1",
        ["e3"],
        "introduced",
    )
    assert bundled("e3-counter:force-ceiling", "field:army-size.role")["ref"] == "us-28-point@v1"


@pytest.mark.usefixtures("at_root")
def test_a_carried_clause_of_v2_is_blamed_on_v1() -> None:
    found = bundled("v2:force-ceiling", "text:None")
    assert found["ref"] == "us-28-point@v1"
    assert found["attestation"] == ["published"]
    assert "carried from v1" in run(ROOT, "blame", "v2:force-ceiling").stdout


@pytest.mark.usefixtures("at_root")
def test_the_ukrainian_text_is_its_own_where_lineage_is_inferred() -> None:
    blamed = blame_ref("ua-20-point").blame
    assert {value.origin.ref for each in blamed.clauses for value in each.values} == {
        "ua-20-point@v1"
    }
    earlier = {
        value.earlier.ref for each in blamed.clauses for value in each.values if value.earlier
    }
    assert "us-28-point@v1" in earlier
    assert "us-28-point@v2" not in {
        each.source.ref for each in blamed.clauses if each.source and each.clause.id == "znpp"
    }


@pytest.mark.usefixtures("at_root")
def test_the_history_of_the_army_size_goes_through_every_document() -> None:
    found = history_of("army-size").history
    assert ("e3-counter@v1", "changed") in events(found)
    assert found.quiet == found.carried == ("us-28-point@v2",)
    dates = [found.chain[each.ref].revision.date or "" for each in found.moments]
    assert all(one <= other for one, other in pairwise(dates))


@pytest.mark.parametrize(
    "words", [("blame", "v2"), ("blame", "v2:znpp", "--words"), ("history", "znpp")]
)
@pytest.mark.parametrize("columns", ["40", "100"])
def test_no_line_is_wider_than_the_page(
    words: tuple[str, ...], columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    done = run(ROOT, *words)
    assert done.code == 0
    wide = [line for line in done.stdout.split("\n") if len(line) > int(columns)]
    # A heading or the origin on the left is never broken; the values are.
    assert all(" " in line for line in wide)
    assert not wide or columns == "40"


def test_nothing_in_a_history_can_command_a_terminal(tmp_path: Path) -> None:
    nasty = "\x1b[31mred \u202e and more words than five <b>"
    made = revision("v1", clause("a", nasty, heading=nasty, label=nasty), title=nasty)
    write(tmp_path, {"p@v1": made})
    for asked in (("blame", "p"), ("blame", "p", "--words"), ("history", "a")):
        done = run(tmp_path, *asked)
        assert done.code == 0
        assert "\x1b" not in done.stdout
        assert "\u202e" not in done.stdout
        assert "red" in done.stdout


def test_a_parent_that_cannot_be_read_is_said_to_be_missing(tmp_path: Path) -> None:
    write(tmp_path, {"p@v2": revision("v2", clause("a", ARMY), parent="v1")})
    done = run(tmp_path, "blame", "p")
    assert "p@v1 cannot be read" in done.stdout
    document = json.loads(run(tmp_path, "blame", "p", "-f", "json").stdout)
    assert document["missing"] == ["p@v1"]
    assert document["clauses"][0]["values"][0]["manner"] == "first-known"


def test_a_loose_file_is_traced_to_the_file_beside_it(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"p@v1": revision("v1", clause("a", ARMY)), "p@v2": revision("v2", clause("a", FLAG))},
    )
    for name in ("v1", "v2"):
        text = (tmp_path / "proposals" / "p" / f"{name}.yaml").read_text("utf-8")
        (tmp_path / f"{name}.yaml").write_text(
            text.replace("revision: v2", "revision: v2\nparent: v1")
        )
    document = json.loads(run(tmp_path, "blame", "./v2.yaml", "-f", "json").stdout)
    assert document["clauses"][0]["values"][0]["manner"] == "introduced"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("blame", "v9"), "no revision called"),
        (("blame", "v2:nato-membershp"), "nato-membership"),
        (("history", "army-sise"), "army-size"),
        (("history", "nato-membership", "--proposal", "nope"), "no proposal"),
        (("history", "\x00\ud800"), "no clause"),
    ],
)
def test_a_wrong_name_is_refused_with_the_nearest(words: tuple[str, ...], said: str) -> None:
    run(ROOT, *words).assert_refused(said)


@pytest.mark.usefixtures("at_root")
def test_the_same_question_has_the_same_bytes() -> None:
    for result in (lambda: blame_ref("v2", words=True), lambda: history_of("znpp")):
        for format in ("text", "json"):
            assert render(result(), format) == render(result(), format)


@pytest.mark.usefixtures("at_root")
def test_colour_adds_nothing_but_colour() -> None:
    import re

    result: Blamed | Traced
    for result in (blame_ref("v2"), blame_ref("ua-20-point:znpp", words=True)):
        plain = render(result, "text", Options(colour=False))
        painted = render(result, "text", Options(colour=True))
        assert painted != plain
        assert re.sub(r"\x1b\[[\d;]*m", "", painted) == plain


def test_sides_with_odd_names_are_told_apart(tmp_path: Path) -> None:
    names = [["a+b"], ["a", "b"], ["a'"], ["a"], ["a"], [":"], []]
    wanted = [{"by": by, "text": f"side {number}"} for number, by in enumerate(names)]
    said = [{"sources": by, "text": f"reading {number}"} for number, by in enumerate(names)]
    made = revision("v1", clause("a", "", alternatives=wanted, readings=said))
    write(tmp_path, {"p@v1": made})
    document = json.loads(run(tmp_path, "blame", "p", "-f", "json").stdout)
    found = [each["value"]["text"] for each in document["clauses"][0]["values"]]
    assert found == [f"{what} {n}" for what in ("side", "reading") for n in range(len(names))]
    assert all(f"side {n}" in run(tmp_path, "blame", "p").stdout for n in range(len(names)))


def test_a_revision_without_clauses_has_nothing_to_blame(tmp_path: Path) -> None:
    write(tmp_path, {"p@v1": revision("v1")})
    assert run(tmp_path, "blame", "p").code == 0
    assert json.loads(run(tmp_path, "blame", "p", "-f", "json").stdout)["clauses"] == []


@settings(CI, max_examples=25)
@given(st.lists(revisions, min_size=1, max_size=3))
def test_any_legal_revisions_can_be_blamed_and_traced(drafts: list[dict[str, Any]]) -> None:
    made = [Revision.model_validate(draft) for draft in drafts]
    steps = [
        Step(f"p@{number}", each, (Link(f"p@{number - 1}"),) if number else ())
        for number, each in enumerate(made)
    ]
    found = blame(steps, words=True)
    last = made[-1]
    identity = Identity("p@x", "p", "x")
    for words_too in (False, True):
        result = Blamed(found, identity, Registers(), words_too)
        assert render(result, "text", Options(width=40))
        document = json.loads(render(result, "json"))
        assert [each["id"] for each in document["clauses"]] == list(last.places)
    for id, place in last.places.items():
        runs = next(each.words for each in found.clauses if each.clause.id == id)
        assert "".join(text for text, _ in runs) == " ".join(place.clause.text.split())
        for term in ("", *place.clause.terms):
            followed = Traced(trace(steps, steps[-1].ref, id, term), Registers())
            assert followed.history.moments
            assert json.loads(render(followed, "json"))["moments"]
            assert render(followed, "text", Options(width=40))


def test_a_pin_is_believed(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "p@v1": revision("v1", clause("a", ARMY)),
            "p@v2": revision("v2", clause("b", BANK), parent="v1"),
        },
    )

    def source() -> Any:
        done = run(tmp_path, "blame", "p@v2", "-f", "json")
        return json.loads(done.stdout)["clauses"][0]["from"]

    assert source() is None
    assert run(tmp_path, "align", "p@v1", "p@v2", "--pin", "a=b").code == 0
    assert source() == {"ref": "p@v1", "clauses": ["a"], "lineage": "recorded"}


def test_lineage_between_proposals_is_followed_as_far_as_it_is_attested(tmp_path: Path) -> None:
    lineage = "lineage:\n  - {from: us@v1, to: e3@v1, attestation: %s}\n"
    made = {name: revision("v1", clause("a", ARMY)) for name in ("us@v1", "e3@v1")}
    for attestation, ref in (("published", "us@v1"), ("inferred", "e3@v1")):
        write(tmp_path, made, lineage=lineage % attestation)
        document = json.loads(run(tmp_path, "blame", "e3", "-f", "json").stdout)
        assert document["clauses"][0]["values"][0]["ref"] == ref


def test_a_history_names_what_it_could_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"p@v1": revision("v1", clause("a", ARMY))})
    (tmp_path / "proposals" / "p" / "v2.yaml").write_text("revision: [", "utf-8")
    done = run(tmp_path, "history", "a")
    assert done.code == 0
    assert "p@v2 cannot be read" in done.stderr
    assert "p@v2" not in done.stdout


def test_a_history_tells_each_text_that_a_joint_one_was_made_from(tmp_path: Path) -> None:
    words = {"v1": "Pay 5.", "us": "Pay 6.", "e3": "Pay 7.", "v2": "Pay 8."}
    more: dict[str, Any] = {"us": {"parent": "v1"}, "e3": {"parent": "v1"}}
    more["v2"] = {"parent": "v1", "merged_from": ["us", "e3"]}
    made = {
        f"p@{n}": revision(n, clause("a", said), **more.get(n, {})) for n, said in words.items()
    }
    write(tmp_path, made)
    told = run(tmp_path, "history", "a").stdout
    assert "against p@us; also made from p@e3" in told


def test_a_circle_of_forty_revisions_has_one_moment(tmp_path: Path) -> None:
    made = {
        f"p@v{n}": revision(f"v{n}", clause("a", ARMY), parent=f"v{n - 1}") for n in range(2, 40)
    }
    write(tmp_path, {"p@v1": revision("v1", clause("a", ARMY), parent="v39"), **made})
    document = json.loads(run(tmp_path, "history", "a", "-f", "json").stdout)
    assert [each["event"] for each in document["moments"]] == ["first appeared"]
    assert len(document["unchanged"]) == 38
    assert run(tmp_path, "blame", "p@v20").code == 0


PLAIN_EDITS = (
    edits.word,
    edits.number,
    edits.heading,
    edits.term,
    edits.delete,
    edits.insert,
    edits.empty,
)


def written(before: Revision, random: Random) -> Revision:
    """A side's own text: edits that neither move nor divide a clause."""
    data = deepcopy(plain(before))
    for _ in range(4):
        random.choice(PLAIN_EDITS)(data["clauses"], random)
    return Revision.model_validate(data)


def merged_steps(merged: Revision, base: Revision, *sides: Revision) -> list[Step]:
    """A base, what each side made of it in turn, and their merge, as a workspace ties them."""
    made = [Step("p@v1", base.model_copy(update={"date": "2025-01-01"}))]
    for number, side in enumerate(sides, 1):
        dated = side.model_copy(update={"date": f"2025-02-{number:02}"})
        made.append(Step(f"{'abc'[number - 1]}@v1", dated, (Link("p@v1"),)))
    links = (*(Link(step.ref, side=True) for step in made[1:]), Link("p@v1"))
    return [*made, Step("p@v2", merged, links)]


def merges(seeds: int) -> Iterator[tuple[list[Step], set[str]]]:
    """Merges of generated edits, each with the clauses that are in dispute."""
    for seed in range(seeds):
        random = Random(seed)
        base = edits.document()
        sides = [written(base, random) for _ in "ab"]
        found = merge(base, {"us": sides[0], "e3": sides[1]}, "words")
        yield merged_steps(found.revision, base, *sides), {each.clause for each in found.conflicts}


def first_with(steps: Sequence[Step], id: str, slot: str, value: str) -> str:
    """The first revision that has a value in that place of that clause."""
    for step in steps:
        place = step.revision.places.get(id)
        if place and items_of(place.clause).get(slot) == value:
            return step.ref
    raise AssertionError(f"nobody has {slot} of {id}")


def test_every_value_of_a_merge_comes_from_the_first_who_wrote_it() -> None:
    seen = set()
    for steps, _ in merges(60):
        for blamed in blame(steps).clauses:
            items = items_of(blamed.clause).items()
            for (slot, value), said in zip(items, blamed.values, strict=True):
                if said.slot != "alternative":
                    assert said.origin.ref == first_with(steps, blamed.clause.id, slot, value)
                    seen.add(said.origin.ref)
    assert seen == {"p@v1", "a@v1", "b@v1", "p@v2"}


def test_no_words_that_merged_without_dispute_are_the_mergers_own() -> None:
    mixed = 0
    for steps, disputed in merges(150):
        for blamed in blame(steps, words=True).clauses:
            assert "".join(text for text, _ in blamed.words) == " ".join(blamed.clause.text.split())
            if blamed.clause.id not in disputed:
                refs = {origin.ref for _, origin in blamed.words}
                assert "p@v2" not in refs
                mixed += {"a@v1", "b@v1"} <= refs
    assert mixed > 3


def three(*texts: str, **more: Any) -> list[Step]:
    """Base, two sides and their merge, of one clause."""
    base, one, other = (revision("v1", clause("a", text, heading="A")) for text in texts[:3])
    merged = revision("v2", clause("a", texts[3], heading="A", **more))
    return merged_steps(merged, base, one, other)


def test_what_both_sides_wrote_alike_is_the_elders_whichever_is_named_first() -> None:
    said = "The army is limited to 800,000 in peace."
    steps = three(ARMY, said, said, said)
    assert origins(steps, "a")["text"] == "a@v1"
    turned = Step(
        "p@v2", steps[-1].revision, (steps[-1].links[1], steps[-1].links[0], Link("p@v1"))
    )
    assert origins([*steps[:-1], turned], "a")["text"] == "a@v1"


def test_each_run_of_words_in_a_merge_is_its_sides() -> None:
    steps = three(
        "The army has 600,000 soldiers and ten ships.",
        "The army has 800,000 soldiers and ten ships.",
        "The army has 600,000 soldiers and twenty ships.",
        "The army has 800,000 soldiers and twenty ships.",
    )
    assert [each for each in words(steps, "a") if each[1] != "p@v1"] == [
        ("800,000", "a@v1"),
        ("twenty", "b@v1"),
    ]


def test_a_bracketed_text_is_its_sides_and_an_answer_in_other_words_the_mergers() -> None:
    wants = [{"by": ["us"], "text": FLAG}, {"by": ["e3"], "text": BANK}]
    found = origins(three(ARMY, FLAG, BANK, ARMY, alternatives=wants), "a")
    assert found["text"] == "p@v1"
    assert (found["alternative:us"], found["alternative:e3"]) == ("a@v1", "b@v1")
    resolved = three(ARMY, FLAG, BANK, "Neither of the two is provided for in this treaty.")
    assert origins(resolved, "a")["text"] == "p@v2"
    assert origins(three(ARMY, FLAG, BANK, BANK), "a")["text"] == "b@v1"


def test_a_value_that_a_merge_took_from_another_proposal_is_taken_over() -> None:
    steps = three(ARMY, ARMY, BANK, BANK)
    own = Step("p@v3", steps[1].revision, (Link("p@v1"),))
    links = (Link("p@v3", side=True), Link("b@v1", side=True), Link("p@v1"))
    chained = [steps[0], own, steps[2], Step("p@v4", steps[3].revision, links)]
    moments = trace(chained, "p@v4", "a").moments
    assert [(each.ref, each.event, each.against) for each in moments] == [
        ("p@v1", "first appeared", ""),
        ("b@v1", "changed", "p@v1"),
        ("p@v4", "taken over", "b@v1"),
    ]


def amendment(name: str, party: str, operation: str) -> str:
    return (
        f"amendment: {name}\nbase: p@v1\nby: {party}\nstatus: adopted\nadopted_in: p@v2\n"
        f"operations:\n  - {operation}\n"
    )


def amended(folder: Path) -> None:
    """A workspace where two amendments were adopted into v2, one of words and one of a figure."""
    cited = {"cites": [{"source": "s", "attestation": "published"}]}
    before = {"id": "a", "text": ARMY, "terms": {"size": cap("600000 personnel")}, **cited}
    after = {**before, "text": BANK, "terms": {"size": cap("800000 personnel")}}
    write(folder, {"p@v1": revision("v1", before), "p@v2": revision("v2", after, parent="v1")})
    kept = folder / "proposals" / "p" / "amendments"
    kept.mkdir()
    (kept / "north-1.yaml").write_text(
        amendment("north-1", "north", f"{{op: replace, clause: a, old: {ARMY}, new: {BANK}}}")
    )
    figure = "{op: set-term, clause: a, term: size, field: value, new: 800000 personnel}"
    (kept / "south-1.yaml").write_text(amendment("south-1", "south", figure))
    (kept / "south-2.yaml").write_text("amendment: [")


def test_blame_names_the_amendment_that_brought_a_value_and_its_party(tmp_path: Path) -> None:
    amended(tmp_path)
    said = json.loads(run(tmp_path, "blame", "p@v2", "--words", "-f", "json").stdout)
    [found] = said["clauses"]
    named = {
        (each["slot"], each["name"]): [one["id"] for one in each["amendments"]]
        for each in found["values"]
    }
    assert named["text", None] == ["north-1"]
    assert named["term", "size"] == named["field", "size.value"] == ["south-1"]
    assert named["field", "size.role"] == []
    assert {one["id"] for run in found["words"] for one in run["amendments"]} == {"north-1"}
    text = run(tmp_path, "blame", "p@v2:a").stdout
    assert "by amendment north-1 (North)" in text
    assert "by amendment south-1 (South)" in text
