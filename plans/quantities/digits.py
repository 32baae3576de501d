"""Figures with their separators, read by the habits of the language."""

from __future__ import annotations

import re
from decimal import Decimal

from plans.languages import Figures
from plans.quantities.mention_draft import GOOD, GUESS, LEANING, LIKELY, OPEN, SURE
from plans.terms import MAX_DIGITS

_SURE_GROUPS = re.compile(r"[ \u00a0\u2009\u202f'\u2019\u066c\uff0c]")
_MARKS = str.maketrans({"\u066b": ".", "\uff0e": "."})
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
# A run longer than this cannot be a number of 40 digits, whatever its separators.
_TOO_LONG = 2 * MAX_DIGITS


def read_figure(run: str, habit: Figures, *, money: bool = False) -> tuple[Decimal, float] | None:
    """Return the number that ``run`` spells and how sure that is; None if it is no number.

    A point or comma before three digits may group or divide: ``1.000``. Then the habit of the
    language decides, sums of money never have three decimals, and the confidence is low.
    """
    if len(run) > _TOO_LONG or sum(map(str.isdecimal, run)) > MAX_DIGITS:
        return None
    if run.isdecimal():
        return None if _padded(run) else (Decimal(run), SURE)
    whole, *groups = _SURE_GROUPS.split(run)
    if groups:
        return _grouped(whole, groups, "\u066b" in run)
    run = run.translate(_MARKS)
    marks = [mark for mark in ".," if mark in run]
    if len(marks) == 2:
        return _both(run)
    return _one_mark(run, marks[0], habit, money) if marks else None


def _padded(whole: str) -> bool:
    """Whether a figure begins with a zero that counts nothing: 007."""
    return len(whole) > 1 and int(whole[0]) == 0


def _grouped(whole: str, groups: list[str], arabic: bool) -> tuple[Decimal, float] | None:
    last, mark, rest = _divided(groups[-1].translate(_MARKS))
    groups = [*groups[:-1], last]
    if not whole.isdecimal() or any(len(group) != 3 or not group.isdecimal() for group in groups):
        return None
    # 5'000 is Swiss and sure, but "05 000" is no grouping.
    if len(whole) > 3 or _padded(whole):
        return None
    number = Decimal("".join([whole, *groups]) + (f".{rest}" if mark else ""))
    return number, SURE if arabic or not mark else GOOD


def _divided(text: str) -> tuple[str, str, str]:
    for mark in ".,":
        if mark in text:
            return text.partition(mark)
    return text, "", ""


def _both(run: str) -> tuple[Decimal, float] | None:
    """Read a number with points and commas: the last of them divides, 1.234,56 and 1,234.56."""
    divider = max(".,", key=run.rfind)
    group = ",."[".,".index(divider)]
    whole, _, rest = run.rpartition(divider)
    if divider in whole or not _groups_of_three(whole.split(group)):
        return None
    return Decimal(f"{whole.replace(group, '')}.{rest}"), SURE


def _groups_of_three(parts: list[str]) -> bool:
    first, *rest = parts
    return 1 <= len(first) <= 3 and first[0] != "0" and all(len(part) == 3 for part in rest)


def _one_mark(run: str, mark: str, habit: Figures, money: bool) -> tuple[Decimal, float] | None:
    whole, *rest = parts = run.split(mark)
    if len(rest) > 1:
        return _many_groups(run, mark)
    if _padded(whole):
        return None
    divided = Decimal(f"{whole}.{rest[0]}")
    if _groups_of_three(parts):
        return _three_digits(divided, mark, habit, money)
    usual = mark == (habit.decimal or ".")
    return divided, SURE if usual else LIKELY if money else LEANING


def _many_groups(run: str, mark: str) -> tuple[Decimal, float] | None:
    """Read 1.234.567, and the 12,34,567 of India."""
    parts = run.split(mark)
    if _groups_of_three(parts):
        return Decimal("".join(parts)), SURE
    return (Decimal("".join(parts)), LIKELY) if _INDIAN.fullmatch(run) else None


def _three_digits(
    divided: Decimal, mark: str, habit: Figures, money: bool
) -> tuple[Decimal, float]:
    together = divided.scaleb(3)
    usual = mark == (habit.decimal or ".")
    if money:
        return together, LEANING if usual else GOOD
    if not habit.decimal:
        # Three digits behind a mark are a group in most languages that nobody has described yet:
        # whoever divides has one or two, or other than three.
        return together, GUESS if usual else OPEN
    if usual:
        return divided, OPEN
    return together, SURE if mark == habit.thousands else LIKELY
