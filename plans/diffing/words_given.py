"""Which words gave way to which, where they are few: told in place of "words changed".

Whether one is only the other put otherwise, *lessee* and *tenant*, nobody can say who knows no
meanings; so the change stays one to be read. But whoever reads what changed sees at once what to
think of it: *the mayor* became *the prefect*.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from plans.aligning import placed_words, words
from plans.bracketing import MARKS
from plans.diffing.changes import Change, Edit
from plans.diffing.common_ends import Placed
from plans.diffing.naming import Context
from plans.diffing.one_thing import same_key
from plans.diffing.replaced_stretches import differences
from plans.diffing.saying_words import count_words, saying_words
from plans.diffing.shadows import sides, telling
from plans.diffing.text_rules import OTHER_WORDS
from plans.diffing.word_stems import stem
from plans.languages import Language, fold, language
from plans.tables import may_hold_table

# More places, or more words in one of them, tell nothing at a glance.
_PLACES, _FEW = 3, 6
_BETWEEN = " … "
# One sign of Chinese or none, and those that may be one word with it.
_SIGN, _SIGNS = re.compile("[\u3400-\u9fff]?"), re.compile("[\u3400-\u9fff]{0,2}")


def with_words_given(
    changes: Sequence[Change], told: Container[str], context: Context
) -> list[Change]:
    """Return the changes of a clause, those of its words with the words that gave way.

    What others tell of them is left out; ``told`` are the fingerprints of those of which they tell
    all. Where too much differs to be told at a glance, a change stays as it is.
    """
    if any(each.term for each in changes):  # then the words express what a term states
        return list(changes)
    return [
        _with_words(each, changes, context)
        if each.rule == OTHER_WORDS and each.fingerprint not in told
        else each
        for each in changes
    ]


def _with_words(change: Change, changes: Sequence[Change], context: Context) -> Change:
    if not change.words or not _in_few_places(change.words):
        return change
    texts = sides(change)
    beside = telling(change, changes)
    quoted = [said for each in beside for said in (each.before, each.after) if said]
    before, after = _given(*texts, quoted, language(context.language(*texts)))
    return replace(change, before=before, after=after) if before or after else change


def _in_few_places(edits: Sequence[Edit]) -> bool:
    """Whether words differ in few places; most texts that differ in many are told at no glance."""
    kept = sum(op == "equal" for op, _ in edits)
    return kept <= 2 * _PLACES


def _given(
    before: str, after: str, quoted: Iterable[str], known: Language
) -> tuple[str | None, str | None]:
    """Return the words of ``before`` that gave way, and those of ``after`` that came."""
    if may_hold_table(before) or may_hold_table(after):
        return None, None
    told = _stems_of(quoted, known)
    pairs = list(_places(before, after, told, known))
    olds, news = (list(filter(None, map(itemgetter(side), pairs))) for side in (0, 1))
    # What is only elsewhere now gave way to nothing.
    if len(pairs) > _PLACES or sorted(olds) == sorted(news) or not _are_few(olds + news):
        return None, None
    return _BETWEEN.join(olds) or None, _BETWEEN.join(news) or None


def _stems_of(quoted: Iterable[str], known: Language) -> frozenset[str]:
    return frozenset(stem(fold(word), known) for said in quoted for word in words(said))


def _places(
    before: str, after: str, told: frozenset[str], known: Language
) -> Iterator[tuple[str, str]]:
    """Yield what differs in each place, without what is ``told`` or says nothing."""
    for here, there in differences(before, after):
        sides = before[slice(*here)], after[slice(*there)]
        if all(map(_SIGN.fullmatch, sides)):
            # It may make another word of those behind it: 非独占, 独占.
            behind = _behind(after, there[1])
            sides = f"{sides[0]}{behind}", f"{sides[1]}{behind}"
        yield from _place(*sides, told, known)


def _place(
    before: str, after: str, told: frozenset[str], known: Language
) -> Iterator[tuple[str, str]]:
    """Yield what gave way to what in one place, unless it is nothing but another form."""
    was, now = (_new_words(side, told, known) for side in (before, after))
    # The article goes with what only came or went: *una* vez.
    alone = not (was and now)
    old = _cut(before, was, told, known, alone=alone)
    new = _cut(after, now, told, known, alone=alone)
    alike = _stems(was) == _stems(now)
    if not alike and not same_key(old, new, (known.tag, known.tag)):
        yield old, new


def _stems(found: Iterable[Placed]) -> list[str]:
    return [word for word, _, _ in found]


def _behind(text: str, at: int) -> str:
    found = _SIGNS.match(text, at)
    return found[0] if found else ""


def _new_words(text: str, told: frozenset[str], known: Language) -> list[Placed]:
    """Return the stems of the words of ``text`` that say something new, and where each stands."""
    found = ((stem(word, known), start, end) for word, start, end in saying_words(text, known))
    return [each for each in found if each[0] not in told]


def _cut(
    text: str, found: list[Placed], told: frozenset[str], known: Language, *, alone: bool
) -> str:
    """Return ``text`` from the first word that was found to the last; with small words if alone."""
    if not found:
        return ""
    start, end = found[0][1], found[-1][2]
    if alone:
        said = placed_words(text)
        start = next(at for word, at, _ in said if stem(fold(word), known) not in told)
    return text[start:end]


def _are_few(found: Iterable[str]) -> bool:
    """Whether each of these is told at a glance; what is in brackets is told as that."""
    return all(count_words(text) <= _FEW and MARKS.isdisjoint(text) for text in found)
