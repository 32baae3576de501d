"""Citations of journals, whose figures are volumes, dates and pages: "OJ L 119, 4.5.2016, p. 1"."""

from __future__ import annotations

import re
from functools import cache

from plans.languages import UNKNOWN, language
from plans.quantities.mention_draft import GOOD, Found
from plans.quantities.page import Page

# Volumes, years, dates and pages; series are capital letters and Roman numbers.
_FIGURE = r"\d[\d./–-]*(?<![./–-])(?:\w{0,2}(?!\w))|[IVXLC]+(?!\w)|[A-Z](?![\w.])"
_GAP = r"[\s\u00a0]{0,3}[,;:]?[\s\u00a0]{0,3}"
# A citation is short.
_MOST = 14
_PIECE = re.compile(r"[^\s\u00a0,;:]+")


@cache
def _rest(months: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of what follows the name of a journal, up to its last figure."""
    words = sorted({*language(UNKNOWN).references.cited, *months}, key=len, reverse=True)
    said = "|".join(map(re.escape, words))
    return re.compile(rf"(?:{_GAP}(?:(?:{said})(?!\w)|{_FIGURE})){{1,{_MOST}}}")


def citation_at(page: Page, at: int) -> Found | None:
    """Return the citation of the journal named at token ``at``."""
    name = page.lexicon.gazettes.match(page, at)
    return _cited(page, page.starts[at], name[0]) if name else None


def volume_at(page: Page, at: int) -> Found | None:
    """Return the citation that begins with a volume: "12 U.S.C. 345"."""
    name = page.lexicon.reporters.match(page, at + 1) if page.joined(at + 1) else None
    return _cited(page, page.starts[at], name[0]) if name else None


def _cited(page: Page, start: int, behind: int) -> Found | None:
    rest = _rest(_months(page)).match(page.source, page.ends[behind - 1])
    end = _behind_last_figure(page.source, page.ends[behind - 1], rest.end()) if rest else 0
    if not end:
        return None
    value = " ".join(piece.strip(".()") for piece in _PIECE.findall(page.source[start:end].lower()))
    return Found(start, end, page.at(end), "reference", value, GOOD)


def _behind_last_figure(source: str, start: int, end: int) -> int:
    """Return where the last figure between two places ends; 0 where there is none."""
    while end > start and not source[end - 1].isdecimal():
        end -= 1
    return end if end > start else 0


def _months(page: Page) -> tuple[str, ...]:
    return tuple(page.language.head.months.replace("|", " ").split())
