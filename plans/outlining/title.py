"""Finds the title of a document, and takes it off the top."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise, takewhile

from plans.drafting import Block, Kind, Line, plain
from plans.letters import in_capitals
from plans.outlining.datelines import names_an_author
from plans.outlining.keyword_labels import read_label
from plans.outlining.layout import Layout, Where, ends
from plans.outlining.phrases import phrased
from plans.outlining.printed_numbers import Need
from plans.outlining.prose import LONGEST, is_shouted, is_titular, spaced
from plans.outlining.standings import above_the_day
from plans.outlining.stop_phrases import PREAMBLES, VERBS
from plans.outlining.subtitles import with_subtitles

# A title page names the document and its parties on a few short lines.
MOST_LINES = 6
# A title that is wrapped has so many lines; right above the first number it may be so long.
_MOST_WRAPPED, _LONGEST_OVER_NUMBERS = 4, 300
_COLUMNS = "   "
_FACT = re.compile(r"[^\W\d_][^\d:：]{0,30}[:：]\s+\S")
_OPEN = tuple(",;:—–-、，；：،؛")
# So many paragraphs may stand above a title.
_MOST_NOTES = 3


def take_title(
    blocks: list[Block],
    layout: Layout,
    labelled: Set[int],
    first: Set[int],
    *,
    marked: bool,
    headed: bool = False,
) -> tuple[str, list[Block]]:
    """Return the title of a document, empty if it has none, and the blocks that remain.

    The lines ``labelled`` could begin with a label, the ``first`` of them lead to a second. Notes
    may stand above the title, and below it lines that go on with it.
    """
    at = _below_notes(blocks, labelled, marked=marked)
    below = blocks[at:]
    if (below and below[0].lines[0].no in first) or (headed and _heads_a_part(below)):
        return "", blocks
    title, left = _take(below, layout, labelled, marked=marked)
    if not title:
        return "", blocks
    more, left = with_subtitles(title, left, labelled, marked=marked)
    return more, [*blocks[:at], *left]


def _heads_a_part(blocks: Sequence[Block]) -> bool:
    """Say whether the first block is a heading and others stand as high, though without a label."""
    headings = [block for block in blocks if block.kind == Kind.HEADING]
    if not headings or headings[0] is not blocks[0]:
        return False
    first, *others = headings
    return any(each.level <= first.level and not _has_label(each) for each in others)


def _has_label(heading: Block) -> bool:
    return bool(heading.label) or _is_label(heading.text)


def _below_notes(blocks: Sequence[Block], labelled: Set[int], *, marked: bool) -> int:
    """Return how many notes stand above what could be the title: "For information only.".

    Above what the file itself states as the title a note needs no full stop.
    """
    notes = list(takewhile(lambda block: _may_be_note(block, labelled), blocks[:_MOST_NOTES]))
    below = blocks[len(notes) :]
    if not (below and below[0].kind == Kind.HEADING):
        notes = list(takewhile(_is_said, notes))
        below = blocks[len(notes) :]
    return len(notes) if below and _is_alone_over_all(below, labelled, marked=marked) else 0


def _may_be_note(block: Block, labelled: Set[int]) -> bool:
    words = block.kind == Kind.WORDS and not block.begins_a_clause
    return words and block.lines[0].no not in labelled


def _is_said(block: Block) -> bool:
    """Say whether ``block`` says something and is no title: it ends as a sentence, or holds one."""
    first, last = block.lines[0].text, block.lines[-1].text
    return ends(last) or not (is_titular(first) or is_shouted(first))


def _is_alone_over_all(blocks: Sequence[Block], labelled: Set[int], *, marked: bool) -> bool:
    """Say whether the first block is the only one that stands over others as a title does."""
    first, *others = blocks
    if first.kind == Kind.HEADING:
        return bool(others) and all(
            other.level > first.level for other in others if other.kind == Kind.HEADING
        )
    if marked or not others or not _heads_a_label(blocks, 0, labelled):
        return False
    return not any(_heads_a_label(blocks, at, labelled) for at in range(1, len(blocks) - 1))


def _heads_a_label(blocks: Sequence[Block], at: int, labelled: Set[int]) -> bool:
    """Say whether a block is a line without a label that stands alone over one with a label."""
    here, below = blocks[at], blocks[at + 1]
    if here.kind != Kind.WORDS or len(here.lines) > 1 or here.lines[0].no in labelled:
        return False
    heads = is_titular(here.lines[0].text) or is_shouted(here.lines[0].text)
    return heads and (below.kind == Kind.HEADING or below.lines[0].no in labelled)


def _take(
    blocks: list[Block], layout: Layout, labelled: Set[int], *, marked: bool
) -> tuple[str, list[Block]]:
    if not blocks or _begins_the_text(blocks, labelled):
        return "", blocks
    match blocks[0].kind:
        case Kind.HEADING:
            return _take_heading(blocks, marked=marked)
        case Kind.WORDS if not (marked and _has_headings(blocks)):
            title, left = _take_lines(blocks, layout)
            if not title and _is_long_title(blocks, labelled):
                title, left = spaced(" ".join(line.text for line in blocks[0].lines)), blocks[1:]
            return (plain(title) if marked else title), left
    return "", blocks


def _begins_the_text(blocks: Sequence[Block], labelled: Set[int]) -> bool:
    """Say whether the first block is a clause, or the heading of one."""
    first, *others = blocks
    return (
        first.begins_a_clause
        or _heads_a_section(first, others, labelled)
        or _is_phrased(first, labelled)
    )


def _take_heading(blocks: list[Block], *, marked: bool) -> tuple[str, list[Block]]:
    heading = blocks[0].text
    title = spaced(plain(heading) if marked else heading)
    return (title, blocks[1:]) if _is_over_all(blocks, title, marked=marked) else ("", blocks)


def _take_lines(blocks: list[Block], layout: Layout) -> tuple[str, list[Block]]:
    """Take the first lines off the first block, unless nothing would remain."""
    first, *others = blocks
    count = _title_lines(first.lines, layout)
    title = " ".join(spaced(line.text) for line in first.lines[:count])
    rest = first.lines[count:]
    left = [replace(first, lines=rest), *others] if rest else others
    return (title, left) if count and left else ("", blocks)


def _is_long_title(blocks: Sequence[Block], labelled: Set[int]) -> bool:
    """Say whether the first block names the text at length: "Decree of 4 March on … the canal".

    It is no sentence, and leads to nothing; what a number follows may be longer.
    """
    first, *others = blocks
    if not others or others[0].kind == Kind.KEPT or len(first.lines) > _MOST_WRAPPED:
        return False
    text = " ".join(line.text for line in first.lines)
    if _names_an_act(text) and _heads(others[0], labelled):
        text = text[:-1]
    return len(text) <= _longest_over(others[0].lines[0], text, labelled) and _may_name_a_text(text)


def _longest_over(below: Line, text: str, labelled: Set[int]) -> int:
    """Return how long a title may be over a line; 0 for what begins as none.

    Where no letter is large or small, only its place tells a title.
    """
    unsized = text[0].isalpha() and text[0].lower() == text[0].upper()
    if below.no in labelled or (unsized and _is_label(below.text)):
        return _LONGEST_OVER_NUMBERS if unsized or text[0].isupper() else 0
    return LONGEST if text[0].isupper() else 0


def _may_name_a_text(text: str) -> bool:
    return _COLUMNS not in text and not (_is_label(text) or _goes_on(text))


def _names_an_act(text: str) -> bool:
    """Say whether ``text`` is as acts are named: "LEY 4/2031, de 3 de junio, de puertos."."""
    first = text.split(None, 1)[0]
    return len(first) > 2 and first.isupper() and text.endswith(".") and not in_capitals(text)


def _heads(block: Block, labelled: Set[int]) -> bool:
    first = block.lines[0]
    return first.no in labelled or is_shouted(first.text) or _is_label(first.text)


def _goes_on(text: str) -> bool:
    """Say whether ``text`` is a sentence, or a part of one."""
    return text.endswith(_OPEN) or ends(text) or not VERBS.isdisjoint(text.split())


def _is_phrased(first: Block, labelled: Set[int]) -> bool:
    return (
        first.lines[0].no in labelled
        and not _is_label(first.lines[0].text)
        and (phrased(first.lines[0].text) is not None)
    )


def _heads_a_section(first: Block, others: Sequence[Block], labelled: Set[int]) -> bool:
    """Say whether a line tight over numbers is one of several: the first section's heading."""
    return _is_tight_over_numbers(first, labelled) and any(
        _is_tight_over_numbers(block, labelled) for block in others
    )


