"""The word diff reads as a person would mark it."""

from __future__ import annotations

import pytest

from plans.diffing import word_diff


@pytest.mark.parametrize(
    ("before", "after", "edits"),
    [
        ("pay 8,10 EUR now", "pay 8,35 EUR now", "pay [8,10]{8,35} EUR now"),
        ("within 30 days", "within 45 days", "within [30]{45} days"),
        ("It may act.", "It shall act.", "It [may]{shall} act."),
        ("It shall act.", "It shall not act.", "It shall {not }act."),
        ("USD 1,000.50 is due", "USD 1,000.75 is due", "USD [1,000.50]{1,000.75} is due"),
        ("Ukraine's army", "Ukraine's armies", "Ukraine's [army]{armies}"),
        ("one, two", "one; two", "one[,]{;} two"),
        ("军队上限六十万人", "军队上限八十万人", "军队上限[六]{八}十万人"),
    ],
)
def test_whole_words_and_numbers_change(before: str, after: str, edits: str) -> None:
    marks = {"equal": "{}", "delete": "[{}]", "insert": "{{{}}}"}
    said = "".join(marks[op].format(text) for op, text in word_diff(before, after))
    assert (
        said.replace(" ]", "] ").replace("] {", "]{").replace(" }", "} ") == edits or said == edits
    )


def test_when_little_survives_the_sentence_is_replaced_whole() -> None:
    edits = word_diff(
        "Ukraine agrees to enshrine in its constitution that it will not join NATO.",
        "Membership depends on the consensus of all members, which there is not.",
    )
    assert [op for op, _ in edits if op != "equal"] == ["delete", "insert"]


def test_a_long_clause_with_one_changed_word_is_one_change() -> None:
    before = " ".join(f"word{number}" for number in range(5_000))
    after = before.replace("word2500", "changed")
    assert [(op, text.strip()) for op, text in word_diff(before, after) if op != "equal"] == [
        ("delete", "word2500"),
        ("insert", "changed"),
    ]


def test_a_repetitive_schedule_with_one_number_changed_is_one_change() -> None:
    rows = [f"The party pays 100 on day {day} ." for day in range(300)]
    before = " ".join(rows)
    rows[150] = rows[150].replace("100", "105")
    changed = [
        (op, text.strip()) for op, text in word_diff(before, " ".join(rows)) if op != "equal"
    ]
    assert changed == [("delete", "100"), ("insert", "105")]


def test_a_long_clause_gives_back_both_texts_wherever_words_and_spaces_changed() -> None:
    words = [f"word{number}" for number in range(3_000)]
    before = " ".join(words)
    spaced = [word + ("\n" if number % 7 else "  ") for number, word in enumerate(words)]
    for number in range(100, 3_000, 400):
        spaced[number] = "another "
    edits = word_diff(before, "".join(spaced))
    assert "".join(text for op, text in edits if op != "insert") == before
    assert "".join(text for op, text in edits if op != "delete") == "".join(spaced)
    gone = [text for op, text in edits if op == "delete" and not text.isspace()]
    assert [text.strip() for text in gone] == [f"word{at}" for at in range(100, 3_000, 400)]
