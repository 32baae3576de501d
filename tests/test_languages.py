"""Language files: all of them are read, and what a file says wrongly is told by place."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from plans.errors import PluginError
from plans.languages import (
    compiled,
    head_said,
    heads,
    language,
    language_within,
    languages_read,
    read_language,
    said,
)

SMALLEST = "name = 'Made up'\nscript = 'latin'\n"


@pytest.mark.parametrize("tag", sorted(heads()))
def test_a_language_has_a_name_and_its_lists_name_nothing_twice(tag: str) -> None:
    head = heads()[tag]
    assert head.name
    for kind, words in head.parts.items():
        assert len(set(words)) == len(words), kind


def test_a_language_without_tables_is_recognised_and_not_read() -> None:
    assert "nl" in heads()
    assert "nl" not in languages_read()
    assert language("nl").tag == "und"


def test_the_head_is_read_without_the_tables() -> None:
    head, tables = head_said(f"{SMALLEST}months = 'uno'\n\n[figures]\ndecimal = ???", "xx.toml")
    assert (head["name"], head["months"], tables) == ("Made up", "uno", True)


def test_what_is_kept_of_a_file_is_what_it_says_by_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file, asked = tmp_path / "xx.toml", []

    def say() -> dict[str, Any]:
        asked.append(file.read_text("utf-8"))
        return said(asked[-1], file.name)

    texts = [f"months = '{months}'\n[numbers]\nteen = [1, 2.5, true]" for months in ("uno", "δύο")]
    for text in texts:
        file.write_text(text, "utf-8")
        assert compiled("xx", [file], say) == compiled("xx", [file], say) == said(text, file.name)
    assert asked == texts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name = 'Made up'", "xx.toml: head: 'script' is missing"),
        (f"{SMALLEST}mnths = ''", "xx.toml: head: no key 'mnths'"),
        (f"{SMALLEST}[times.cues]\nspam = 'in'", "xx.toml: times: cues: no key 'spam'"),
        (
            f"{SMALLEST}[force]\nmodals = 'must'",
            "xx.toml: force: modals: a table is expected, not text",
        ),
        (
            f"{SMALLEST}[force.modals]\nmust = ['zol']",
            "xx.toml: force: modals.must: text is expected, not a list",
        ),
        (f"{SMALLEST}[figures", "xx.toml: Expected ']' at the end of a table declaration"),
    ],
)
def test_what_a_file_says_wrongly_is_told_by_file_table_and_key(text: str, told: str) -> None:
    with pytest.raises(PluginError) as caught:
        read_language(said(text, "xx.toml"), "xx", "xx.toml")
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize(
    ("text", "document", "tag"),
    [
        ("Bewerber sind zwischen 4 und 5 Jahren im Dienst.", "en", "de"),
        ("Les membres sont élus pour quatre ans.", "en", "fr"),
        ("The fee is due within 30 days.", "es", "en"),
        ("Strony mogą odstąpić od umowy.", "de", "pl"),
        ("Сторони мають право на відмову від договору.", "ru", "uk"),
        ("El plazo de entrega es de dos años.", "fr", "es"),
    ],
)
def test_a_sentence_in_another_language_than_its_document_is_read_in_its_own(
    text: str, document: str, tag: str
) -> None:
    assert language_within(text, document) == tag
    assert language_within(text, tag) == tag


@pytest.mark.parametrize("text", ["Sorbonne", "Die Tribüne", "The Lex Mercatoria", "Annex IV", "3"])
def test_a_few_words_are_in_the_language_of_their_document(text: str) -> None:
    assert language_within(text, "en") == language_within("Annex IV", "en")
