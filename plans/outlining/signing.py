"""Where a document is signed: the lines at its end that leave room for names, or set two apart.

They belong to the whole document, and not to its last clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.drafting import Block, Kind, Line
from plans.outlining.keyword_labels import read_label
from plans.outlining.layout import ends

_ROOM = re.compile(r"_{4,}|\.{6,}|…{3,}")
_APART = re.compile(r"\S(?: {4,}|\t+)\S")
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
_LONGEST = 130


def signing_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the lines at the end of a document at which it is signed."""
    found: list[Block] = []
    for block in reversed(blocks):
        if not _may_sign(block):
            break
        found.append(block)
    while found and not _signs(found[-1]):
        found.pop()
    return frozenset(line.no for block in found for line in block.lines)


def _may_sign(block: Block) -> bool:
    """Say whether ``block`` has but names, and room for them."""
    if block.kind == Kind.RULE:
        return True
    words = block.kind in (Kind.WORDS, Kind.KEPT) and not block.begins_a_clause
    return words and all(map(_is_short, block.lines)) and (_signs(block) or _is_a_name(block))


def _signs(block: Block) -> bool:
    """Say whether ``block`` leaves room for names, or has two beside each other and no figures."""
    if any(_ROOM.search(line.text) for line in block.lines):
        return True
    figures = any(char.isdecimal() for line in block.lines for char in line.text)
    return not figures and all(_APART.search(line.raw.strip()) for line in block.lines)


def _is_a_name(block: Block) -> bool:
    """Say whether ``block`` says in brackets who signs: "(tenant)"."""
    return all(_BRACKETED.fullmatch(line.text) for line in block.lines)


def _is_short(line: Line) -> bool:
    """Say whether ``line`` begins no clause, and is no sentence with room for a figure in it."""
    short = len(line.text) <= _LONGEST and not line.text.startswith("|")
    said = ends(_ROOM.sub("", line.text).rstrip(" :："))
    return short and not said and read_label(line.text) is None
