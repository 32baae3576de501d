"""PDF pages that are written from right to left are read in the order in which people read them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

pytest.importorskip("pypdfium2")

from plans.readers.pdf._leftwards import Letter, reads_leftwards, words_leftwards

TEXTS = (
    "المادة 1: القواعد (2015)، ولا يجوز للأطراف في 31/12/2026 تجاوز 600,000 جندي.",
    "(1) وفقا لميثاق الأمم (Charter of the United Nations) والقرار S/RES/2202 (2015)؛",
    "יוני 2026: לא יעלה על 2.5% (שני אחוזים) בלבד.",
    "ماده ۱۲: بیش از ۶۰۰٬۰۰۰ سرباز «نخواهد داشت».",
    "خلال 90 يومًا من التوقيع",
)
RIGHTWARDS = re.compile(r"[A-Za-z][A-Za-z /]*[A-Za-z](?:/\d+)?|\d(?:[\d.,/٬]*\d)?%?")
WIDE, TALL, MARKS = 6.0, 12.0, "\u064b\u064d"


def laid(text: str) -> Iterator[Letter]:
    """Yield letters where a printer puts them, beginning at the right; spaces are gaps."""
    x, end = 500.0, 0
    for run in [*RIGHTWARDS.finditer(text), None]:
        for letter in text[end : run.start() if run else len(text)]:
            x -= 0 if letter in MARKS else WIDE
            yield box(letter, x)
        if run:
            x -= WIDE * len(run[0])
            yield from (box(letter, x + WIDE * at) for at, letter in enumerate(run[0]))
            end = run.end()


def box(letter: str, left: float) -> Letter:
    narrow = 1.0 if letter in MARKS else 0.0
    return Letter(letter, left + narrow, 700.0, left + WIDE - narrow, 700.0 + TALL)


@pytest.mark.parametrize("text", TEXTS)
def test_a_row_is_read_as_it_was_written_whatever_order_its_letters_come_in(text: str) -> None:
    letters = [each for each in laid(text) if each.text != " "]
    # Lam and alef are drawn as one, and come the wrong way round.
    for at, (one, other) in enumerate(pairwise([*letters])):
        if one.text == "ل" and other.text in "اأ":
            letters[at : at + 2] = other._replace(right=one.right), one._replace(left=other.left)
    from_the_left = sorted(letters, key=lambda each: each.left)
    for order in (letters, from_the_left):
        assert " ".join(word.text for word in words_leftwards(order)) == text


def test_rows_stay_apart_and_a_page_of_another_script_is_none() -> None:
    upper = [each for each in laid("لجنة أولى") if each.text != " "]
    lower = [each._replace(bottom=680.0, top=692.0) for each in upper]
    words = list(words_leftwards([*upper, *lower]))
    assert [word.text for word in words] == ["لجنة", "أولى"] * 2
    assert words[0].left > words[1].right and words[1].bottom > words[2].bottom
    assert reads_leftwards(TEXTS[0]) and not reads_leftwards("")
    assert not reads_leftwards("The word سلام is Arabic")
