"""Values in words: which became which, what is only spelled anew, and what no order may change."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.aligning import Pair
from plans.diffing import diff
from plans.diffing.kept_values import kept_values
from plans.diffing.naming import Context
from plans.diffing.prose import differing
from plans.model import Revision

CASES = Path(__file__).resolve().parent / "cases" / "quantities" / "changed_values.yaml"
Row = tuple[str, str, str, list[str]]


def _rows() -> list[Row]:
    # As text: "no" is a word here.
    found = yaml.load(CASES.read_text("utf-8"), Loader=yaml.BaseLoader)
    return [(tag, row[0], row[1], row[2:]) for tag, rows in found.items() for row in rows]


IDS = [f"{tag}-{after[:40]}" for tag, _, after, _ in _rows()]


def _said(before: str, after: str, tag: str = "en") -> list[str]:
    found = differing(before, after, (tag, tag))
    return [
        f"{kind} {old.value if old else '-'} > {new.value if new else '-'}"
        for old, new in found
        for kind in [(old or new).kind]  # type: ignore[union-attr]
    ]


def _turned(said: str) -> str:
    kind, _, sides = said.partition(" ")
    before, _, after = sides.partition(" > ")
    return f"{kind} {after} > {before}"


@pytest.mark.parametrize(("tag", "before", "after", "changes"), _rows(), ids=IDS)
def test_what_changed_between_two_texts_is_found_and_nothing_else(
    tag: str, before: str, after: str, changes: list[str]
) -> None:
    assert Counter(_said(before, after, tag)) == Counter(changes)


@pytest.mark.parametrize("row", _rows(), ids=IDS)
def test_read_backwards_every_change_is_turned_round(row: Row) -> None:
    tag, before, after, _ = row
    forth, back = _said(before, after, tag), _said(after, before, tag)
    kinds = Counter(each.split()[0] for each in forth), Counter(each.split()[0] for each in back)
    assert kinds[0] == kinds[1]
    assert Counter(map(_unkinded, map(_turned, forth))) == Counter(map(_unkinded, back))


def _unkinded(said: str) -> str:
    return said.partition(" ")[2]


SENTENCES = [
    "The tenant pays 10 euros a day.",
    "The owner pays 20 euros a day.",
    "Notice is given within 30 days of the sale.",
    "The board has at least five members.",
    "The board has at most nine members.",
    "Interest is 5 %, and 7 % in arrears.",
    "Article 5 applies from 1 May 2030.",
    "The guild may sue, and the town shall answer.",
    "Ten boats, 20 rafts and 30 barges are registered.",
    "He pays 10 euros.",
    "He pays 20 euros.",
]
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(TEXTS.flatmap(lambda text: st.tuples(st.just(text), st.permutations(text))))
def test_sentences_in_another_order_state_the_same(texts: tuple[list[str], list[str]]) -> None:
    before, after = (" ".join(text) for text in texts)
    assert _said(before, after) == []


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_forth_and_back_mirror(before: list[str], after: list[str]) -> None:
    texts = " ".join(before), " ".join(after)
    turned = Counter(map(_unkinded, map(_turned, _said(*texts))))
    assert turned == Counter(map(_unkinded, _said(*texts[::-1])))


@given(st.integers(2, 400))
def test_a_row_put_on_top_of_a_list_changes_no_other_row(first: int) -> None:
    rows = [f"{number} crates of pears" for number in (11, 12, 13, 14)]
    assert _said(", ".join(rows), ", ".join([f"{first * 100} crates of figs", *rows])) == [
        f"number - > {first * 100} crate"
    ]


def _revision(*texts: str, **fields: Any) -> Revision:
    clauses = [{"id": f"c{at}", "text": text, **fields} for at, text in enumerate(texts)]
    return Revision.model_validate({"revision": "v", "clauses": clauses})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The lease runs for 12 months.", "The lease runs for one year."),
        ("Notice is given sixty (60) days ahead.", "Notice is given 60 days ahead."),
        ("The rent is USD 1,000,000 a year.", "The rent is US$ 1 million a year."),
        ("The term ends on 1 March 2027.", "The term ends on March 1, 2027."),
        ("Die Frist beträgt 24 Monate.", "Die Frist beträgt zwei Jahre."),
        (
            "Строк становить 12 місяців, а частка 50 %.",
            "Строк становить один рік, а частка половину.",
        ),
        ("La part est de 50 % après deux semaines.", "La part est de la moitié après 14 jours."),
    ],
)
def test_another_spelling_of_a_value_is_editorial(before: str, after: str) -> None:
    found = diff(_revision(before), _revision(after)).changes
    assert [(change.rule, change.severity) for change in found] == [
        ("values-respelled", "editorial")
    ]


def test_a_typed_time_in_another_unit_is_the_same_time() -> None:
    sides = [
        _revision(
            "Stay.",
            terms={
                "t": {"kind": "duration", "issue": "stay", "value": value, "of": "the contract"}
            },
        )
        for value in ("24 months", "2 years")
    ]
    assert diff(*sides).changes == ()


def test_days_of_work_are_no_days_and_hours_no_day() -> None:
    assert _said("within 5 working days", "within 7 days") == ["deadline 5 working days > 7 days"]
    assert _said("It takes 24 hours.", "It takes 1 day.") == ["duration 24 hours > 1 day"]


def test_a_lone_clause_is_read_in_the_language_of_its_document() -> None:
    rest = "Strony umowy są zobowiązane do zapłaty, która jest ważna dla każdej ze stron."
    before = _revision(rest, "Najemca może palić.")
    after = _revision(rest, "Najemca musi palić.")
    assert "modal-strengthened" in [change.rule for change in diff(before, after).changes]


def _kept(before: str, after: str) -> list[tuple[str, str]]:
    """Return the values known again of two paragraphs of one article that are no pair."""
    sides = [
        Revision.model_validate(
            {"revision": "v", "clauses": [{"id": "a", "clauses": [{"id": id, "text": text}]}]}
        )
        for id, text in (("p", before), ("q", after))
    ]
    pairs = (
        Pair(("a",), ("a",), "exact", 1.0),
        Pair(("p",), (), "none", 0.0),
        Pair((), ("q",), "none", 0.0),
    )
    found = kept_values(pairs, Context(*sides))
    return [(str(old.value), str(new.value)) for _, old, new in found]


REPORT = "It shall issue a public report at the latest within 24 months from the first visit."
FINDINGS = "The chair shall lay a report before the town within 18 months from the first visit."


def test_a_value_of_a_rewritten_paragraph_is_known_again_forth_and_back() -> None:
    values = ("24 months after first visit", "18 months after first visit")
    assert _kept(REPORT, FINDINGS) == [values]
    assert _kept(FINDINGS, REPORT) == [values[::-1]]


def test_a_paragraph_put_in_other_words_changes_no_value() -> None:
    assert _kept(REPORT, FINDINGS.replace("18", "24")) == []


def test_two_paragraphs_that_share_a_formula_share_no_value() -> None:
    bills = "Bills are paid within 30 days from the date of delivery by the town."
    members = "A member resigns in writing within 60 days from the date of the last vote."
    assert _kept(bills, members) == []


def test_a_floor_that_becomes_a_ceiling_is_told_though_its_number_stays() -> None:
    before, after = _revision("The crew is at least ten."), _revision("The crew is at most ten.")
    found = diff(before, after).changes
    assert [(each.rule, each.before, each.after) for each in found[:1]] == [
        ("stated-bound-changed", "at least ten", "at most ten")
    ]


def test_a_denied_time_is_no_permanent_term() -> None:
    assert _said("It does not station troops.", "It does not permanently station troops.") == [
        "duration - > not permanent"
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Wolno palić.", "Nie wolno palić."),
        ("Smoking is permitted.", "Smoking is prohibited."),
        ("Mieter dürfen rauchen.", "Mieter dürfen nicht rauchen."),
        ("Rauchen ist erlaubt.", "Rauchen ist verboten."),
        ("Il est permis de fumer.", "Il est interdit de fumer."),
        ("Se permite fumar.", "Se prohíbe fumar."),
        ("Палити можна.", "Палити заборонено."),
        ("Курить разрешается.", "Курить запрещается."),
        ("可以吸烟。", "禁止吸烟。"),
        ("يجوز التدخين.", "لا يجوز التدخين."),
    ],
)
def test_a_document_of_one_short_clause_says_what_is_allowed(before: str, after: str) -> None:
    found = diff(_revision(before), _revision(after)).changes
    assert [change.rule for change in found if change.severity == "substantive"] == [
        "modal-negated"
    ]


@pytest.mark.parametrize(
    ("before", "after", "forth", "back"),
    [
        ("The term is 1 year.", "The term is 6 months.", "−6 months", "+6 months"),
        ("Die Frist beträgt 1 Jahr.", "Die Frist beträgt 11 Monate.", "−1 month", "+1 month"),
        ("El plazo es de 18 meses.", "El plazo es de dos años.", "+6 months", "−6 months"),
        ("Le délai est de deux ans.", "Le délai est de dix mois.", "−14 months", "+14 months"),
        ("Строк становить 1 рік.", "Строк становить 6 місяців.", "−6 months", "+6 months"),
        ("Срок составляет 1 год.", "Срок составляет 6 месяцев.", "−6 months", "+6 months"),
        ("期限为一年。", "期限为六个月。", "−6 months", "+6 months"),
        ("المدة سنتان.", "المدة 6 أشهر.", "−18 months", "+18 months"),
        ("Termin wynosi 1 rok.", "Termin wynosi 6 miesięcy.", "−6 months", "+6 months"),
        ("It answers within 2 weeks.", "It answers within 10 days.", "−4 days", "+4 days"),
        ("It ends on 1 May 2031.", "It ends on 1 May 2029.", "−2 years", "+2 years"),
        ("It ends on 31 May 2031.", "It ends on 30 June 2031.", "+1 month", "−1 month"),
        ("It ends on 28 February 2031.", "It ends on 31 March 2031.", "+1 month", "−1 month"),
        ("It ends on 1 May 2031.", "It ends on 9 June 2032.", "+405 days", "−405 days"),
        ("A quarter of it is theirs.", "A third of it is theirs.", None, None),
        # No month is thirty days, and none has an end.
        ("The term is 2 months.", "The term is 30 days.", None, None),
        ("The term is permanent.", "The term is 30 days.", None, None),
    ],
)
def test_the_difference_of_two_lengths_of_time_is_said_in_the_smaller_unit(
    before: str, after: str, forth: str | None, back: str | None
) -> None:
    assert _deltas(before, after) == [forth]
    assert _deltas(after, before) == [back]


def _deltas(*texts: str) -> list[str | None]:
    sides = [
        Revision.model_validate({"revision": "v", "clauses": [{"id": "c", "text": text}]})
        for text in texts
    ]
    return [each.delta for each in diff(*sides).changes if each.severity == "substantive"]


@pytest.mark.parametrize(
    ("tag", "before", "after", "kind"),
    [
        ("en", "The licence is granted for an unlimited period.",
         "The licence is granted until 31 December 2035.", "date"),
        ("en", "The guard stays permanently in the fort.",
         "The guard stays in the fort until 31 December 2035.", "date"),
        ("de", "Die Lizenz wird auf unbestimmte Zeit erteilt.",
         "Die Lizenz wird bis zum 31. Dezember 2035 erteilt.", "deadline"),
        ("es", "La licencia se concede por tiempo indefinido.",
         "La licencia se concede hasta el 31 de diciembre de 2035.", "deadline"),
        ("fr", "La licence est accordée pour une durée illimitée.",
         "La licence est accordée jusqu’au 31 décembre 2035.", "date"),
        ("uk", "Ліцензію надано на необмежений строк.",
         "Ліцензію надано до 31 грудня 2035 року.", "deadline"),
        ("ru", "Лицензия выдана на неопределённый срок.",
         "Лицензия выдана до 31 декабря 2035 года.", "deadline"),
        ("zh", "许可证无限期有效。", "许可证有效期至2035年12月31日。", "date"),
        ("ar", "يمنح الترخيص لمدة غير محددة.", "يمنح الترخيص حتى 31 ديسمبر 2035.", "date"),
        ("pl", "Licencji udziela się na czas nieograniczony.",
         "Licencji udziela się do dnia 31 grudnia 2035 r.", "deadline"),
    ],
)  # fmt: skip
def test_what_lasts_for_ever_and_gets_a_last_day_is_one_change(
    tag: str, before: str, after: str, kind: str
) -> None:
    day = "2035-12-31"
    assert _said(before, after, tag) == [f"duration permanent > {day}"]
    assert _said(after, before, tag) == [f"{kind} {day} > permanent"]


def test_a_day_that_stays_took_no_length_of_time() -> None:
    before = "The permit runs from 1 May 2030 for an unlimited period."
    after = "The permit runs from 1 May 2030 until 31 December 2035."
    assert _said(before, after) == ["duration permanent > 2035-12-31"]


@pytest.mark.parametrize(
    ("tag", "before", "after", "change"),
    [
        ("en", "a three-month period", "a one-month period", "3 months > 1 month"),
        ("de", "eine dreimonatige Frist", "eine einmonatige Frist", "3 months > 1 month"),
        ("de", "einem zweiwöchigen Lehrgang", "einem fünftägigen Lehrgang", "2 weeks > 5 days"),
        ("uk", "тримісячний строк", "місячний строк", "3 months > 1 month"),
        ("uk", "п’ятиденного строку", "десятиденного строку", "5 days > 10 days"),
        ("ru", "трёхмесячного срока", "месячного срока", "3 months > 1 month"),
        ("ru", "пятилетний мораторий", "трехлетний мораторий", "5 years > 3 years"),
        ("pl", "trzymiesięcznego okresu", "miesięcznego okresu", "3 months > 1 month"),
        ("pl", "pięcioletnia umowa", "dwuletnia umowa", "5 years > 2 years"),
    ],
)
def test_an_adjective_says_how_long_something_lasts(
    tag: str, before: str, after: str, change: str
) -> None:
    was, now = change.split(" > ")
    assert _said(before, after, tag) == [f"duration {change}"]
    assert _said(after, before, tag) == [f"duration {now} > {was}"]


@pytest.mark.parametrize(
    ("tag", "adjective", "noun"),
    [
        ("de", "eine dreimonatige Frist", "eine Frist von drei Monaten"),
        ("uk", "тримісячний строк", "строк у три місяці"),
        ("ru", "трёхмесячный срок", "срок в три месяца"),
        ("pl", "trzymiesięczny okres", "okres trzech miesięcy"),
    ],
)
def test_an_adjective_is_the_value_that_a_noun_is(tag: str, adjective: str, noun: str) -> None:
    assert _said(adjective, noun, tag) == []
    assert _said(adjective, "", tag) == ["duration 3 months > -"]


def test_a_summer_is_no_year() -> None:
    assert _said("летний период", "зимний период", "ru") == []
