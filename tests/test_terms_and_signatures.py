"""Sheets of terms, the places where a document is signed, and names that end in initials."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.model import Clause
from plans.readers import read_document

SHEETS = {
    "de": ["Käufer: Molkerei Süd eG", "Preis: 2 Mio. Euro", "Fälligkeit: 1. Mai 2031"],
    "es": ["Prestatario: Coop Sol", "Importe: 90.000 €", "Plazo: 4 años", "Aval: ninguno"],
    "pl": ["Najemca: Jan Kot", "Czynsz: 900 zł", "Kaucja: 1800 zł"],
    "zh": ["买方：南湖公司", "价格：三百万元", "期限：五年"],
}
SIGNED = {
    "en": ("1. The rent is 40 euros.", "2. Dogs are allowed.", "____________      ____________"),
    "de": ("§ 1 Die Miete beträgt 40 Euro.", "§ 2 Hunde sind erlaubt.", "Ort, Datum: __________"),
    "ru": ("1. Плата 40 евро.", "2. Собаки разрешены.", "Арендатор            Арендодатель"),
    "zh": ("第一条 租金四十元。", "第二条 可以养狗。", "甲方（盖章）：        乙方（盖章）："),
}


def clauses(text: str) -> tuple[Clause, ...]:
    return read_document(text.encode(), PurePath("draft.txt"), "draft").revision.clauses


@pytest.mark.parametrize("language", SHEETS)
def test_each_entry_of_a_sheet_of_terms_is_a_clause_of_its_own(language: str) -> None:
    found = clauses("TERMS\n\n" + "\n".join(SHEETS[language]))
    assert [each.text for each in found] == SHEETS[language]


def test_a_sentence_with_a_colon_stays_in_its_paragraph() -> None:
    said = (
        "The council decided two things: the bridge opens in May and\nthe toll falls: to 3 francs."
    )
    assert len(clauses("1. " + said)) == 1


@given(st.permutations(SHEETS["es"]))
@settings(max_examples=10)
def test_the_order_of_the_entries_changes_none(entries: list[str]) -> None:
    assert [each.text for each in clauses("HOJA\n\n" + "\n".join(entries))] == entries


@pytest.mark.parametrize("language", SIGNED)
def test_where_a_document_is_signed_is_no_words_of_its_last_clause(language: str) -> None:
    first, last, signed = SIGNED[language]
    bare = clauses(f"LEASE\n\n{first}\n\n{last}\n")
    found = clauses(f"LEASE\n\n{first}\n\n{last}\n\n{signed}\n")
    assert [each.text for each in found[: len(bare)]] == [each.text for each in bare]
    assert not any(each.clauses for each in found)


def test_a_clause_with_room_for_a_date_is_not_where_a_document_is_signed() -> None:
    found = clauses("LEASE\n\n1. Dogs are allowed.\n\n2. The lease ends on ________.\n")
    assert [each.label for each in found] == ["1", "2"]
    [_, ending] = clauses("LEASE\n\n§ 1 Dogs\nDogs may stay.\n\n§ 2 End\nIt ends on ________.\n")
    assert "________" in str(ending)


def test_a_table_of_figures_at_the_end_stays_with_its_clause() -> None:
    [_, last] = clauses(
        "1. Dogs are allowed.\n\n2. The fees are:\n\nsmall      40\nlarge      60\n"
    )
    assert "small" in str(last)


@pytest.mark.parametrize("name", ["Лапина Д. С.", "Бойко О. М.", "Lapin D. S.", "Kowal A."])
def test_a_clause_that_ends_in_initials_is_no_heading(name: str) -> None:
    found = clauses(f"1. Общие вопросы и порядок.\n\n2. Ответственный {name}\n\n3. Всё прочее.\n")
    assert [each.heading for each in found] == ["", "", ""]


@pytest.mark.parametrize("number", ["- 1 -", "– 12 –", "—3—"])
def test_a_number_between_dashes_counts_a_page(number: str) -> None:
    found = clauses(f"1. Dogs are allowed.\n\n{number}\n\n2. Cats are not.\n")
    assert [each.text for each in found] == ["Dogs are allowed.", "Cats are not."]