def _is_tight_over_numbers(block: Block, labelled: Set[int]) -> bool:
    if block.kind != Kind.WORDS or len(block.lines) < 2:
        return False
    over, under = block.lines[:2]
    return over.no not in labelled and under.no in labelled and is_titular(over.text)


def _has_headings(blocks: Sequence[Block]) -> bool:
    return any(block.kind == Kind.HEADING for block in blocks)


def _is_over_all(blocks: Sequence[Block], text: str, *, marked: bool) -> bool:
    """Say whether the first heading is the document's, not that of its first section."""
    if len(blocks) == 1 or not text or _is_label(text):
        return False
    if not marked or blocks[1].kind == Kind.HEADING:
        return True
    level = blocks[0].level
    others = [block for block in blocks[1:] if block.kind == Kind.HEADING and block.level <= level]
    return all(_is_label(plain(block.text)) for block in others)


def _is_label(text: str) -> bool:
    """Say whether a line begins a part of the document: it has a number, or is its preamble."""
    if text.casefold().strip(" .:") in PREAMBLES:
        return True
    mark = read_label(text)
    return mark is not None and (bool(mark.kind) or mark.need < Need.NEIGHBOURS)


def _title_lines(lines: Sequence[Line], layout: Layout) -> int:
    if _is_label(lines[0].text):
        return 0
    lines = lines[: _above_facts(lines)]
    if len(lines) <= MOST_LINES and _is_title_page(lines):
        return _up_to_the_author(lines[: above_the_day(lines)])
    count = 0
    while count < min(len(lines), MOST_LINES) and is_shouted(lines[count].text):
        count += 1
    if count:
        return count
    alone = len(lines) == 1 or layout.joint(lines[0], lines[1]) != Where.WRAPPED
    return int(alone and is_titular(lines[0].text))


def _above_facts(lines: Sequence[Line]) -> int:
    """Return how many lines stand above those that say when and where: "Date: …", "Place: …"."""
    facts = [at > 0 and _FACT.match(line.text) is not None for at, line in enumerate(lines)]
    return next((at for at, both in enumerate(pairwise(facts)) if all(both)), len(lines))


def _up_to_the_author(lines: Sequence[Line]) -> int:
    by = (at for at, line in enumerate(lines) if at and names_an_author(line.text, line.no))
    return next(by, len(lines))


def _is_title_page(lines: Sequence[Line]) -> bool:
    short = all(len(line.text) <= LONGEST and not _is_label(line.text) for line in lines)
    large = is_shouted(lines[0].text) or is_titular(lines[0].text)
    return short and large and not any(ends(line.text) for line in lines)
