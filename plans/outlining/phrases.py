"""Words that a document numbers its parts with and that no table knows: they recur and count up.

``SEC. 101.``, ``Disposición adicional primera``, ``Recommendation 4``: a phrase at the start of
several paragraphs, each with the number after that of the last.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from plans.bracketing import begins_option
from plans.drafting import Line
from plans.languages import fold as fold_word
from plans.outlining.ids import fold
from plans.outlining.keywords import ARTICLE, ONLY, ORDINAL_WORDS, ORDINALS
from plans.outlining.layout import ends
from plans.outlining.printed_numbers import HEAD, Mark, Need, Reading
from plans.outlining.prose import is_titular
from plans.outlining.stop_phrases import MONTHS
from plans.roman import from_roman

_ORDINAL = "|".join(word for word in ORDINAL_WORDS if " " not in word)
_PHRASED = re.compile(
    r"(?P<phrase>[^\W\d_]{2,20}\.?(?:[ ][^\W\d_]{2,20}\.?){0,3}?)[ ]{1,3}"
    rf"(?P<core>\d{{1,4}}|[IVXLC]{{1,7}}|(?i:{_ORDINAL}))(?P<suffix>[A-Z]{{0,2}})(?!\w)"
    r"(?P<sep>[.:）)]?[ ]?[-–—]{0,2})[ ]*"
)


# "Q1: Who …?" and "A1: …", as questions and answers are counted.
_LETTERED = re.compile(r"(?P<phrase>[^\W\d_])(?P<core>\d{1,3})(?P<suffix>)(?P<sep>[.:)])[ ]+(?=\S)")


def phrased(text: str) -> Mark | None:
    """Return the phrase and number that ``text`` starts with, for others to confirm."""
    head = text[:HEAD]
    match = _PHRASED.match(head) or _LETTERED.match(head)
    if not match or not head[0].isupper() or begins_option(text):
        return None
    value = _value(match["core"])
    phrase = match["phrase"].casefold()
    rest = head[match.end() :]
    if not value or phrase.rstrip(".") in MONTHS or not _is_parted(match, rest):
        return None
    printed = match[0][: match.end("suffix")]
    kind = fold(phrase) or "part"
    reading = Reading(f"phrase {phrase}", value)
    need = Need.NOTHING if match["sep"].strip() else Need.SEQUENCE
    return Mark(
        printed, match.end(), (reading,), need, kind, ARTICLE, match["core"], match["suffix"]
    )


def _is_parted(match: re.Match[str], rest: str) -> bool:
    """Say whether what follows the number begins anew, as behind a label."""
    if not rest:
        return True
    return bool(match["sep"].strip()) or (rest[0].isupper() and match[0][-1] == " ")


def _value(core: str) -> int:
    if core.isdecimal():
        return int(core)
    number = from_roman(core) if core.isupper() else 0
    return number or ORDINALS.get(fold_word(core), 0)


def known_phrases(lines: Sequence[Line], marked: Iterable[bool]) -> dict[int, Mark]:
    """Return the lines that begin with a phrase that recurs and counts up, and their numbers.

    Args:
        lines: those of the document.
        marked: of each line, whether it has a number that is known without this.
    """
    found: dict[str, list[tuple[int, Mark]]] = defaultdict(list)
    before: Line | None = None
    for line, known in zip(lines, marked, strict=True):
        mark = None if known or not _is_fresh(line, before) else phrased(line.text)
        if mark:
            found[mark.readings[0].style].append((line.no, mark))
        before = line
    return {no: mark for each in found.values() for no, mark in _confirmed(each)}


def _is_fresh(line: Line, before: Line | None) -> bool:
    return line.gap or before is None or ends(before.text) or is_titular(before.text)


def _confirmed(found: Sequence[tuple[int, Mark]]) -> Sequence[tuple[int, Mark]]:
    return found if _counts_up(found) else [each for each in found if _is_worded(each[1])]


def _is_worded(mark: Mark) -> bool:
    """Say whether the number can be nothing else, alone as it is.

    So ``Disposición final única.``, and ``Disposición final primera.``, which no second follows.
    """
    word = fold_word(mark.core)
    first = word in ONLY or ORDINALS.get(word) == 1
    return mark.need == Need.NOTHING and first and mark.printed.count(" ") > 1


def _counts_up(found: Sequence[tuple[int, Mark]]) -> bool:
    """Say whether more than half of the numbers are each one more than the last."""
    numbers = [mark.readings[0].number for _, mark in found]
    steps = sum(after == here + 1 or after == here for here, after in pairwise(numbers))
    return len(set(numbers)) > 1 and 2 * steps >= len(numbers) - 1
