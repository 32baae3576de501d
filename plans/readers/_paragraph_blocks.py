"""A paragraph of a word processor's file as it reads, and the block of a draft that it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plans.drafting import Block, Kind, Line, Note, Passage, columns, paragraph
from plans.letters import composed
from plans.outlining import ends
from plans.readers._lines import seen
from plans.values import frozen

# What is longer, or a sentence of so many words, is no heading though it is set as one.
_LONGEST_HEADING, _MOST_WORDS = 120, 8
# What begins a clause that no number is printed of.
_NO_NUMBER = "•"


@frozen
class Shape:
    """What a paragraph is, all styles followed.

    Attributes:
        heading: its level as a heading, from 1; 0 if it is none.
        titles: whether it is the title of the whole.
        lists_parts: whether it is of a table of contents.
        num: which numbering it is counted in; empty if it is not.
        level: on which level of it, from 0.
        indent: the columns before its first line.
        hidden: whether its style hides its words.
        inside: in how many clauses it stands, where the file says so.
        begins: whether the innermost of them begins with it.
    """

    heading: int = 0
    titles: bool = False
    lists_parts: bool = False
    num: str = ""
    level: int = 0
    indent: int = 0
    hidden: bool = False
    inside: int = 0
    begins: bool = False


@frozen
class Said:
    """A paragraph as it reads: its printed number, its words, what it is, where it stands."""

    label: str
    text: str
    shape: Shape
    passage: Passage
    contents: bool
    listed: tuple[str, int] | None


def block_of(read: Said) -> Block:
    level, inside = read.shape.heading or int(read.shape.titles), read.shape.inside
    if level and (_heads(read.text) or (inside and read.text)):
        return heading_of(read, level)
    parted = read.shape.begins
    return Block(
        Kind.WORDS,
        _lines(read),
        label=read.label,
        listed=read.listed,
        inside=inside,
        parted=parted,
    )


def heading_of(read: Said, level: int) -> Block:
    words = " ".join(read.text.split())
    inside = read.shape.inside
    return Block(
        Kind.HEADING, _lines(read), level, words, read.label, listed=read.listed, inside=inside
    )


def stated(words: str) -> tuple[str, str]:
    """Return the number of a clause that is known to begin here, and what is behind it."""
    number, tab, rest = words.partition("\t")
    label = " ".join(composed(number).split())
    return (label, rest) if tab and label else (_NO_NUMBER, words)


def _lines(read: Said) -> tuple[Line, ...]:
    """Return the lines of a paragraph; two breaks in a row part them as a blank line does."""
    first, *others = read.text.split("\n")
    bare = replace(read.passage, notes=())
    made = [_line(first, read.shape.indent, read.passage, gap=True)]
    blank = False
    for text in others:
        if text.strip():
            made.append(_line(text, 0, bare, gap=blank))
        blank = not text.strip()
    return tuple(made)


def _line(text: str, indent: int, passage: Passage, *, gap: bool) -> Line:
    made = paragraph(seen(text), passage, gap=gap)
    return replace(made, indent=indent, width=indent + columns(made.text))


def _heads(text: str) -> bool:
    """Say whether what is set as a heading is one, not a clause in a style of headings."""
    return len(text) <= _LONGEST_HEADING and not (ends(text) and text.count(" ") >= _MOST_WORDS)


def noted(block: Block, notes: Sequence[Note]) -> Block:
    first, *others = block.lines
    passage = replace(first.passage, notes=(*first.passage.notes, *notes))
    return replace(block, lines=(replace(first, passage=passage), *others))
