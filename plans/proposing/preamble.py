"""What a document says of itself above its first clause: who makes it, and of which day it is.

Treaties and contracts introduce a party by its name and, in brackets, the short name that they use
from then on: ``the Republic of Arden ("Arden")``, ``das Land Arden (nachfolgend „Arden“)``. In
quotes that form is the same in all languages; without them a word says so: ``(далі - Орендар)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache
from itertools import pairwise

from plans.languages import heads, language_of
from plans.model import Clause, Revision
from plans.quantities import mentions
from plans.values import frozen

_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "‹": "›", "「": "」", "『": "』", "”": "”"}
_OPEN, _CLOSE = "".join(_QUOTES), "".join(dict.fromkeys("".join(_QUOTES.values())))
# A bracket with a few words at most before a quoted name, and after it.
_SHORT = re.compile(
    rf"[(（](?P<lead>[^()（）{re.escape(_OPEN)}]{{0,60}})[{re.escape(_OPEN)}]"
    rf"(?P<short>[^{re.escape(_OPEN + _CLOSE)}]{{1,60}})[{re.escape(_CLOSE)}][^()（）]{{0,60}}[)）]"
)
# So much stands between such a word and the short name: a dash, a colon, a comma.
_DASH = r"[\s:,–—-]{1,4}"
# Where what is written before a name ends.
_STOP = re.compile(r"[,;:()（），；：、。\n]|(?<=\w)\.(?=\s)")
# A name has few words; so much is looked at.
LONGEST = 120
# Longer lines do not only date a document.
DATED = 60
# So many clauses and so much of each may stand above the first number.
PREAMBLE, READ = 40, 4000


@frozen
class Introduced:
    """A party as a preamble introduces it: its whole name, and what it is called from then on."""

    name: str
    short: str


def parties_in(revision: Revision) -> tuple[Introduced, ...]:
    """Return the parties that stand above the first numbered clause, each once."""
    found: dict[str, Introduced] = {}
    for text in _preamble(revision):
        joining = frozenset(heads()[language_of(text)].conjunctions.split())
        for match in _short_names(text):
            name = _name_before(text[: match.start()], joining)
            short = match["short"].strip(" .,;")
            if name and short:
                found.setdefault(short, Introduced(name, short))
    return tuple(found.values())


def _short_names(text: str) -> list[re.Match[str]]:
    found = [*_SHORT.finditer(text), *_announced().finditer(text)]
    return sorted(found, key=lambda match: match.start())


@cache
def _announced() -> re.Pattern[str]:
    """Match a bracket that a word such as *hereinafter* opens, with a short name without quotes."""
    words = {" ".join(form.split()) for known in heads().values() for form in known.henceforth}
    said = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    short = rf"(?P<short>[^\s()（）{re.escape(_OPEN)}][^()（）{re.escape(_OPEN)}]{{0,60}})"
    return re.compile(rf"[(（](?P<lead>{said})(?:{_DASH})?{short}[)）]", re.IGNORECASE)


def day_in(revision: Revision) -> str | None:
    """Return the day of the document as a short line above its clauses has it, ISO 8601."""
    lines = (line for text in _preamble(revision) for line in text.split("\n"))
    for line in lines:
        days = [each for each in mentions(line[:DATED]) if each.kind == "date"]
        if len(line) <= DATED and len(days) == 1:
            day = getattr(days[0].value, "day", None)
            return str(day) if day else None
    return None


def _preamble(revision: Revision) -> Iterator[str]:
    """Yield the texts that stand above the first number, the title first."""
    yield revision.title
    for clause in revision.clauses[:PREAMBLE]:
        if clause.label:
            return
        yield from _texts(clause)


def _texts(clause: Clause) -> Iterator[str]:
    yield clause.heading
    yield clause.text[:READ]
    for below in clause.clauses[:PREAMBLE]:
        if not below.label:
            yield from _texts(below)


def _name_before(text: str, joining: Set[str]) -> str:
    """Return the name that ``text`` ends with: back to a sign, or to the first small words.

    What stands behind a comma and begins small says more of a name that stands before it: ``Acme
    Ltd, a company of Arden``. A word for *and*, one of ``joining``, begins the next name.
    """
    pieces = [piece.split() for piece in _STOP.split(text[-LONGEST:].rstrip())]
    words = pieces.pop()
    while pieces and words and words[0][0].islower() and words[0].casefold() not in joining:
        words = pieces.pop()
    if not any(word[0].isupper() or word[0].islower() for word in words):
        return " ".join(words)
    return " ".join(words[_first_of_name(words) :])


def _first_of_name(words: list[str]) -> int:
    """Return where a name begins: two small words in a row, as ``between the``, are none of it."""
    firsts = [word.lstrip(_OPEN)[:1] for word in words]
    capital = [first.isupper() or first.isdecimal() for first in firsts]
    if not any(capital):
        return len(words)
    at = len(words)
    for (back, here), number in zip(
        pairwise([False, False, *capital][::-1]), range(len(words) - 1, -1, -1), strict=False
    ):
        if back:
            at = number
        elif not here:
            break
    return at
