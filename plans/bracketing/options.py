"""Options that lines of their own number, without any bracket: "Option 1: …" and "Option 2: …"."""

from __future__ import annotations

import re

from plans.bracketing.attributions import sides_in
from plans.bracketing.bracket import Bracket
from plans.bracketing.choices import choice_of
from plans.bracketing.marks import PAIRS
from plans.bracketing.words import may_hold_option, option_pattern
from plans.languages import fold

_OPENERS = "".join(PAIRS)
# An option begins a line or a sentence.
_BEGINS = re.compile(r"(?:\A|\n|[.;:!?。；！？][ \t\xa0]*)[ \t]*\Z")


def options_in(text: str, start: int, end: int) -> Bracket | None:
    """Return the options between ``start`` and ``end``, if there are several to choose from."""
    found = option_pattern(numbered=True).finditer(text, start, end)
    marks = [mark for mark in found if _begins(text, mark)]
    if len({fold(mark["number"]).strip() for mark in marks}) < 2:
        return None
    last = text.find("\n\n", marks[-1].end(), end)
    ends = [mark.start() for mark in marks[1:]] + [end if last < 0 else last]
    choices = tuple(
        choice_of(text, (mark.end(), stop), sides_in(mark["who"] or ""))
        for mark, stop in zip(marks, ends, strict=True)
    )
    first, stop = marks[0].start(), choices[-1].end
    return Bracket(first, stop, text[first:stop], choices)


def begins_option(text: str) -> bool:
    """Say whether ``text`` begins as an option does: ``Option 1: …``, ``[Option 1: …``."""
    if not may_hold_option(text):
        return False
    return bool(option_pattern(numbered=True).match(text.lstrip(_OPENERS)))


def option_named(text: str) -> str:
    """Return the number of the option that ``text`` names and says nothing of: ``Option 1:``."""
    if not may_hold_option(text):
        return ""
    named = option_pattern(numbered=True).fullmatch(text.rstrip(" \xa0:：") + ":")
    return named["number"].strip() if named else ""


def _begins(text: str, mark: re.Match[str]) -> bool:
    return bool(_BEGINS.search(text[max(0, mark.start() - 40) : mark.start()]))
