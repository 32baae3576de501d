"""Words of which one may stand where another stood: who acts, and or or, before or after."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from plans.languages import Language, Table, language
from plans.quantities.inflected import Names
from plans.quantities.mention import Kind, Mention
from plans.quantities.page import Page, page_of
from plans.quantities.phrases import Phrases
from plans.quantities.qualifications import Qualifier

_SURE = 0.8
# So many words before a place a phrase may begin that reaches to it.
_LONGEST = 6
# A sign that makes another word of the one behind it may be all that differs: 不包括.
_BEHIND = 2
# A code of two letters stands before the name of a country, and a space between.
_CODE = 3
# The sort of what makes a number a floor or a ceiling, wherever that number stands.
BOUND = "bound"
# What undoes something is listed under its key behind this.
_UNDONE = "not "


# Both sides of a change, and both again when what is left of their words is asked for.
@lru_cache(maxsize=4)
def interchangeable(
    text: str, tag: str, span: tuple[int, int] | None = None
) -> tuple[Mention, ...]:
    """Return what of a text in the language ``tag`` has others of its sort, in order.

    Who acts, and where, is a ``name``; any other word is a ``qualifier`` of the sort ``unit``.

    Args:
        text: what is read.
        tag: its language.
        span: from where to where in ``text`` it is asked for, with the words beside; all of it
            by default.
    """
    page = page_of(text, tag)
    start, end = span or (0, len(text))
    return tuple(_found(page, tag, max(0, page.at(start) - _LONGEST), page.at(end) + _BEHIND))


def may_be_interchangeable(text: str, tag: str, span: tuple[int, int]) -> bool:
    """Whether what stands in ``span`` may be one of these, or part of one; no is sure."""
    page = page_of(text, tag)
    first, last = page.at(span[0]), page.at(span[1])
    first -= first > 0 and page.ends[first - 1] > span[0]
    words, listed = _in_words(tag), (_names(tag).holds, _states(tag).holds, _deeds(tag).holds)
    said = page.words[first:last]
    return any(word in words or any(holds(word) for holds in listed) for word in said)


def _found(page: Page, tag: str, first: int, last: int) -> Iterator[Mention]:
    words = _words(tag)
    behind = 0
    for at in _starts(page, tag, first, min(page.count, last)):
        if at < behind:
            continue
        if name := _name(page, at, tag):
            behind = name[0]
            yield _mention(page, at, behind, "name", name[1])
        elif (word := words.match(page, at)) and not _owned(page, word[0], word[1]):
            behind = word[0]
            yield _mention(page, at, behind, "qualifier", word[1])
        elif deed := _deeds(tag).match(page, at):
            behind = deed[0]
            said = Qualifier(deed[1], f"opposed {deed[1].removeprefix(_UNDONE)}")
            yield _mention(page, at, behind, "qualifier", said)


def _owned(page: Page, behind: int, word: Qualifier) -> bool:
    """Whether what means *all* ends a clause of Chinese: it says who owns something, 归买方所有."""
    return page.in_han and word.name == "all" and not page.word(behind)[:1].isalnum()


def _starts(page: Page, tag: str, first: int, last: int) -> list[int]:
    """Return the tokens that such a word may begin with: most begin none."""
    heads = _words(tag).heads
    begun = _names(tag).begun_by, _states(tag).begun_by, _deeds(tag).begun_by
    words = enumerate(page.words[first:last], first)
    return [at for at, word in words if word in heads or any(names(word) for names in begun)]


def _mention(page: Page, at: int, behind: int, kind: Kind, value: Qualifier | str) -> Mention:
    start, end = page.starts[at], page.ends[behind - 1]
    return Mention(start, end, page.source[start:end], kind, value, _SURE)


def _name(page: Page, at: int, tag: str) -> tuple[int, str] | None:
    acts = _names(tag).match(page, at)
    if acts or not _capital(page, at):
        return acts
    return _states(tag).match(page, at)


def _capital(page: Page, at: int) -> bool:
    """Whether token ``at`` has a capital, or is of a script that has none."""
    first = page.written(at)[:1]
    return first.isupper() or not first.islower()


@cache
def _names(tag: str) -> Names:
    here = language(tag)
    tables = (here.exchanged.who, here.exchanged.where, here.exchanged.nation)
    return Names(here, ((form, key) for table in tables for key, form in _each(table)))


@cache
def _states(tag: str) -> Names:
    here = language(tag)
    return Names(here, ((each[_CODE:], each[: _CODE - 1]) for each in here.cldr.states))


@cache
def _deeds(tag: str) -> Names:
    here = language(tag)
    return Names(here, ((form, key) for key, form in _each(here.exchanged.opposed)))


@cache
def _words(tag: str) -> Phrases[Qualifier]:
    here = language(tag)
    tables = {sort: getattr(here.exchanged, sort) for sort in _SORTS} | {BOUND: _bounds(here)}
    pairs = (
        (form, Qualifier(key, sort)) for sort, table in tables.items() for key, form in _each(table)
    )
    return Phrases(here.writing.elided, pairs)


def _bounds(here: Language) -> Table:
    """Return the words of floors and ceilings, but those that are prepositions, too: *under*."""
    small = frozenset(here.head.small_words.split())
    forms = zip(here.numbers.bounds, here.numbers.bounds_behind, strict=True)
    senses = zip(here.numbers.bounds._fields, map(chain.from_iterable, forms), strict=True)
    return {sense: tuple(form for form in listed if form not in small) for sense, listed in senses}


@cache
def _in_words(tag: str) -> frozenset[str]:
    """Return all words of which any word that is no name is made up."""
    heads = _words(tag).heads
    return frozenset(heads).union(*(rest for options in heads.values() for rest, _ in options))


_SORTS = ("joint", "order", "scope", "share", "having", "course")


def _each(table: Table) -> Iterator[tuple[str, str]]:
    return ((key, form) for key, listed in table.items() for form in listed)
