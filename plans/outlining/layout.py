"""How a document is laid out: whether its lines are wrapped, and how one line follows another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from plans.drafting import Line, columns
from plans.languages import is_repealed
from plans.outlining.parted_words import PartedWords
from plans.outlining.stop_phrases import ABBREVIATIONS, CITED, CONJUNCTIONS, DANGLING

# Nobody wraps lines wider than this; such a line is a paragraph.
WIDEST = 130
# Nobody wraps narrower; a document of short lines is a list of them.
NARROWEST = 50
# But of columns, whose lines go on in small letters so often.
COLUMN, GOING_ON, _FEWEST_GOING_ON = 20, 0.3, 3
# Or of which so many lines that end no sentence are as wide as there is room; of these so many
# have to be of a few words or hold a comma, and so many may not be followed by a large letter.
FILLED, SOME, _FEW_WORDS = 0.8, 0.2, 4
# A line indented by less is not centred but indented.
CENTRED = 8
# A line this long, or one that ends as a sentence does, is text and heads none.
BODY = 40
# A line that left this much of the width unused was ended on purpose.
FULL = 0.75
# Where so many lines end in a full stop, each is a paragraph.
ENDED = 0.6

_ENDS = frozenset(".;:!?。；：！？…،؛؟۔।")
# Behind a part of a sentence, and behind an item of a list that goes on.
COMMAS = (",", "،", "，", "、")
# A line with fewer spaces may be a heading though one word is all that stands below it.
_SENTENCE = 4
ITEM_ENDS = tuple(",;،؛，；、")
CLOSERS = "\"'”’»)]）】」』*_"
# The mark of a footnote behind the end of a sentence.
_NOTED = re.compile(r"(?<=[.;:!?。；…؟])(?:[(\[]\d{1,3}[)\]]|[¹²³⁰⁴-⁹]{1,3})$")
# What parts a sentence within a line.
_WITHIN = re.compile(r"[,;:.،؛，、。；：](?=.)")
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
# Where no spaces are written, a line may end behind any character.
_FIRST_WORD = re.compile(r"[\u2e80-\u9fff\uff00-\uff60]|[^\s\u2e80-\u9fff]{1,80}")


class Where(IntEnum):
    """How a line follows the one before it."""

    WRAPPED = 0
    LINE = 1
    PARAGRAPH = 2
    FRESH = 3


def ends(text: str) -> bool:
    """Say whether ``text`` ends as a sentence or an item of a list does."""
    tail = text[-60:].rstrip(CLOSERS)
    if tail and tail[-1].isdigit():  # isdigit() knows raised figures
        tail = _NOTED.sub("", text[-60:]).rstrip(CLOSERS)
    word = _LAST_WORD.search(tail)
    if word and word[0].casefold() in CONJUNCTIONS:
        return tail[: word.start()].rstrip().endswith((";", ",", "；", "،"))
    if not tail or tail[-1] not in _ENDS:
        return False
    word = _LAST_WORD.search(tail[:-1]) if tail[-1] == "." else None
    return not (word and word[0].casefold() in ABBREVIATIONS)


def leads_on(text: str) -> bool:
    """Say whether ``text`` leads to what stands below it: it ends in a colon."""
    return text.endswith((":", "："))


def dangles(text: str, style: str = "") -> bool:
    """Say whether ``text`` stops in the middle of a sentence, at a word that wants another.

    Before a label of a ``style`` such as "(a)" an "and" or "or" is the end of an item.
    """
    if text[-1:] in "-\xad" and text[-2:-1].isalpha():
        return True
    word = _LAST_WORD.search(text[-30:])
    if word and style.endswith(")") and word[0] in CONJUNCTIONS:
        return False
    return word is not None and (word[0] in DANGLING or word[0].casefold() in CITED)


def is_last_word(text: str, above: str) -> bool:
    """Say whether ``text`` can only be the last word of the sentence in the line ``above``."""
    alone = " " not in text and text[-1] in ".;。；؛" and not is_repealed(text)
    return alone and above.count(" ") >= _SENTENCE


def cites(text: str) -> bool:
    """Say whether ``text`` stops at a word that a number follows: "of Article"."""
    word = _LAST_WORD.search(text[-30:])
    return word is not None and word[0].casefold() in CITED


class Layout:
    """What the lines of a document say about where its paragraphs end."""

    def __init__(self, lines: Sequence[Line], *, marked: bool) -> None:
        self._lines = lines
        # Whether the hyphen at the end of a line only parts a word: "mar-", "ket".
        self.is_one_word = PartedWords(lines).is_one_word
        self.marked = marked
        broken = [line for line, after in pairwise(lines) if not after.gap]
        widths = sorted(line.width for line in broken) or [0]
        widest = widths[len(widths) * 95 // 100]
        narrow = widest <= NARROWEST and _is_set_narrow(lines, widest)
        self._least = COLUMN if narrow else NARROWEST
        self.width = max(self._least, widest)
        self.wrapped = narrow or _is_wrapped(broken, widths)
        self.free = not self.wrapped and not any(map(_goes_on, lines, lines[1:]))
        self.base = _base(lines)

    def breaks(self, line: Line, after: Line) -> bool:
        """Say whether ``line`` was ended on purpose, so that a label may follow."""
        return ends(line.text) or self.had_room(line, after)

    def had_any_room(self, line: Line, after: Line) -> bool:
        """Say whether the first word of ``after`` would have fitted on ``line``, if only just."""
        return _needed(line, after) <= self.width

    def had_room(self, line: Line, after: Line) -> bool:
        """Say whether the first word of ``after`` would have fitted on ``line``."""
        if dangles(line.text):
            return False
        needed = _needed(line, after)
        if self.wrapped:
            return needed <= self.width * FULL
        narrow = NARROWEST < after.width < needed and not self._ends_a_block(after)
        return not narrow and line.width <= max(NARROWEST, self.width * FULL)

    def _ends_a_block(self, line: Line) -> bool:
        """Say whether a blank line follows, so that the width of ``line`` says nothing."""
        return line.no + 1 >= len(self._lines) or self._lines[line.no + 1].gap

    def joint(self, line: Line, after: Line, *, opens: bool = False) -> Where:
        """Return how ``after`` follows ``line`` if it is plain words; ``opens`` if that is not."""
        if after.gap:
            return Where.FRESH
        if self.marked:
            return Where.LINE if line.hard else Where.WRAPPED
        return self._joint_by_looks(line, after, opens=opens)

    def _joint_by_looks(self, line: Line, after: Line, *, opens: bool) -> Where:
        if starts_small(after.text) and (self.wrapped or line.width > self._least):
            return Where.WRAPPED
        ended = ends(line.text)
        indented = after.indent > line.indent + 1 and not opens
        if ended and (indented or self.is_whole(line)):
            return Where.PARAGRAPH
        if not self.had_room(line, after):
            return Where.WRAPPED
        return Where.PARAGRAPH if ended else Where.LINE

    def is_centred(self, line: Line) -> bool:
        """Say whether ``line`` stands in the middle of the page."""
        margin = (self.width - (line.width - line.indent)) / 2
        return line.indent >= CENTRED and abs(line.indent - margin) <= CENTRED / 2

    def is_whole(self, line: Line) -> bool:
        """Say whether no line like this was ever wrapped."""
        return self.free or line.width > WIDEST


def _base(lines: Sequence[Line]) -> int:
    """Return the column at which most paragraphs begin."""
    starts = Counter(line.indent for line in lines if line.gap and _is_said(line))
    return starts.most_common(1)[0][0] if starts else 0


def _is_said(line: Line) -> bool:
    """Say whether ``line`` begins a paragraph, and heads none: headings may be centred."""
    return line.width - line.indent > BODY or ends(line.text)


def _is_wrapped(broken: list[Line], widths: list[int]) -> bool:
    if not broken or sum(w for w in widths if w > WIDEST) > 0.3 * sum(widths):
        return False
    long = [line for line in broken if line.width > NARROWEST]
    if not long:
        return False
    return sum(ends(line.text) for line in long) < ENDED * len(long)


def _is_set_narrow(lines: Sequence[Line], widest: int) -> bool:
    """Say whether lines are wrapped in a narrow column: many go on in the middle of a sentence."""
    broken = [(line, after) for line, after in pairwise(lines) if not after.gap]
    going_on = sum(_goes_on(line, after) and after.text[:1].isalpha() for line, after in broken)
    if going_on >= max(_FEWEST_GOING_ON, GOING_ON * len(broken)):
        return True
    return _is_filled(broken, widest, going_on)


def _is_filled(broken: Sequence[tuple[Line, Line]], widest: int, going_on: int) -> bool:
    """Say whether lines stop where no room was left, in the middle of sentences.

    Nothing else tells in a script without small letters, and little where nouns are large. Names
    in a list are of few words and have no commas within.
    """
    unended = [each for each in broken if each[0].width >= COLUMN and not ends(each[0].text)]
    full = [(line, after) for line, after in unended if _needed(line, after) > widest]
    said = sum(
        line.text.count(" ") >= _FEW_WORDS - 1 or bool(_WITHIN.search(line.text))
        for line, _ in full
    )
    small = sum(_has_one_form(_first_letter(after.text)) for _, after in full) + going_on
    most = max(_FEWEST_GOING_ON, FILLED * len(unended), GOING_ON * len(broken))
    return len(full) >= most and min(said, small) >= max(_FEWEST_GOING_ON, SOME * len(full))


def _needed(line: Line, after: Line) -> int:
    """Return how wide ``line`` would be with the first word of ``after`` on it."""
    word = _FIRST_WORD.match(after.text)
    return line.width + 1 + columns(word[0] if word else "")


def _goes_on(line: Line, after: Line) -> bool:
    return not after.gap and starts_small(after.text) and not ends(line.text)


def starts_small(text: str) -> bool:
    """Say whether ``text`` begins as the middle of a sentence: with a small letter, a figure."""
    return _first_letter(text).islower() or text[:1].isdecimal()


def _first_letter(text: str) -> str:
    return next((char for char in text[:20] if char.isalpha()), "")


def _has_one_form(letter: str) -> bool:
    """Say whether ``letter`` is one, and neither large nor small."""
    return letter.lower() == letter.upper() != ""
