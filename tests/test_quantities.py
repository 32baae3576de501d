"""Mentions: cases by language, equal values for equal meanings, no text that breaks the reader."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.languages import language, language_of, languages_read
from plans.quantities import Mention, mentions
from plans.terms._amount import Amount, Percent
from plans.terms._due import Due
from plans.terms._money import Money
from plans.terms._span import Span

CASES = Path(__file__).resolve().parent / "cases" / "quantities"
LANGUAGES = sorted(languages_read())
Case = dict[str, Any]


def _load(name: str) -> list[Case]:
    # As text: "no" is a word here.
    return yaml.load((CASES / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


def _said(found: tuple[Mention, ...]) -> list[tuple[str, str, str]]:
    return [(each.text, each.kind, str(each.value)) for each in found]


def _only(text: str, language: str | None = "en") -> Mention:
    (found,) = mentions(text, language)
    return found


KNOWN = [(tag, case) for tag in LANGUAGES for case in _load(tag)]


@pytest.mark.parametrize(("tag", "case"), KNOWN, ids=[f"{t}-{c['text'][:30]}" for t, c in KNOWN])
def test_every_mention_of_a_text_is_found_and_nothing_else(tag: str, case: Case) -> None:
    assert _said(mentions(case["text"], tag)) == [tuple(each) for each in case["mentions"]]


def test_of_texts_never_tuned_to_nine_in_ten_are_read_without_a_slip() -> None:
    cases = [(tag, case) for tag in LANGUAGES for case in _load(f"held_out_{tag}")]
    slips = [
        case["text"]
        for tag, case in cases
        if _said(mentions(case["text"], tag)) != [tuple(each) for each in case["mentions"]]
    ]
    assert slips == [case["text"] for _, case in cases if "wrong" in case]
    assert len(slips) <= len(cases) / 10


@pytest.mark.parametrize(
    "spellings",
    [
        ("five years", "5 years", "5-year", "five-year", "п’ять років", "cinq ans", "五年"),
        ("30 000 000", "30 million", "30,000,000", "30\u00a0000\u00a0000", "thirty million"),
        ("30\u202f000\u202f000", "30 Millionen", "30 млн", "3000万", "٣٠ مليون"),
        ("100 billion dollars", "USD 100 billion", "$100bn", "US$ 100 billion", "USD 100,000 mn"),
        ("fifty percent", "50 %", "50%", "fifty per cent", "50 Prozent", "百分之五十", "٥٠٪"),
        ("permanently", "permanent", "безстроково", "永久"),
        ("31 December 2014", "2014-12-31", "December 31, 2014", "31.12.2014", "31 грудня 2014"),
        ("two-thirds", "2/3", "⅔", "三分之二", "zwei Drittel", "deux tiers"),
        ("within 100 days of signature", "no later than 100 days after signature"),
        ("Article 5", "art. 5", "Artikel 5", "статті 5", "第五条", "المادة 5"),
        ("shall not", "shall never"),
        ("does not", "doesn't", "tut nicht", "не"),
        ("8,10 EUR", "EUR 8.10", "€8.10", "8,10 євро"),
        ("600,000 personnel", "600 000 personnel", "600'000 personnel"),
    ],
)
def test_equal_meanings_have_equal_values(spellings: tuple[str, ...]) -> None:
    tags = {"Prozent": "de", "Millionen": "de", "Drittel": "de", "tut": "de", "Artikel": "de"}
    tags |= {"ans": "fr", "tiers": "fr"}
    values = set()
    for spelling in spellings:
        tag = next((tags[word] for word in spelling.split() if word in tags), None)
        found = mentions(spelling, tag or _by_script(spelling))
        assert len(found) == 1, f"{spelling}: {found}"
        values.add(found[0].value)
    assert len(values) == 1, values


def _by_script(text: str) -> str:
    for tag, first, last in (("zh", "一", "龥"), ("ar", "؀", "ۿ"), ("uk", "Ѐ", "ӿ")):
        if any(first <= sign <= last for sign in text):
            return tag
    return "en"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("600,000 personnel", Amount(Decimal(600_000), "personnel")),
        ("50 %", Percent(Decimal(50))),
        ("€90bn", Money(Decimal(90_000_000_000), "EUR")),
        ("₴5", Money(Decimal(5), "UAH")),
        ("₽5", Money(Decimal(5), "RUB")),
        ("¥5", Money(Decimal(5), "CNY")),
        ("5 zł", Money(Decimal(5), "PLN")),
        ("45 working days", Span(Decimal(45), "working day")),
        ("indefinitely", Span(None, "permanent")),
        ("31 December 2014", Due(day=date(2014, 12, 31))),
        ("as soon as possible", Due(word="as soon as possible")),
        ("within 100 days", Due(span=Span(Decimal(100), "day"))),
        ("cannot", "cannot"),
    ],
)
def test_values_are_the_values_of_terms(text: str, value: object) -> None:
    assert _only(text).value == value


def test_twelve_months_are_not_a_year() -> None:
    assert _only("12 months").value != _only("1 year").value


@pytest.mark.parametrize(
    ("text", "tag", "number", "most"),
    [
        ("1.000", "en", "1", 0.6),
        ("1.000", "de", "1000", 0.9),
        ("1,000", "en", "1000", 1),
        ("1,000", "de", "1", 0.6),
        ("1.000", "xx", "1000", 0.5),
        ("8,10", "en", "8.1", 0.7),
        ("8,10", "uk", "8.1", 1),
    ],
)
def test_a_doubtful_spelling_is_read_by_the_language_and_says_so(
    text: str, tag: str, number: str, most: float
) -> None:
    found = _only(text, tag)
    assert found.value == Amount(Decimal(number))
    assert found.confidence <= most


def test_a_date_that_may_be_two_dates_is_left_as_it_stands() -> None:
    found = _only("03/04/2025")
    assert (found.kind, found.value, found.confidence) == ("date", "03/04/2025", 0.3)


def test_numbers_that_contradict_their_repetition_are_both_told_and_doubted() -> None:
    first, second = mentions("twelve (15) months", "en")
    assert {str(first.value), str(second.value)} == {"12 months", "15 months"}
    assert max(first.confidence, second.confidence) <= 0.5


def test_more_digits_than_a_sum_can_have_are_no_number() -> None:
    assert mentions("9" * 41, "en") == ()
    assert _only("9" * 40).value == Amount(Decimal("9" * 40))


def test_large_numbers_are_exact() -> None:
    digits = "1234567890123456789012345678901"
    assert _only(f"{digits} million").value == Amount(Decimal(digits + "000000"))


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The Parties shall withdraw within 30 days.", "en"),
        ("Die Parteien ziehen sich innerhalb von 30 Tagen zurück.", "de"),
        ("Las partes se retirarán dentro de los 30 días siguientes.", "es"),
        ("Les parties se retirent dans les trente jours.", "fr"),
        ("Сторони відводять війська протягом тридцяти днів.", "uk"),
        ("Стороны отводят войска в течение тридцати дней.", "ru"),
        ("双方应在三十日内撤军。", "zh"),
        ("ينسحب الطرفان خلال ثلاثين يوما.", "ar"),
        ("As partes não devem retirar-se do acordo sem aviso.", "pt"),
        ("De partijen mogen het akkoord niet verlaten en zijn daartoe verplicht.", "und"),
        ("Strony nie mogą wycofać się z umowy bez zgody, która jest ważna.", "pl"),
        ("Le parti non possono recedere dal contratto, che è valido per gli anni.", "it"),
        ("両当事者は三十日以内に撤退するものとする。", "und"),
        ("طرفین باید ظرف سی روز عقب‌نشینی کنند و گزارش دهند.", "und"),
        ("Τα μέρη αποσύρονται εντός τριάντα ημερών.", "und"),
        ("12345 !?", "und"),
        ("", "und"),
    ],
)
def test_the_language_of_a_sentence(text: str, tag: str) -> None:
    assert language_of(text) == tag


def test_a_language_without_tables_is_read_for_figures_alone() -> None:
    found = mentions("In 2025 tien personen en 50 % van 100 EUR, mag niet.", "nl")
    assert _said(found) == [
        ("2025", "number", "2025"),
        ("50 %", "percent", "50 %"),
        ("100 EUR", "money", "EUR 100"),
    ]


def test_a_tag_may_name_a_region() -> None:
    assert mentions("1.000 Tage", "de-AT") == mentions("1.000 Tage", "DE")


SNIPPETS = [
    *("600,000", "1.5", "one hundred", "and", "a", "half", "million", "m", "USD", "$", "€", "%"),
    *("years", "within", "of", "the", "signature", "Article", "5(2)", "(a)", "§", "Abs.", "no."),
    *("May", "31", "2025", "31.12.2014", "03/04/2025", "–", "-", "to", "(", ")", "[", "]", "not"),
    *("shall", "n't", "permanent", "1/2", "½", "二十", "万", "元", "第", "条", "年", "月", "日"),
    *("百分之", "خمسة", "وعشرون", "٪", "٥٠", "المادة", "п’ять", "років", "тис.", "не", "може"),
    *("cent", "mille", "quatre-vingt-dix", "n’", "pas", "mil", "millones", "zwei", "hundert"),
    *(
        "\n",
        "\u00a0",
        "\u202f",
        "\u200f",
        "\x00",
        "\u0301",
        "😀",
        "İ",
        "ﬁ",
        "ß",
        "2²",
        "１，０００",
    ),
]
MIXED = st.lists(st.sampled_from(SNIPPETS), max_size=25).flatmap(
    lambda parts: st.sampled_from(["", " ", "\u00a0"]).map(lambda gap: gap.join(parts))
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), MIXED), st.sampled_from([*LANGUAGES, "xx", None]))
def test_mentions_are_exact_ordered_and_apart(text: str, tag: str | None) -> None:
    end = 0
    for found in mentions(text, tag):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert 0 < found.confidence <= 1
        assert str(found.value)
        assert hash(found) == hash(found)
        end = found.end


@given(st.integers(1, 10**15))
def test_a_sum_spelled_in_chinese_is_read_back(number: int) -> None:
    found = _only(f"{_in_chinese(number)}元", "zh")
    assert found.value == Money(Decimal(number), "CNY")


def _in_chinese(number: int) -> str:
    """Spell ``number`` from its largest scale down; 零 says that places are left out."""
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        many, rest = divmod(number, scale)
        if many:
            gap = "零" if 0 < rest < scale // 10 else ""
            return _in_chinese(many) + sign + (gap + _in_chinese(rest) if rest else "")
    return "零一二三四五六七八九"[number]


HOSTILE = [
    *("1", ",", "1 ", "1,", "1.", "1-", "1/", "1:", "(1", "0 ", "100 ", "+1 ", "1\n", "−1 ", "½ "),
    *("hundred ", "one hundred and ", "half a ", "one (", "within ", "within 10 days of ", "a "),
    *("Article ", "Article 1, ", "points 1, ", "§ 1 Abs. ", "USD ", "$1", "a-", "a'", " ", "\t\n"),
    *(
        "http://",
        "www.",
        "百",
        "一百万",
        "百分之",
        "第",
        "第一条",
        "1亿",
        "a\u0301",
        "و",
        "mil ",
        "[1][",
    ),
    *("1 May 2025 ", "1–5 May ", "1.1.2025 ", "shall also ", "n'", "quatre-", "п'ять ", "1 % "),
]


@pytest.mark.parametrize("part", HOSTILE)
def test_the_cost_grows_with_the_length_only(part: str) -> None:
    # Eight times the text costs eight times as much; a quadratic reader would take 64 times.
    tag = "zh" if "一" <= part[0] <= "龥" else "fr" if part in ("n'", "quatre-") else "en"
    small, large = (_cost(part * (length // len(part)), tag) for length in (2_000, 16_000))
    assert large < 30 * small + 0.05


def _cost(text: str, tag: str) -> float:
    return min(_seconds(text, tag), _seconds(text, tag))


def _seconds(text: str, tag: str) -> float:
    start = time.process_time()
    mentions(text, tag)
    return time.process_time() - start


@pytest.mark.parametrize("text", ["9" * 100_000, "," * 100_000, "1 " * 100_000])
def test_the_longest_rows_of_signs_come_to_an_end(text: str) -> None:
    assert len(mentions(text)) in (0, 100_000)


def test_importing_the_package_loads_neither_tables_nor_models() -> None:
    code = "import sys, plans.quantities; print(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert not loaded & {"pydantic", "plans.terms", "tomllib", "yaml"}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_its_months_its_lengths_of_time_and_its_money(tag: str) -> None:
    known = language(tag)
    assert len(known.head.months.splitlines()) == 12
    assert {"year", "month", "week", "day", "hour", "minute"} <= known.cldr.periods.keys()
    assert {"USD", "EUR", "UAH", "RUB"} <= known.cldr.coins.keys()
    if not known.numbers.signs:
        assert known.numbers.numerals.keys() >= {str(number) for number in range(3, 11)}
