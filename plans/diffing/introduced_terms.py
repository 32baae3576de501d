"""Terms that a text introduces: “Commission” means …, (hereinafter “Tenant”).

A text introduces a term in one of three forms: it begins with the term in quotes, behind a word
for "term" at most; the term in quotes stands beside a word such as *means*; or it stands in
brackets, in quotes or behind a word such as *hereinafter*.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cache, cached_property
from operator import itemgetter

from plans.aligning import placed_words, words
from plans.diffing.word_stems import stem
from plans.languages import fold, heads, language, reading_of
from plans.model import Clause, Revision
from plans.values import frozen

_OPEN, _CLOSE = '"“„«「『‘', '"“”»」』’'
_QUOTED = rf"[{_OPEN}]\s?(?P<{{}}>[^{_OPEN}{_CLOSE}()（）]{{{{1,60}}}}?)\s?[{_CLOSE}]"
_MARK = re.compile(rf"[{_OPEN}(（]")
# A few words in quotes, and what is said of them.
_TERM = re.compile(rf"\s*[{_OPEN}](?P<term>[^{_OPEN}{_CLOSE}]{{1,60}})[{_CLOSE}]\s*(?=[^\s.;])")
# Farther in, quotes open no definition.
_FAR = 40
_SMALL = r"[\s:,–—-]{1,4}"


@frozen
class Defined:
    """A term where a text introduces it, without its quotes."""

    term: str
    start: int
    end: int


def defines(clause: Clause) -> bool:
    """Whether a clause is a definition: whether it begins with a term in quotes."""
    text = clause.text
    return may_introduce(text) and _leading(text, reading_of(text)) is not None


def may_introduce(text: str) -> bool:
    """Whether a term could be introduced in ``text``, in whatever language; no is sure."""
    return _MARK.search(text) is not None


def _leading(text: str, tag: str) -> re.Match[str] | None:
    if not any(mark in text[:_FAR] for mark in _OPEN):
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
    if may_introduce(text):
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


def stems(text: str, tag: str) -> tuple[str, ...]:
    """Return the words of a text in the language ``tag``, in lower case, without their endings.

    Articles are left out: "the Keeper" is also a "Keeper".
    """
    known = language(tag)
    said = tuple(map(fold, words(text)))
    kept = tuple(word for word in said if word not in known.grammar.articles) or said
    return tuple(stem(word, known) for word in kept)


Stems = tuple[str, ...]


@frozen
class Found:
    """A term where a text uses it."""

    stems: Stems
    start: int
    end: int


@frozen(slots=False)
class Terms:
    """The terms that a document introduces, each as its stems."""

    every: frozenset[Stems] = frozenset()

    @classmethod
    def of(cls, revision: Revision, tag: str) -> Terms:
        """Return what the clauses of ``revision``, in the language ``tag``, introduce."""
        texts = (place.clause.text for place in revision.places.values())
        named = (each.term for text in texts for each in defined_in(text, tag))
        return cls(frozenset(filter(None, (stems(name, tag) for name in named))))

    @cached_property
    def _lengths(self) -> list[int]:
        """Of how many words terms are, the most first."""
        return sorted(set(map(len, self.every)), reverse=True)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset().union(*self.every)

    def may_stand_in(self, text: str, tag: str, span: tuple[int, int]) -> bool:
        """Whether what stands in ``span`` may be part of a term that is used; no is sure."""
        if not self.every:
            return False
        known, said = language(tag), placed_words(text)
        first = bisect_right(said, span[0], key=itemgetter(2))
        last = bisect_left(said, span[1], key=itemgetter(1))
        return any(stem(fold(word), known) in self._stems for word, _, _ in said[first:last])

    def used_in(self, text: str, tag: str) -> Iterator[Found]:
        """Yield each place where ``text`` uses a term: the longest that stands there."""
        known = language(tag)
        said = placed_words(text)
        endless = [stem(fold(word), known) for word, _, _ in said]
        at = 0
        while at < len(said):
            runs = (tuple(endless[at : at + length]) for length in self._lengths)
            run = next((run for run in runs if run in self.every), ())
            if run:
                yield Found(run, said[at][1], said[at + len(run) - 1][2])
            at += len(run) or 1


@frozen(slots=False)
class TermsOfBoth:
    """What either of two documents introduces: gathered once, and asked about for each clause."""

    before: Terms = field(default_factory=Terms)
    after: Terms = field(default_factory=Terms)

    @cached_property
    def either(self) -> Terms:
        """What one of them introduces, or both."""
        return Terms(self.before.every | self.after.every)
