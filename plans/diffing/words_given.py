"""Which words gave way to which, where they are few: told in place of "words changed".

Whether one is only the other put otherwise, *lessee* and *tenant*, nobody can say who knows no
meanings; so the change stays one to be read. But whoever reads what changed sees at once what to
think of it: *the mayor* became *the prefect*.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from operator import itemgetter

from plans.aligning import words
from plans.bracketing import MARKS
from plans.diffing.changes import Change, Edit
from plans.diffing.given_places import given_places
from plans.diffing.naming import Context
from plans.diffing.one_thing import same_key
from plans.diffing.same_sense import alike
from plans.diffing.saying_words import count_words, saying_words
from plans.diffing.shadows import sides, telling
from plans.diffing.text_rules import OTHER_WORDS
from plans.diffing.word_stems import stem
from plans.languages import Language, fold, language
from plans.tables import may_hold_table

# More places, or more words in one of them, tell nothing at a glance.
_PLACES, _FEW = 3, 6
# What only came or went is a phrase, and as long as a condition may be.
_PHRASE = 16
Given = list[tuple[str, str]]


def with_words_given(
    changes: Sequence[Change], told: Set[str], context: Context
) -> tuple[list[Change], Set[str]]:
    """Return the changes of a clause, those of its words with the words that gave way.

    What others tell of them is left out; ``told`` are the fingerprints of those of which they tell
    all, and come back with those of which nothing is left. Each place where words gave way is a
    change, and the first holds all marked words. Where too much differs to be told at a glance, a
    change stays as it is.
    """
    if any(each.term for each in changes):  # then the words express what a term states
        return list(changes), told
    found: list[Change] = []
    for each in changes:
        given = None
        if each.rule == OTHER_WORDS and each.fingerprint not in told:
            given = _given_in(each, changes, context)
        if given == []:
            told = {*told, each.fingerprint}
        found += _by_place(each, given or [])
    return found, told


def _given_in(change: Change, changes: Sequence[Change], context: Context) -> Given | None:
    """Return which words gave way, none where others tell all; None if that is no glance."""
    if not change.words or not _in_few_places(change.words):
        return None
    texts = sides(change)
    beside = telling(change, changes)
    quoted = [said for each in beside for said in (each.before, each.after) if said]
    given = _given(*texts, quoted, language(context.language(*texts)))
    return given or (given if quoted else None)


def _by_place(change: Change, given: Given) -> list[Change]:
    """Return a change of words as one for each place, where they are few."""
    found = [replace(change, before=old or None, after=new or None) for old, new in given]
    # Of places that say the same each has a fingerprint of its own.
    others = (
        replace(each, words=None, before_value=[each.before, at], after_value=[each.after, at])
        for at, each in enumerate(found[1:])
    )
    return [*found[:1], *others] or [change]


def _in_few_places(edits: Sequence[Edit]) -> bool:
    """Whether words differ in few places; most texts that differ in many are told at no glance."""
    kept = sum(op == "equal" for op, _ in edits)
    return kept <= 4 * _PLACES


def _given(before: str, after: str, quoted: Iterable[str], known: Language) -> Given | None:
    """Return the words of ``before`` that gave way in each place, and those that came there.

    None if they are too many, or only stand elsewhere now.
    """
    if may_hold_table(before) or may_hold_table(after):
        return None
    # Where every clause is typed nobody reads prose.
    from plans.diffing.both_of_two import two_said_otherwise
    from plans.diffing.spelt_alike import spelt_alike

    quoted = [*quoted, *two_said_otherwise(before, after, known.tag)]
    quoted += [*_of_their_own(before, known.tag), *_of_their_own(after, known.tag)]
    told = frozenset(stem(word, known) for said in quoted for word in _all_words(said, known))
    old, new = spelt_alike(before, after, known, lists=True)
    spans = given_places((old.text, new.text), told, known)
    pairs = [(old.said(here), new.said(there)) for here, there in spans]
    pairs = [
        pair
        for pair in pairs
        if not (same_key(*pair, (known.tag, known.tag)) or _in_another_order(*pair, known))
    ]
    return pairs if _at_a_glance(pairs) else None


def _in_another_order(before: str, after: str, known: Language) -> bool:
    """Whether two phrases say the same things in another order: *bread and wine*."""
    old, new = words(before), words(after)
    return len(old) > 1 and alike(list(old), list(new), known, known.grammar.articles)


def _of_their_own(text: str, tag: str) -> list[str]:
    """Return the words of force of a text, and those that bound values.

    A change of its own tells where they differ.
    """
    from plans.quantities import mentions, qualifiers

    found = (*mentions(text, tag), *qualifiers(text, tag))
    forces = (each.text for each in found if each.kind == "modal")
    return [*forces, *(each.bound.text for each in found if each.bound)]


def _all_words(said: str, known: Language) -> list[str]:
    """Return the words of ``said``, those that lost a vowel in front of them without it, too."""
    return [*map(fold, words(said)), *(word for word, _, _ in saying_words(said, known))]


def _at_a_glance(pairs: Given) -> bool:
    """Whether these are few, and do not only stand elsewhere now."""
    was, now = (sorted(filter(None, map(itemgetter(side), pairs))) for side in (0, 1))
    return not pairs or (was != now and len(pairs) <= _PLACES and all(map(_are_few, pairs)))


def _are_few(pair: tuple[str, str]) -> bool:
    """Whether these are told at a glance; what is in brackets is told as that."""
    most = _FEW if all(pair) else _PHRASE
    return all(count_words(text) <= most and MARKS.isdisjoint(text) for text in pair)
