"""Line numbers: figures in the margin of a page, beside nearly all of its rows or every fifth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from plans.readers.pdf._words import Page, Word

_FEWEST = 5
_STEPS = (1, 5, 10)
# So many of the rows have one, and so many run through or begin further in, as no list does.
_NEARLY_ALL, _FULL, _UNLIKE_A_LIST = 0.75, 0.92, 2


def without_line_numbers(page: Page) -> tuple[Page, str]:
    """Return a page without line numbers, and those.

    Numbers of paragraphs stand in the margin too, but not beside the rows that go on.
    """
    numbers = _in_the_margin(page.words)
    if not _count(numbers) or not _are_of_lines(numbers, page.words):
        return page, ""
    words = [word for word in page.words if word not in numbers]
    return replace(page, words=words), " ".join(word.text for word in numbers)


def _in_the_margin(words: Sequence[Word]) -> list[Word]:
    """Return the numbers that stand further out than any other word, from the top down."""
    found = [word for word in words if word.text.isdecimal() and len(word.text) < 5]
    if len(found) < _FEWEST:
        return []
    text = min((word.left for word in words if not word.text.isdecimal()), default=0.0)
    return sorted((word for word in found if word.right < text), key=lambda word: -word.top)


def _count(numbers: Sequence[Word]) -> int:
    """Return by how much numbers count on; 0 if they do not."""
    if len(numbers) < _FEWEST:
        return 0
    steps = {int(after.text) - int(here.text) for here, after in pairwise(numbers)}
    step = steps.pop()
    return step if not steps and step in _STEPS else 0


def _are_of_lines(numbers: Sequence[Word], words: Sequence[Word]) -> bool:
    text = [word for word in words if word not in numbers]
    left = min(word.left for word in text)
    full = left + _FULL * (max(word.right for word in text) - left)
    further = left + 2 * numbers[0].height
    rows = _levels(word for word in text if _is_beside(word, numbers))
    odd = sum(end > full or start > further for start, end in rows)
    return len(numbers) * _count(numbers) >= _NEARLY_ALL * len(rows) and odd >= _UNLIKE_A_LIST


def _is_beside(word: Word, numbers: Sequence[Word]) -> bool:
    return numbers[-1].bottom <= (word.bottom + word.top) / 2 <= numbers[0].top


def _levels(words: Iterable[Word]) -> list[tuple[float, float]]:
    """Return where the words at each height begin and end."""
    found: dict[int, tuple[float, float]] = {}
    for word in words:
        start, end = found.get(round(word.bottom), (word.left, word.right))
        found[round(word.bottom)] = min(word.left, start), max(word.right, end)
    return list(found.values())
