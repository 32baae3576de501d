"""A few clauses cut out of a document are the clauses that they are in the whole."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.readers import read_document

SAID = [
    ("Membership", "Nobody is a member before the council has heard him."),
    ("Moor tax", "The tax is four crowns a year."),
    ("Плата", "Плата складає чотири крони на рік."),
    ("Fischerei", "Wer fischt, zahlt vier Kronen im Jahr."),
    ("费用", "每年四克朗。"),
    ("Les quais", "Les quais sont ouverts le jour."),
    ("الرسوم", "الرسم أربع كرونات في السنة."),
    ("Los muelles", "Los muelles abren de día."),
    ("Пристань", "Пристань открыта днём."),
]
FORMS = ["{}.", "{})", "({})", "4.{}"]

Clauses = list[tuple[str, str, str]]


def clauses(parts: list[str]) -> Clauses:
    return _read("\n\n".join(parts))


@cache
def _read(text: str) -> Clauses:
    revision = read_document(text.encode(), PurePath("part.txt"), "part.txt").revision
    return [(clause.label, clause.heading, clause.text) for clause in revision.clauses]


def whole(form: str, between: str) -> list[str]:
    numbers = range(1, len(SAID) + 1)
    return [
        f"{form.format(number)} {head}{between}{text}"
        for number, (head, text) in zip(numbers, SAID, strict=True)
    ]


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None)
@given(st.integers(0, len(SAID) - 1), st.integers(1, len(SAID)), st.sampled_from(["\n\n", "\n"]))
def test_any_run_of_clauses_is_read_as_in_the_whole(
    form: str, start: int, count: int, between: str
) -> None:
    every = whole(form, between)
    stop = start + count
    assert clauses(every[start:stop]) == clauses(every)[start:stop]


@settings(deadline=None)
@given(st.sets(st.integers(0, len(SAID) - 1), min_size=1))
def test_any_clauses_in_their_order_keep_their_numbers(chosen: set[int]) -> None:
    every = whole("{}.", "\n\n")
    some = [every[at] for at in sorted(chosen)]
    assert clauses(some) == [clauses(every)[at] for at in sorted(chosen)]


def test_a_clause_that_was_put_in_stands_beside_the_one_before_it() -> None:
    said = ["2. The rent is 400 crowns a month.", "2a. The deposit is 800 crowns."]
    right = [
        ("2", "", "The rent is 400 crowns a month."),
        ("2a", "", "The deposit is 800 crowns."),
    ]
    assert clauses(said) == right
    assert clauses(["\n".join(said)]) == right


def test_an_extract_may_have_a_note_above_it() -> None:
    parts = ["From what was leaked:", *whole("{}.", "\n\n")[6:7], *whole("{}.", "\n\n")[8:]]
    assert [label for label, _, _ in clauses(parts)] == ["", "7", "9"]


@pytest.mark.parametrize(
    "parts",
    [
        ["2024. A good year", "The river ran high."],
        ["3. Mai 2024", "Der Rat tagte im Saal."],
        ["Prose has no numbers.", "It goes on.", "And on.", "So it does.", "9. Wave after wave."],
    ],
)
def test_what_is_no_extract_has_no_numbers(parts: list[str]) -> None:
    assert not any(label for label, _, _ in clauses(parts))


def test_numbers_that_go_down_are_no_extract() -> None:
    parts = ["9. Symphony", "It was played twice.", "5. Symphony", "It was played once."]
    assert not any(label for label, _, _ in clauses(parts))
