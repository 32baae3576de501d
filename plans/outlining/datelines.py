"""Short lines that look like headings and head nothing: a date, a file number, an author.

"Geneva, 3 November 2025", "NOR : TREL2512345A", "By our correspondent": they say of a document
when, under which number or by whom it was made, and stand above its words as a heading would.
"""

from __future__ import annotations

import re
from functools import cache

from plans.outlining.numerals import HAN
from plans.outlining.stop_phrases import BYLINES, MONTHS

# A number of a file has letters and figures in one, or figures on both sides of a stroke; in Han
# it is counted: 令和十五年法律第四十二号.
_FILED = re.compile(
    r"(?=\S*[^\W\d_])(?=\S*\d{3})[^\s()]{6,}|\S*\d/\S*\d\S*"
    rf"|[^\W_]{{2,16}}[第〕］][\d{HAN}]{{1,8}}[号號]"
)
# A comma or room stands behind the place: "г. Москва    «12» мая 2025 г.".
_PLACE = r"(?:[^\W\d_][^,\d]{1,40}?(?:,\s*|\s{3,40}))"
_SHORT = r"(?:[^\W\d_]{1,4}\.?\s+)?"
_YEAR = r"\d{4}(?:\s+[^\W\d_]{1,5}\.?)?"
_FULL_YEAR = re.compile(r"\d{4}(?:[^\W\d_]{0,2}\.)?")
# In Japan the years of a reign: 令和十五年四月二日, 令和15年4月2日.
_FIGURES = rf"[\d{HAN}元]{{1,4}}"
_HAN = rf"(?:\d{{4}}|[一-鿿]{{2}}{_FIGURES})\s?年\s?{_FIGURES}\s?月\s?{_FIGURES}\s?日"
# So many first lines of a document may name its author.
_FIRST_LINES = 5


def is_dated(text: str) -> bool:
    """Say whether ``text`` is a place and a date: "Paris, le 3 novembre 2025"."""
    return _dateline().fullmatch(text) is not None


def is_a_date(text: str) -> bool:
    """Say whether ``text`` is a date and nothing else."""
    return is_dated(f"A place, {text}")


def names_a_day(text: str) -> bool:
    """Say whether a month and a year stand in ``text``: "of 12 May 2031", "adopted in May 2031"."""
    words = text.casefold().replace(",", " ").split()
    return not MONTHS.isdisjoint(words) and any(map(_FULL_YEAR.fullmatch, words))


def is_filed(text: str) -> bool:
    """Say whether ``text`` has the number of a file: "NOR : TREL2512345A", "A/C.9/80/L.14"."""
    return any(map(_FILED.fullmatch, text.split()))


def names_an_author(text: str, no: int) -> bool:
    """Say whether ``text``, line ``no`` of a document, says by whom it is."""
    first, _, rest = text.partition(" ")
    return no < _FIRST_LINES and first.casefold() in BYLINES and bool(rest)


@cache
def _dateline() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
    number = r"[«„“\"]?\d{1,2}[»“”\"]?"
    day = rf"{number}(?:\.|er|º|st|nd|rd|th)?\s+{_SHORT}(?:{month})\s+{_SHORT}{_YEAR}"
    turned = rf"(?:{month})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}"
    figures = r"\d{1,2}[./-]\d{1,2}[./-]\d{4}"
    hour = r"(?:,?\s+\d{1,2}[:.]\d{2})?"
    return re.compile(
        rf"{_PLACE}{_SHORT}(?:{day}|{turned}|{figures}|{_HAN}){hour}\.?", re.IGNORECASE
    )
