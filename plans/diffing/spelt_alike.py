"""Two texts in which what both say in another spelling is one sign: *12 months*, *one year*."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator
from functools import cache
from itertools import chain
from operator import attrgetter, itemgetter

from plans.diffing.value_pairs import meaning
from plans.languages import Language, language
from plans.quantities import Mention, how_often, mentions, qualifiers
from plans.values import frozen

Stretch = tuple[int, int, str]
Break = tuple[int, int]
# These are for private use, and each is a word; those that a font gave a text are left out.
_SIGNS = range(0xE000, 0xF900)
# Stands between the items of a list, which a comma parts on one side and "and" on the other.
_JOINT = " \u2016 "


@frozen
class Spelt:
    """A text with signs for what another one spells otherwise.

    Attributes:
        text: what is compared.
        source: the text as it is.
        breaks: where stretches of the one begin, and where in the other.
    """

    text: str
    source: str
    breaks: list[Break]

    def said(self, span: tuple[int, int]) -> str:
        """Return what stands in the source for a stretch of the text."""
        return self.source[slice(*self.within(span))]

    def within(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return from where to where a stretch of the text stands in the source."""
        return self._place(span[0]), self._place(span[1])

    def _place(self, at: int) -> int:
        here, there = self.breaks[bisect_right(self.breaks, at, key=itemgetter(0)) - 1]
        return there + at - here


def spelt_alike(
    before: str, after: str, known: Language, *, lists: bool = False, force: bool = True
) -> tuple[Spelt, Spelt]:
    """Return two texts with a sign for each value or modal that both say and spell otherwise.

    With ``lists`` there is one, too, for whatever parts the items of a list; without ``force``
    there is none for modals.
    """
    here, there = (_by_worth(text, known.tag, force=force) for text in (before, after))
    worths = (worth for worth in here if _pairs(here[worth], there.get(worth, [])))
    both = (zip(here[worth], there[worth], strict=False) for worth in worths)
    pairs = [pair for pair in chain.from_iterable(both) if pair[0].text != pair[1].text]
    signed = [*zip(pairs, _unused(before + after), strict=False)]
    old, new = (
        [(pair[side].start, pair[side].end, sign) for pair, sign in signed] for side in (0, 1)
    )
    parted = _joints(known.tag) if lists else None
    return _spelt(before, old, parted), _spelt(after, new, parted)


def _pairs(here: list[Mention], there: list[Mention]) -> bool:
    """Whether mentions of one worth stand for each other; of modals, if all of them do."""
    return bool(there) and (here[0].kind != "modal" or len(here) == len(there))


def _unused(used: str) -> Iterator[str]:
    return (sign for sign in map(chr, _SIGNS) if sign not in used)


def _by_worth(text: str, tag: str, *, force: bool) -> dict[Hashable, list[Mention]]:
    found: defaultdict[Hashable, list[Mention]] = defaultdict(list)
    for each in _apart(text, tag):
        if force or each.kind != "modal":
            found[meaning(each)].append(each)
    return found


def _apart(text: str, tag: str) -> Iterator[Mention]:
    """Yield values and modals of a text, and what says how often, in order; none within another."""
    found = mentions(text, tag)
    values = [each for each in found if each.is_value]
    modals = [each for each in found if each.kind == "modal"]
    said = (how_often(each, text, tag) for each in (*values, *qualifiers(text, tag)))
    behind = 0
    for each in sorted((*filter(None, said), *values, *modals), key=attrgetter("start")):
        if each.start >= behind:
            behind = each.end
            yield each


def _spelt(text: str, signs: list[Stretch], parted: re.Pattern[str] | None) -> Spelt:
    taken = {at for start, end, _ in signs for at in range(start, end)}
    joints = ((*match.span(), _JOINT) for match in (parted.finditer(text) if parted else ()))
    found = [*signs, *(each for each in joints if taken.isdisjoint(range(*each[:2])))]
    if not found:  # as of most texts
        return Spelt(text, text, [(0, 0)])
    pieces, breaks, at, length = [], [(0, 0)], 0, 0
    for start, end, sign in sorted(found):
        pieces += [text[at:start], sign]
        length += start - at
        breaks += [(length, start), (length + len(sign), end)]
        length, at = length + len(sign), end
    return Spelt("".join([*pieces, text[at:]]), text, breaks)


@cache
def _joints(tag: str) -> re.Pattern[str]:
    """Match what stands between two items of a list."""
    words = "|".join(map(re.escape, language(tag).joints.lists)) or "(?!)"
    return re.compile(rf",?\s+(?:{words})\s+|,\s+", re.IGNORECASE)
