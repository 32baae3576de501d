"""What no line of a page may part: a figure and its word or sign, a part of a text and its number.

Only a page has lines that end where there is room, so it is done to a page when it is whole,
whoever said the words. JSON, CSV and plain text keep them as they were written.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from plans.languages import fold, heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What is not read in lines, or is taken over letter by letter: by a browser that was told its hash,
# by a terminal, by a form.
_KEPT = re.compile(
    r"<(script|style|title|option|textarea|pre|code|kbd)\b.*?</\1>", re.DOTALL | re.IGNORECASE
)
# A mark that a word came or went may stand between the two.
_TAGS = r"(?:</?(?:ins|del|b|bdi)\b[^>]*>)*"
_SUMS = "$€£¥₴₽₪₹"
# Behind a figure: a sign, three digits that go on with it, or a short word of any language (with a
# long one it would not fit a narrow column); behind that of a day, its month. Or before a figure.
# None of it within a tag.
# What pages say behind a figure is English: these words go with what follows.
_LINKS = r"(?!(?:of|and|or|to|in|by|on|is|are|with|was|were)\b)"
_BEHIND = rf"(?:[%‰٪°{_SUMS}]|\d{{3}}(?!\w)|of(?= \d)|{_LINKS}[^\W\d_]{{1,10}}(?!\w))"
_GAP = re.compile(
    rf" (?:(?:(?<=\d )|(?<=ins> )|(?<=</b> )|(?<=bdi> ))(?={_TAGS}{_BEHIND})"
    rf"|(?<=\d\. )(?=(?P<month>[^\W\d_]+))|(?={_TAGS}(?P<next>\d)))(?=[^<>]*(?:<|\Z))"
)
# A figure begins behind no letter, but that Arabic and Chinese words stand against it.
_START = r"(?<![^\W\u0621-\u064a\u4e00-\u9fff])(?<![.,])"
_FIGURE = re.compile(
    rf"(?:([^\W\d_]+\.?|№|n°|§) |{_START}){_TAGS}\d+(?:[.,]\d+)*\.?{_TAGS}\Z", re.IGNORECASE
)
_NAMING = re.compile(rf"(?:[^\W\d_]+\.?|№|n°|§|[{_SUMS}])\Z", re.IGNORECASE)
# "3 of 8"
_OUT_OF = re.compile(r"\d[ \u00a0]of\Z")
_CURRENCY = re.compile(rf"[A-Z]{{3}}|[{_SUMS}]")
# As long as the longest word that numbers parts, and a figure.
_NEAR = 32
# What pages of plans number besides, and abbreviations that begin no line of a text.
_FURTHER = {"§", "№", "points", "issue", "page", "pages", "s.", "p.", "pp.", "nr.", "no."}


def together(pieces: Iterable[str]) -> Iterator[str]:
    """Yield a page in HTML with the spaces at which no line may end as such that none does.

    Of its ``pieces`` those from one article to the next are looked at as a whole: nothing that
    belongs together goes beyond.
    """
    held: list[str] = []
    for piece in pieces:
        if piece.startswith("<article"):
            yield from _bound("".join(held))
            held.clear()
        held.append(piece)
    yield from _bound("".join(held))


def _bound(text: str) -> Iterator[str]:
    done = 0
    for kept in _KEPT.finditer(text):
        yield _GAP.sub(_space, text[done : kept.start()])
        yield kept[0]
        done = kept.end()
    yield _GAP.sub(_space, text[done:])


def _space(gap: re.Match[str]) -> str:
    return "\u00a0" if (_is_named(gap) if gap["next"] else _goes_on(gap)) else " "


def _is_named(gap: re.Match[str]) -> bool:
    """Say whether what stands before a figure is the sort of a part, or the currency of a sum."""
    word = _NAMING.search(gap.string, max(0, gap.start() - _NEAR), gap.start())
    if not word:
        return False
    if _OUT_OF.search(gap.string, max(0, gap.start() - _NEAR), gap.start()):
        return True
    return bool(_CURRENCY.fullmatch(word[0])) or _numbers_parts(word[0])


def _goes_on(gap: re.Match[str]) -> bool:
    """Say whether the figure before it goes on: it is not the number of a part, nor of a line."""
    figure = _FIGURE.search(gap.string, max(0, gap.start() - _NEAR), gap.start())
    if not figure or (figure[1] and _numbers_parts(figure[1])):
        return False
    return not gap["month"] or fold(gap["month"]) in _months()


def _numbers_parts(word: str) -> bool:
    return word[-1] == "第" or fold(word) in _parts()


@cache
def _parts() -> frozenset[str]:
    """Return the words that texts in any language number their parts with."""
    parts = {part for head in heads().values() for forms in head.parts.values() for part in forms}
    cited = {word for head in heads().values() for word in head.cited.split()}
    return frozenset(map(fold, parts | cited | _FURTHER))


@cache
def _months() -> frozenset[str]:
    """Return what months are called in any language."""
    listed = " ".join(head.months for head in heads().values())
    return frozenset(map(fold, listed.replace("|", " ").split()))
