"""Roman numerals, forth and back."""

from __future__ import annotations

import pytest

from plans.roman import MOST, from_roman, roman_part, to_roman


def test_every_number_is_read_as_it_is_written_in_either_case() -> None:
    for number in range(1, MOST + 1):
        assert from_roman(to_roman(number)) == from_roman(to_roman(number).lower()) == number


@pytest.mark.parametrize("number", [0, -5, MOST + 1, 10**9])
def test_what_cannot_be_written_is_empty(number: int) -> None:
    assert to_roman(number) == ""


@pytest.mark.parametrize("word", ["", "IIII", "IC", "VX", "ABC", "I I", "十", "MMMM"])
def test_what_is_no_roman_number_is_none(word: str) -> None:
    assert from_roman(word) == roman_part(word) == 0


def test_one_of_a_cyrillic_keyboard_is_read_and_names_no_part() -> None:
    assert (from_roman("ХІІ"), roman_part("ХІІ")) == (12, 0)


@pytest.mark.parametrize(("word", "number"), [("xii", 12), ("CCC", 300), ("d", 0), ("mix", 0)])
def test_letters_of_long_lists_number_no_part(word: str, number: int) -> None:
    assert roman_part(word) == number
