"""One change of prose is one line: no value's other spelling, no half of a condition beside it."""

from __future__ import annotations

import pytest

from plans.diffing import diff
from plans.model import Revision

Said = list[tuple[str | None, str | None, str]]
# What changed, in a sentence of which something else is only spelt or put otherwise.
ONE = [
    ("It runs for 12 months in Arden.", "It runs for one year in Belmore.", "Arden", "Belmore"),
    (
        "The rent is 300 EUR a month.",
        "The rent is 3,600 EUR a year.",
        "300 EUR a month",
        "3,600 EUR a year",
    ),
    ("They keep apples and plums here.", "They keep apples, plums and figs here.", None, "figs"),
    (
        "Gezahlt wird am letzten Werktag des Monats.",
        "Gezahlt wird am 15. des Monats.",
        "letzten Werktag",
        "15",
    ),
    (
        "El salario se abona el último día hábil de cada mes.",
        "El salario se abona el día 5 de cada mes.",
        "último día hábil",
        "día 5",
    ),
    ("Es zahlt 30 Euro im Monat.", "Es zahlt 30 Euro im Jahr.", "im Monat", "im Jahr"),
    (
        "The tenant builds a shed, subject to the consent of the council within 30 days.",
        "The tenant builds a shed.",
        "subject to the consent of the council within 30 days",
        None,
    ),
    (
        "La pena es de dos veces la cuota.",
        "La pena es de tres veces la cuota.",
        "dos veces",
        "tres veces",
    ),
    ("买方付款，但因卖方造成的损失除外。", "买方付款。", "但因卖方造成的损失除外", None),
    (
        "甲方可以转让股权，但须提前60天书面通知。",
        "甲方可以转让股权。",
        "但须提前60天书面通知",
        None,
    ),
    (
        "The agent files the accounts, together with a certificate signed by two directors.",
        "The agent files the accounts.",
        "together with a certificate signed by two directors",
        None,
    ),
    (
        "Eine Ausweitung ist nur mit Zustimmung des Betriebsrats zulässig.",
        "Eine Ausweitung ist unzulässig.",
        "nur mit Zustimmung des Betriebsrats zulässig",
        "unzulässig",
    ),
    (
        "The crew must be at least, if the ship is insured, as large as before.",
        "The crew must be at most, if the ship is insured, as large as before.",
        "at least",
        "at most",
    ),
    (
        "The crew has at least ten sailors.",
        "The crew has at most ten sailors.",
        "at least ten sailors",
        "at most ten sailors",
    ),
    # What a value becomes is no amount that it changes by.
    ("Fares fall to 5 per cent.", "Fares fall by 5 per cent.", "to 5 per cent", "by 5 per cent"),
    (
        "Die Maut sinkt auf 5 Prozent.",
        "Die Maut sinkt um 5 Prozent.",
        "auf 5 Prozent",
        "um 5 Prozent",
    ),
    (
        "Сборы снижаются до 5 процентов.",
        "Сборы снижаются на 5 процентов.",
        "до 5 процентов",
        "на 5 процентов",
    ),
    ("运费降低至百分之五。", "运费降低百分之五。", "至百分之五", "降低百分之五"),
    # A floor is no part of how often, nor of a number behind an article.
    (
        "Der Rat tagt mindestens zweimal im Jahr.",
        "Der Rat tagt nicht seltener als einmal im Jahr.",
        "zweimal im Jahr",
        "einmal im Jahr",
    ),
    (
        "Al menos el 40 % de las plazas son públicas.",
        "Como mínimo el 45 % de las plazas son públicas.",
        "40 %",
        "45 %",
    ),
    (
        "Die Stelle hat ihren Sitz in Erfurt.",
        "Die Stelle hat ihren Sitz in Halle.",
        "Erfurt",
        "Halle",
    ),
    ("费用由甲方承担，包括空调维修费用。", "费用由甲方承担，空调维修费用除外。", "包括", "除外"),
    (
        "Les Parties sont invitées à supprimer les aides.",
        "Les Parties sont tenues de supprimer les aides.",
        "sont invitées",
        "sont tenues",
    ),
    (
        "It keeps a shed in Dunmore, with the yard and the dock.",
        "It keeps a shed in Kilbride, with the dock and the yard.",
        "Dunmore",
        "Kilbride",
    ),
    (
        "Costs are shared in the ratio 3:2.",
        "Costs are shared in the ratio 2 to 1.",
        "3:2",
        "2 to 1",
    ),
    ("Es gilt das Verhältnis 3 zu 2.", "Es gilt das Verhältnis 2:1.", "3 zu 2", "2:1"),
    ("出资比例为六比四。", "出资比例为七比三。", "六比四", "七比三"),
    (
        "لا تتجاوز الضريبة 5 في المائة.",
        "لا تقل الضريبة عن 5 في المائة.",
        "لا تتجاوز الضريبة 5 في المائة",
        "لا تقل الضريبة عن 5 في المائة",
    ),
    # A verb obliges with the word that ends its clause.
    (
        "Die Miete ist bis Mittag zu zahlen.",
        "Die Miete kann bis Mittag gezahlt werden.",
        "ist",
        "kann",
    ),
    (
        "The fee is due, unless illness prevented it.",
        "The fee is due.",
        "unless illness prevented it",
        None,
    ),
]
# A right that came or went with its condition: two lines, the condition whole.
TWO = [
    ("乙方经甲方书面同意，可以转租房屋。", "乙方不得转租房屋。", "可以", "不得", "经甲方书面同意"),
    (
        "Полёты разрешаются с согласия Миссии.",
        "Полёты запрещаются.",
        "разрешаются",
        "запрещаются",
        "с согласия Миссии",
    ),
    (
        "The tenant may, with the consent of the owner, sublet.",
        "The tenant may not sublet.",
        "may",
        "may not",
        "with the consent of the owner",
    ),
    (
        "Der Mieter darf mit Zustimmung des Eigners untervermieten.",
        "Der Mieter darf nicht untervermieten.",
        "darf",
        "darf nicht",
        "mit Zustimmung des Eigners",
    ),
]


