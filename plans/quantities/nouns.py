"""Nouns behind a number as its unit: ``600,000 personnel``, ``5 permanent members``."""

from __future__ import annotations

from plans.languages import Nouns
from plans.quantities.mention_draft import GOOD, LEANING, Number, Unit
from plans.quantities.page import Page

_LONGEST = 3


def noun_at(page: Page, at: int, number: Number) -> tuple[int, Unit] | None:
    """Return the token behind the noun at token ``at``, and the noun as a unit."""
    nouns = page.language.nouns
    if not nouns.plural_endings or not _may_name(page, at):
        return None
    if number.weak and page.word(at) in nouns.not_of_one:
        return None
    if behind := _behind_plural(page, at):
        *before, last = page.words[at:behind]
        return behind, _unit(" ".join([*before, _singular(last, nouns)]), GOOD)
    if not page.written(at).islower():
        return None
    hyphen = page.source[page.ends[at - 1] : page.starts[at]] not in ("", " ", "\n")
    if hyphen:
        return at + 1, _unit(page.word(at), GOOD)
    # A lone word is the noun: "one vote." In a longer run nobody says which is.
    if number.year or _may_name(page, at + 1):
        return None
    return at + 1, _unit(_singular(page.word(at), nouns), LEANING)


def _unit(name: str, confidence: float) -> Unit:
    return Unit("number", name, 1, confidence, loose=True)


def _behind_plural(page: Page, at: int) -> int:
    """Return the token behind the plural that ends a run of words at token ``at``; else 0."""
    for place in range(at, at + _LONGEST):
        if not _may_name(page, place):
            return 0
        if _plural(page.word(place), page.language.nouns) and not _is_name(page, place + 1):
            return place + 1
    return 0


def _may_name(page: Page, at: int) -> bool:
    """Whether token ``at`` goes on from the one before, as a word that a noun may be made of."""
    word = page.word(at)
    if not page.joined(at) or not word.isalpha() or not word.isascii() or len(word) < 2:
        return False
    return word not in page.language.nouns.never


def _is_name(page: Page, behind: int) -> bool:
    """Whether the plural before ``behind`` is a name and the noun follows: "Abrams tanks"."""
    if not page.written(behind - 1)[:1].isupper() or not _may_name(page, behind):
        return False
    return _plural(page.word(behind), page.language.nouns)


def _plural(word: str, nouns: Nouns) -> bool:
    if word in nouns.plurals:
        return True
    return word.endswith(nouns.plural_endings) and not word.endswith(nouns.singular_endings)


def _singular(word: str, nouns: Nouns) -> str:
    """Return ``word`` without its plural ending, where that is safe."""
    ending = next((end for end in nouns.plural_endings if word.endswith(end)), "")
    if len(word) < 4 or word.endswith(nouns.fixed_endings):
        return word
    return word.removesuffix(ending)
