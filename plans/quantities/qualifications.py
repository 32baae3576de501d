"""Words that loosen or tighten what a sentence says: best efforts, consent, unless, only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from operator import attrgetter

from plans.languages import UNKNOWN, language
from plans.quantities.bounds import bounded
from plans.quantities.frequencies import Often, Repeated, lengths
from plans.quantities.lexicon import lexicon
from plans.quantities.mention import Mention
from plans.quantities.page import Page, page_of
from plans.quantities.phrases import Begun, Phrases, begun
from plans.quantities.scanning import mentions
from plans.quantities.times_in import rates_in, times_in
from plans.values import frozen

_SURE = 0.9


@frozen
class Qualifier:
    """One such word, by its English name, and the scale that it is on."""

    name: str
    unit: str
    rank: int | None = None

    def __str__(self) -> str:
        return self.name

    def order(self, other: Qualifier) -> int | None:
        """Return -1, 0 or 1 as ``other`` binds less, the same or more; None if nobody can say."""
        if self.unit != other.unit or self.rank is None or other.rank is None:
            return None
        return (self.rank > other.rank) - (self.rank < other.rank)


# What differs is asked for first, and then what is left beside it.
@lru_cache(maxsize=8)
def qualifiers(text: str, tag: str) -> tuple[Mention, ...]:
    """Return the words of a text in the language ``tag`` that qualify what it says, in order."""
    page = page_of(text, tag)
    values = [each for each in mentions(text, tag) if each.is_value]
    # What is due by a year says nothing of how often: do *roku* 2035.
    years = [each for each in values if _is_year(each)]
    counted = _apart((*times_in(page), *rates_in(page, values)), years)
    kept = _apart(_found(page, tag), (*counted, *years))
    found = (bounded(page, each) if _says_how_often(each) else each for each in (*counted, *kept))
    return tuple(sorted(found, key=attrgetter("start")))


def _says_how_often(mention: Mention) -> bool:
    return str(mention.value) in lengths() or isinstance(mention.value, Often | Repeated)


def _apart(found: Iterable[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Return what was found apart from all others."""
    return [each for each in found if not any(_within(each, other) for other in others)]


def _is_year(mention: Mention) -> bool:
    return mention.kind == "deadline" and str(mention.value).isdecimal()


def _within(word: Mention, whole: Mention) -> bool:
    return word.start < whole.end and whole.start < word.end


def _found(page: Page, tag: str) -> Iterator[Mention]:
    known, passed = _phrases(tag), page.lexicon.no_force
    behind = 0
    for at in _starts(page, _begun(tag)):
        if at < behind:
            continue
        match, skip = known.match(page, at), passed.match(page, at)
        behind = max((each[0] for each in (match, skip) if each), default=at + 1)
        if match and match[0] == behind:
            start, end = page.starts[at], page.ends[behind - 1]
            yield Mention(start, end, page.source[start:end], "qualifier", match[1], _SURE)


def _starts(page: Page, begun: Begun) -> list[int]:
    """Return the tokens that such a phrase may begin with: most that begin one go on otherwise."""
    words = page.words
    found = ((at, begun[word]) for at, word in enumerate(words) if word in begun)
    return [at for at, seconds in found if seconds is None or words[at + 1] in seconds]


@cache
def _begun(tag: str) -> Begun:
    """Return how what qualifies begins, and what only looks like it."""
    return begun(_phrases(tag), lexicon(tag).no_force)


@cache
def _phrases(tag: str) -> Phrases[Qualifier]:
    here, scales = language(tag), _scales()
    words = here.qualifiers.words.items()
    pairs = ((form, scales[name]) for name, listed in words for form in listed)
    return Phrases(here.writing.elided, pairs)


@cache
def _scales() -> dict[str, Qualifier]:
    common = language(UNKNOWN).qualifiers
    found = {
        name: Qualifier(name, scale, rank)
        for scale, names in common.graded.items()
        for rank, name in enumerate(names)
    }
    plain = common.plain.items()
    return found | {name: Qualifier(name, sort) for sort, names in plain for name in names}
