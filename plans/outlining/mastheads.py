"""What stands above a title that names its text: the head of a gazette, of a post, of a file.

"JORF n°0123 du 28 mai 2025", "Posted by x, 12 May 2025, 21:14", "Contract no. HT-2031-088": a line
that could be a title, were there none below that says what the text is: "LOI n° 2025-1 …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from plans.drafting import Block, Line
from plans.languages import fold, heads
from plans.letters import in_capitals
from plans.outlining.datelines import is_a_date, is_dated, is_filed
from plans.outlining.keyword_labels import read_label
from plans.outlining.layout import ends
from plans.outlining.prose import is_han
from plans.outlining.stop_phrases import MONTHS, VERBS

# No such head has more blocks, and none of its lines is longer.
_MOST_BLOCKS, _LONGEST = 10, 400
# A title says what the text is in its first words, and a line of capitals in its last.
_MOST_WORDS, _LONGEST_TITLE, _MOST_HAN = 4, 300, 40
# Behind what a text is called: "（征求意见稿）".
_BEHIND = re.compile(r"》?(?:[（(][^（）()]{1,20}[)）])?$")
_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")
# The number that a gazette gives to what it prints: "10512    Ley 7/2025".
_NUMBERED = re.compile(r"\d{2,6}\s{2,}(?=\S)")
_STAMPED = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$", re.IGNORECASE)
_FIELD = re.compile(r"[^\W\d_][^:：]{1,30}(?::\s|：)\s*\S")
# Words that lead to what follows, and lines that mail programs draw: "--- Forwarded message ---".
_LEADING = (":", "：", "---", "===")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def below_masthead(blocks: Sequence[Block], labelled: Set[int]) -> tuple[int, list[Block]]:
    """Return how many first ``blocks`` stand above a title that names its text, and all of them.

    Where the title is in one block with what stands above it, the two are parted. A post on a board
    without such a title has what it is called.
    """
    top = list(_top(blocks, labelled))
    named = ((at, line) for at, line in top if _names_it(line, blocks[at]))
    at, line = next(named, (0, None)) if _may_stand_above(blocks[0].lines) else (0, None)
    if line is None or line is blocks[0].lines[0]:
        return _below_post(blocks)
    lines = blocks[at].lines
    above = tuple(each for each in lines if each.no < line.no)
    below = lines[len(above) + 1 :]
    if counted := _NUMBERED.match(line.text):
        above = (*above, replace(line, text=counted[0].strip()))
        line = replace(line, text=line.text[counted.end() :])
    title = replace(blocks[at], lines=(line, *below))
    parted = [replace(blocks[at], lines=above)] if above else []
    return at + len(parted), [*blocks[:at], *parted, title, *blocks[at + 1 :]]


def _below_post(blocks: Sequence[Block]) -> tuple[int, list[Block]]:
    """Return what boards print above a post and the rest, that begins with what it is called."""
    first, *others = blocks
    found = (at for at, line in enumerate(first.lines[1:3], 1) if _is_posted(line.text))
    if not (at := next(found, 0)):
        return 0, list(blocks)
    called = replace(first.lines[0], text=_reply().sub("", first.lines[0].text))
    parts = first.lines[1 : at + 1], (called,), first.lines[at + 1 :]
    return 1, [*(replace(first, lines=lines) for lines in parts if lines), *others]


def _is_posted(text: str) -> bool:
    return " » " in text and _is_stamped(text)


def _names_it(line: Line, block: Block) -> bool:
    """Say whether ``line`` names the text, and stands apart from words of another sort."""
    above = [each.text for each in block.lines if each.no < line.no]
    return names_a_text(line.text) and (in_capitals(line.text) or all(map(_says_where, above)))


def _top(blocks: Sequence[Block], labelled: Set[int]) -> Iterator[tuple[int, Line]]:
    """Yield the lines above the first part, with the places of their blocks."""
    gazette = bool(blocks) and _is_of_a_gazette(blocks[0].lines[0].text)
    for at, block in enumerate(blocks[:_MOST_BLOCKS]):
        if block.begins_a_clause:
            return
        for line in block.lines:
            begins = line.no in labelled and _begins_a_part(line.text, gazette=gazette)
            if begins or len(line.text) > _LONGEST:
                return
            yield at, line


def _begins_a_part(text: str, *, gazette: bool) -> bool:
    """Say whether ``text`` begins a part; a ``gazette`` counts its issues and what they hold."""
    mark = read_label(text)
    if mark is None or is_filed(text) or names_a_text(text):
        return False
    return not gazette or mark.kind not in ("", "item")


def _may_stand_above(first: Sequence[Line]) -> bool:
    """Say whether the ``first`` lines could be such a head, and no title."""
    text = first[0].text
    says = _says_where(text) or any(map(_is_numbered, first))
    return says and not names_a_text(text)


def _says_where(text: str) -> bool:
    """Say whether ``text`` says where and when a text is printed, or that it follows."""
    dated = is_filed(text) or is_dated(text) or is_a_date(text)
    return dated or _is_of_a_gazette(text) or _is_field(text)


def _is_of_a_gazette(text: str) -> bool:
    return _in_gazettes().search(fold(text)) is not None


def _is_field(text: str) -> bool:
    return text.endswith(_LEADING) or (_FIELD.match(text) is not None and not ends(text))


def _is_numbered(line: Line) -> bool:
    """Say whether ``line`` has an hour, an address of a site or the number of a case."""
    words = line.text.split()
    return _is_stamped(line.text) or any("://" in word or is_filed(word) for word in words)


def _is_stamped(text: str) -> bool:
    """Say whether ``text`` ends in the hour at which it was sent, behind a day."""
    if not _STAMPED.search(text):
        return False
    words = {word.casefold() for word in _WORD.findall(text)}
    return not MONTHS.isdisjoint(words) or _YEAR.search(text) is not None


def names_a_text(text: str) -> bool:
    """Say whether a line says what a text is, as titles do: "Agreement on …", "HARBOUR PLAN"."""
    text = _NUMBERED.sub("", text)
    if len(text) > _LONGEST_TITLE or _is_field(text) or _is_of_a_gazette(text):
        return False
    if is_han(text):
        return len(text) <= _MOST_HAN and _BEHIND.sub("", text).endswith(_called()[0])
    words = [fold(word) for word in _WORD.findall(text)]
    said = text[:1].islower() or not VERBS.isdisjoint(words)
    return not said and _is_called([_is_name(word) for word in words], text)


def _is_called(names: Sequence[bool], text: str) -> bool:
    """Say whether a text is called by one of the first words of its title; of capitals, by any."""
    if not any(names if in_capitals(text) else names[:_MOST_WORDS]):
        return False
    return names[0] or not ends(text)


def _is_name(word: str) -> bool:
    return word in _called()[1] or word.endswith(_called()[2])


@cache
def _called() -> tuple[tuple[str, ...], frozenset[str], tuple[str, ...]]:
    """Return how titles end in Han, the words that name a text, and the ends of such words."""
    words = {(fold(each), known.script) for known in heads().values() for each in known.texts}
    han = tuple(sorted(word for word, script in words if script == "han"))
    ended = tuple(sorted(word[1:] for word, _ in words if word.startswith("-")))
    return han, frozenset(word for word, _ in words), ended


@cache
def _reply() -> re.Pattern[str]:
    """Return what stands before the subject of an answer: "Re:"."""
    names = sorted({re.escape(each) for known in heads().values() for each in known.replied})
    return re.compile(rf"\A(?:{'|'.join(names)})\s*[:：]\s*", re.IGNORECASE)


@cache
def _in_gazettes() -> re.Pattern[str]:
    names = sorted(re.escape(fold(each)) for known in heads().values() for each in known.gazettes)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(names)})(?![^\W\d_])")
