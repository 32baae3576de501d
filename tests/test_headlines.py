"""What stands on top of a page: the gravest first, and of a clause without a name its value."""

from __future__ import annotations

import report_samples as samples

from plans.formats.html._report.headlines import Headline, headlines
from plans.formats.html._report.lookups import Desk
from plans.model import Issues, Registers, Revision
from plans.results import Comparison
from plans.wording import tally


def _compared(before: tuple[str, ...], after: tuple[str, ...]) -> Comparison:
    return samples.together(_revision(before), _revision(after), Registers(), "Lease")


def _revision(texts: tuple[str, ...]) -> Revision:
    clauses = [
        {"id": f"c{number}", "label": str(number), "text": text}
        for number, text in enumerate(texts, 1)
    ]
    return Revision.model_validate({"revision": "v", "clauses": clauses})


def _headlines(before: tuple[str, ...], after: tuple[str, ...]) -> list[Headline]:
    found = _compared(before, after)
    return list(headlines(found.changes, Desk(found)))


def _said(before: tuple[str, ...], after: tuple[str, ...]) -> list[str]:
    return [f"{each.subject} {each.predicate}" for each in _headlines(before, after)]


def test_the_gravest_stands_first_wherever_it_stands_in_the_text() -> None:
    before = "The tenant heats the hall.", "The rent is due in 30 days."
    after = "The tenant heats the barn.", "The rent is due in 14 days."
    found = _headlines(before, after)
    assert [each.severity for each in found] == ["substantive", "reworded"]
    assert [each.where for each in found] == [
        "point 2: The rent is due in 14 days",
        "point 1",
    ]


def test_a_clause_without_a_name_is_led_by_its_value() -> None:
    said = _said(("The rent is due in 30 days.",), ("The rent is due in 14 days.",))
    assert said == ["Time span fell from 30 days to 14 days (−16 days)."]


def test_what_came_is_added_and_what_went_is_dropped() -> None:
    sides = ("The tenant keeps bees.",), ("The tenant keeps only bees.",)
    assert _said(*sides) == ["Qualification added: only."]
    assert _said(*sides[::-1]) == ["Qualification dropped: only."]


def test_few_words_that_gave_way_to_others_are_quoted() -> None:
    said = _said(("The tenant heats the hall.",), ("The tenant heats the barn.",))
    assert said == ["The tenant heats the barn says “barn” where it said “hall”."]


def test_words_behind_a_value_make_no_headline() -> None:
    assert len(_headlines(("It runs 5 years.",), ("It runs 6 years.",))) == 1


def test_what_is_minor_makes_none() -> None:
    assert _headlines(("The tenant heats the hall.",), ("A tenant heats the halls.",)) == []


ISSUES = {
    "topics": {"land": "Land", "money": "Money", "rest": "Rest"},
    "issues": {
        **{f"land-{n}": {"title": "L", "topic": "land"} for n in range(8)},
        **{f"money-{n}": {"title": "M", "topic": "money"} for n in range(2)},
    },
}


def _typed(issues: list[str], value: str) -> Revision:
    terms = [
        {"kind": "share", "issue": issue, "of": issue, "to": "town", "value": value}
        for issue in issues
    ]
    clauses = [
        {"id": f"c{n}", "label": str(n), "heading": f"H{n}", "terms": {"t": term}}
        for n, term in enumerate(terms, 1)
    ]
    return Revision.model_validate({"revision": "v", "clauses": clauses})


def _where(issues: list[str], registers: Registers) -> list[str]:
    found = samples.together(_typed(issues, "5 %"), _typed(issues, "6 %"), registers, "Lease")
    return [each.where for each in headlines(found.changes, Desk(found))]


def test_topics_take_turns_in_their_order_before_the_order_of_the_text() -> None:
    issues = ["other", "money-0", "money-1", *(f"land-{n}" for n in range(8))]
    registers = Registers(issues=Issues.model_validate(ISSUES))
    told = _where(issues, registers)
    land = ["point 4", "point 5", "point 6", "point 7", "point 8"]
    assert told == [*land, "point 2", "point 3", "point 1"]
    assert _where(issues, Registers()) == [f"point {n}" for n in range(1, 9)]


def test_what_is_left_open_leads_its_topic_and_says_between_whom() -> None:
    registers = Registers(issues=Issues.model_validate(ISSUES))
    before = _typed(["land-0", "land-1"], "5 %")
    plain = _typed(["land-0", "land-1"], "6 %").model_dump(mode="json", exclude_unset=True)
    sides = [{"by": "townsfolk", "text": "x"}, {"by": "millers", "text": "y"}]
    plain["clauses"][1] |= {"alternatives": sides, "status": "open"}
    after = Revision.model_validate(plain)
    found = samples.together(before, after, registers, "Lease")
    said = [f"{each.subject} {each.predicate}" for each in headlines(found.changes, Desk(found))]
    assert said[1] == "H2 is left open: Townsfolk and Millers want different things."


def test_where_nothing_is_typed_sorts_of_changes_take_turns() -> None:
    before = *(f"The fee is due in {days} days." for days in range(10, 30)), "Pets are not allowed."
    after = *(f"The fee is due in {days} days." for days in range(50, 70)), "Pets are allowed."
    said = [f"{each.subject} {each.predicate}" for each in _headlines(before, after)]
    assert "Prohibition turned into permission: are not allowed → are allowed." in said
    assert len(said) == 8


def test_what_only_got_another_number_is_counted_apart() -> None:
    said = "Rent is due.", "Pets may stay.", "Keys are given back."
    clauses = [(str(at), text) for at, text in enumerate(said, 1)]
    moved = [("1", "Heat is paid."), *((str(int(at) + 1), text) for at, text in clauses)]

    def revision(numbered: list[tuple[str, str]]) -> Revision:
        listed = [{"id": text[:4].lower(), "label": at, "text": text} for at, text in numbered]
        return Revision.model_validate({"revision": "v", "clauses": listed})

    found = samples.together(revision(clauses), revision(moved), Registers(), "Lease")
    assert tally(found).startswith("3 of 3 clauses changed; 3 of these only in number; 1 added")


def test_a_headline_says_once_what_went_and_where() -> None:
    sides = [
        Revision.model_validate(
            {"revision": "v", "clauses": [{"id": id, "heading": name, "text": text}]}
        )
        for id, name, text in (
            ("rent", "Rent", "It is due on the first day of each month."),
            ("pets", "Animals", "Nobody may keep dogs."),
        )
    ]
    found = samples.together(*sides, Registers(), "Lease")
    assert tally(found).startswith("No clause in common; 1 added; 1 removed")
    told = [(each.predicate, each.where) for each in headlines(found.changes, Desk(found))]
    assert told == [("removed.", ""), ("added.", "")]
