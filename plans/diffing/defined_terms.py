"""Terms that clauses define: “Commission” means …; those that came or went, and new names.

A text introduces a term in one of three forms: it begins with the term in quotes, behind a word
for "term" at most; the term in quotes stands beside a word such as *means*; or it stands in
brackets, in quotes or behind a word such as *hereinafter*. A term that has another name is told
once, where it is introduced; whoever compares the other clauses takes both names for the same word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from plans.aligning import Pair, words
from plans.diffing import definition_rules as table
from plans.diffing.changes import Change
from plans.diffing.naming import Context, Spot, change
from plans.diffing.same_sense import stem, words_left
from plans.languages import fold, heads, language, reading_of
from plans.model import Clause

_OPEN, _CLOSE = '"“„«「『‘', '"“”»」』’'
_QUOTED = rf"[{_OPEN}]\s?(?P<{{}}>[^{_OPEN}{_CLOSE}()（）]{{{{1,60}}}}?)\s?[{_CLOSE}]"
_MARKS = frozenset(_OPEN)
# A few words in quotes, and what is said of them.
_TERM = re.compile(rf"\s*[{_OPEN}](?P<term>[^{_OPEN}{_CLOSE}]{{1,60}})[{_CLOSE}]\s*(?=[^\s.;])")
# Farther in, quotes open no definition.
_FAR = 40
_SMALL = r"[\s:,–—-]{1,4}"


@dataclass(frozen=True, slots=True)
class Defined:
    """A term where a text introduces it, without its quotes."""

    term: str
    start: int
    end: int


def defines(clause: Clause) -> bool:
    """Whether a clause is a definition: whether it begins with a term in quotes."""
    return _leading(clause.text, reading_of(clause.text)) is not None


def _leading(text: str, tag: str) -> re.Match[str] | None:
    if _MARKS.isdisjoint(text[:_FAR]):
        return None
    lead = _leads(tag).match(text)
    return _TERM.match(text, lead.end() if lead else 0)


@cache
def _leads(tag: str) -> re.Pattern[str]:
    """Match the words that may stand before a defined term: "the term"."""
    return re.compile(_any_of(language(tag).grammar.terms), re.IGNORECASE)


def _any_of(phrases: Iterable[str]) -> str:
    said = sorted((" ".join(phrase.split()) for phrase in phrases), key=len, reverse=True)
    return "|".join(map(re.escape, said)) or "(?!)"


def defined_in(text: str, tag: str) -> tuple[Defined, ...]:
    """Return the terms that a text in the language ``tag`` introduces, in their order."""
    found = {}
    for match in _introductions(text, tag):
        name = next(name for name, term in match.groupdict().items() if term)
        found[match.start(name)] = Defined(match[name].strip(), *match.span(name))
    return tuple(found[start] for start in sorted(found))


def _introductions(text: str, tag: str) -> Iterator[re.Match[str]]:
    if leading := _leading(text, tag):
        yield leading
    if any(mark in text for mark in (*_OPEN, "(", "（")):
        yield from _forms(tag).finditer(text)


@cache
def _forms(tag: str) -> re.Pattern[str]:
    """Match a term beside a word for *means*, or in brackets."""
    head = heads().get(tag)
    means, from_now = (_any_of(head.defining), _any_of(head.henceforth)) if head else ("(?!)",) * 2
    before, behind, quoted = (_QUOTED.format(name) for name in ("before", "behind", "quoted"))
    return re.compile(
        rf"{before}\s?(?:{means})|(?:{means})\s?{behind}"
        rf"|[(（][^()（）{_OPEN}]{{0,40}}{quoted}[^()（）{_OPEN}]{{0,20}}[)）]"
        rf"|[(（](?:{from_now})(?:{_SMALL})?(?P<bare>[^\s()（）{_OPEN}][^()（）{_OPEN}]{{0,60}})[)）]",
        re.IGNORECASE,
    )


def renamed_terms(pairs: tuple[Pair, ...], context: Context) -> tuple[tuple[str, str], ...]:
    """Return each defined term that has another name on the other side, as (before, after)."""
    found: dict[tuple[str, str], None] = {}
    for pair in pairs:
        if len(pair.before) == len(pair.after) == 1:
            old = context.before.places[pair.before[0]].clause.text
            new = context.after.places[pair.after[0]].clause.text
            found |= dict.fromkeys(_renamed(old, new, context) if old != new else ())
    return tuple(found)


def _renamed(before: str, after: str, context: Context) -> list[tuple[str, str]]:
    """Return the names before and after, if what is said around them stayed but for values."""
    tag = context.language(before, after)
    olds, news = defined_in(before, tag), defined_in(after, tag)
    if not olds or len(olds) != len(news):
        return []
    pairs = [(old.term, new.term) for old, new in zip(olds, news, strict=True)]
    others = [each for each in pairs if stems(each[0], tag) != stems(each[1], tag)]
    around = _around(before, olds), _around(after, news)
    return others if others and not words_left(*around, tag) else []


def _around(text: str, terms: tuple[Defined, ...]) -> str:
    """Return a text without the terms that it introduces."""
    ends = [0, *(each.end for each in terms)]
    starts = [*(each.start for each in terms), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def stems(text: str, tag: str) -> tuple[str, ...]:
    """Return the words of a text in the language ``tag``, in lower case, without their endings.

    Articles are left out: "the Keeper" is also a "Keeper".
    """
    known = language(tag)
    said = tuple(map(fold, words(text)))
    kept = tuple(word for word in said if word not in known.grammar.articles) or said
    return tuple(stem(word, known) for word in kept)


def compare_definitions(spot: Spot, old: Clause, new: Clause, context: Context) -> Iterator[Change]:
    """Yield each term that a clause introduces and that has another name."""
    if not context.renamed:
        return
    tag = context.language(old.text, new.text)
    sides = defined_in(old.text, tag), defined_in(new.text, tag)
    for was, now in zip(*sides, strict=False):
        if (was.term, now.term) in context.renamed:
            yield change(table.RENAMED[0], spot, context, before=was.term, after=now.term)
