"""What a reader knows of a file is believed, and every clause knows where in the file it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plans.drafting import Block, Change, Draft, Kind, Note, Passage, ReadDocument, paragraph
from plans.model import Clause
from plans.outlining import outline
from plans.readers import read_document

CASES = sorted((Path(__file__).parent / "cases" / "import").iterdir())


def words(text: str, label: str = "", depth: int = -1, at: Passage | None = None) -> Block:
    return Block(Kind.WORDS, (paragraph(text, at or Passage()),), label=label, depth=depth)


def heading(text: str, level: int = 1, label: str = "", depth: int = -1) -> Block:
    return Block(Kind.HEADING, (paragraph(text),), level, text, label, depth)


def table(*rows: str, label: str = "", depth: int = -1) -> Block:
    lines = tuple(paragraph(row, gap=not at) for at, row in enumerate(rows))
    return Block(Kind.KEPT, lines, label=label, depth=depth)


def made(*blocks: Block, **more: object) -> ReadDocument:
    return outline(Draft("folder/deal.stone", lambda _: blocks, **more))  # type: ignore[arg-type]


def tree(document: ReadDocument) -> list[str]:
    """Return a line a clause, indented as it is nested: label | heading | text."""
    return [line for clause in document.revision.clauses for line in _tree(clause, 0)]


def _tree(clause: Clause, depth: int) -> Iterator[str]:
    said = " | ".join((clause.label, clause.heading, clause.text.replace("\n\n", "¶")))
    yield "  " * depth + said
    for each in clause.clauses:
        yield from _tree(each, depth + 1)
    if clause.closing:
        yield "  " * depth + "< " + clause.closing.replace("\n\n", "¶")


LABELS = ["5A.1", "TENTH", "2025", "XIV-bis", "1.1.1.1", "(aa)", "Art. 9", "½", "n° 7/b"]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_that_the_file_states_is_believed_as_it_is_printed(label: str) -> None:
    found = made(words("Opening words of the deal."), words("The seller pays all dues.", label))
    # What only parts a number from the words is left out, as in a text that somebody typed.
    assert tree(found)[1:] == [f"{label.rstrip('.')} |  | The seller pays all dues."]


@pytest.mark.parametrize("label", LABELS)
def test_words_that_look_like_a_label_are_words_behind_a_stated_one(label: str) -> None:
    found = made(words(f"{label} The seller pays all dues.", "3."))
    assert [(each.label, each.text) for each in found.revision.clauses] == [
        ("3", f"{label} The seller pays all dues.")
    ]


def test_stated_labels_are_nested_by_what_they_print() -> None:
    found = made(
        words("Payment of the price.", "1"),
        words("The buyer pays in two parts.", "1.1"),
        words("The first part is due at once.", "(a)"),
        words("The second is due later.", "(b)"),
        words("Nothing else is due.", "1.2"),
        words("This deal ends in May.", "2"),
    )
    assert tree(found) == [
        "1 |  | Payment of the price.",
        "  1.1 |  | The buyer pays in two parts.",
        "    (a) |  | The first part is due at once.",
        "    (b) |  | The second is due later.",
        "  1.2 |  | Nothing else is due.",
        "2 |  | This deal ends in May.",
    ]


def test_a_stated_depth_counts_for_more_than_what_the_label_looks_like() -> None:
    found = made(
        heading("General", label="Part One", depth=0),
        words("The seller delivers.", "(a)", depth=1),
        words("The buyer pays.", "(b)", depth=2),
        words("A stone is a stone.", "1.", depth=3),
        words("No label, yet a clause.", depth=1),
        words("And one more paragraph of it."),
        table("a | b", "c | d", label="7", depth=0),
        heading("Final", label="Part Two", depth=0),
    )
    assert tree(found) == [
        "Part One | General | ",
        "  (a) |  | The seller delivers.",
        "    (b) |  | The buyer pays.",
        "      1 |  | A stone is a stone.",
        "   |  | No label, yet a clause.¶And one more paragraph of it.",
        "7 |  | a | b\nc | d",
        "Part Two | Final | ",
    ]


def test_a_stated_bullet_begins_a_clause_without_a_label() -> None:
    found = made(words("As follows:", "1."), words("bread", "•", 1), words("salt", "•", 1))
    assert tree(found) == ["1 |  | As follows:", "   |  | bread", "   |  | salt"]


def test_a_label_without_words_and_a_label_of_many_paragraphs() -> None:
    found = made(words("", "1."), words("Some words.", "2."), words("Go on here."), words("", "3."))
    assert tree(found) == ["1 |  | ", "2 |  | Some words.¶Go on here.", "3 |  | "]


@pytest.mark.parametrize("label", ["1.", "IV.", "b.", "§ 7.", "Article 2:", "Schedule 3 –"])
def test_a_stated_label_is_as_a_text_prints_it_without_what_parts_it_from_the_words(
    label: str,
) -> None:
    stated = made(words("The seller pays all dues.", label))
    assert stated.revision.clauses[0].label == label.rstrip(" .:–")


@pytest.mark.parametrize(
    "words_before", ["This Act applies to", "Dieses Gesetz gilt für", "La loi s'applique à la"]
)
def test_what_wants_another_word_heads_nothing(words_before: str) -> None:
    found = made(
        words("Opening words of the deal."),
        words(words_before, "1."),
        words("gold,", "(a)"),
        words("silver.", "(b)"),
        words("Delivery of goods", "2."),
        words("The seller delivers.", "(a)"),
        words("The buyer pays.", "(b)"),
    )
    assert tree(found)[1] == f"1 |  | {words_before}"
    assert "2 | Delivery of goods | " in tree(found)


def test_a_clause_gathers_the_places_and_notes_of_its_blocks() -> None:
    first = Passage((3, 4), ("p3",), ("page 1",))
    note = Note("footnote", "see the annex")
    remark = Note("comment", "why?", "A. Author", "2026-01-02")
    second = Passage((5,), ("p5",), ("page 1",), (note, remark))
    found = made(
        words("The seller delivers.", "1.", at=first),
        words("And the buyer pays.", at=second),
        words("Nothing else.", "2.", at=Passage((6,), ("p6",), ("page 2",))),
    )
    one, two = found.revision.clauses
    assert found.passages == {
        one.id: Passage((3, 4, 5), ("p3", "p5"), ("page 1",), (note, remark)),
        two.id: Passage((6,), ("p6",), ("page 2",)),
    }
    assert one.notes == (
        "Footnote: see the annex",
        "Comment (A. Author, 2026-01-02): why?",
    )
    assert two.notes == ()


def test_a_note_at_the_title_is_kept_with_the_revision() -> None:
    title = Passage((1,), notes=(Note("comment", "which one?"),))
    found = made(words("DEAL", at=title), words("Some words.", "1."), notes=("draft of May",))
    assert found.revision.title == "DEAL"
    assert found.revision.notes == ("draft of May", "Comment: which one?")


def test_a_draft_has_as_many_readings_as_there_are_changes_to_accept() -> None:
    """Alice's words, of which Bob strikes one, stand whole only where Bob is not heard."""
    alice, bob = Change("insertion", "Alice"), Change("deletion", "Bob")

    def reading(accepts):  # type: ignore[no-untyped-def]
        inserted = "" if not accepts(alice) else " of five" if accepts(bob) else " of ten or five"
        return [words(f"A cap{inserted} million.", "1.")]

    draft = Draft("a.stone", reading, changes=(alice, bob), warnings=("2 text boxes dropped",))
    texts = {
        name: outline(draft, accepts).revision.clauses[0].text
        for name, accepts in {
            "nobody": lambda _: False,
            "alice": lambda change: change.author == "Alice",
            "both": lambda _: True,
        }.items()
    }
    assert texts == {
        "nobody": "A cap million.",
        "alice": "A cap of ten or five million.",
        "both": "A cap of five million.",
    }
    assert outline(draft, lambda _: True).warnings == ("a.stone: 2 text boxes dropped",)
    assert outline(draft).warnings == (
        "a.stone: 2 text boxes dropped",
        "a.stone: read with all tracked changes accepted: 1 insertion and 1 deletion by Alice, Bob;"
        " 'a.stone#rejected' is the text without them",
    )


def letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def is_within(part: str, whole: str) -> bool:
    """Say whether the letters of ``part`` stand in ``whole`` in their order."""
    rest = iter(whole)
    return all(char in rest for char in part)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_clause_of_a_text_stands_in_the_lines_it_names(case: Path) -> None:
    path = next(case.glob("input.*"))
    data = path.read_bytes()
    lines = re.split("\r\n|\r|\n", data.decode("utf-8-sig"))
    document = read_document(data, path, path.name)
    for clause in document.revision.walk():
        named = document.passages[clause.id].paragraphs
        assert list(named) == sorted(set(named))
        own = letters(clause.label + clause.heading + clause.text + clause.closing)
        assert is_within(own, letters("".join(lines[number - 1] for number in named)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_line_of_a_text_is_named_by_a_clause_or_stands_above_them(case: Path) -> None:
    path = next(case.glob("input.*"))
    data = path.read_bytes()
    lines = re.split("\r\n|\r|\n", data.decode("utf-8-sig"))
    passages = read_document(data, path, path.name).passages
    named = {number for passage in passages.values() for number in passage.paragraphs}
    said = {number for number, line in enumerate(lines, 1) if letters(line)}
    assert all(number < min(named) for number in said - named)