def _told(before: str, after: str) -> Said:
    sides = [
        Revision.model_validate({"revision": "v", "clauses": [{"id": "c", "text": text}]})
        for text in (before, after)
    ]
    kept = [each for each in diff(*sides).changes if each.severity not in ("minor", "editorial")]
    return [(each.before, each.after, each.severity) for each in kept]


@pytest.mark.parametrize(("before", "after", "was", "now"), ONE)
def test_one_change_is_one_line_forth_and_back(
    before: str, after: str, was: str | None, now: str | None
) -> None:
    ((old, new, _),) = _told(before, after)
    assert (old, new) == (was, now)
    ((old, new, _),) = _told(after, before)
    assert (old, new) == (now, was)


@pytest.mark.parametrize(("before", "after", "was", "now", "condition"), TWO)
def test_a_right_is_told_apart_from_its_condition(
    before: str, after: str, was: str, now: str, condition: str
) -> None:
    assert {each[:2] for each in _told(before, after)} == {(was, now), (condition, None)}
    assert {each[:2] for each in _told(after, before)} == {(now, was), (None, condition)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Unless the tenant pays, it ends.", "If the tenant does not pay, it ends."),
        ("It ends unless it is renewed.", "It ends except if it is renewed."),
        ("Salvo que pague, termina el contrato.", "Excepto cuando pague, termina el contrato."),
        (
            "Le projet est adopté, à moins qu'un membre ne s'y oppose.",
            "Le projet est adopté si aucun membre ne s'y oppose.",
        ),
        (
            "Рішення ухвалено, якщо жоден член не заперечує.",
            "Рішення ухвалено, хіба що член заперечує.",
        ),
    ],
)
def test_a_condition_put_otherwise_is_at_most_to_be_read(before: str, after: str) -> None:
    for here, there in ((before, after), (after, before)):
        assert all(severity == "reworded" for *_, severity in _told(here, there))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The tenant may not build a shed.", "The tenant has no right to build a shed."),
        ("Either party may leave the shed.", "Each of the parties may leave the shed."),
        ("Любая Сторона может выйти из договора.", "Каждая Сторона может выйти из договора."),
        ("Cualquiera de las partes podrá vender.", "Cada parte podrá vender."),
        ("The tenant is allowed to build a shed.", "The tenant may build a shed."),
        (
            "Der Mieter darf nicht bauen und ist dabei.",
            "Der Mieter ist nicht befugt bauen und ist dabei.",
        ),
        (
            "Le locataire ne peut bâtir une salle.",
            "Le locataire n'a pas le droit de bâtir une salle.",
        ),
        ("El inquilino podrá vender la casa.", "El inquilino tendrá derecho a vender la casa."),
        ("Сторони не мають права нападати на судна.", "Сторони не можуть нападати на судна."),
        ("لا يجوز لها العودة إلى مواقعها.", "ليس لها الحق في العودة إلى مواقعها."),
        (
            "Unless a member objects, the motion is carried.",
            "If no member objects, the motion is carried.",
        ),
        ("Es zahlt 30 Euro im Monat an den Bund.", "Es zahlt 30 Euro monatlich an den Bund."),
    ],
)
def test_a_right_a_condition_or_a_rate_put_otherwise_is_nothing_to_read(
    before: str, after: str
) -> None:
    assert _told(before, after) == _told(after, before) == []


def test_each_place_where_words_gave_way_is_a_line_with_a_fingerprint() -> None:
    sides = [
        Revision.model_validate({"revision": "v", "clauses": [{"id": "c", "text": text}]})
        for text in (
            "The mayor opens the old bridge in spring and paints it blue.",
            "The prefect opens the old bridge in spring and paints it green.",
        )
    ]
    changes = diff(*sides).changes
    assert [(each.before, each.after) for each in changes] == [
        ("mayor", "prefect"),
        ("blue", "green"),
    ]
    assert len({each.fingerprint for each in changes}) == len(changes)


def test_words_beside_a_name_that_is_listed_are_told() -> None:
    sides = [
        f"Le barrage est entretenu par le {by}, aux frais {paid}."
        for by, paid in (
            ("syndicat d'aval", "de l'ensemble des communes"),
            ("syndicat d'amont", "des communes d'aval"),
        )
    ]
    assert [each[:2] for each in _told(*sides)] == [
        ("aval", "amont"),
        ("de l'ensemble des communes", "des communes d'aval"),
    ]
