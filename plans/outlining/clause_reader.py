"""Reads the blocks of a document: decides line by line what opens a clause and what goes on.

They were cut by what can be seen; here the state of the tree decides too, since the same "(i)" is a
letter after (h) and a number elsewhere, and "2025." is a label only after 2024. What the file
itself says of a block, its label or its depth, is believed.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from plans.drafting import Block, Kind, Line, plain
from plans.outlining.certain_labels import certain_mark, openings_of
from plans.outlining.headings import Headings
from plans.outlining.keyword_labels import read_label
from plans.outlining.keywords import ITEM, MARKDOWN
from plans.outlining.layout import Layout, dangles, ends
from plans.outlining.line_openings import Opening
from plans.outlining.nodes import Node
from plans.outlining.printed_numbers import BULLET, Mark, Need, runs_on
from plans.outlining.prose import is_titular, joined, spaced
from plans.outlining.series import Evidence, Fit, Later, Where, believed
from plans.outlining.tree_builder import Tree

# Underlined headings of plain text stand below chapters and above capitals.
_UNDERLINED = 55


class _Piece(NamedTuple):
    """Some words of a paragraph, how they follow those before, and the line that they stand on."""

    words: str
    joint: Where
    line: Line


class ClauseReader:
    """Fills a tree of clauses, block by block."""

    def __init__(self, blocks: Sequence[Block], layout: Layout, *, marked: bool) -> None:
        self._marked = marked
        self._lines = [line for block in blocks for line in block.lines]
        self._layout = layout
        self._openings = openings_of(blocks, marked=marked)
        signed = marked and any(line.text.startswith("#") for line in self._lines)
        self._headings = Headings(self._lines, self._openings, self._layout, marked=signed)
        later = Later([opening.mark if opening else None for opening in self._openings])
        self._tree = Tree(later, base=self._layout.base, marked=marked)
        self._paragraph: list[_Piece] = []
        # The line that opened the innermost clause, and that line if nothing but words follow it.
        self._begun: Line | None = None
        self._titled: Line | None = None

    def read(self, blocks: Sequence[Block]) -> Node:
        """Return the tree of clauses in ``blocks``."""
        for block in blocks:
            match block.kind:
                case Kind.HEADING:
                    self._heading(block)
                case Kind.KEPT:
                    self._keep(block)
                case Kind.QUOTE:
                    self._quote(block)
                case Kind.WORDS:
                    self._words(block)
                case Kind.RULE:
                    pass
            self._flush()
        return self._tree.root

    def _heading(self, block: Block) -> None:
        node = self._open_heading(block)
        node.passages.extend(line.passage for line in block.lines)

    def _open_heading(self, block: Block) -> Node:
        text = spaced(plain(block.text) if self._marked else block.text)
        rank = MARKDOWN + block.level if self._marked else _UNDERLINED + block.level
        depth = self._stated_depth(block)
        mark = certain_mark(block.label) if block.label else read_label(text)
        if not mark:
            return self._tree.open_heading(text, rank, depth=depth)
        no = block.lines[0].no
        mark, fit = self._tree.fit(mark, no, 0)
        if not self._is_numbered(mark, fit, no):
            return self._tree.open_heading(text, rank, depth=depth)
        if self._marked or not mark.kind:
            return self._tree.open_heading(text[mark.end :], rank, mark, fit, depth)
        fit = fit if depth is None else replace(fit, depth=depth)
        node = self._tree.open_label(mark, fit, 0)
        node.heading = text[mark.end :]
        return node

    def _stated_depth(self, block: Block) -> int | None:
        """Return how many levels stay open above what begins here; None if the file is silent."""
        if block.depth < 0:
            return None
        self._tree.forget_lead()
        return block.depth + 1

    def _is_numbered(self, mark: Mark, fit: Fit, no: int) -> bool:
        if mark.kind or (mark.core[0].isdecimal() and mark.need < Need.NEIGHBOURS):
            return True
        return believed(mark, fit, Where.FRESH, goes_on=self._tree.goes_on(fit, no))

    def _keep(self, block: Block) -> None:
        lines = block.lines
        if block.begins_a_clause:
            self._open_stated(block)
        else:
            self._tree.leave(lines[0].text, lines[0].indent)
        node = self._tree.add_words(textwrap.dedent("\n".join(line.raw for line in lines)))
        node.passages.extend(line.passage for line in lines)
        if block.level:
            self._tree.close_contents()

    def _quote(self, block: Block) -> None:
        if block.begins_a_clause:
            self._open_stated(block)
        for line in block.lines:
            text = line.text.lstrip("> ")
            if not text:
                self._flush()
                continue
            if not self._paragraph and not block.begins_a_clause:
                self._tree.leave(text, line.indent)
            self._paragraph.append(_Piece(text, Where.WRAPPED, line))

    def _words(self, block: Block) -> None:
        lines, at = block.lines, 0
        if block.begins_a_clause:
            self._open_stated(block)
            self._begin(lines[0].text, lines[0], titled=bool(block.label))
            at = 1
        while at < len(lines):
            before = lines[at - 1] if at else None
            opening = self._openings[lines[at].no]
            if opening and self._open(opening, lines[at], before):
                at += 1
            else:
                at += self._go_on(lines, at, before)

    def _open_stated(self, block: Block) -> None:
        """Open the clause that the file itself says begins with ``block``."""
        line, depth = block.lines[0], self._stated_depth(block)
        indent = line.indent if depth is None else -1
        if BULLET.fullmatch(block.label):
            self._tree.open_bullet(block.label, indent, depth)
        elif block.label:
            mark, fit = self._tree.fit(certain_mark(block.label), line.no, indent)
            self._tree.open_label(mark, fit if depth is None else replace(fit, depth=depth), indent)
        else:
            self._tree.open_unnumbered(block.depth + 1)

    def _go_on(self, lines: Sequence[Line], at: int, before: Line | None) -> int:
        """Read a line that opens nothing; return how many lines were read."""
        line, joint = lines[at], self._joint(before, lines[at])
        if joint >= Where.PARAGRAPH or not self._paragraph:
            node = self._tree.top.node
            pending = node.is_bare and bool(node.label) and not self._paragraph
            count, rank = self._headings.at(lines, at, self._tree.top, pending=pending)
            if count:
                self._unmarked_heading(lines[at : at + count], rank)
                return count
        if joint in (Where.FRESH, Where.PARAGRAPH):
            self._flush()
        if not self._paragraph and not self._tree.top.node.is_bare:
            self._tree.leave(line.text, line.indent)
        self._paragraph.append(_Piece(line.text, joint, line))
        return 1

    def _unmarked_heading(self, lines: Sequence[Line], rank: int) -> None:
        self._flush()
        text = " ".join(spaced(plain(line.text) if self._marked else line.text) for line in lines)
        node = self._tree.open_heading(text, rank) if rank else self._tree.top.node
        node.heading = text
        node.passages.extend(line.passage for line in lines)

    def _joint(self, before: Line | None, line: Line) -> Where:
        """Return how ``line`` follows; a short line behind a label is a heading, and ends there."""
        if before is None:
            return Where.FRESH
        joint = self._layout.joint(before, line, opens=before is self._begun)
        column = self._tree.top.indent
        if line.indent < column - 1 and self._layout.had_room(before, line):
            return Where.PARAGRAPH
        if joint == Where.LINE and 0 <= column < line.indent - 1:
            joint = Where.WRAPPED  # it hangs below the words of its item
        small = line.text[0].islower() or line.text[0].isdecimal()
        return Where.PARAGRAPH if self._is_below_title(before, line) and not small else joint

    def _is_below_title(self, before: Line, line: Line) -> bool:
        """Say whether the line of a label holds but a heading, and ``line`` stands below it."""
        if before is not self._titled or len(self._paragraph) != 1:
            return False
        return is_titular(self._paragraph[0].words) and self._layout.had_room(before, line)

    def _open(self, opening: Opening, line: Line, before: Line | None) -> bool:
        """Open what ``opening`` names if the line stands where that can be; say whether it did."""
        where = self._where(before, line)
        if opening.bullet:
            if not self._is_bullet(opening, line, before, where):
                return False
            where = Where.FRESH
        if opening.mark and self._open_label(opening, opening.mark, line, before, where):
            return True
        if not opening.bullet:
            return False
        self._flush()
        self._tree.open_bullet(opening.bullet, line.indent)
        self._begin(opening.words, line, titled=False)
        return True

    def _where(self, before: Line | None, line: Line) -> Where:
        if before is None:
            return Where.FRESH
        if ends(before.text):
            return Where.PARAGRAPH
        if self._is_below_title(before, line):
            return Where.FRESH
        hangs = before.indent > line.indent + 1 and self._tree.top.indent == line.indent
        return Where.LINE if hangs or self._layout.breaks(before, line) else Where.WRAPPED

    def _is_bullet(self, opening: Opening, line: Line, before: Line | None, where: Where) -> bool:
        if self._marked or where != Where.WRAPPED or opening.is_surely_listed:
            return True
        if before is None or line.indent != before.indent:
            return True
        above = self._openings[before.no]
        return above is not None and above.bullet == opening.bullet

    def _open_label(
        self, opening: Opening, mark: Mark, line: Line, before: Line | None, where: Where
    ) -> bool:
        mark, fit = self._tree.fit(mark, line.no, line.indent)
        deeper = before is not None and line.indent > before.indent + 1
        # "… shall be\n1.5 times the rate": a small letter behind a figure goes on with a sentence.
        counts = fit.reading.style[:1] == "1" and opening.rest[:1].islower()
        if counts or (before and dangles(before.text, fit.reading.style)):
            fit = replace(fit, aligned=False)
        goes_on = self._tree.goes_on(fit, line.no)
        inline = where < Where.FRESH and fit.evidence == Evidence.FIRST
        if inline and runs_on(fit.reading, opening.rest):
            return False
        if not believed(mark, fit, where, goes_on=goes_on, deeper=deeper):
            return False
        self._flush()
        node = self._tree.open_label(mark, fit, line.indent)
        node.passages.append(replace(line.passage, notes=()))
        node.heading = spaced(plain(opening.heading))
        rest = opening.rest if node.heading else self._open_inner(opening.rest, line)
        self._begin(rest, line, titled=True)
        return True

    def _open_inner(self, rest: str, line: Line) -> str:
        """Open ``(a)`` of ``1. (a) The parties …``; return the words behind it."""
        inner = read_label(rest)
        if not inner or inner.kind or inner.rank != ITEM or inner.need == Need.NEIGHBOURS:
            return rest
        inner, fit = self._tree.fit(inner, line.no, -1)
        if fit.reading.full != (1,) or fit.sibling:
            return rest
        self._tree.open_label(inner, fit, -1)
        return rest[inner.end :]

    def _begin(self, words: str, line: Line, *, titled: bool) -> None:
        self._begun = line
        self._titled = line if titled else None
        if words:
            self._paragraph.append(_Piece(words, Where.FRESH, line))
        else:
            self._tree.top.node.passages.append(line.passage)

    def _is_spaced(self) -> bool:
        """Say whether a blank line follows the line of the label."""
        after = self._titled.no + 1 if self._titled else 0
        return after == len(self._lines) or self._lines[after].gap

    def _flush(self) -> None:
        if not self._paragraph:
            return
        pieces = ((piece.words, piece.joint) for piece in self._paragraph)
        text = joined(pieces, lambda: self._layout.words)
        titled = self._titled is not None and len(self._paragraph) == 1
        text = plain(text) if self._marked else text
        node = self._tree.add_words(text, titled=titled, spaced=titled and self._is_spaced())
        node.passages.extend(piece.line.passage for piece in self._paragraph)
        self._paragraph = []
        self._titled = None
