"""Consent that becomes consultation, best efforts, only, unless: words that move a duty."""

from __future__ import annotations

import pytest

from plans.diffing import diff
from plans.diffing.prose import requalified
from plans.languages import language, languages_read
from plans.model import Revision

LANGUAGES = sorted(languages_read())


def _rules(before: str, after: str) -> list[str]:
    sides = [
        Revision.model_validate({"revision": "v", "clauses": [{"id": "c", "text": text}]})
        for text in (before, after)
    ]
    graver = [each for each in diff(*sides).changes if each.severity == "substantive"]
    return [each.rule for each in graver]


def _said(before: str, after: str, tag: str) -> list[tuple[str, str]]:
    found = requalified(before, after, (tag, tag))
    return [(str(old.value) if old else "", str(new.value) if new else "") for old, new in found]


@pytest.mark.parametrize(
    ("tag", "before", "after", "change"),
    [
        ("en", "It acts with the consent of Estonia.", "It acts in consultation with Estonia.",
         ("consent", "consultation")),
        ("en", "The bench decides unanimously.", "The bench decides by a majority vote.",
         ("unanimity", "simple majority")),
        ("en", "The guard may leave.", "The guard may leave only at dawn.", ("", "only")),
        ("en", "Levels are read hourly.", "Levels are read once a week.", ("hourly", "weekly")),
        ("en", "The seller bears any loss.", "The seller bears direct losses.",
         ("all damage", "direct damage")),
        ("en", "The seat of the court is Basel.", "The seat of the court is Ghent.",
         ("basel", "ghent")),
        ("de", "Er handelt mit Zustimmung des Amtes.", "Er handelt nach Anhörung des Amtes.",
         ("consent", "consultation")),
        ("de", "Der Verein beschließt einstimmig.", "Der Verein beschließt mit einfacher Mehrheit.",
         ("unanimity", "simple majority")),
        ("de", "Der Pegel wird täglich gemessen.", "Der Pegel wird monatlich gemessen.",
         ("daily", "monthly")),
        ("fr", "Il agit avec l’approbation du conseil.", "Il agit après consultation du conseil.",
         ("approval", "consultation")),
        ("fr", "Le comité statue à l’unanimité.", "Le comité statue à la majorité simple.",
         ("unanimity", "simple majority")),
        ("fr", "Le tribunal siège à Genève.", "Le tribunal siège à Vienne.", ("genève", "vienne")),
        ("es", "Actúa con el consentimiento del consejo.", "Actúa previa consulta con el consejo.",
         ("consent", "consultation")),
        ("es", "El nivel se mide diariamente.", "Se mide cada semana.", ("daily", "weekly")),
        ("uk", "Рада діє за згодою міста.", "Рада діє після консультацій з містом.",
         ("consent", "consultation")),
        ("uk", "Рівень вимірюють щодня.", "Рівень вимірюють щомісяця.", ("daily", "monthly")),
        ("ru", "Он действует с согласия города.", "Он действует после консультаций с городом.",
         ("consent", "consultation")),
        ("en", "Notice is given in writing.", "Notice is given by email.",
         ("in writing", "text form")),
        ("en", "It pays for gross negligence.", "It pays for negligence.",
         ("gross negligence", "negligence")),
        ("de", "Die Kündigung erfolgt schriftlich.", "Die Kündigung erfolgt in Textform.",
         ("in writing", "text form")),
        ("fr", "Le congé est donné par lettre recommandée.", "Le congé est donné par courriel.",
         ("registered letter", "text form")),
        ("es", "Los deudores responden solidariamente.", "Los deudores responden mancomunadamente.",
         ("joint and several", "several")),
        ("pl", "Odpowiada za rażące niedbalstwo.", "Odpowiada za niedbalstwo.",
         ("gross negligence", "negligence")),
        ("uk", "Карту передають безоплатно.", "Карту передають.", ("free of charge", "")),
        ("en", "It needs the written consent of all.", "It needs the consent of all.",
         ("in writing", "")),
        ("uk", "Потрібна письмова згода.", "Потрібна згода.", ("in writing", "")),
        ("ru", "Нужно письменное согласие.", "Нужно согласие.", ("in writing", "")),
        ("fr", "L’accord écrit du bailleur est requis.", "L’accord du bailleur est requis.",
         ("in writing", "")),
        ("pl", "Wymaga to pisemnej zgody.", "Wymaga to zgody.", ("in writing", "")),
        ("zh", "合同以书面订立。", "合同以口头订立。", ("in writing", "orally")),
        ("ar", "يرسل الإخطار كتابة.", "يرسل الإخطار شفويا.", ("in writing", "orally")),
        ("ru", "Уровень измеряют ежедневно.", "Уровень измеряют еженедельно.", ("daily", "weekly")),
        ("pl", "Rada działa za zgodą miasta.", "Rada działa po konsultacji z miastem.",
         ("consent", "consultation")),
        ("zh", "委员会每天公布水位。", "委员会每周公布水位。", ("daily", "weekly")),
        ("zh", "经全体一致通过。", "经简单多数通过。", ("unanimity", "simple majority")),
        ("ar", "يتخذ القرار بالإجماع.", "يتخذ القرار بتوافق الآراء.", ("unanimity", "consensus")),
    ],
)  # fmt: skip
def test_a_word_that_moves_a_duty_is_told_forth_and_back(
    tag: str, before: str, after: str, change: tuple[str, str]
) -> None:
    assert _said(before, after, tag) == [change]
    assert _said(after, before, tag) == [change[::-1]]


def test_less_to_ask_for_is_looser_and_more_is_tighter() -> None:
    texts = "The owner uses best efforts.", "The owner uses reasonable efforts."
    assert _rules(*texts) == ["qualification-loosened"]
    assert _rules(*texts[::-1]) == ["qualification-tightened"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Another form of the same name, a word that begins a sentence, and no name.
        ("It is sent to Parties in time.", "It is sent to Party in time."),
        ("Pay in full. Rent is due today.", "Pay in full. Fees are due today."),
        ("The mill grinds oats and rye.", "The mill grinds oats or rye."),
    ],
)
def test_what_only_looks_like_another_name_is_none(before: str, after: str) -> None:
    assert _said(before, after, "en") == []


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        (
            "The records that Arden, Borland, and Corrin keep are open.",
            "The records that Arden and Borland keep are open.",
            [],
        ),
        (
            "The costs of Arden, Borland and Corrin are paid by Deltora within a year.",
            "The costs of Arden and Corrin are paid by Borland within a year.",
            [("deltora", "borland")],
        ),
    ],
    ids=["a shorter list", "another payer"],
)
def test_a_name_that_stays_took_nobodys_place(
    before: str, after: str, named: list[tuple[str, str]]
) -> None:
    there = _said(before, after, "en")
    back = _said(after, before, "en")
    assert there == named
    assert back == [(now, was) for was, now in named]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_word_of_a_language_says_a_word_that_is_on_a_scale(tag: str) -> None:
    common = language("und").qualifiers
    known = {
        name
        for table in (common.graded, common.plain)
        for names in table.values()
        for name in names
    }
    assert known >= language(tag).qualifiers.words.keys()
    assert language(tag).qualifiers.words.keys() >= {"consent", "unanimity", "only", "unless"}
