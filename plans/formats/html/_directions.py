"""Words that run from the right inside a phrase that runs from the left: each keeps to itself.

A browser orders a number by the letters before it: in ``cap on القوات: 600 personnel`` it would put
the number of the phrase before the words of the text, as if it were theirs.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import cycle
from typing import TYPE_CHECKING

from plans.formats._directions import runs_leftward
from plans.safe import visible

if TYPE_CHECKING:
    from markupsafe import Markup

_LEFTWARDS = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
# From the first such letter to the last before one that runs from the left; with a number that
# ends the words ("Article 12"), but not with one that begins what is said of them.
_WORDS = rf"({_LEFTWARDS}(?:(?:{_LEFTWARDS}|[\W\d_])*{_LEFTWARDS})?(?:\s\d+(?=[:,;.)\]]|$))?)"


def phrased(words: str) -> str | Markup:
    """Return what a program says, with the words of a text in it that run from the right apart."""
    if words.isascii():
        return words
    from markupsafe import Markup, escape

    pieces = zip(_pattern().split(words), cycle((False, True)))
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(visible(piece)) if leftwards else escape(visible(piece))
        for piece, leftwards in pieces
    )


def turned(words: str) -> str | Markup:
    """Return the attribute that turns an element from right to left, if its words run so."""
    if words.isascii():
        return ""
    from markupsafe import Markup

    return Markup(' dir="rtl"') if runs_leftward(words) else ""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_WORDS)
