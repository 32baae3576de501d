"""One walk over the words of a text, from opener to opener."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from itertools import chain

from plans.languages import UNKNOWN, fold, reading_of
from plans.quantities.amounts import amount_at
from plans.quantities.citations import citation_at, volume_at
from plans.quantities.clock import (
    clock_at,
    named_clock_at,
    spelled_clock_at,
    told_clock_at,
)
from plans.quantities.dates import date_at
from plans.quantities.deadlines import deadline_at, followed
from plans.quantities.han_numbers import HAN_SIGNS
from plans.quantities.lexicon import Lexicon, currency_codes, lexicon
from plans.quantities.mention import Mention
from plans.quantities.mention_draft import Found
from plans.quantities.modals import modal_at, negation_at
from plans.quantities.not_quantities import passed_over, share_at
from plans.quantities.number_words import VULGAR
from plans.quantities.ordinals import (
    figure_ordinal_at,
    han_ordinal_at,
    named_period_at,
    ordinal_at,
)
from plans.quantities.page import Page, page_of
from plans.quantities.permanence import permanent_at
from plans.quantities.phrases import Begun, begun
from plans.quantities.ranges import share_units
from plans.quantities.ratios import ratio_at
from plans.quantities.references import HAN_PARTS, references_at
from plans.quantities.term_values import finish
from plans.quantities.tokens import split
from plans.quantities.yearly import han_month_at, month_at, season_at

Read = Callable[[Page, int], list[Found]]
Readers = tuple[tuple[Read, frozenset[str] | None], ...]
# What is read without knowing the language is less sure.
_LESS_SURE = 0.9


# Whoever compares two documents asks for the same texts again and again, and every rule for all of
# one: if fewer are kept than a text has clauses, none is found again. Long ones fill memory.
_LONG, _FEW, _MANY = 2_000, 64, 1 << 16


def mentions(text: str, language: str | None = None) -> tuple[Mention, ...]:
    """Return what ``text`` mentions, in order and without overlap.

    Args:
        text: prose of any length; the cost grows with its length only.
        language: a tag such as ``uk`` or ``en-GB``; without it the language is looked up. A
            language without tables is read for figures, signs and codes alone.
    """
    scanned = _long_scanned if len(text) > _LONG else _short_scanned
    return scanned(text, language)


def _scanned(text: str, language: str | None) -> tuple[Mention, ...]:
    tag = language or reading_of(text)
    page = page_of(text, tag.replace("_", "-").partition("-")[0].lower())
    here = page.language
    found = _walk(page, openers(here.tag))
    share_units(found, text, here)
    sure = _LESS_SURE if here.tag == UNKNOWN else 1.0
    return tuple(mention for each in found if (mention := finish(each, page, sure)))


_long_scanned = lru_cache(maxsize=_FEW)(_scanned)
_short_scanned = lru_cache(maxsize=_MANY)(_scanned)


def _walk(page: Page, starts: dict[str, Readers]) -> list[Found]:
    found: list[Found] = []
    words = enumerate(page.words[: page.count])
    behind = 0
    for at in [at for at, word in words if word in starts or word[0].isdecimal()]:
        if at >= behind and (hits := _read(page, at, starts)):
            found += [hit for hit in hits if hit.kind]
            behind = hits[-1].next
    return found


def _read(page: Page, at: int, starts: dict[str, Readers]) -> list[Found]:
    """Return what begins at token ``at``, and what belongs to it."""
    word, second = page.words[at], page.words[at + 1]
    if not word[0].isdecimal() or word in VULGAR:
        readers = starts.get(word, ())
    elif _is_plain(page, at):
        readers = _QUANTITY
    else:
        readers = _FIGURE
    for read, seconds in readers:
        if (seconds is None or second in seconds) and (hits := read(page, at)):
            return hits
    return []


def _is_plain(page: Page, at: int) -> bool:
    """Whether a figure, as most, is a quantity or nothing: a word stands behind it as behind any.

    A date, a time of day, a ratio or a citation goes on with a sign or with a word for it, and a
    figure that is no quantity begins with a nought or stands behind a sign or a word for such.
    """
    word, second, end = page.words[at], page.words[at + 1], page.ends[at]
    if not (second[:1].isalpha() and page.source[end].isspace() and word.isdecimal()):
        return False
    if word[0] == "0" or page.in_han or page.before(page.starts[at]) == "+":
        return False
    known = page.language
    return second not in _behind_figures(known.tag) and (
        page.words[at - 1] not in known.figures.dialled
    )


@cache
def _behind_figures(tag: str) -> frozenset[str]:
    """Return the words behind a figure by which it may be something else than a quantity."""
    words = lexicon(tag)
    here = words.language
    tables = (words.months, words.lunar_months, words.clock, words.reporters, words.clock_joints)
    joints = (split(each, here.writing.elided)[:1] for each in here.numbers.ratio_joints)
    listed = here.joints.ranges, here.joints.lists, here.dates.month_links
    return frozenset(chain(*(each.heads for each in tables), *joints, *listed))


def _one(read: Callable[[Page, int], Found | None]) -> Read:
    def reader(page: Page, at: int) -> list[Found]:
        found = read(page, at)
        return [found] if found else []

    return reader


def _date(page: Page, at: int) -> Found | None:
    found = date_at(page, at)
    return followed(page, found) if found else None


def _amount(page: Page, at: int) -> Found | None:
    found = amount_at(page, at)
    return followed(page, found) if found else None


_DATE, _AMOUNT = _one(_date), _one(_amount)
_FIGURE: Readers = tuple(
    (read, None)
    for read in (
        _one(ratio_at),
        _one(volume_at),
        _one(clock_at),
        _one(figure_ordinal_at),
        _DATE,
        _one(han_month_at),
        share_at,
        passed_over,
        _AMOUNT,
    )
)
_QUANTITY: Readers = ((_AMOUNT, None),)


@cache
def openers(tag: str) -> dict[str, Readers]:
    """Return by which words a mention may begin, and who reads it from there."""
    words = lexicon(tag)
    found: dict[str, dict[Read, frozenset[str] | None]] = {}
    for read, heads in _heads(words):
        first = heads if isinstance(heads, Mapping) else dict.fromkeys(heads)
        for head, seconds in first.items():
            found.setdefault(head, {})[read] = seconds
    return {head: tuple(readers.items()) for head, readers in found.items()}


def _heads(words: Lexicon) -> list[tuple[Read, Begun | Iterable[str]]]:
    """Return the readers in the order in which they are asked, each with its first words."""
    deadline, negation = _one(deadline_at), _one(negation_at)
    quantity = {*words.atoms.heads, *words.fractions.heads, *words.pairs.heads}
    quantity |= {*words.coins.heads, *map(str.lower, currency_codes()), *VULGAR}
    here = words.language
    signs = set(HAN_SIGNS if here.numbers.signs == "han" else "")
    quantity |= signs | here.articles.indefinite
    nouns = {*words.nouns.heads, *(sign for sign in HAN_PARTS if signs)}
    alone = here.force.not_before | here.force.duty.verbs
    verbs = {**begun(words.modals, words.no_force), **dict.fromkeys(alone)}
    denial = here.negation
    contracted = {verb + fold(denial.contracted) for verb in denial.contractions}
    spans = words.spans.heads if "spans" in here.numbers.ordinals.follow else ()
    return [
        (_one(ratio_at), signs),
        (_one(told_clock_at), begun(words.clock_before)),
        (_one(named_clock_at), begun(words.clock_named)),
        (_one(citation_at), begun(words.gazettes)),
        (references_at, nouns),
        (_one(ordinal_at), begun(words.ordinals)),
        (_one(han_ordinal_at), {"第", *signs} if signs else set()),
        (_one(named_period_at), set(spans)),
        (_one(season_at), begun(words.seasons)),
        (deadline, begun(words.cues, words.due_words)),
        (_one(permanent_at), begun(words.permanent)),
        (_DATE, {*words.months.heads, *signs}),
        (_one(month_at), begun(words.months_alone)),
        (_one(spelled_clock_at), set(words.atoms.heads) | signs),
        (_AMOUNT, quantity),
        (_one(modal_at), verbs),
        (negation, {*words.negations.heads, *contracted}),
    ]
