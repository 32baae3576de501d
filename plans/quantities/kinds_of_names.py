"""What has names, by which these are known where no capital tells them: *Stadt* Celle, 商务*部*."""

from __future__ import annotations

from functools import cache

from plans.languages import language
from plans.quantities.inflected import Names
from plans.quantities.page import Page, page_of
from plans.quantities.phrases import Phrases
from plans.quantities.tokens import HAN

# Between a kind and a name stand so many small words at most: the town *of the* Hague.
_BETWEEN = 2
# A Chinese name goes on for so many signs up to its kind: 青岛 海润有限 公司.
_REACH = 8
# What joins words in Chinese stands in no name.
_JOINTS = frozenset("的和与及或在向由对为是")
# One sign is a kind right behind a name alone, and a name has two.
_LEAST = 2


def has_kind_beside(text: str, span: tuple[int, int], tag: str) -> bool:
    """Whether what stands in ``span`` is named by a word beside it, or by its own first or last.

    Args:
        text: a text of any length.
        span: from where to where a name may stand.
        tag: the language, which lists what has names.
    """
    if not language(tag).exchanged.kinds:
        return False
    page = page_of(text, tag)
    first, behind = page.at(span[0]), page.at(span[1])
    if first == behind:
        return False
    return _is_behind_kind(page, first, behind) or _is_before_kind(page, first, behind)


def _is_behind_kind(page: Page, first: int, behind: int) -> bool:
    kinds, known = _before(page.language.tag), page.language
    small = known.grammar.links | known.grammar.articles | known.articles.definite
    for at in range(max(0, first - _BETWEEN - 1), first + 1):
        found = kinds.match(page, at)
        end = found[0] if found else behind
        goes_on = end < behind and (at == first or end <= first) and page.joined(end)
        if goes_on and small.issuperset(page.words[end:first]):
            return True
    return False


def _is_before_kind(page: Page, first: int, behind: int) -> bool:
    kinds = _behind(page.language.tag)
    if not kinds.heads:
        return False
    inside = range(first + 1, behind)
    if any((found := kinds.match(page, at)) and found[0] == behind for at in inside):
        return not page.in_han or behind - first > _LEAST
    if not page.in_han:
        return page.joined(behind) and bool(kinds.match(page, behind))
    return behind - first >= _LEAST and _goes_on_to_kind(page, behind, kinds)


def _goes_on_to_kind(page: Page, at: int, kinds: Phrases[str]) -> bool:
    for place in range(at, min(at + _REACH, page.count)):
        if (found := kinds.match(page, place)) and (place == at or found[0] - place > 1):
            return True
        sign = page.words[place]
        if not page.touches(place) or sign in _JOINTS or not _is_han(sign):
            return False
    return False


def _is_han(sign: str) -> bool:
    return sign in HAN or "\u3400" <= sign <= "\u9fff"


@cache
def _before(tag: str) -> Names:
    here = language(tag)
    return Names(here, ((form, form) for form in here.exchanged.kinds.get("before", ())))


@cache
def _behind(tag: str) -> Phrases[str]:
    here = language(tag)
    forms = here.exchanged.kinds.get("behind", ())
    return Phrases(here.writing.elided, ((form, form) for form in forms))
