"""Where words gave way to others that nothing else tells of, and which words these are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.aligning import placed_words
from plans.diffing.common_ends import Placed
from plans.diffing.replaced_stretches import Place, Span, differences
from plans.diffing.saying_words import saying_words
from plans.diffing.word_stems import stem
from plans.languages import Language, Words, fold
from plans.values import frozen

# One sign of Chinese or none, and those that may be one word with it.
_SIGN, _SIGNS = re.compile("[\u3400-\u9fff]?"), re.compile("[\u3400-\u9fff]{0,2}")


def given_places(texts: tuple[str, str], told: Words, known: Language) -> list[Place]:
    """Return from where to where words of either text gave way in each place, in order.

    Args:
        texts: the text before and the one after.
        told: the stems of words that others tell.
        known: the language of both.
    """
    joined: list[Place] = []
    for place in _places(texts, told, known):
        if joined and (whole := _as_one(joined[-1], place, texts, known)):
            joined[-1] = whole
        else:
            joined.append(place)
    return joined


def _as_one(first: Place, second: Place, texts: tuple[str, str], known: Language) -> Place | None:
    """Return two places as one where a word between them stayed: *own* cost, cost *of hers*."""
    gone, come = (not span[0] < span[1] for span in first), [a < b for a, b in second]
    if list(gone) != come or sum(come) != 1:
        return None
    between = texts[0][first[0][1] : second[0][0]]
    one, other = ((here[0], there[1]) for here, there in zip(first, second, strict=True))
    return (one, other) if len(saying_words(between, known)) == 1 else None


def _places(texts: tuple[str, str], told: Words, known: Language) -> Iterator[Place]:
    for spans in differences(*texts):
        sides = [_Side(text, *span) for text, span in zip(texts, spans, strict=True)]
        if all(_SIGN.fullmatch(each.text, each.start, each.end) for each in sides):
            # It may make another word of those behind it: 非独占, 独占.
            found = _SIGNS.match(texts[1], spans[1][1])
            more = len(found[0]) if found else 0
            sides = [_Side(each.text, each.start, each.end + more) for each in sides]
        if place := _place(sides[0], sides[1], told, known):
            yield place


@frozen
class _Side:
    """A stretch of a text, from ``start`` to ``end``."""

    text: str
    start: int
    end: int

    def words(self, known: Language) -> list[Placed]:
        """Return the stems of its words that say something, and where each stands in the text."""
        found = saying_words(self.text[self.start : self.end], known)
        return [
            (stem(word, known), self.start + first, self.start + last)
            for word, first, last in found
        ]

    def new(self, words: Sequence[Placed], told: Words, known: Language, *, alone: bool) -> Span:
        """Return from the first of ``words`` to the last, if ``alone`` with small ones beside."""
        if not words:
            return self.start, self.start
        start, end = words[0][1], words[-1][2]
        if alone:
            said = placed_words(self.text[self.start : self.end])
            new = [at for word, at, _ in said if stem(fold(word), known) not in told]
            start = self.start + min([*new, start - self.start])
            end = max(end, self.start + said[-1][2]) if self._ends() else end
        return start, end

    def _ends(self) -> bool:
        """Whether no word of its sentence stands behind it: *zahlungsunfähig wird*."""
        return not self.text[self.end :].lstrip()[:1].isalnum()


def _place(before: _Side, after: _Side, told: Words, known: Language) -> Place | None:
    """Return what gave way to what in one place; None if it is told, or is only another form."""
    olds, news = before.words(known), after.words(known)
    was, now = ([each for each in words if each[0] not in told] for words in (olds, news))
    if _stems(was) == _stems(now) or (
        len(was) + len(now) < len(olds) + len(news) and _only_join([*was, *now], known)
    ):
        return None
    # The article goes with what only came or went: *una* vez.
    alone = not (was and now)
    return (
        before.new(was, told, known, alone=alone),
        after.new(now, told, known, alone=alone),
    )


def _stems(found: Sequence[Placed]) -> list[str]:
    return [word for word, _, _ in found]


def _only_join(found: Sequence[Placed], known: Language) -> bool:
    """Whether these only join what is told to what stayed: *or* negligently."""
    joints = {stem(fold(form), known) for form in (*known.joints.lists, *known.joints.choices)}
    return joints.issuperset(_stems(found))
