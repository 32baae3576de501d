"""Words that run from the right keep to themselves in what a program says from the left."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.formats.html._directions import phrased, spoken

WORDS = st.text("abc ,:;()[]<&0123456789אבقواتية،", max_size=40)


@pytest.mark.parametrize(
    ("said", "apart"),
    [
        ("at most 600 personnel", []),
        ("القوات: at most 600 personnel", ["القوات"]),
        ("cap on القوات المسلحة: 600 personnel", ["القوات المسلحة"]),
        ("10 days if توقف القتال وفق المادة 12", ["توقف القتال وفق المادة 12"]),
        ("הסכם 5: 3 years, for שלום [דרום: 4]", ["הסכם 5", "שלום [דרום"]),
        ("لا يزيد عدد القوات على 600 فرد", ["لا يزيد عدد القوات على 600 فرد"]),
        ("المادة 11→المادة 10", ["المادة 11", "المادة 10"]),
    ],
)
def test_a_number_of_the_phrase_is_not_drawn_to_words_from_the_right(
    said: str, apart: list[str]
) -> None:
    found = str(phrased(said))
    assert [each.partition("</bdi>")[0] for each in found.split("<bdi>")[1:]] == apart


@pytest.mark.parametrize("values", [("٥٠٪", "٣٠٪"), ("خلال ٧٢ ساعة", "خلال 48 ساعة"), ("۵۰", "٣٠")])
def test_what_was_before_stands_before_what_is_now(values: tuple[str, str]) -> None:
    before, now = values
    for quoted in (values, ()):
        found = str(phrased(f"changed: percentage {before} → {now} (−20 points).", quoted))
        assert not any("→" in each.partition("</bdi>")[0] for each in found.split("<bdi>")[1:])
        assert f"<bdi>{now}</bdi>" in found


@given(WORDS)
def test_all_words_stand_there_in_their_order_and_none_is_markup(said: str) -> None:
    found = phrased(said)
    if said.isascii():
        assert found == said and not hasattr(found, "__html__")
    else:
        plain = str(found).replace("<bdi>", "").replace("</bdi>", "")
        assert unescape(plain) == said and "<" not in plain


def test_words_say_their_language_where_it_is_not_that_of_the_page() -> None:
    english = "The parties shall stop all fire within 30 days, and they may not go back to it."
    chinese = "双方自签署之日起三十日内停止一切军事行动，乙方武装部队总数不得超过六十万人。"
    assert str(spoken([chinese], ["第二条", chinese])) == ' lang="zh"'
    assert spoken([english]) == spoken([english], [chinese]) == spoken(["12"]) == ""
