"""Where a document is signed: the lines at its end that leave room for names, or set two apart.

They belong to the whole document, and not to its last clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from plans.drafting import Block, Kind, Line
from plans.outlining.datelines import is_a_date, is_dated, is_filed
from plans.outlining.keyword_labels import read_label
from plans.outlining.layout import CLOSERS, ends
from plans.outlining.prose import is_capitalised, is_initial

_ROOM = re.compile(r"_{4,}|\.{6,}|…{3,}")
_APART = re.compile(r"\S(?: {4,}|\t+)\S")
_PARTING = re.compile(r" {4,}|\t+")
# The place of a seal, which looks like a label: "L.S.", "М. П.".
_SEALED = re.compile(r"(?:[^\W\d_]\.\s?){2}")
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
_LONGEST = 130
# No more blocks sign.
_MOST_BLOCKS = 40
# Who signs is named on so few short lines, below at least so much of a text.
_MOST_NAMES, _LONGEST_NAME, _FEWEST = 3, 60, 4
_STOPS = (".", "。", "۔")
# Who signs on the right does so from this column on.
_RIGHT = 12


def signing_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the lines at the end of a document, or above an annex, at which it is signed."""
    ends_at = [at for at, block in enumerate(blocks) if at and _begins_an_annex(block)]
    signing = (
        block
        for end in (*ends_at, len(blocks))
        for block in _signing(blocks[:end]) or _left_over(blocks[:end])
    )
    return frozenset(line.no for block in signing for line in block.lines)


def _signing(blocks: Sequence[Block]) -> list[Block]:
    """Return the last of ``blocks``, as far up as the document is signed there."""
    found = list(takewhile(_may_sign, islice(reversed(blocks), _MOST_BLOCKS)))
    while found and not _signs(found[-1]):
        found.pop()
    return found


def _left_over(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the last block if it heads nothing and goes on with nothing: "The Mayor,", a day."""
    if len(blocks) < _FEWEST or blocks[-2].kind not in (Kind.WORDS, Kind.RULE):
        return ()
    above, last = blocks[-2], blocks[-1]
    words = last.kind == Kind.WORDS and not last.begins_a_clause and len(last.lines) <= _MOST_NAMES
    ended = above.kind == Kind.RULE or above.lines[-1].text.rstrip(CLOSERS).endswith(_STOPS)
    return [last] if words and ended and _names_who(last.lines) else ()


def _names_who(lines: Sequence[Line]) -> bool:
    """Say whether ``lines`` are names, perhaps with the day on which they sign."""
    names = [line for line in lines if not is_a_date(line.text)]
    return bool(names) and all(map(_is_name, names))


def _is_name(line: Line) -> bool:
    """Say whether ``line`` names an office, a person, or both: "The President: J. Wilk"."""
    office, _, name = line.text.partition(": ")
    large = not name or is_capitalised(name)
    short = len(line.text) <= _LONGEST_NAME and read_label(line.text) is None
    return (
        large and short and _may_name(office) and not (name and any(map(name.__contains__, ":;")))
    )


def _may_name(text: str) -> bool:
    """Say whether ``text`` begins large and has no figures, and no sign but a comma behind."""
    said = any(sign in text for sign in ":;!?،؛：；") or (ends(text) and not is_initial(text))
    named = text[:1].isalpha() and not text[0].islower()
    return named and not said and not any(map(str.isdecimal, text))


def _begins_an_annex(block: Block) -> bool:
    mark = read_label(block.text or block.lines[0].text)
    return mark is not None and mark.kind == "annex"


def _may_sign(block: Block) -> bool:
    """Say whether ``block`` has but names, and room for them."""
    if block.kind == Kind.RULE:
        return True
    if block.kind not in (Kind.WORDS, Kind.KEPT) or block.begins_a_clause:
        return False
    signs = all(map(_is_short, block.lines)) and (_signs(block) or _is_a_name(block))
    return signs or all(_is_name(line) or _is_registered(line) for line in block.lines)


def _is_registered(line: Line) -> bool:
    """Say whether ``line`` says under which number or where a text is printed."""
    where = is_filed(line.text) or "://" in line.text
    return where and len(line.text) <= _LONGEST_NAME and read_label(line.text) is None


def _signs(block: Block) -> bool:
    """Say whether ``block`` leaves room for names, or has two beside each other and no figures."""
    if any(_ROOM.search(line.text) for line in block.lines):
        return True
    if _is_set_right(block.lines) or is_dated(block.lines[0].text):
        return True
    figures = any(map(_has_figures, block.lines))
    return not figures and all(_APART.search(line.raw.strip()) for line in block.lines)


def _has_figures(line: Line) -> bool:
    """Say whether ``line`` has figures, and not only the days on which two sign."""
    figures = any(map(str.isdecimal, line.text))
    return figures and not all(map(is_a_date, _PARTING.split(line.text.strip())))


def _is_set_right(lines: Sequence[Line]) -> bool:
    """Say whether ``lines`` are who signs and below that the day, on the right of the page."""
    return (
        len(lines) > 1
        and all(line.indent >= _RIGHT for line in lines)
        and is_a_date(lines[-1].text)
    )


def _is_a_name(block: Block) -> bool:
    """Say whether ``block`` says in brackets who signs: "(tenant)"."""
    return all(_BRACKETED.fullmatch(line.text) for line in block.lines)


def _is_short(line: Line) -> bool:
    """Say whether ``line`` begins no clause, and is no sentence with room for a figure in it."""
    if is_dated(line.text) or all(map(_SEALED.fullmatch, _PARTING.split(line.text))):
        return True
    short = len(line.text) <= _LONGEST and not line.text.startswith("|")
    words = _ROOM.sub("", line.text).rstrip(" :：")
    said = ends(words)
    return short and not said and read_label(line.text) is None
