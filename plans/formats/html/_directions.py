"""Words that run from the right inside a phrase that runs from the left: each keeps to itself.

A browser orders a number by the letters before it: in ``cap on القوات: 600 personnel`` it would put
the number of the phrase before the words of the text, as if it were theirs.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import cycle
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from plans.formats._directions import runs_leftward
from plans.languages import UNKNOWN, language_of
from plans.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

_LEFTWARDS = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
# From the first such letter to the last before one that runs from the left; with a number that
# ends the words ("Article 12") or a sign that they go on, but not with a number that begins what
# is said of them.
_ENDS = r"(?:\s\d+(?=\s?→|[:,;.)\]]|$)|\s…)"
# An arrow stands between two values, never in one.
_WORDS = rf"({_LEFTWARDS}(?:(?:{_LEFTWARDS}|[^\w→]|[\d_])*{_LEFTWARDS})?{_ENDS}?)"


def phrased(words: str, values: Iterable[str] = ()) -> str | Markup:
    """Return what a program says, with the words of a text in it that run from the right apart.

    Args:
        words: what it says.
        values: what it quotes: of these the figures belong to the words, as in ``60 يوما``.
    """
    if words.isascii():
        return words
    from markupsafe import Markup, escape

    quoted = "|".join(re.escape(each) for each in values if _turns(each))
    pattern = re.compile(f"({quoted})") if quoted else _pattern()
    pieces = zip(pattern.split(words), cycle((False, True)))
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(visible(piece)) if leftwards else escape(visible(piece))
        for piece, leftwards in pieces
    )


def turned(words: str | None) -> str | Markup:
    """Return the attribute that turns an element from right to left, if its words run so."""
    if not words or words.isascii():
        return ""
    from markupsafe import Markup

    return Markup(' dir="rtl"') if runs_leftward(words) else ""


def spoken(*texts: Iterable[str]) -> str | Markup:
    """Return the attribute for words of texts that are not in English, the language of pages.

    Without it they are read aloud as English, and signs of Chinese are drawn as Japanese ones.

    Args:
        texts: the words of each; of several in different languages nothing is said.
    """
    tags = {language_of("\n".join(words)) for words in texts}
    if len(tags) > 1 or tags <= {"en", UNKNOWN}:
        return ""
    from markupsafe import Markup

    return Markup(' lang="{}"').format(*tags)


def _turns(value: str) -> bool:
    """Say whether ``value`` turns what stands beside it: with letters or figures of Arabic."""
    return any(bidirectional(letter) in ("R", "AL", "AN") for letter in value)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_WORDS)
