"""What RTF files hold, as older word processors write it."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from plans.drafting import ReadDocument
from plans.errors import UnreadableFile
from plans.readers import read_document


def read(body: str, name: str = "deal.rtf", page: str = "1251") -> ReadDocument:
    return read_document(rf"{{\rtf1\ansi\ansicpg{page} {body}}}".encode(), PurePath(name), name)


def said(found: ReadDocument) -> list[str]:
    return [f"{each.label} {each.text}".strip() for each in found.revision.walk()]


@pytest.mark.parametrize("name", ["deal.rtf", "deal.doc", "deal.txt"])
def test_letters_of_any_script_and_printed_numbers_are_read(name: str) -> None:
    listed = r"{\listtext\pard\plain 1.\tab}\'d1\'f2\'ee\'f0\'ee\'ed\'e0 \u1087?\par "
    found = read(rf"{listed}{{\listtext 2.\tab}}The flag \u-10178?\u-8706? is flown.\par ", name)
    assert said(found) == ["1 Сторона п", "2 The flag 🧾 is flown."]


def test_an_item_stands_below_the_one_that_its_list_says() -> None:
    levels = ("1.", 0), ("1.", 1), ("2.", 1), ("2.", 0)
    found = read(
        "".join(
            rf"\pard {{\listtext\pard\plain {no}\tab}}\ilvl{level}\ls1 {{The quay {no}}}\par "
            for no, level in levels
        )
    )
    first, second = found.revision.clauses
    assert [each.label for each in (first, *first.clauses, second)] == ["1", "1", "2", "2"]


def test_footnotes_and_comments_are_notes_of_their_clause() -> None:
    found = read(
        r"1. So it is{\footnote\pard {\super\chftn} Or \{not\}.\par Who {\b knows}?}.\par "
        r"2. It was{\*\atnauthor Ann}{\*\annotation{\*\atnref 1}Really?} so.\par "
    )
    first, second = found.revision.clauses
    assert (first.text, first.notes) == ("So it is.", ("Footnote: Or {not}. Who knows?",))
    assert (second.text, second.notes) == ("It was so.", ("Comment: Really?",))
    assert found.warnings == ()
    # A note on a note, a line end and what looks like the end of a comment lose no word.
    [clause] = read(r"1. So{\footnote a{\footnote b}\par <<\} c}.\par ").revision.clauses
    assert clause.text == "So."
    assert [char for char in clause.notes[0] if char in "abc"] == ["a", "b", "c"]


def test_the_rows_of_a_table_are_one() -> None:
    row = r"\trowd\pard\intbl Canoe\cell 3 | 4 francs\cell\row "
    found = read(rf"1. The dues:\par {row.replace('Canoe', 'Ship')}{row}\pard 2. So it is.\par ")
    first, second = found.revision.clauses
    assert [line for line in first.text.split("\n") if "Canoe" in line] == [
        "| Canoe | 3 | 4 francs |"
    ]
    assert second.text == "So it is."


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (r"1. So {\deleted not }it is.\par ", "tracked changes"),
    ],
)
def test_what_is_not_read_is_told(body: str, told: str) -> None:
    assert any(told in warning for warning in read(body).warnings)
    assert read(r"1. So it is.\par ").warnings == ()


@pytest.mark.parametrize(
    "odd",
    [r"\u99999999?", r"\'zz", "}" * 99, "{" * 5000, r"\uc9999999999\u5", r"\ansicpg0 \'e9"],
)
def test_what_is_damaged_is_read_or_told(odd: str) -> None:
    try:
        assert read(rf"1. So it is.\par 2. {odd} Yes.\par ").revision.clauses
    except UnreadableFile as error:
        assert "damaged" in str(error)


@pytest.mark.parametrize("body", ["{" * 5000, r"{\pict 00ff}", ""])
def test_a_file_without_words_is_told_as_one(body: str) -> None:
    with pytest.raises(UnreadableFile, match="holds no text"):
        read(body)
