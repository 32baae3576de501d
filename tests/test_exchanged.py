"""Whoever takes another's place, and whatever turns a sentence round, is named once, and first."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from plans.diffing import Change, diff
from plans.languages import language, languages_read
from plans.model import Revision

CASES = Path(__file__).resolve().parent / "cases" / "exchanged" / "pairs.yaml"
PAIRS = [
    (tag, *pair)
    for tag, pairs in yaml.load(CASES.read_text("utf-8"), Loader=yaml.BaseLoader).items()
    for pair in pairs
]
READ = sorted(languages_read())
# By what stands around it a clause of few words is known to be in a language.
AROUND = {
    "ar": "يلتزم الطرفان بهذا الاتفاق ولا يجوز لأي منهما أن ينسحب منه.",
    "de": "Dieser Vertrag ist für die Parteien bindend, und er wird in der Stadt verwahrt.",
    "en": "This is what the parties agree on, and it is binding for each of them.",
    "es": "El presente acuerdo es vinculante para las partes y se conserva en la ciudad.",
    "fr": "Le présent accord est obligatoire pour les parties et il est conservé dans la ville.",
    "it": "Il presente accordo è vincolante per le parti e non può essere modificato.",
    "pl": "Niniejsza umowa jest wiążąca dla stron i nie może być zmieniona bez ich zgody.",
    "pt": "O presente acordo é vinculativo para as partes e não pode ser alterado sem elas.",
    "ru": "Настоящий договор является обязательным для сторон и не может быть изменён без них.",
    "uk": "Цей договір є обов’язковим для сторін і не може бути змінений без їхньої згоди.",
    "zh": "本协议对双方具有约束力，未经双方同意不得修改。",
}


def _told(before: str, after: str, tag: str = "en") -> list[tuple[str | None, str | None]]:
    """Return what is graver than other words for the same, as it was and is."""
    return [(each.before, each.after) for each in _changes(before, after, tag)]


def _changes(before: str, after: str, tag: str) -> list[Change]:
    around = {"id": "a", "text": AROUND[tag]}
    sides = [
        Revision.model_validate({"revision": "v", "clauses": [around, {"id": "c", "text": text}]})
        for text in (before, after)
    ]
    found = diff(*sides).changes
    return [each for each in found if each.severity != "minor"]


@pytest.mark.parametrize(
    ("tag", "before", "after", "was", "now"), PAIRS, ids=[before for _, before, *_ in PAIRS]
)
def test_what_took_whose_place_is_the_one_change_forth_and_back(
    tag: str, before: str, after: str, was: str, now: str
) -> None:
    assert _told(before, after, tag) == [(was, now or None)]
    assert _told(after, before, tag) == [(now or None, was)]


def test_every_language_has_such_pairs() -> None:
    assert {tag for tag, *_ in PAIRS} == set(READ) == AROUND.keys()


@pytest.mark.parametrize(
    ("tag", "before", "after"),
    [
        # The same under another name, in another order, or one more of a list.
        ("en", "The Lessee keeps the roof.", "The Tenant keeps the roof."),
        ("en", "They keep bread and wine.", "They keep wine and bread."),
        ("en", "Arden, Belmore and Corrin meet.", "Corrin, Belmore and Arden meet."),
        ("de", "Es hilft der Gemeinde und dem Rat.", "Es hilft dem Rat und der Gemeinde."),
    ],
)
def test_who_only_has_another_name_or_place_in_a_list_took_nobodys(
    tag: str, before: str, after: str
) -> None:
    assert not any(was and now for was, now in _told(before, after, tag))


def test_who_has_another_name_throughout_is_no_other_in_any_clause() -> None:
    texts = ("The notice goes to the {}.", "The fee goes to the {} in May.")
    sides = [
        Revision.model_validate(
            {
                "revision": "v",
                "clauses": [
                    {"id": f"c{at}", "text": text.format(name)} for at, text in enumerate(texts)
                ],
            }
        )
        for name in ("Harbour Board", "Quay Board")
    ]
    assert not [each for each in diff(*sides).changes if each.rule == "name-changed"]


@pytest.mark.parametrize(
    ("tag", "before", "after"),
    [
        ("ar", "يجوز تمديد المدة.", "يجوز تقصير المدة."),
        ("de", "Die Steuer wird eingeführt.", "Die Steuer wird abgeschafft."),
        ("en", "The board extends the term.", "The board shortens the term."),
        ("es", "La junta aprueba el plan.", "La junta rechaza el plan."),
        ("fr", "La taxe est maintenue.", "La taxe est supprimée."),
        ("pl", "Rada skraca godziny w zimie.", "Rada wydłuża godziny w zimie."),
        ("ru", "Предложение принимается.", "Предложение отклоняется."),
        ("uk", "Податок запроваджується.", "Податок скасовується."),
        ("zh", "甲方延长期限。", "甲方缩短期限。"),
    ],
)
def test_what_undoes_something_is_no_other_word_for_it(tag: str, before: str, after: str) -> None:
    assert [each.rule for each in _changes(before, after, tag)] == ["qualification-changed"]


def test_a_denial_that_stands_on_both_sides_neither_came_nor_went() -> None:
    told = _told("Häfen soll das Land nicht kaufen.", "Häfen darf das Land nicht kaufen.", "de")
    assert told == [("soll", "darf … nicht")]


@pytest.mark.parametrize("tag", READ)
def test_what_is_opposed_is_listed_with_what_undoes_it(tag: str) -> None:
    listed = language(tag).exchanged.opposed.keys()
    assert {f"not {key}" for key in listed if not key.startswith("not ")} <= listed
    assert {key.removeprefix("not ") for key in listed} <= listed


@pytest.mark.parametrize("tag", READ)
def test_a_language_says_each_word_once_and_has_two_of_a_sort(tag: str) -> None:
    for sort, table in language(tag).exchanged._asdict().items():
        listed = [form for forms in table.values() for form in forms]
        assert len(listed) == len(set(listed)), f"{tag}: {sort}"
        assert len(table) != 1 or sort == "joint"
