"""Where a text speaks of the part before it: "the preceding paragraph", "article précédent"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from plans.languages import Language, fold, language
from plans.quantities import ends_here
from plans.values import frozen

# Sentences and pages come one after the other anywhere.
_NOUNS = ("article", "section", "§", "clause", "paragraph", "subparagraph", "point")


@frozen
class Preceding:
    """Words that mean the part before: as they stand, the kind of part, and where they begin."""

    words: str
    noun: str
    start: int


def preceding_in(text: str, tag: str) -> Iterator[Preceding]:
    """Yield where ``text``, in the language ``tag``, speaks of the part of its document before."""
    known = language(tag)
    for match in _pattern(tag).finditer(text) if known.references.preceding else ():
        if ends_here(text[match.end() :], known, cased=False):
            yield Preceding(" ".join(match[0].split()), _noun(match, known), match.start())


def _noun(match: re.Match[str], known: Language) -> str:
    forms = _forms(known)
    if known.references.leads:
        return next((noun for form, noun in forms.items() if form in match[0]), "")
    return forms[fold(match["behind"] or match["front"])]


@cache
def _pattern(tag: str) -> re.Pattern[str]:
    known = language(tag)
    words, nouns = _either(known.references.preceding), _either(_forms(known))
    if known.references.leads:
        return re.compile(words)
    fused = f"(?:{_either(known.writing.fronts)})?" if known.writing.fronts else ""
    return re.compile(
        rf"(?<!\w){fused}(?:{words}\s+(?P<behind>{nouns})|(?P<front>{nouns})\s+{words})(?!\w)",
        re.IGNORECASE,
    )


def _forms(known: Language) -> Mapping[str, str]:
    """Return the forms of the nouns that name parts; in Chinese, the signs of them."""
    tables = [known.references.nouns]
    if known.references.leads:
        tables = [known.head.enclosed, known.references.enclosed]
    return {
        fold(form.removeprefix("+")): noun
        for table in tables
        for noun, forms in table.items()
        if noun in _NOUNS
        for form in forms
    }


def _either(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
