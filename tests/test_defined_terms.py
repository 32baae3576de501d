"""Definitions that came, went or have another name, and the line that dates a draft."""

from __future__ import annotations

import pytest

from plans.diffing import Change, diff
from plans.model import Revision

RENAMED = [
    ("“Hall”", "“Room”", "{} means the building at 5 Mill Road.", "The tenant heats the {}."),
    ("The term “Hall”", "The term “Room”", "{} means a building.", "The tenant heats the {}."),
    ("„Saal“", "„Raum“", "{} bezeichnet das Haus am Markt.", "Der Mieter heizt den {}."),
    ("«Salle»", "«Pièce»", "{} désigne la maison du marché.", "Le locataire chauffe la {}."),
    ("«Sala»", "«Pieza»", "{} significa la casa del mercado.", "El inquilino calienta la {}."),
    ("«Комісія»", "«Рада»", "{} означає спільний орган сторін.", "Витрати несе {}."),
    ("«Комиссия»", "«Палата»", "{} означает общий орган сторон.", "Расходы несет {}."),
    ("“委员会”", "“理事会”", "{}是指双方的共同机构。", "费用由{}承担。"),
    ("«اللجنة»", "«المجلس»", "{} يقصد بها الهيئة المشتركة.", "تتحمل {} التكاليف."),
    ("„Komisja“", "„Rada“", "{} oznacza wspólny organ stron.", "Koszty ponosi {}."),
]


def _revision(name: str, *texts: str) -> Revision:
    clauses = [
        {"id": f"c{number}", "label": str(number), "text": text}
        for number, text in enumerate(texts, 1)
    ]
    return Revision.model_validate({"revision": name, "clauses": clauses})


def _changes(before: tuple[str, ...], after: tuple[str, ...]) -> list[Change]:
    return list(diff(_revision("v1", *before), _revision("v2", *after)).changes)


def _bare(term: str) -> str:
    return term.split()[-1].strip("“”„«»")


@pytest.mark.parametrize(("old", "new", "definition", "use"), RENAMED)
def test_a_term_renamed_throughout_is_one_change(
    old: str, new: str, definition: str, use: str
) -> None:
    before = definition.format(old), use.format(_bare(old)), "5 + 5"
    after = definition.format(new), use.format(_bare(new)), "5 + 5"
    for sides in ((before, after), (after, before)):
        first, *rest = _changes(*sides)
        assert first.rule == "defined-term-renamed"
        assert {first.before, first.after} == {_bare(old), _bare(new)}
        assert {(each.rule, each.follows) for each in rest} == {
            ("clause-reworded", first.fingerprint)
        }
        assert {each.severity for each in rest} == {"minor"}


@pytest.mark.parametrize(
    ("definition", "use", "names"),
    [
        (
            'In this deed "the {}" means Hill Trust.',
            "The {} keeps it dry.",
            ("Custodian", "Keeper"),
        ),
        (
            'Hill Trust (hereinafter "the {}") signs.',
            "The {} keeps it dry.",
            ("Custodian", "Keeper"),
        ),
        ("Die Stadt Lunn (im Folgenden: {}) zahlt.", "Der {} haftet.", ("Pächter", "Mieter")),
        ("La société Tarn (ci-après « le {} ») paie.", "Le {} répond.", ("Preneur", "Locataire")),
        ("La sociedad Tarn (en adelante, {}) paga.", "El {} responde.", ("Cesionario", "Usuario")),
        ("ООО «Маяк» (далее - {}) строит мост.", "{} отвечает.", ("Подрядчик", "Исполнитель")),
        ("ТОВ «Маяк» (надалі – {}) будує міст.", "{} відповідає.", ("Підрядник", "Виконавець")),
        ("Spółka Tarn (zwana dalej „{}”) płaci.", "{} odpowiada.", ("Najemca", "Dzierżawca")),
        ("海风公司（以下简称“{}”）付款。", "{}负责维护设备。", ("承运人", "运输方")),
        ("شركة الريح (المشار إليها فيما بعد «{}») تدفع.", "{} مسؤول.", ("المقاول", "المنفذ")),
    ],
)
def test_a_term_that_a_sentence_introduces_is_renamed_there(
    definition: str, use: str, names: tuple[str, str]
) -> None:
    before, after = ((definition.format(name), use.format(name), "5 + 5") for name in names)
    for sides in ((before, after), (after, before)):
        first, *rest = _changes(*sides)
        assert first.rule == "defined-term-renamed"
        assert {each.follows for each in rest} == {first.fingerprint}


