"""Nouns behind a number as its unit: ``600,000 personnel``, ``5 permanent members``."""

from __future__ import annotations

from plans.languages import Nouns
from plans.quantities.mention_draft import GOOD, LEANING, Number, Unit
from plans.quantities.page import Page

_LONGEST = 3


def noun_at(page: Page, at: int, number: Number) -> tuple[int, Unit] | None:
    """Return the token behind the noun at token ``at``, and the noun as a unit."""
    nouns = page.language.nouns
    if not nouns.plural_endings or not page.joined(at) or _refused(page, at):
        return None
    if number.weak and page.word(at) in nouns.not_of_one:
        return None
    names: list[str] = []
    place = at
    while len(names) < _LONGEST and page.joined(place) and not _refused(page, place):
        names.append(page.word(place))
        place += 1
        if _plural(names[-1], nouns) and not _is_name(page, place):
            name = " ".join([*names[:-1], _singular(names[-1], nouns)])
            return place, Unit("number", name, 1, GOOD, loose=True)
    hyphen = page.source[page.ends[at - 1] : page.starts[at]] not in ("", " ", "\n")
    if hyphen and page.written(at).islower():
        return at + 1, Unit("number", names[0], 1, GOOD, loose=True)
    # A lone word is the noun: "one vote." In a longer run nobody says which is.
    if len(names) == 1 and page.written(at).islower() and not number.year:
        return at + 1, Unit("number", _singular(names[0], nouns), 1, LEANING, loose=True)
    return None


def _refused(page: Page, at: int) -> bool:
    word = page.word(at)
    if not word.isalpha() or not word.isascii() or len(word) < 2:
        return True
    return word in page.language.nouns.never


def _is_name(page: Page, behind: int) -> bool:
    """Whether the plural before ``behind`` is a name and the noun follows: "Abrams tanks"."""
    if not page.written(behind - 1)[:1].isupper() or not page.joined(behind):
        return False
    return not _refused(page, behind) and _plural(page.word(behind), page.language.nouns)


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
