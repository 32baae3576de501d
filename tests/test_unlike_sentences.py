"""What two texts have between the sentences that they share is all that has to be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.diffing.prose import differing, requalified
from plans.diffing.unlike_sentences import unlike_sentences

SENTENCES = {
    "en": (
        "The tenant shall pay 500 euros within 30 days of the notice.",
        "The tenant may pay 650 euros within 14 days of the notice.",
        "Any dispute under Article 7 is referred to the court of Arden.",
        "Unless both agree, the lease ends on 1 May 2030.",
    ),
    "de": (
        "Der Mieter zahlt 500 Euro bis zum 3. Werktag des Monats.",
        "Der Mieter darf 650 Euro bis zum 5. Werktag des Monats zahlen.",
        "Streitigkeiten nach § 7 Abs. 2 Satz 1 entscheidet das Gericht in Arden.",
        "Ohne Zustimmung endet der Vertrag am 1. Mai 2030.",
    ),
    "uk": (
        "Орендар сплачує 500 гривень протягом 30 днів після повідомлення.",
        "Орендар може сплатити 650 гривень протягом 14 днів після повідомлення.",
        "Спори за статтею 7 передаються до суду в Ардені.",
        "Якщо сторони не домовляться, договір закінчується 1 травня 2030 року.",
    ),
    "zh": (
        "承租人应当在三十日内支付五百元。",
        "承租人可以在十四日内支付六百五十元。",
        "第七条规定的争议由法院管辖。",
        "本合同于2030年5月1日终止。",
    ),
    "ar": (
        "يدفع المستأجر 500 دينار خلال ثلاثين يوما من الإشعار.",
        "يجوز للمستأجر دفع 650 دينارا خلال 14 يوما من الإشعار.",
        "تحال النزاعات بموجب المادة 7 إلى المحكمة المختصة.",
        "ما لم يتفق الطرفان ينتهي العقد في 1 مايو 2030.",
    ),
}


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str, str, str, str]:
    """Draw (language, head, before, after, tail) of whole sentences."""
    tag = draw(st.sampled_from(sorted(SENTENCES)))
    space = "" if tag == "zh" else " "
    parts = draw(st.lists(st.lists(st.sampled_from(SENTENCES[tag])), min_size=4, max_size=4))
    head, before, after, tail = (space.join(part) for part in parts)
    return tag, head, before, after, tail


def said(before: str, after: str, tag: str) -> list[tuple[str, str]]:
    """Return what differs between two texts, in words."""
    found = [*differing(before, after, (tag, tag)), *requalified(before, after, (tag, tag))]
    return [(old.text if old else "", new.text if new else "") for old, new in found]


def joined(tag: str, *parts: str) -> str:
    return ("" if tag == "zh" else " ").join(part for part in parts if part)


@given(texts())
def test_what_is_left_out_says_the_same_on_both_sides(
    given: tuple[str, str, str, str, str],
) -> None:
    tag, head, before, after, tail = given
    old, new = joined(tag, head, before, tail), joined(tag, head, after, tail)
    unlike = unlike_sentences(old, new)
    assert old.startswith(new[: unlike.start])
    assert old[unlike.start :].startswith(unlike.before)
    assert new[unlike.start :].startswith(unlike.after)
    rest = old[unlike.start + len(unlike.before) :]
    assert rest == new[unlike.start + len(unlike.after) :]


@given(texts())
def test_the_order_of_the_sides_changes_nothing(given: tuple[str, str, str, str, str]) -> None:
    tag, head, before, after, tail = given
    old, new = joined(tag, head, before, tail), joined(tag, head, after, tail)
    forth, back = unlike_sentences(old, new), unlike_sentences(new, old)
    assert (forth.before, forth.after, forth.start) == (back.after, back.before, back.start)


@pytest.mark.parametrize("tag", sorted(SENTENCES))
def test_a_figure_between_two_sentences_that_stay_is_told_as_it_is_alone(tag: str) -> None:
    was, now, beside, behind = SENTENCES[tag]
    old, new = joined(tag, beside, was, behind), joined(tag, beside, now, behind)
    unlike = unlike_sentences(old, new)
    assert said(unlike.before, unlike.after, tag) == said(old, new, tag)
    assert said(unlike.before, unlike.after, tag)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Payment is due on the 3. Werktag each month.", "Payment is due on the 5. Werktag."),
        ("It applies (Gazette. Part II) to all.", "It applies (Gazette. Part IV) to all."),
        ("The rules of Prof. Arden apply.", "The rules of Prof. Belmore apply."),
        ("See Schedule. IV of the treaty.", "See Schedule. IX of the treaty."),
    ],
)
def test_a_stop_that_may_end_no_sentence_ends_none(before: str, after: str) -> None:
    assert unlike_sentences(before, after).before == before
