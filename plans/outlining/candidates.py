"""Which lines could begin a clause with a printed number, and how well each stands for it.

Nothing is decided here. A candidate says what its number could mean and what the page says of the
place: fresh after a blank line, after the end of a sentence, or in the middle of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting import Block, Kind, Line
from plans.outlining.keyword_labels import read_label
from plans.outlining.keywords import ITEM, MARKDOWN
from plans.outlining.layout import ITEM_ENDS, Layout, Where, cites, dangles, ends, leads_on
from plans.outlining.line_openings import Opening
from plans.outlining.printed_numbers import BULLET, Mark, Need
from plans.outlining.prose import is_titular
from plans.outlining.stop_phrases import CONJUNCTIONS
from plans.values import frozen

# The first of a series may be all there is of it: nobody's name is "I." but few people's.
_FIRST = "I"
# A sentence may end in what a figure counts, short as it is: "until 31 March 2033 r.".
_UNIT = re.compile(r"\d\s?([^\W\d_]{1,4})\.$")
_ITEM = re.compile(r"\d{1,9}[.)] ")
# Underlined headings of plain text stand below chapters and above capitals.
UNDERLINED = 55


@frozen
class Candidate:
    """A line that could begin with a label.

    Attributes:
        no: the line.
        mark: the number, and all that it could mean.
        rank: how high what it begins would stand.
        indent: its column; -1 where that says nothing.
        where: how the line follows the one before.
        deeper: whether it is indented by more than that one.
        rest: the words behind the number.
        unfinished: whether the line before stops at a word that wants another.
        stated: whether the file itself says that it is a label.
        behind: whether it stands on the line of another label: ``(a)`` of ``1. (a)``.
    """

    no: int
    mark: Mark
    rank: int
    indent: int
    where: Where
    deeper: bool = False
    rest: str = ""
    unfinished: str = ""
    stated: bool = False
    behind: bool = False

    @property
    def led(self) -> bool:
        """Whether the line before leads to a list."""
        return leads_on(self.unfinished)

    @property
    def is_only_a_heading(self) -> bool:
        """Whether behind the number stands what could head others, and nothing else."""
        return is_titular(self.rest)


def place(line: Line, before: Line | None, above: Opening | None, layout: Layout) -> Where:
    """Return how ``line`` follows ``before``, which opens with ``above``, if it has a label."""
    if before is None or line.gap:
        return Where.FRESH
    if ends(before.text):
        return Where.PARAGRAPH
    if above and above.mark and is_titular(above.rest) and layout.had_room(before, line):
        return Where.FRESH
    return Where.LINE if _is_new(line, before, above, layout) else Where.WRAPPED


def _where(
    opening: Opening, line: Line, before: Line | None, above: Opening | None, layout: Layout
) -> Where:
    """Return how a line with a label follows; the first item of a list ends any sentence.

    "Dieses Gesetz gilt für" stops at a word that wants another, and "1. Fähren," is that. Behind
    any word "(a) bridges;" is an item, where "paragraphs" only refers to "(a) and (b);".
    """
    found = place(line, before, above, layout)
    first = opening.starts_a_list and opening.rest.endswith(ITEM_ENDS)
    if found == Where.WRAPPED and before and first:
        wanted = dangles(before.text) or _is_enclosed(opening)
        return Where.LINE if wanted and not cites(before.text) else Where.WRAPPED
    return found


def _is_enclosed(opening: Opening) -> bool:
    """Say whether the number stands in brackets, and its words do not go on to name another."""
    first = opening.rest.split(None, 1)[0].casefold() if opening.rest else ""
    enclosed = opening.mark is not None and opening.mark.printed[0] in "(（"
    return enclosed and first not in CONJUNCTIONS


def _is_new(line: Line, before: Line, above: Opening | None, layout: Layout) -> bool:
    hangs = before.indent > line.indent + 1 and not above
    unit = _UNIT.search(before.text)
    return hangs or layout.breaks(before, line) or (unit is not None and not cites(unit[1]))


def candidates_of(
    blocks: Sequence[Block], openings: Sequence[Opening | None], layout: Layout, *, marked: bool
) -> list[Candidate]:
    """Return every line of ``blocks`` that could begin with a label, in order."""
    found: list[Candidate] = []
    for block in blocks:
        before: Line | None = None
        for line in _opening_lines(block):
            opening = openings[line.no]
            if opening and opening.mark:
                stated = block.begins_a_clause and before is None
                each = _candidate(opening, opening.mark, line, before, openings, layout, stated)
                found.append(_in_markup(each, line, block, marked))
                found += _behind(each, opening)
            before = line
    return found


def _in_markup(each: Candidate, line: Line, block: Block, marked: bool) -> Candidate:
    """Return ``each`` as its markup says: a heading, or an item, which may follow any line."""
    if block.kind == Kind.HEADING:
        return _in_heading(each, block, marked)
    if marked and _ITEM.match(line.text):
        return replace(each, where=max(each.where, Where.LINE))
    return each


def _opening_lines(block: Block) -> Sequence[Line]:
    """Return the lines of ``block`` that could begin with a label."""
    if block.kind in (Kind.WORDS, Kind.HEADING):
        return block.lines[1:] if BULLET.fullmatch(block.label) else block.lines
    return block.lines[:1] if block.label and not BULLET.fullmatch(block.label) else ()


def _candidate(
    opening: Opening,
    mark: Mark,
    line: Line,
    before: Line | None,
    openings: Sequence[Opening | None],
    layout: Layout,
    stated: bool,
) -> Candidate:
    above = openings[before.no] if before else None
    listed = bool(opening.bullet)
    return Candidate(
        line.no,
        mark,
        # What a bullet stands before is an item, whatever word its number has.
        max(mark.rank, ITEM) if listed else mark.rank,
        -1 if _is_centred_heading(line, layout) else line.indent,
        Where.FRESH if stated or listed else _where(opening, line, before, above, layout),
        before is not None and line.indent > before.indent + 1,
        opening.rest,
        before.text if before else "",
        stated,
    )


def _is_centred_heading(line: Line, layout: Layout) -> bool:
    """Say whether a line stands where it does for its length; a long item may be in the middle."""
    return line.gap and not ends(line.text) and layout.is_centred(line)


def _in_heading(each: Candidate, block: Block, marked: bool) -> Candidate:
    """A heading has a rank of its own; what looks like its number mostly is."""
    mark = each.mark
    numbered = mark.core[:1].isdecimal() and mark.need < Need.NEIGHBOURS
    sure = bool(mark.kind) or numbered or mark.printed == _FIRST
    rank = mark.rank
    if marked:
        rank = MARKDOWN + block.level
    elif not mark.kind:
        rank = UNDERLINED + block.level
    return replace(each, rank=rank, where=Where.FRESH, stated=each.stated or sure)


def _behind(each: Candidate, opening: Opening) -> Iterator[Candidate]:
    """Yield the candidates on the line of another: ``(1)`` and ``(a)`` of ``1. (1) (a) The …``."""
    rest = opening.rest
    while inner := read_label(rest):
        readings = tuple(reading for reading in inner.readings if reading.full == (1,))
        doubtful = inner.need == Need.NEIGHBOURS and not (
            each.mark.kind and _is_dashed(inner, rest)
        )
        if inner.kind or inner.rank != ITEM or doubtful or not readings:
            return
        rest = rest[inner.end :]
        mark = replace(inner, readings=readings)
        yield Candidate(each.no, mark, ITEM, -1, Where.FRESH, rest=rest, behind=True)


def _is_dashed(mark: Mark, text: str) -> bool:
    """Say whether a dash parts the number that begins ``text`` from its words: "I. – The …"."""
    return text[: mark.end].rstrip()[-1:] in tuple("-–—")
