"""Lines to statements: which begin a clause, which head one; joined where they were wrapped."""

from __future__ import annotations

import textwrap
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from plans.bracketing import begins_option
from plans.drafting import Block, Kind, Line, plain
from plans.outlining.candidates import UNDERLINED
from plans.outlining.entries import entries_of
from plans.outlining.explanation import Label
from plans.outlining.headings import Headings
from plans.outlining.keyword_labels import mentions_a_part
from plans.outlining.keywords import ITEM, MARKDOWN
from plans.outlining.layout import Layout, Where, ends, is_last_word, starts_small
from plans.outlining.line_openings import Opening, behind_label
from plans.outlining.lists import ListForms, closes_a_list, key
from plans.outlining.prose import is_called, is_titular, joined, spaced
from plans.outlining.recitals import leads_to_parts, recitals_of, unnumbered_lines
from plans.outlining.signing import signing_lines
from plans.outlining.statements import Begin, Head, Said, Statement
from plans.outlining.stop_phrases import CONJUNCTIONS


class _Piece(NamedTuple):
    words: str
    joint: Where


class Statements:
    """Reads the statements of the blocks of a document, in order."""

    def __init__(
        self,
        lines: Sequence[Line],
        openings: Sequence[Opening | None],
        labels: Mapping[int, Sequence[Label]],
        bullets: Mapping[int, str],
        forms: ListForms,
        layout: Layout,
        *,
        marked: bool,
    ) -> None:
        self._lines = lines
        self._openings = openings
        self._labels = labels
        self._bullets = bullets
        self._forms = forms
        self._layout = layout
        self._marked = marked
        signed = marked and any(line.text.startswith("#") for line in lines)
        self._headings = Headings(lines, openings, labels, layout, marked=signed)
        self._paragraph: list[tuple[_Piece, Line]] = []
        # The line that began the innermost clause, its column and style, and what waits for words.
        self._begun: Line | None = None
        self._titled: Line | None = None
        self._column, self._style, self._pending = 0, "", False
        # The lines that begin anew though nothing is printed before them.
        self._anew: Container[int] = ()
        # The line tight to a heading that the file states, which heads nothing more.
        self._headed = -1

    def of(self, blocks: Sequence[Block]) -> Iterator[Statement]:
        """Yield what ``blocks`` say."""
        paragraphs = [*unnumbered_lines(blocks, self._labels, self._bullets)]
        found = recitals_of(paragraphs, self._layout), entries_of(paragraphs, self._layout)
        self._anew = frozenset(chain.from_iterable(found))
        signing = signing_lines(blocks)
        for here, after in pairwise((*self._each(blocks), None)):
            if isinstance(here, Said):
                signs = here.lines[0].no in signing
                here = replace(here, adopts=leads_to_parts(here, after), signs=signs)
            if here:
                yield here

    def _each(self, blocks: Sequence[Block]) -> Iterator[Statement]:
        inside = 0
        for block in blocks:
            # An item of a list that has ended waits for words no longer.
            self._pending = self._pending and block.inside >= inside
            inside = block.inside
            for statement in self._block(block):
                if isinstance(statement, Said) and block.kind in (Kind.QUOTE, Kind.CITED):
                    cited = block.kind == Kind.CITED
                    statement = replace(statement, quoted=True, cited=cited)
                yield replace(statement, inside=inside) if inside else statement

    def _block(self, block: Block) -> Iterator[Statement]:
        match block.kind:
            case Kind.HEADING:
                yield self._heading(block)
            case Kind.KEPT:
                yield from self._kept(block)
            case Kind.QUOTE | Kind.CITED:
                yield from self._quote(block)
            case Kind.WORDS:
                yield from self._parted(block) if block.parted else self._words(block)
            case Kind.RULE:
                pass
        yield from self._flush()

    def _heading(self, block: Block) -> Statement:
        text = plain(block.text) if self._marked else block.text
        rank = MARKDOWN + block.level if self._marked else UNDERLINED + block.level
        depth = block.levels_above
        label = next(iter(self._labels.get(block.lines[0].no, ())), None)
        self._set(None, 0, "", pending=False)
        self._headed = block.lines[-1].no + 1
        if label and not block.label:
            text = behind_label(text, block.lines[0].text, label.mark)
        begins = block.begins_a_clause
        return Head(spaced(text), rank, block.lines, label, depth, block.listed, item=begins)

    def _kept(self, block: Block) -> Iterator[Statement]:
        if block.begins_a_clause:
            yield self._stated(block)
        text = block.text or textwrap.dedent("\n".join(line.raw for line in block.lines))
        yield Said(text, block.lines, kept=True, contents=bool(block.level))
        self._pending = False

    def _quote(self, block: Block) -> Iterator[Statement]:
        if block.begins_a_clause:
            yield self._stated(block)
        for before, line in zip((None, *block.lines), block.lines, strict=False):
            above = before if block.kind == Kind.CITED else None
            joint = self._layout.joint(above, line) if above else Where.WRAPPED
            text = line.text.lstrip("> ")
            if not text or joint >= Where.PARAGRAPH:
                yield from self._flush()
            if text:
                self._paragraph.append((_Piece(text, joint), line))

    def _words(self, block: Block) -> Iterator[Statement]:
        lines, at = block.lines, 0
        if block.begins_a_clause:
            yield self._stated(block)
            self._begin_words(lines[0].text, lines[0], titled=bool(block.label))
            at = 1
        while at < len(lines):
            line = lines[at]
            if line.no in self._labels or line.no in self._bullets:
                yield from self._flush()
                yield from self._begin(line)
                at += 1
                continue
            before = lines[at - 1] if at else None
            joint = self._joint(before, line)
            count, rank = self._heading_at(lines, at, joint)
            if count:
                yield from self._flush()
                yield self._unmarked(lines[at : at + count], rank)
                at += count
                continue
            if joint in (Where.FRESH, Where.PARAGRAPH):
                yield from self._flush()
            self._paragraph.append((_Piece(line.text, joint), line))
            at += 1

    def _parted(self, block: Block) -> Iterator[Statement]:
        """Yield a clause that begins here and its words as they are, a line a line."""
        yield self._stated(block)
        if text := "\n".join(spaced(line.text) for line in block.lines):
            self._pending = False
            yield Said(text, block.lines, first=True)

    def _heading_at(self, lines: Sequence[Line], at: int, joint: Where) -> tuple[int, int]:
        beside = lines[at].no == self._headed and not lines[at].gap
        goes_on = joint < Where.PARAGRAPH and self._paragraph
        if beside or (goes_on and not self._headings.is_over_a_label(lines[at])):
            return 0, 0
        pending = self._pending and not self._paragraph
        return self._headings.at(lines, at, self._column, pending=pending)

    def _unmarked(self, lines: Sequence[Line], rank: int) -> Statement:
        words = (spaced(plain(line.text) if self._marked else line.text) for line in lines)
        if rank:
            self._set(None, 0, "", pending=False)
        self._pending = False
        return Head(" ".join(words), rank, tuple(lines))

    def _stated(self, block: Block) -> Begin:
        """Return the clause that the file itself says begins with ``block``."""
        line, depth = block.lines[0], block.levels_above
        indent = line.indent if depth is None else -1
        label = next(iter(self._labels.get(line.no, ())), None)
        self._set(line, indent, key(label) if label else "", pending=label is not None)
        return Begin(
            line,
            label,
            "" if label else block.label,
            depth=depth,
            indent=indent,
            wordless=not line.text,
            listed=block.listed,
            item=True,
            parted=block.parted,
        )

    def _begin(self, line: Line) -> Iterator[Statement]:
        opening = self._openings[line.no]
        labels = self._labels.get(line.no, ())
        if opening and labels:
            yield from self._begin_labels(line, opening, labels)
            return
        bullet = self._bullets[line.no]
        self._set(line, line.indent, f"bullet {bullet}", pending=False)
        words = opening.words if opening and opening.bullet else line.text
        yield Begin(line, bullet=bullet, indent=line.indent, wordless=not words)
        self._begin_words(words, line, titled=False)

    def _begin_labels(
        self, line: Line, opening: Opening, labels: Sequence[Label]
    ) -> Iterator[Statement]:
        last = labels[-1].candidate
        heading = spaced(plain(opening.heading))
        for label in labels:
            own = "" if label.candidate.behind else heading
            wordless = not last.rest and label is labels[-1]
            yield Begin(line, label, "", own, None, label.candidate.indent, wordless)
        column = -1 if last.behind or labels[0].candidate.rank < ITEM else line.indent
        waits = not last.rest and (last.behind or not heading)
        self._set(line, column, key(labels[-1]), pending=waits)
        self._begin_words(last.rest, line, titled=True)

    def _set(self, line: Line | None, column: int, style: str, *, pending: bool) -> None:
        self._begun, self._column, self._style, self._pending = line, column, style, pending
        self._titled = None

    def _begin_words(self, words: str, line: Line, *, titled: bool) -> None:
        self._begun = line
        self._titled = line if titled else None
        if words:
            self._paragraph.append((_Piece(words, Where.FRESH), line))
            self._pending = False

    def _joint(self, before: Line | None, line: Line) -> Where:
        """Return how ``line`` follows; a short line behind a label is a heading, and ends there."""
        if before is None or line.no in self._anew:
            return Where.FRESH
        if self._ends_an_item(before, line) or (ends(before.text) and is_called(line.text)):
            return Where.PARAGRAPH
        joint = self._on_the_page(before, line)
        on = starts_small(line.text) or mentions_a_part(line.text)
        below_title = not on and self._is_below_title(before, line)
        return Where.PARAGRAPH if below_title else joint

    def _on_the_page(self, before: Line, line: Line) -> Where:
        """Return how ``line`` follows by its columns and by what it begins with."""
        joint = self._layout.joint(before, line, opens=before is self._begun)
        column = self._column
        if line.indent < column - 1 and self._layout.had_room(before, line):
            return Where.PARAGRAPH
        if begins_option(line.text):
            return max(joint, Where.LINE)
        if joint == Where.LINE and 0 <= column < line.indent - 1:
            return Where.WRAPPED  # it hangs below the words of its item
        return joint

    def _ends_an_item(self, before: Line, line: Line) -> bool:
        """Say whether the words of a list are over and ``line`` is no item of it."""
        first = self._paragraph[0][1] if self._paragraph else None
        if first is not self._begun or self._style not in self._forms.listed:
            return False
        if line.indent > max(self._column, 0) + 1:
            return False
        over = closes_a_list(before.text) and ends(before.text)
        if not over and not before.text.rstrip().endswith((";", "；", "؛")):
            return False
        return line.text.split(None, 1)[0].casefold() not in CONJUNCTIONS

    def _is_below_title(self, before: Line, line: Line) -> bool:
        """Say whether the line of a label holds but a heading, and ``line`` stands below it."""
        if before is not self._titled or len(self._paragraph) != 1:
            return False
        words = self._paragraph[0][0].words
        titular = is_titular(words, enclosed=True) and not is_last_word(line.text, words)
        return titular and self._layout.had_room(before, line)

    def _flush(self) -> Iterator[Said]:
        if not self._paragraph:
            return
        text = joined([piece for piece, _ in self._paragraph], self._layout.is_one_word)
        lines = tuple(line for _, line in self._paragraph)
        first = lines[0] is self._begun
        titled = self._titled is not None and len(lines) == 1
        text = plain(text) if self._marked else text
        recital = lines[0].no in self._anew
        yield Said(text, lines, titled, titled and self._is_spaced(), first, recital=recital)
        self._paragraph = []
        self._titled, self._pending = None, False

    def _is_spaced(self) -> bool:
        """Say whether a blank line follows the line of the label."""
        after = self._titled.no + 1 if self._titled else 0
        return after == len(self._lines) or self._lines[after].gap
