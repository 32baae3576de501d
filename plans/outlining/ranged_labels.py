"""Reads the label of several parts at once that were taken out: ``§§ 14 bis 16 (weggefallen)``.

Whatever word stands between the two numbers, for what is said of them can be said of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from plans.languages import is_repealed
from plans.outlining.keywords import HAN_KINDS, ITEM, KINDS, RANKS
from plans.outlining.numerals import HAN, han
from plans.outlining.printed_numbers import HEAD, Mark, Need, Reading

_LETTER = r"[^\W\d_\u3400-\u9fff]"
_NUMBER = r"\d{1,4}(?:[ ]?[A-Za-z]{1,2}(?![\w.]))?"
_RANGE = re.compile(
    rf"(?:(?P<sign>§§?)[ ]?|(?P<word>{_LETTER}{{2,16}}\.?)[ ])?"
    rf"(?P<first>{_NUMBER})\.?(?:[ ]?[-–—][ ]?|,?[ ]{_LETTER}{{1,6}}[ ])"
    rf"(?:§[ ]?)?(?P<last>\d{{1,4}})[A-Za-z]{{0,2}}(?!\w)[.:)]?[ \t]*[-–—]?[ \t]*"
)
_HAN_NUMBER, _UNITS = rf"\d{{1,4}}|[{HAN}]{{1,7}}", "".join(HAN_KINDS)
_HAN_RANGE = re.compile(
    rf"第[ ]?(?:{_HAN_NUMBER})[ ]?[{_UNITS}]?[ ]?[至到、和—–-][ ]?"
    rf"第?[ ]?(?P<last>{_HAN_NUMBER})[ ]?(?P<unit>[{_UNITS}])[:：]?[ \t\u3000]*"
)
# A keyword in the plural has so many letters more, and so many at its end of its own.
_LONGER, _ENDING = 3, 2


def ranged_label(text: str) -> Mark | None:
    """Return the label that ``text`` starts with, if it is that of several parts taken out."""
    head = text[:HEAD]
    match = (_HAN_RANGE if head[:1] == "第" else _RANGE).match(head)
    if not match or not is_repealed(text[match.end() :]):
        return None
    said = match.groupdict("")
    kind = _kind(said)
    if said.get("word") and not kind:
        return None
    last = match["last"]
    value = int(last) if last.isdecimal() else han(last)
    style = f"{kind}{said.get('sign', '')[:1]} 1" if kind else "1"
    shown = match[0].rstrip(" \t\u3000-–—:：")
    rank = RANKS[kind] if kind else ITEM
    return Mark(shown, match.end(), (Reading(style, value),), Need.NOTHING, kind, rank, last)


def _kind(said: Mapping[str, str]) -> str:
    """Return of which kind the parts are, by their sign or their word: "Articles", "Статті"."""
    if said.get("unit"):
        return HAN_KINDS[said["unit"]]
    if said.get("sign"):
        return "article"
    low = said["word"].casefold().rstrip(".")
    found = (
        kind
        for known, kind in KINDS.items()
        if low.startswith(known[: max(2, len(known) - _ENDING)])
        and abs(len(low) - len(known)) <= _LONGER
    )
    return KINDS.get(low, "") or next(found, "") if low else ""
