"""Contracts in two languages: a table of two columns is two texts, one of figures is a table."""

from __future__ import annotations

from html import escape
from itertools import permutations
from pathlib import Path, PurePath

import pytest
from agreements import AGREEMENT
from runs import run
from word_files import p, r, table, word_file

from plans.errors import NotFound
from plans.model import Revision
from plans.readers import read_document
from plans.verbs.compare import compare
from plans.verbs.parity import parity

Rows = list[tuple[str, ...]]


def web_page(rows: Rows) -> bytes:
    cells = ["".join(f"<td><p>{escape(cell)}</p></td>" for cell in row) for row in rows]
    return f"<html><body><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>".encode()


def word(rows: Rows) -> bytes:
    return word_file(table(*([p(r(cell)) for cell in row] for row in rows)))


PAIRS = list(permutations(("en", "de", "zh", "ar", "ru"), 2))
FORMATS = {"x.html": web_page, "x.docx": word}


def read(rows: Rows, name: str, column: int = 0) -> Revision:
    return read_document(FORMATS[name](rows), PurePath(name), name, column=column).revision


def words(revision: Revision) -> list[str]:
    return [clause.text for clause in revision.walk()]


def numbered(language: str, sign: str = "{}. ") -> list[str]:
    return [sign.format(no) + text for no, text in enumerate(AGREEMENT[language], 1)]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_two_languages_are_two_texts_each_whole(name: str, left: str, right: str) -> None:
    rows = list(zip(numbered(left), numbered(right), strict=True))
    assert words(read(rows, name, 1)) == list(AGREEMENT[left])
    assert words(read(rows, name, 2)) == list(AGREEMENT[right])
    assert words(read(rows, name)) == [*AGREEMENT[left], *AGREEMENT[right]]


@pytest.mark.parametrize("name", FORMATS)
def test_of_one_language_the_numbers_tell(name: str) -> None:
    left = numbered("en", "Article {}. ")
    right = [each.replace("30", "60") for each in left]
    both = list(zip(left, right, strict=True))
    assert len(words(read(both, name))) == 2 * len(both)
    unnumbered = [(a, b.replace("30", "60")) for a, b in zip(*[AGREEMENT["en"]] * 2, strict=True)]
    assert len(words(read(unnumbered, name))) == 1


TABLES: dict[str, Rows] = {
    "prices": [("Item", "Price"), ("1. Canoe for a day", "3 EUR"), ("2. Kayak for a day", "4 EUR")],
    "a glossary": [("Buyer", "Käufer"), ("Seller", "Verkäufer"), ("Goods", "Ware")],
    "three columns": [(text, text, "yes") for text in numbered("en")],
    "old and new numbers": [("Before", "Now"), *((f"Art. {n}", f"Art. {n}") for n in range(1, 9))],
    "commitments": [
        ("No.", "Party", "Obligation", "Deadline"),
        *(
            (str(n), "Aland", text, f"within {n} months of signature")
            for n, text in enumerate(AGREEMENT["en"], 1)
        ),
    ],
    "definitions": [
        ("“Buyer”", "means the party that pays the price under this Agreement."),
        ("“Seller”", "means the party that delivers the goods under this Agreement."),
    ],
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", TABLES)
def test_a_table_stays_one(name: str, kind: str) -> None:
    (text,) = words(read(TABLES[kind], name))
    assert all(cell.partition(". ")[2] in text for row in TABLES[kind] for cell in row)
    with pytest.raises(NotFound, match="not set in two columns"):
        read(TABLES[kind], name, 1)


@pytest.mark.parametrize("name", FORMATS)
def test_a_title_over_both_is_of_both(name: str) -> None:
    rows = [("Loan of a boat", ""), *zip(numbered("en"), numbered("de"), strict=True)]
    assert {read(rows, name, column).title for column in (1, 2)} == {"Loan of a boat"}


def piped(rows: Rows) -> bytes:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]).encode()


HOUSES = ("Proposal", "Parliament", "Council", "Draft agreement")
DAYS = ("30", "20", "45", "35")


@pytest.mark.parametrize("language", AGREEMENT)
@pytest.mark.parametrize("name", [*FORMATS, "x.md"])
def test_columns_that_say_nearly_the_same_are_as_many_texts(language: str, name: str) -> None:
    sides = [[text.replace("30", days) for text in AGREEMENT[language]] for days in DAYS]
    sides[2][1] = ""
    rows = [
        ("No.", *HOUSES),
        *((str(no), *row) for no, row in enumerate(zip(*sides, strict=True), 1)),
    ]
    data, path = (FORMATS | {"x.md": piped})[name](rows), PurePath(name)
    for column, side in enumerate(sides, 1):
        alone = read_document(data, path, name, column=column).revision
        assert [(each.label, each.text) for each in alone.walk()] == [
            (str(no), text) for no, text in enumerate(side, 1) if text
        ]
    whole = read_document(data, path, name).revision
    assert {whole.title, *(each.heading for each in whole.walk())} >= set(HOUSES)


def test_a_change_in_one_language_is_found_there_alone(tmp_path: Path) -> None:
    english = numbered("en")
    german = [text.replace("30 Tagen", "20 Tagen") for text in numbered("de")]
    (tmp_path / "a.docx").write_bytes(word(list(zip(english, numbered("de"), strict=True))))
    (tmp_path / "b.docx").write_bytes(word(list(zip(english, german, strict=True))))
    found = compare(tmp_path / "a.docx", tmp_path / "b.docx").diff
    assert {each.clause for each in found.changes} == {"clause-2-2"}
    (only,) = parity(tmp_path / "b.docx").differences
    assert only.after and "20 Tagen" in only.after.text
    assert parity(tmp_path / "a.docx").summary.differences == 0


def test_typed_columns_are_two_texts_as_well(tmp_path: Path) -> None:
    lines = [
        f"{left:60}{right}" for left, right in zip(numbered("en"), numbered("de"), strict=True)
    ]
    (tmp_path / "x.txt").write_text("\n\n".join(lines), "utf-8")
    found = parity(tmp_path / "x.txt")
    assert found.summary.differences == 0
    assert [each.language for each in found.versions] == ["en", "de"]


def test_what_is_not_in_columns_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("1. One.\n\n2. Two.\n", "utf-8")
    answer = run(tmp_path, "parity", "x.txt")
    assert answer.code == 2
    assert "is not set in two columns" in answer.stderr
