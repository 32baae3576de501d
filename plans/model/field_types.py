"""Field types of documents: ids, dates that may be partial, addresses."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
# Long enough for any phrase, short enough for a file name and a line of text.
MAX_ID = 100

Id = Annotated[str, StringConstraints(pattern=ID, max_length=MAX_ID)]
Text = Annotated[str, StringConstraints(min_length=1)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


def _day(value: str) -> str:
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        raise ValueError(f"'{value}' is not a date such as 2025-12-03, 2025-12 or 2025")
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise ValueError(f"'{value}' is not a day of the calendar") from None
    return value


def _address(value: str) -> str:
    # An address becomes a link: a scheme other than these would let a file run script in a report.
    if not re.fullmatch(r"https?://[^\s<>\"'`\\]+", value):
        raise ValueError("an address starts with https:// or http:// and holds no spaces or quotes")
    return value


Day = Annotated[str, AfterValidator(_day)]
Address = Annotated[str, AfterValidator(_address)]


def bounds(day: str) -> tuple[date, date]:
    """Return the first and last day that a partial date can mean."""
    first = date.fromisoformat((day + "-01-01")[:10])
    if len(day) == 10:
        return first, first
    if len(day) == 4:
        return first, date(first.year, 12, 31)
    nxt = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first, date.fromordinal(nxt.toordinal() - 1)