def test_a_name_in_brackets_that_nobody_announces_is_no_term() -> None:
    found = _changes(("The river (Lenn) floods.",), ("The river (Tarn) floods.",))
    assert "defined-term-renamed" not in {each.rule for each in found}


def test_a_name_in_another_case_is_the_same_term() -> None:
    found = _changes(
        ("«Комісія» означає спільний орган сторін.", "Рішення Комісії є чинними."),
        ("«Рада» означає спільний орган сторін.", "Рішення Ради є чинними."),
    )
    assert [each.rule for each in found] == ["defined-term-renamed", *["clause-reworded"] * 2]


def test_what_else_changed_where_a_renamed_term_is_used_is_told() -> None:
    *_, value, words = _changes(
        ("“Hall” means a house.", "The Hall opens within 30 days."),
        ("“Room” means a house.", "The Room opens within 14 days."),
    )
    assert (value.rule, value.severity) == ("stated-value-decreased", "substantive")
    assert words.follows == value.fingerprint


def test_another_term_with_another_meaning_is_no_new_name() -> None:
    found = _changes(("“Hall” means a big house.",), ("“Shed” means a wooden hut.",))
    assert "defined-term-renamed" not in {each.rule for each in found}


def test_definitions_that_come_and_go_are_named() -> None:
    long = "“Hall” means a house at the market.", "“Shed” means a hut behind the mill."
    (came,) = _changes(long[:1], long)
    (went,) = _changes(long, long[:1])
    assert (came.rule, came.message) == ("definition-added", "“Shed”: definition added")
    assert (went.rule, went.message) == ("definition-removed", "“Shed”: definition removed")


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("Draft of {} March 2026", "The tenant heats the hall."),
        ("Entwurf vom {}. März 2026", "Der Mieter heizt den Saal und die Küche."),
        ("Projet du {} mars 2026", "Le locataire chauffe la salle et la cuisine."),
        ("Borrador de {} de marzo de 2026", "El inquilino calienta la sala y la cocina."),
        ("Проєкт від {} березня 2026 року", "Орендар опалює кімнату й кухню."),
        ("Проект от {} марта 2026 года", "Арендатор отапливает комнату и кухню."),
        ("2026年3月{}日草案", "费用由委员会承担。"),
        ("مسودة {} مارس 2026", "تتحمل اللجنة التكاليف."),
        ("Projekt z dnia {} marca 2026 r.", "Najemca ogrzewa salę i kuchnię."),
    ],
)
def test_the_date_of_a_draft_is_no_substance(line: str, clause: str) -> None:
    found = diff(_dated(line.format(3), clause), _dated(line.format(17), clause)).changes
    assert [(each.rule, each.severity) for each in found] == [
        ("draft-date-changed", "minor"),
        ("clause-reworded", "minor"),
    ]


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("Valid from {} March 2026", "The tenant heats the hall."),
        ("Gültig ab {}. März 2026", "Der Mieter heizt den Saal und die Küche."),
    ],
)
def test_any_other_date_above_the_clauses_is(line: str, clause: str) -> None:
    found = diff(_dated(line.format(3), clause), _dated(line.format(17), clause)).changes
    assert found[0].severity == "substantive"


def test_below_the_first_number_a_draft_is_a_thing_like_others() -> None:
    found = _changes(("A draft is due by 3 March 2026.",), ("A draft is due by 5 March 2026.",))
    assert found[0].severity == "substantive"


def _dated(line: str, clause: str) -> Revision:
    clauses = [{"id": "date", "text": line}, {"id": "one", "label": "1", "text": clause}]
    return Revision.model_validate({"revision": "v", "clauses": clauses})
