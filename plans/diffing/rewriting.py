"""Whether a text was written anew: hardly a word that says something stayed.

Then no word of force or denial of the one can be told to have become anything in the other. Whoever
reads of it wants both texts, and what became of the values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from plans.diffing.common_ends import alike_ends
from plans.diffing.saying_words import saying_words
from plans.diffing.unlike_sentences import unlike_sentences
from plans.diffing.word_stems import stem
from plans.languages import language

# Of fewer words one that stayed is much.
_FEW = 6
# Of one text again so much reworded has one half to all in common with what it was, and two texts
# of one matter less than a third. A short text within a long one was written on.
_STAYED, _WITHIN = 0.4, 0.6


# Asked for what two texts state, and again to name the change of words.
@lru_cache(maxsize=8)
def rewritten(before: str, after: str, tag: str) -> bool:
    """Say whether of the sentences in which two texts differ hardly a word is in both.

    Measured as a Dice coefficient of their stems; the order of sides changes nothing.
    """
    unlike = unlike_sentences(before, after)
    longer = max(len(unlike.before), len(unlike.after))
    if sum(alike_ends(unlike.before, unlike.after)) > _STAYED * longer:  # as of most
        return False
    known = language(tag)
    old, new = (
        [word for word, _, _ in saying_words(text, known)] for text in (unlike.before, unlike.after)
    )
    # Words that are the same have the same stem, so that more of these are in both.
    return _hardly_shared(old, new) and _hardly_shared(
        *([stem(word, known) for word in said] for said in (old, new))
    )


def _hardly_shared(old: Sequence[str], new: Sequence[str]) -> bool:
    shared, sizes = (Counter(old) & Counter(new)).total(), (len(old), len(new))
    if min(sizes) < _FEW:
        return False
    return 2 * shared < _STAYED * sum(sizes) and shared < _WITHIN * min(sizes)
