"""Whether a text was written anew: hardly a word that says something stayed.

Then no word of force or denial of the one can be told to have become anything in the other, and no
words beside a value gave way with it. Whoever reads of it wants both texts, and what became of the
values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from plans.diffing.common_ends import alike_ends, common_ends
from plans.diffing.saying_words import saying_words
from plans.diffing.unlike_sentences import unlike_sentences
from plans.diffing.word_stems import stem
from plans.languages import language

if TYPE_CHECKING:
    from plans.diffing.standing_near import Differing
    from plans.quantities import Mention

# Of fewer words one that stayed is much.
_FEW = 6
# Of one text again so much reworded has more than half in common with what it was, and two texts of
# one matter less than a third. A short text within a long one was written on.
_STAYED, _WITHIN = 0.5, 0.7
# What begins and ends as it did was changed between.
_FRAMED = 0.25


# Asked for what two texts state, and again to name the change of words.
@lru_cache(maxsize=8)
def rewritten(before: str, after: str, tag: str) -> bool:
    """Say whether of the sentences in which two texts differ hardly a word is in both.

    Measured as a Dice coefficient of their stems; the order of sides changes nothing.
    """
    unlike = unlike_sentences(before, after)
    longer = max(len(unlike.before), len(unlike.after))
    if sum(alike_ends(unlike.before, unlike.after)) > _FRAMED * longer:  # as of most
        return False
    known = language(tag)
    old, new = (
        [stem(word, known) for word, _, _ in saying_words(text, known)]
        for text in (unlike.before, unlike.after)
    )
    sizes = len(old), len(new)
    if min(sizes) < _FEW or sum(common_ends(old, new)) > _FRAMED * max(sizes):
        return False
    shared = (Counter(old) & Counter(new)).total()
    return 2 * shared < _STAYED * sum(sizes) and shared < _WITHIN * min(sizes)


def values_anew(found: Iterable[Differing]) -> list[Differing]:
    """Return the values that differ in a text written anew, each by itself.

    A value that is the only one of its sort to go became the only one of its sort that came.
    References are told where one gave way to another.
    """
    # Where every clause is typed nobody reads prose.
    from plans.diffing.standing_near import alone

    pairs = [pair for pair in found if _tells(*pair)]
    for old, new in _alone_of_their_sort(alone(pairs, 0), alone(pairs, 1)):
        pairs[pairs.index((None, new))] = old, new
        pairs.remove((old, None))
    return pairs


def _alone_of_their_sort(
    gone: Sequence[Mention], come: Sequence[Mention]
) -> list[tuple[Mention, Mention]]:
    fits = [(old, new) for old in gone for new in come if _of_one_sort(old, new)]
    times = Counter(chain.from_iterable(fits))
    return [pair for pair in fits if all(times[each] == 1 for each in pair)]


def _tells(old: Mention | None, new: Mention | None) -> bool:
    mention = new or old
    if mention is None or mention.is_value:
        return True
    return mention.kind == "reference" and bool(old and new)


def _of_one_sort(old: Mention, new: Mention) -> bool:
    """Whether both are of one kind, and count one thing as far as they say what."""
    units = {getattr(each.value, "unit", "") for each in (old, new)} - {""}
    if old.kind == new.kind:
        return old.kind != "number" or len(units) < 2
    return {old.kind, new.kind} == {"duration", "deadline"}
