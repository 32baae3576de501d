"""Closing words: what a clause says itself after its sub-clauses."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

import pytest

from plans.diffing import diff
from plans.model import Clause, Revision
from plans.readers import read_document

LAWS = {
    "en": (
        "Article 4\nThe lessee shall:\n(a) keep the kiln dry;\n(b) record every firing.\n"
        "These duties last for {} years.\n\nArticle 5\nThe kiln is inspected once a year.\n"
    ),
    "de": (
        "§ 4\nDer Pächter hat:\n1. den Ofen trocken zu halten;\n2. jeden Brand zu verzeichnen.\n"
        "Diese Pflichten gelten {} Jahre.\n\n§ 5\nDer Ofen wird einmal im Jahr geprüft.\n"
    ),
    "fr": (
        "Article 4\nLe preneur :\na) garde le four au sec ;\nb) note chaque cuisson.\n"
        "Ces devoirs durent {} ans.\n\nArticle 5\nLe four est contrôlé une fois par an.\n"
    ),
    "uk": (
        "Стаття 4\nОрендар зобов'язаний:\n1) тримати піч сухою;\n2) записувати кожен випал.\n"
        "Ці обов'язки діють {} років.\n\nСтаття 5\nПіч перевіряють раз на рік.\n"
    ),
    "zh": (
        "第四条 承租人应当：\n（一）保持窑炉干燥；\n（二）记录每次烧制。\n"
        "上述义务为期{}年。\n\n第五条 窑炉每年检查一次。\n"
    ),
}


def read(text: str, name: str = "law.txt") -> Revision:
    return read_document(text.encode(), PurePath(name), name).revision


def revised(*clauses: dict[str, Any]) -> Revision:
    return Revision.model_validate({"revision": "v1", "clauses": clauses})


@pytest.mark.parametrize("language", LAWS)
def test_words_behind_a_list_are_the_closing_words_of_its_clause(language: str) -> None:
    first, second = read(LAWS[language].format(7)).clauses
    assert "7" in first.closing
    assert len(first.clauses) == 2
    assert not (second.closing or any(each.closing for each in first.clauses))


@pytest.mark.parametrize("language", LAWS)
def test_a_value_in_closing_words_changes_at_its_clause_and_nowhere_else(language: str) -> None:
    before, after = (read(LAWS[language].format(years)) for years in (7, 9))
    value, words = diff(before, after).changes
    assert value.rule == "stated-value-increased"
    assert words.follows == value.fingerprint
    assert {each.clause for each in (value, words)} == {after.clauses[0].id}
    assert value.closing
    assert words.closing
    assert ", closing words: " in value.message


def test_a_list_of_bullets_has_closing_words_too() -> None:
    loans = "## Loans\n\nThe following are lent:\n\n- oars;\n- sails.\n\nOne at a time.\n"
    clause, _ = read(f"# Club\n\n{loans}\n## Dues\n\nThese are due.\n", "club.md").clauses
    assert (clause.text, clause.closing) == ("The following are lent:", "One at a time.")


def test_the_paragraph_behind_the_numbers_of_a_section_is_a_paragraph() -> None:
    text = "IV. Accounts\n\n1. The club keeps books.\n\n2. They are open.\n\nDone in Reval.\n"
    assert not any(each.closing for each in read(text).walk())


BARE: dict[str, Any] = {
    "id": "offences",
    "heading": "Offences",
    "text": "A person who",
    "clauses": [
        {"id": "a", "label": "(a)", "text": "opens a lock, or"},
        {"id": "b", "label": "(b)", "text": "hides a boat,"},
    ],
}
FINE = "is liable to a fine of 40 crowns."


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [each.message for each in diff(revised(before), revised(after)).changes]


def test_closing_words_that_come_are_no_clause_that_comes() -> None:
    assert told(BARE, BARE | {"closing": "commits an offence."}) == [
        "Offences, closing words: added"
    ]


def test_a_value_that_moves_into_the_closing_words_has_not_changed() -> None:
    whole = BARE | {"text": f"A person who does one of these {FINE}"}
    found = diff(revised(whole), revised(BARE | {"closing": FINE})).changes
    assert [each.rule for each in found] == ["clause-reworded", "closing-words-added"]


def test_where_one_side_has_a_last_sub_clause_it_has_neither_come_nor_gone() -> None:
    last = {"id": "tail", "text": FINE}
    apart = BARE | {"clauses": [*BARE["clauses"], last]}
    [joined] = diff(revised(apart), revised(BARE | {"closing": FINE})).changes
    assert joined.rule == "clauses-merged"
    assert (joined.clause_before, joined.clause_after) == ("offences", "offences")


def test_closing_words_are_said_last() -> None:
    assert [*Clause.model_fields][-1] == "closing"
