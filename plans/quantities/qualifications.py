"""Words that loosen or tighten what a sentence says: best efforts, consent, unless, only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plans.languages import UNKNOWN, language
from plans.quantities.mention import Mention
from plans.quantities.page import Page, page_of
from plans.quantities.phrases import Phrases

_SURE = 0.9


@dataclass(frozen=True, slots=True)
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


def qualifiers(text: str, tag: str) -> tuple[Mention, ...]:
    """Return the words of a text in the language ``tag`` that qualify what it says, in order."""
    page = page_of(text, tag)
    begun = not _phrases(tag).heads.keys().isdisjoint(page.words)
    return tuple(_found(page, _phrases(tag))) if begun else ()


def _found(page: Page, known: Phrases[Qualifier]) -> Iterator[Mention]:
    text, passed = page.source, page.lexicon.no_force
    heads = (known.heads, passed.heads)
    places = [at for at, word in enumerate(page.words) if word in heads[0] or word in heads[1]]
    behind = 0
    for at in places:
        if at < behind:
            continue
        skip, match = passed.match(page, at), known.match(page, at)
        if match and (not skip or match[0] >= skip[0]):
            start, end = page.starts[at], page.ends[match[0] - 1]
            yield Mention(start, end, text[start:end], "qualifier", match[1], _SURE)
        behind = max(match[0] if match else at + 1, skip[0] if skip else at + 1)


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
