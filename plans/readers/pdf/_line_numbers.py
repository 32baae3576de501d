"""Line numbers: figures in the margin of a page, beside nearly all of its rows or every fifth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plans.readers.pdf._words import Page, Word

# So many numbers stand one below the other, in a column of so many heights of a letter.
_FEWEST, _WIDE = 5, 2
_STEPS = (1, 5, 10)
# What stands so far up or down a page may reach as far out.
_EDGE = 0.08
# So many of the rows have one, and so many run through or begin further in, as no list does.
_NEARLY_ALL, _FULL, _UNLIKE_A_LIST = 0.75, 0.92, 2


def without_line_numbers(pages: Sequence[Page]) -> list[tuple[Page, str]]:
    """Return pages without line numbers, and those of each.

    Numbers of paragraphs stand in the margin too, but not beside the rows that go on. A page of few
    lines has line numbers where the others have them.
    """
    found = [_line_numbers(page) for page in pages]
    places = [word.left for numbers in found for word in numbers]
    if places:
        column = min(places), max(places)
        found = [
            numbers or _few(page.words, column) for page, numbers in zip(pages, found, strict=True)
        ]
    return [_parted(page, numbers) for page, numbers in zip(pages, found, strict=True)]


def _parted(page: Page, numbers: Sequence[Word]) -> tuple[Page, str]:
    if not numbers:
        return page, ""
    words = [word for word in page.words if word not in numbers]
    return replace(page, words=words), " ".join(word.text for word in numbers)


def _line_numbers(page: Page) -> Sequence[Word]:
    numbers = _in_the_margin(page)
    return numbers if _count(numbers) and _are_of_lines(numbers, page.words) else ()


def _few(words: Sequence[Word], column: tuple[float, float]) -> Sequence[Word]:
    """Return the numbers from 1 in a ``column``, each beside one of the rows next to them."""
    numbers = _from_the_top(word for word in words if column[0] - 1 < word.left < column[1] + 1)
    counted = [str(no) for no in range(1, len(numbers) + 1)]
    return numbers if [word.text for word in numbers] == counted else ()


def _in_the_margin(page: Page) -> list[Word]:
    """Return the numbers that stand further out than any word of the text, from the top down."""
    numbers = max(_counting(_in_a_column(page.words)), key=len)
    low, high = _EDGE * page.height, (1 - _EDGE) * page.height
    said = (word for word in page.words if low < word.bottom < high and not word.turned)
    text = min((word.left for word in said if word not in numbers), default=0.0)
    return [word for word in numbers if word.right < text]


def _in_a_column(words: Iterable[Word]) -> list[Word]:
    """Return the outermost numbers that stand below each other, from the top down."""
    found = sorted(filter(_is_number, words), key=lambda word: word.left)
    for word, last in zip(found, found[_FEWEST - 1 :], strict=False):
        end = word.left + _WIDE * word.height
        if last.left < end:
            return _from_the_top(each for each in found if word.left <= each.left < end)
    return []


def _counting(numbers: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield stretches of ``numbers`` that count on by one step: a foot may hold a number, too."""
    run = list(numbers[:1])
    for word in numbers[1:]:
        step = int(word.text) - int(run[-1].text)
        if len(run) > 1 and step != int(run[-1].text) - int(run[-2].text):
            yield run
            run = run[-1:]
        run.append(word)
    yield run


def _from_the_top(words: Iterable[Word]) -> list[Word]:
    return sorted(words, key=lambda word: -word.top)


def _is_number(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) < 5


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
