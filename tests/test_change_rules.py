"""Every change rule's example is true, mirrored, and fires that rule and nothing it should not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rule_examples import run

from plans.diffing import change_rule_catalogue
from plans.diffing.bracket_rules import BRACKETS
from plans.diffing.naming import plain_value
from plans.diffing.reference_rules import TARGETS
from plans.storing import load, workspace_for
from plans.terms import term_kinds

RULES = change_rule_catalogue()

# What else an example shows by its nature: a red line is not met for a term that came, and so on.
SPOKEN = ("prose", "rows", "cells", "place of a row", "number of a row")
PROSE = {rule.id for rule in RULES.values() if rule.family in SPOKEN}
PRINTED = {rule.id for rule in BRACKETS}
COMPANIONS = {
    **{id: {"clause-reworded"} for id in (*PROSE, *PRINTED)},
    "table-cell-respelled": {"values-respelled"},
    **{rule.id: {"clause-renumbered"} for rule in TARGETS},
    "defined-term-renamed": {"clause-reworded"},
    "cross-reference-renumbered": {"clause-renumbered", "clause-reworded"},
    "clause-id-reused": {"clause-added", "clause-removed"},
    "red-line-not-met": {"prohibition-added"},
    "red-line-undecided": {"prohibition-removed"},
    "red-line-more-against": {"clause-added", "prohibition-added"},
    "red-line-less-against": {"clause-removed", "prohibition-removed"},
    "red-line-no-longer-met": {"permission-became-prohibition"},
    "red-line-met": {"prohibition-became-permission"},
    "quantity-increased": {"cap-became-level"},
    "quantity-decreased": {"level-became-cap"},
}


def test_a_value_in_a_change_is_what_its_file_has() -> None:
    made = [
        kind.model_validate({"kind": name, "issue": "talks", **kind.example})
        for name, kind in term_kinds().items()
    ]
    texts = [load(ref) for ref in workspace_for().refs]
    for each in (*made, *texts):
        assert plain_value(each) == each.model_dump(mode="json", exclude_unset=True)


@pytest.mark.parametrize("kind", term_kinds())
def test_terms_of_every_kind_come_go_and_turn_by_name(kind: str) -> None:
    assert {f"{kind}-added", f"{kind}-removed"} <= set(RULES)
    for other in term_kinds()[kind].becomes:
        assert RULES[f"{kind}-became-{other}"].mirror == f"{other}-became-{kind}"


@pytest.mark.parametrize("id", RULES)
def test_the_example_of_a_rule_yields_that_rule_alone_and_backwards_its_mirror(id: str) -> None:
    rule = RULES[id]
    forth = run(rule).changes
    assert {change.rule for change in forth} - COMPANIONS.get(id, set()) == {id}
    change = next(change for change in forth if change.rule == id)
    assert (change.kind, change.direction) == (rule.kind, rule.direction)
    assert change.message
    assert "{" not in change.message
    backwards = replace(rule, example=(rule.example[1], rule.example[0]))
    found = {change.rule for change in run(backwards).changes}
    assert found - COMPANIONS.get(rule.mirror, set()) == {rule.mirror}


def test_a_rule_has_a_mirror_or_says_why_it_is_its_own() -> None:
    for id, rule in RULES.items():
        assert RULES[rule.mirror].mirror == id
        assert (rule.mirror == id) == bool(rule.waiver), id


def test_directions_of_a_pair_are_opposite() -> None:
    opposite = {"increase": "decrease", "widen": "narrow", "strengthen": "weaken", "add": "remove"}
    opposite |= {after: before for before, after in opposite.items()} | {"none": "none"}
    for rule in RULES.values():
        assert RULES[rule.mirror].direction == opposite[rule.direction]


def test_a_message_reads_as_a_negotiator_would_say_it() -> None:
    said = {id: [c.message for c in run(RULES[id]).changes if c.rule == id] for id in RULES}
    assert said["prohibition-became-temporary"] == [
        "prohibition on joining NATO: permanent → 10 years"
    ]
    assert said["share-decreased"] == ["US share of profits: 50 % → 30 % (−20 points)"]
    assert said["quantity-cap-raised"] == [
        "cap on the army: 600,000 personnel → 800,000 personnel (+200,000 personnel)"
    ]
    assert said["deadline-became-open"] == [
        "deadline to vote: 100 days after signature → as soon as possible"
    ]
