"""Labels that the file itself states, as a word processor numbers its paragraphs: all are believed.

What such a label means is still read from its print, for that gives a clause its place and its id;
one that says nothing to us is in a series with those of the same shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.drafting import Block, Kind, Line
from plans.outlining.keyword_labels import read_label
from plans.outlining.line_openings import Opening, read_opening
from plans.outlining.options_alone import options_alone
from plans.outlining.phrases import known_phrases
from plans.outlining.printed_numbers import Mark, Need, Reading

_WORD = re.compile(r"\w+")


def certain_mark(label: str) -> Mark:
    """Return the mark that ``label`` is: none of the words of its line belong to it.

    As of one that somebody typed, what only parts it from the words is left out.
    """
    # A number without a sign behind it is one only before words.
    found = _whole(label, "") or _whole(label, " X")
    if found:
        return replace(found, end=0, need=Need.NOTHING)
    shape = _WORD.sub("", label)
    return Mark(label, 0, (Reading(f"stated {shape}", 0),), Need.NOTHING, core=label)


def _whole(label: str, behind: str) -> Mark | None:
    """Return the mark that all of ``label`` is, if it is one before what stands ``behind`` it."""
    found = read_label(f"{label}{behind}")
    return found if found and found.end == len(label) + behind.count(" ") else None


def openings_of(blocks: Sequence[Block], *, marked: bool) -> list[Opening | None]:
    """Return what each line of ``blocks`` opens with: a stated label, or what is printed there."""
    found = [each for block in blocks for each in _openings(block, marked=marked)]
    lines = [line for block in blocks for line in block.lines]
    known = [block.kind == Kind.KEPT for block in blocks for _ in block.lines]
    bare = list(map(_without_sign, lines)) if marked else lines
    phrases = known_phrases(bare, map(_either, known, found))
    phrases |= options_alone(bare, found)
    for no, mark in phrases.items():
        words = bare[no].text
        found[no] = Opening(mark, words[mark.end :], "", "", words)
    return found


def _without_sign(line: Line) -> Line:
    """Return a line of Markdown without what makes it a heading."""
    return replace(line, text=line.text.lstrip("#").lstrip()) if line.text[:1] == "#" else line


def _openings(block: Block, *, marked: bool) -> list[Opening | None]:
    lines = block.lines[1:] if block.begins_a_clause else block.lines
    found = [read_opening(line, marked=marked) for line in lines]
    if not block.begins_a_clause:
        return found
    mark = certain_mark(block.label) if block.label else None
    words = block.lines[0].text
    return [Opening(mark, words, "", "", words), *found]


def _either(kept: bool, opening: Opening | None) -> bool:
    return kept or opening is not None
