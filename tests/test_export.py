"""A revision handed on as a file of another kind."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest
from edits import document, edited
from printed_pages import BUNDLED, ROOT
from runs import run
from worlds import trees

from plans.diffing import Identity
from plans.formats import format_for, formats_of
from plans.letters import composed
from plans.model import Clause, Registers, Revision
from plans.readers import read_document
from plans.results import Exported
from plans.safe import writable
from plans.storing import load
from plans.tables import table
from plans.verbs.render import render
from plans.writing import dump_revision

# What holds the text and nothing else.
TEXTS = ("txt", "md", "docx", "html")

Said = tuple[str, str, str, tuple["Said", ...], str]


def said(clause: Clause) -> Said:
    """Return what is printed of a clause; a number is one with its full stop or without."""
    label = clause.label.strip().removesuffix(".")
    words = (" ".join(text.split()) for text in (clause.heading, clause.text, clause.closing))
    heading, text, closing = words
    return label, heading, text, tuple(map(said, clause.clauses)), closing


def told(revision: Revision) -> tuple[str, tuple[Said, ...]]:
    return " ".join(revision.title.split()), tuple(map(said, revision.clauses))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_revision_handed_on_as_yaml_is_the_same_revision(path: Path, tmp_path: Path) -> None:
    run(tmp_path, "export", str(path), "-o", "x.yaml")
    assert load(tmp_path / "x.yaml") == load(path)


def handed_on(revision: Revision, suffix: str, *, brackets: bool = False) -> Revision:
    """Return a revision as it is read from the file that it was handed on as."""
    identity = Identity(revision.revision, "", revision.revision)
    found = Exported(identity, revision, revision.clauses, Registers(), brackets=brackets)
    made = render(found, format_for(f".{suffix}") or "text")
    data = made.encode() if isinstance(made, str) else made
    assert isinstance(data, bytes)
    return read_document(data, Path(f"x.{suffix}"), f"x.{suffix}", lambda _: True).revision


@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_handed_on_is_read_as_the_same_clauses_and_nothing_changed(
    path: Path, suffix: str, tmp_path: Path
) -> None:
    file = tmp_path / f"x.{suffix}"
    assert run(tmp_path, "export", str(path), "-o", file.name).code == 0
    assert told(read_document(file.read_bytes(), file, file.name).revision) == told(load(path))
    done = run(tmp_path, "diff", str(path), file.name)
    assert (done.code, done.stdout.splitlines()[-1]) == (0, "No changes."), done.stdout


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_revision_handed_on_as_json_is_the_same_revision(path: Path, tmp_path: Path) -> None:
    run(tmp_path, "export", str(path), "-o", "x.json")
    assert load(tmp_path / "x.json") == load(path)
    done = run(tmp_path, "diff", str(path), "x.json")
    assert (done.code, done.stdout.splitlines()[-1]) == (0, "No changes.")


# What a sentence is in each language, a heading, a name; and the number of a part of a text.
SPOKEN = {
    "en": (
        "The ferry sails every day from the upper quay, unless the river is above three metres.",
        "Sailing times",
        "Article",
    ),
    "de": (
        "Die Fähre verkehrt täglich vom oberen Kai, sofern der Fluss nicht über drei Meter steht.",
        "Fahrzeiten",
        "Artikel",
    ),
    "es": (
        "El transbordador sale cada día del muelle alto, salvo que el río pase de tres metros.",
        "Horarios",
        "Artículo",
    ),
    "fr": (
        "Le bac part chaque jour du quai haut, sauf si le fleuve dépasse trois mètres.",
        "Horaires",
        "Article",
    ),
    "uk": (
        "Пором ходить щодня від верхнього причалу, якщо рівень річки не перевищує трьох метрів.",
        "Розклад",
        "Стаття",
    ),
    "ru": (
        "Паром ходит каждый день от верхнего причала, если уровень реки не превышает трёх метров.",
        "Расписание",
        "Статья",
    ),
    "ar": (
        "تبحر العبارة كل يوم من الرصيف الأعلى، ما لم يتجاوز منسوب النهر ثلاثة أمتار.",
        "مواعيد الإبحار",
        "المادة",
    ),
    "zh": ("渡轮每天从上游码头开航，但河水水位超过三米的除外。", "开航时间", ""),
}


def spoken(language: str, *, headed: bool) -> Revision:
    """Return a text of numbered clauses with lists, two paragraphs, a table and closing words."""
    sentence, heading, part = SPOKEN[language]

    def of(number: int) -> dict[str, Any]:
        label = f"{part} {number}" if part else f"第{'一二三'[number - 1]}条"
        below = [
            {"id": f"c{number}-{letter}", "label": f"({letter})", "text": f"{sentence} {sentence}"}
            for letter in "abc"
        ]
        rows = table([heading, part or "号"], [["A", "1"], ["B", "2"]])
        text = f"{sentence}\n\n{rows}\n\n{sentence} {sentence}" if number == 2 else sentence
        own = {"heading": heading} if headed else {}
        return {"id": f"c{number}", "label": label, **own, "text": text, "clauses": below}

    clauses = [of(1), of(2), of(3)]
    return Revision.model_validate({"revision": "v", "title": heading, "clauses": clauses})


@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize("headed", [True, False], ids=["headed", "plain"])
@pytest.mark.parametrize("language", SPOKEN)
def test_a_text_in_any_language_comes_back(language: str, headed: bool, suffix: str) -> None:
    revision = spoken(language, headed=headed)
    assert told(handed_on(revision, suffix)) == told(revision)


@pytest.mark.parametrize("suffix", ["docx", "html"])
def test_in_the_small_world_every_tree_comes_back(suffix: str) -> None:
    for revision in trees():
        assert told(handed_on(revision, suffix))[1] == told(revision)[1]


def letters(revision: Revision) -> Counter[str]:
    """Return the letters of all words that are handed on."""
    said: list[str] = []
    for clause in revision.walk():
        said += [clause.label, clause.heading, clause.text, clause.closing]
    return Counter(letter for letter in writable(composed("".join(said))) if letter.isalnum())


@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize("seed", range(8))
def test_no_word_of_an_edited_text_is_lost(seed: int, suffix: str) -> None:
    random = Random(seed)
    revision = edited(document(), random, 6)
    back = handed_on(revision, suffix)
    assert letters(back) == letters(revision)


def test_the_reference_has_a_row_for_each_format_that_hands_a_text_on() -> None:
    page = (ROOT / "docs/reference/formats.md").read_text()
    rows = re.findall(r"^\| `(\w+)` \| `\.", page, re.MULTILINE)
    assert sorted(rows) == sorted({*formats_of("exported"), *formats_of("document")})


def test_a_number_in_other_letters_does_not_turn_an_arabic_paragraph_around(
    tmp_path: Path,
) -> None:
    (tmp_path / "x.yaml").write_text(dump_revision(spoken("ar", headed=True)))
    page = run(tmp_path, "export", "x.yaml", "-f", "html").stdout
    assert '<html lang="ar" dir="rtl">' in page
    # What stands in this element says nothing of the way that the words around it run.
    assert page.count('<p dir="auto"><bdi class="number">(a)</bdi> ') == 3
