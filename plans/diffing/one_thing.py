"""Two names of one thing, of which one taking the other's place changes nothing.

They are if their language lists both under one key, *lessee* and *tenant*; if one is the initials
of the other, *US* and *United States*; if a document gave a defined term another name; and if,
behind an article, one stands wherever the other did: *the Agency* that is *the Bureau* from the
first page to the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from plans.aligning import words
from plans.diffing.introduced_terms import stems
from plans.diffing.naming import Context
from plans.diffing.saying_words import saying_words
from plans.languages import fold, language

if TYPE_CHECKING:
    from plans.quantities import Mention

Differing: TypeAlias = "tuple[Mention | None, Mention | None]"
_WORD = re.compile(r"\w+")


def two_things(
    found: Iterable[Differing], texts: tuple[str, str], tags: tuple[str, str], context: Context
) -> Iterator[Differing]:
    """Yield what was found to differ, without two names of one thing."""
    return (pair for pair in found if not _one_thing(pair, texts, tags, context))


def _one_thing(
    pair: Differing, texts: tuple[str, str], tags: tuple[str, str], context: Context
) -> bool:
    """Whether both sides of a pair are names, and of one thing."""
    old, new = pair
    if not old or not new or {old.kind, new.kind} != {"name"} or _turned(old, new):
        return False
    return (
        _named_anew(old, new, context)
        or same_key(old.text, new.text, tags)
        or (
            all(_behind_article(*side) for side in zip((old, new), texts, tags, strict=True))
            and context.renamed_throughout(old.text, new.text)
        )
    )


def _turned(old: Mention, new: Mention) -> bool:
    """Whether two changed places: the same names then stand in another order."""
    return old.text != new.text and sorted(words(old.text)) == sorted(words(new.text))


def _named_anew(old: Mention, new: Mention, context: Context) -> bool:
    """Whether they stand for one defined term, which has another name now."""
    if not context.renamed:
        return False
    before, after = context.documents
    return (stems(old.text, before), stems(new.text, after)) in [
        (stems(was, before), stems(now, after)) for was, now in context.renamed
    ]


def same_key(old: str, new: str, tags: tuple[str, str]) -> bool:
    """Whether two names are listed as one thing, or one is short for the other, and no more."""
    if _short_for(old, new) or _short_for(new, old):
        return True
    (was, rest), (now, left) = (
        _meant(each, tag) for each, tag in zip((old, new), tags, strict=True)
    )
    return bool(was) and was == now and rest == left


def _short_for(short: str, name: str) -> bool:
    """Whether ``short`` is the initials of all words of ``name``, or of those with a capital."""
    letters = short.replace(".", "")
    if not (letters.isalpha() and letters.isupper() and len(letters) > 1):
        return False
    firsts = "".join(word[0] for word in _WORD.findall(name))
    return letters in (firsts.upper(), "".join(filter(str.isupper, firsts)))


def _meant(name: str, tag: str) -> tuple[list[str], list[str]]:
    """Return what the words of a name mean where its language lists them, and its other words."""
    # Where every clause is typed nobody reads prose.
    from plans.quantities import interchangeable

    listed = [each for each in interchangeable(name, tag) if each.kind == "name"]
    others = [
        word
        for word, start, _ in saying_words(name, language(tag))
        if not any(each.start <= start < each.end for each in listed)
    ]
    return [str(each.value) for each in listed], others


def _behind_article(name: Mention, text: str, tag: str) -> bool:
    last = text[: name.start].rsplit(maxsplit=1)[-1:]
    return bool(last) and fold(last[0]) in language(tag).articles.definite
