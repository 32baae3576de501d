"""Figures that nothing reads, where one gave way or came: *am 15.*, *on the 10th*, *по форме 7*.

Nobody knows what they count, so that they have no order; but whoever reads the change has to see
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from plans.diffing.replaced_stretches import Span, differences
from plans.diffing.saying_words import count_words
from plans.diffing.standing_near import Differing
from plans.quantities import Mention

# Two digits, perhaps with what marks an ordinal, and none of a number such as 4.2, of a code, of a
# list or of a note: 3/2004, 5G-A, (2), [7]. More digits may be those of a telephone. What may not
# stand before is looked for behind a digit alone: a text has many more places without one.
_FIGURE = re.compile(
    r"(\d(?<![\w.,/:^\[(№§-].)\d?(?:(?:st|nd|rd|th|er|º|ª|°|-?[а-яіїє]{1,3}|-?й)\b|\.(?=\s\w))?)"
    r"(?![\w/:)\]%-]|[.,]\d)"
)
_DIGIT = re.compile(r"\d")
_SURE = 0.5
# Where more words gave way, nothing says which figure stands for which.
_FEW = 9


def unread_figures(
    texts: tuple[str, str], read: tuple[Sequence[Mention], Sequence[Mention]]
) -> Iterator[Differing]:
    """Yield the figures that gave way where few words did, as (before, after).

    Args:
        texts: the text before and the one after.
        read: what is found in either; a figure within that is told with it.
    """
    if all(map(_all_read, texts, read)) or not any(map(_FIGURE.search, texts)):
        return
    for spans in differences(*texts):
        sides = [(text[slice(*span)], span) for text, span in zip(texts, spans, strict=True)]
        if all(0 < count_words(said) <= _FEW for said, _ in sides):
            olds, news = map(_figures, texts, spans, read)
            yield from (pair for pair in zip_longest(olds, news) if _differ(*pair))


def _all_read(text: str, read: Sequence[Mention]) -> bool:
    """Whether every digit of a text is in something that is read, as in most."""
    at = 0
    for each in read:
        if _DIGIT.search(text, at, each.start):
            return False
        at = max(at, each.end)
    return not _DIGIT.search(text, at)


def _figures(text: str, span: Span, read: Sequence[Mention]) -> Iterator[Mention]:
    for match in _FIGURE.finditer(text, *span):
        start, end = match.span(1)
        if not any(each.start < end and start < each.end for each in read):
            yield Mention(start, end, match[1], "number", match[1], _SURE)


def _differ(old: Mention | None, new: Mention | None) -> bool:
    return old is None or new is None or old.text != new.text
