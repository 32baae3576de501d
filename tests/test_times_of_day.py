"""Hours: when they are a time of day, and when they say how long something lasts."""

from __future__ import annotations

import pytest

from plans.diffing import diff
from plans.model import Revision
from plans.quantities import mentions

TIMES = [
    ("en", "The gate opens at nine o'clock and closes at 5.30 p.m.", ["09:00", "17:30"]),
    ("en", "The fast ends at noon, the watch at midnight.", ["12:00", "00:00"]),
    ("en", "Guards change between 6 and 8 a.m. every day.", ["06:00", "08:00"]),
    ("en", "Fire ceases at 1800 hours and from 0600 hours the road opens.", ["18:00", "06:00"]),
    ("de", "Die Mole ist von 6 bis 21 Uhr offen.", ["06:00", "21:00"]),
    ("de", "Um zwölf Uhr läutet es.", ["12:00"]),
    ("de", "Nach Mitternacht herrscht Ruhe.", ["00:00"]),
    ("fr", "Le bac part à 7 heures et revient à 18 h 15.", ["07:00", "18:15"]),
    ("fr", "La cloche sonne entre 6 heures et 8 heures.", ["06:00", "08:00"]),
    ("es", "El faro se enciende a las 20.30 horas y se apaga a las 6 horas.", ["20:30", "06:00"]),
    ("es", "La ronda va de las 9 a las 14 horas.", ["09:00", "14:00"]),
    ("ru", "Паром ходит с 7 до 22 часов, касса закрывается в 21.30.", ["07:00", "22:00", "21:30"]),
    ("uk", "Міст розводять о 23 годині, зводять о 5.15.", ["23:00", "05:15"]),
    ("pl", "Śluza pracuje od godz. 6.00 do godz. 20.", ["06:00", "20:00"]),
    ("pl", "W niedziele śluza jest czynna do godziny 18.", ["18:00"]),
    ("zh", "渡轮于九时三十分开航。", ["09:30"]),
    ("ar", "يفتح الجسر من الساعة 6 إلى الساعة 20.", ["06:00", "20:00"]),
]  # fmt: skip
SPANS = [
    ("en", "A pilot has 1500 hours of flight.", ["1500 hours"]),
    ("en", "The crew rests for 11 hours after 12 hours of duty.", ["11 hours", "12 hours"]),
    ("de", "Die Ruhezeit beträgt 11 Stunden.", ["11 hours"]),
    ("fr", "La durée du travail est limitée à 10 heures par jour.", ["10 hours"]),
    ("fr", "Un repos de 11 heures est accordé.", ["11 hours"]),
    ("es", "El descanso es de 12 horas y el turno, de 8 horas.", ["12 hours", "8 hours"]),
    ("ru", "Отдых длится 12 часов, смена - до 8 часов.", ["12 hours", "8 hours"]),
    ("uk", "Відпочинок триває 11 годин, зміна - 8 годин.", ["11 hours", "8 hours"]),
    ("pl", "Odpoczynek trwa 11 godzin.", ["11 hours"]),
    ("pl", "Zmiana trwa 2 godziny 15 minut.", ["2 hours", "15 minutes"]),
    ("zh", "休息时间为十一小时。", ["11 hours"]),
    ("ar", "تكون مدة الراحة 11 ساعة.", ["11 hours"]),
]  # fmt: skip


def _said(tag: str, text: str, kind: str) -> list[str]:
    return [str(each.value) for each in mentions(text, tag) if each.kind == kind]


@pytest.mark.parametrize(("tag", "text", "times"), TIMES)
def test_a_time_of_day_is_one_by_its_mark_its_word_or_what_stands_in_front(
    tag: str, text: str, times: list[str]
) -> None:
    assert _said(tag, text, "time") == times
    assert _said(tag, text, "duration") == []


@pytest.mark.parametrize(("tag", "text", "spans"), SPANS)
def test_hours_without_any_of_these_last(tag: str, text: str, spans: list[str]) -> None:
    assert _said(tag, text, "duration") == spans
    assert _said(tag, text, "time") == []


def _revision(*texts: str) -> Revision:
    clauses = [
        {"id": f"c{number}", "label": f"{number}", "text": text}
        for number, text in enumerate(texts, 1)
    ]
    return Revision.model_validate({"revision": "v1", "clauses": clauses})


@pytest.mark.parametrize(
    ("others", "before", "after"),
    [
        ("Les chiens sont tenus en laisse dans le parc.", "Prix: 4 euros.", "Prix: 4 €."),
        ("Der Hund ist im Park an der Leine zu führen.", "Preis: vier Euro.", "Preis: 4 €."),
        ("El perro va atado en el parque y con bozal.", "Precio: veinte euros.", "Precio: 20 €."),
        ("Pies jest na smyczy i w kagańcu.", "Seans: pół godziny.", "Seans: 30 minut."),
    ],
)
def test_a_short_sentence_is_compared_in_the_language_of_its_document(
    others: str, before: str, after: str
) -> None:
    (found,) = diff(_revision(others, before), _revision(others, after)).changes
    assert (found.rule, found.severity) == ("values-respelled", "editorial")


_WORDS = """
واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة
عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون
مائة مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة
"""
ONES, TENS, HUNDREDS = (dict(enumerate(row.split(), 1)) for row in _WORDS.strip().splitlines())


def _in_arabic(number: int) -> str:
    """Return a number from 3 to 999 in words, as a counted thing has it."""
    rest, parts = number % 100, []
    if number >= 100:
        parts.append(HUNDREDS[number // 100])
    if rest in (11, 12):
        parts.append({11: "أحد عشر", 12: "اثنا عشر"}[rest])
    elif 12 < rest < 20:
        parts.append(f"{ONES[rest - 10]} عشر")
    else:
        parts += [ONES[rest % 10]] if rest % 10 else []
        parts += [TENS[rest // 10]] if rest // 10 else []
    return " و".join(parts)


@pytest.mark.parametrize("number", range(3, 1000, 7))
def test_an_arabic_number_in_words_is_one_number(number: int) -> None:
    found = mentions(f"يدفع المستأجر {_in_arabic(number)} يورو كل سنة.", "ar")
    assert [str(each.value) for each in found if each.is_value] == [f"EUR {number}"]
