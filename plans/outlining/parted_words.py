"""Which hyphens at the ends of lines only part a word, and which belong to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from plans.drafting import Line
from plans.outlining.stop_phrases import CONJUNCTIONS

# Who parts words at the ends of lines does so more often.
FEWEST_PARTED = 3
# Forms of one word differ in so many of their last letters: "agreement", "agreements".
_ENDING = 3
# What stands behind the hyphen of a word that is found in another form.
_SHARED = 2
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_SPELLED = re.compile(r"\w+(?:-\w+)*")


class PartedWords:
    """What the lines of a document say about the words that stand across two of them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    def is_one_word(self, head: str, tail: str) -> bool:
        """Say whether the hyphen at the end of a line only parts a word: "mar-", "ket".

        It does if the document spells the word without it elsewhere, or parts words so.
        """
        head, tail = head.casefold(), tail.casefold()
        if f"{head}-{tail}" in self._words:
            return False
        known = self._is_spelled(head, tail) or self._hyphenates
        return known or (head, tail) in self._torn

    def _is_spelled(self, head: str, tail: str) -> bool:
        """Say whether the word stands elsewhere, if only in another form: "agree-", "ment"."""
        whole = head + tail
        stem = whole[: max(len(head) + _SHARED, len(whole) - _ENDING)]
        # What begins with the stem stands first behind it, in the order of letters.
        next_to = bisect_left(self._sorted, stem)
        return any(word.startswith(stem) for word in self._sorted[next_to : next_to + 1])

    @cached_property
    def _torn(self) -> frozenset[tuple[str, str]]:
        """The parted words whose parts are none, if they are more than the hyphens that belong."""
        torn = [parts for parts in self._parted if self._is_of_no_words(*parts)]
        return frozenset(torn if len(torn) > max(1, self._compounds) else ())

    def _is_of_no_words(self, head: str, tail: str) -> bool:
        return not ({head, tail} & self._alone or self._is_spelled(head, tail))

    @cached_property
    def _words(self) -> frozenset[str]:
        """Every word of the document, with its hyphens."""
        found = (_SPELLED.findall(line.text.casefold()) for line in self._lines)
        return frozenset(word for words in found for word in words)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._words)

    @cached_property
    def _compounds(self) -> int:
        return sum("-" in word for word in self._words)

    @cached_property
    def _parted(self) -> list[tuple[str, str]]:
        """The parts of each word that may be parted, and has no hyphen elsewhere."""
        return [
            parts
            for line, after in pairwise(self._lines)
            if (parts := _parts(line, after)) and "-".join(parts) not in self._words
        ]

    @cached_property
    def _hyphenates(self) -> bool:
        """Whether words are parted at the ends of lines as a typesetter parts them.

        Who only wraps between words ends few lines behind a hyphen that belongs there.
        """
        parted = len(self._parted)
        return parted >= FEWEST_PARTED and parted * 3 > self._compounds

    @cached_property
    def _alone(self) -> frozenset[str]:
        """Every word that stands within a line: not the parts around a hyphen at its end."""
        return frozenset(_within_lines(self._lines))


def _parts(line: Line, after: Line) -> tuple[str, str] | None:
    """Return the two parts of a word around the hyphen that ``line`` ends in."""
    if line.text[-1:] != "-" or not after.text[:1].islower():
        return None
    head, tail = _LAST_WORD.search(line.text[:-1]), _LETTERS.match(after.text)
    if head is None or tail is None or tail[0] in CONJUNCTIONS:
        return None
    return head[0].casefold(), tail[0].casefold()


def _within_lines(lines: Sequence[Line]) -> Iterator[str]:
    torn = False
    for line in lines:
        words = _SPELLED.findall(line.text.casefold())
        torn, was_torn = line.text.endswith("-"), torn
        yield from words[was_torn : len(words) - torn]
