"""One text however a file encodes it: its letters in one piece or two, its lines ended anyhow."""

from __future__ import annotations

import unicodedata
from pathlib import PurePath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CI

from plans.diffing import Diff, diff
from plans.errors import UnreadableFile
from plans.letters import composed
from plans.merging import merge
from plans.model import Revision
from plans.readers import read_document
from plans.reading import decode, read_model
from plans.writing import edited

TEXTS = {
    "fr": "Règlement\n\nArt. 1er. Les éleveurs déclarent la récolte à la mairie.\n\n"
    "Art. 2. La taxe est fixée à 12 euros par bête d’élevage, payée avant le 1er février.\n",
    "de": "§ 1 Hütten\n\nDie Hütten öffnen früh und schließen spät; Gäste zählen mit.\n\n"
    "§ 2 Gebühren\n\nDie Gebühr beträgt 12 Euro für jede Übernachtung.\n",
    "es": "Artículo 1. El año empieza en otoño y el niño paga la mitad.\n\n"
    "Artículo 2. La cuota será de 12 euros según el número de días.\n",
    "uk": "1. Її місцевість належить громаді, й усі її жителі мають право голосу.\n\n"
    "2. Збір становить 12 гривень за кожний двір.\n",
    "ru": "1. Ёмкости и ящики хранятся в каждой йодной лаборатории.\n\n"
    "2. Сбор составляет 12 рублей за каждый ящик.\n",
    "ar": "المادة 1\nيؤدي الأعضاء رسومًا سنويةً في آخر كل عام.\n\n"
    "المادة 2\nيكون الرسم 12 دينارا عن كل عضو.\n",
    "pl": "1. Źrebięta żyją na łące, a właściciele płacą co miesiąc.\n\n"
    "2. Opłata wynosi 12 złotych za każdą sztukę.\n",
    "zh": "第一条　本办法适用于各图书馆。\n\n第二条　每人每年缴费12元。\n",
    "vi": "1. Người thuê trả tiền trước ngày đầu tháng.\n\n2. Tiền thuê là 12 đồng mỗi ngày.\n",
}


def document(text: str | bytes) -> Revision:
    data = text if isinstance(text, bytes) else text.encode()
    return read_document(data, PurePath("a.txt"), "a.txt").revision


def told(found: Diff) -> list[tuple[str, str, Any]]:
    return [(each.rule, each.message, each.words) for each in found.changes]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_another_form_of_the_letters_is_no_change(language: str, form: Any) -> None:
    text = TEXTS[language]
    other = unicodedata.normalize(form, text)
    assert document(other) == document(text)


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("form", ["NFKC", "NFKD"])
def test_what_is_written_out_for_old_systems_is_at_most_editorial(language: str, form: Any) -> None:
    found = diff(document(TEXTS[language]), document(unicodedata.normalize(form, TEXTS[language])))
    assert {each.severity for each in found.changes} <= {"editorial"}


@pytest.mark.parametrize("language", TEXTS)
def test_a_decomposed_text_shows_the_changes_of_a_composed_one(language: str) -> None:
    before = document(TEXTS[language])
    after = TEXTS[language].replace("12", "14")
    found = diff(before, document(unicodedata.normalize("NFD", after)))
    assert told(found) == told(diff(before, document(after)))
    assert "stated-value-increased" in {each.rule for each in found.changes} or language == "vi"


@pytest.mark.parametrize("language", TEXTS)
def test_no_way_to_write_lines_or_bytes_is_a_change(language: str) -> None:
    text = TEXTS[language]
    same = document(text)
    for ends in ("\r\n", "\r", "\u2028"):
        assert document(text.replace("\n", ends)) == same
    for encoding in ("utf-8-sig", "utf-16"):
        assert document(text.encode(encoding)) == same
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert document(mark + text.encode(encoding)) == same


def test_letters_as_they_are_drawn_are_letters() -> None:
    drawn = "1. The of\ufb01ce \ufb01les all a\ufb03davits within \ufb01ve days of receipt."
    plain = "1. The office files all affidavits within five days of receipt."
    assert document(drawn) == document(plain)
    assert document("1. \ufe8d\ufedf\ufeb4\ufefc\ufee1 للجميع في كل مكان.") == document(
        "1. السلام للجميع في كل مكان."
    )


def test_the_characters_of_a_name_stay_those_of_the_name() -> None:
    assert composed("\ufa19 e\u0301 （一） ½ m² №") == "\ufa19 é （一） ½ m² №"


def test_sides_that_type_on_different_systems_do_not_collide() -> None:
    base = TEXTS["fr"]
    mac = document(unicodedata.normalize("NFD", base))
    found = merge(document(base), {"us": mac, "e3": document(base.replace("12", "14"))})
    assert found.conflicts == ()
    assert "14 euros" in str(found.revision)


YAML = "revision: v1\nclauses:\n- {id: a, text: De\u0301cembre 2027}\n- {id: b, text: x}\n"


def test_a_revision_is_composed_when_it_is_read_and_its_file_keeps_its_bytes() -> None:
    found = read_model(YAML, Revision, "v1.yaml")
    assert found.clauses[0].text == "Décembre 2027"
    assert edited(YAML, found) == YAML
    changed = found.model_copy(
        update={"clauses": (found.clauses[0], found.clauses[1].model_copy(update={"text": "y"}))}
    )
    assert edited(YAML, changed) == YAML.replace("text: x", "text: y")


@CI
@given(st.text())
def test_composing_is_done_once_and_loses_nothing(text: str) -> None:
    assert composed(composed(text)) == composed(text)
    assert unicodedata.normalize("NFKD", composed(text)) == unicodedata.normalize("NFKD", text)


@pytest.mark.parametrize("data", [b"1. caf\xe9", b"\xff\xfe1"])
def test_what_is_no_text_names_a_program_that_everybody_has(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(data, "a.txt")
    assert "Notepad" in str(caught.value.problem)
