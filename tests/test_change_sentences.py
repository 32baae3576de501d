"""What a change says: in one sentence, and in the parts that a page places; both say the same."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from rule_examples import run
from strategies import CI, revisions

from plans.diffing import Change, Context, change_rule_catalogue, diff
from plans.formats.html._report.words import Said, said
from plans.model import RedLines, Registers, Revision
from plans.negotiating import shifts, with_red_lines

PACKAGE = Path(__file__).resolve().parent.parent / "plans"
RULES = change_rule_catalogue()
# Who shows changes or passes them on: what a rule is called is not theirs to know.
SHOWING = ("cli", "formats", "gitting", "negotiating", "results", "verbs", "wording")


def revision(name: str, *clauses: dict[str, Any]) -> Revision:
    return Revision.model_validate({"revision": name, "clauses": clauses})


def only(found: tuple[Change, ...], rule: str) -> Change:
    (change,) = (each for each in found if each.rule == rule)
    return change


def assert_said_alike(change: Change) -> None:
    """What the page places stands in the message, in the same words."""
    parts, message = said(change), change.message
    # Beside words that tell it all, values are for a table.
    told = [parts.rest] if parts.rest else [parts.aspect, parts.before, parts.after, parts.delta]
    for part in told:
        assert re.sub("^became an? ", "became ", part) in message
    grouped = parts.subject in ("Split:", "Merged:")
    assert grouped or message.casefold().startswith(parts.subject.casefold())


@pytest.mark.parametrize("id", RULES)
def test_the_page_and_the_message_of_every_rule_say_the_same(id: str) -> None:
    for change in run(RULES[id]).changes:
        assert_said_alike(change)


@settings(CI)
@given(revisions, revisions)
def test_the_page_and_the_message_of_any_change_say_the_same(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    sides = Revision.model_validate(before), Revision.model_validate(after)
    for change in diff(*sides).changes:
        assert_said_alike(change)


def test_what_a_document_says_is_not_taken_for_our_punctuation() -> None:
    rule = {"id": "c", "heading": "Talks: what became of them"}
    added = only(diff(revision("v1"), revision("v2", rule)).changes, "clause-added")
    assert added.message == "Talks: what became of them: added"
    assert said(added) == Said("Talks: what became of them", rest="added")


def test_a_red_line_is_told_in_its_own_words() -> None:
    line = {
        "id": "law",
        "party": "ukraine",
        "statement": "What became law: stays",
        "issues": ["law"],
        "check": {"forbid": {"kind": "prohibition", "issue": "law"}},
    }
    registers = Registers(redlines=RedLines.model_validate({"redlines": [line]}))
    term = {"kind": "prohibition", "issue": "law", "bearer": "us", "action": "stay"}
    before, after = revision("v1", {"id": "c"}), revision("v2", {"id": "c", "terms": {"t": term}})
    context = Context(before, after, registers)
    made = diff(before, after)
    found = with_red_lines(made, context, shifts(made, context)).changes
    crossed = only(found, "red-line-not-met")
    assert crossed.red_line == "law"
    assert said(crossed) == Said(
        "Red line of Ukraine not met now (before: not judged)", rest="What became law: stays"
    )


def test_a_text_that_goes_follows_its_term_as_one_that_comes_does() -> None:
    term = {"kind": "money", "issue": "a", "value": "USD 1 billion"}
    more = {**term, "value": "USD 2 billion"}
    silent = revision("v1", {"id": "c", "heading": "H", "terms": {"t": term}})
    spoken = revision("v2", {"id": "c", "heading": "H", "text": "It pays.", "terms": {"t": more}})
    for sides, text, value in (
        ((silent, spoken), "text-added", "money-increased"),
        ((spoken, silent), "text-removed", "money-decreased"),
    ):
        found = diff(*sides).changes
        assert only(found, text).follows == only(found, value).fingerprint


@pytest.mark.parametrize("package", SHOWING)
def test_who_shows_changes_asks_for_no_rule_by_name(package: str) -> None:
    beginnings = {f"{id.partition('-')[0]}-" for id in RULES} | {"red-line-"}
    for path in (PACKAGE / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant):
                assert node.value not in {*RULES, *beginnings}, f"{path.name}: {node.value}"


@pytest.mark.parametrize(
    ("before", "after", "delta"),
    [
        ("400 observers", "250 observers", "−150 observers"),
        ("1 observer", "7 observers", "+6 observers"),
        ("7 observers", "8 observers", "+1 observer"),
        ("30 km", "50 km", "+20 km"),
    ],
)
def test_a_difference_is_in_the_number_of_what_it_counts(
    before: str, after: str, delta: str
) -> None:
    texts = (
        revision("a", {"id": "x", "text": f"The mission has {each}."}) for each in (before, after)
    )
    (change,) = (each for each in diff(*texts).changes if each.delta)
    assert change.delta == delta
