"""Lines above a title that only say how a paper stands: "DRAFT", "Strictly confidential"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import takewhile

from plans.drafting import Block, Kind, Line
from plans.outlining.datelines import is_a_date, is_dated
from plans.outlining.keyword_labels import read_label
from plans.outlining.mastheads import names_a_text
from plans.outlining.stop_phrases import MONTHS, STANDING

# A paper says no more of itself, and in no more words, before its title.
_MOST_BLOCKS, _MOST_WORDS = 3, 8
# A word that leads to a day is shorter.
_LEAST_NAME = 4
_DASH = re.compile(r"\s[–—-]\s")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def below_standings(blocks: Sequence[Block], labelled: Set[int]) -> int:
    """Return how many first ``blocks`` only say how a paper stands, if its title is below them."""
    count = int(_is_a_lone_annex(blocks))
    while count < min(len(blocks) - 1, _MOST_BLOCKS) and _says_how_it_stands(blocks[count]):
        count += 1
    below = blocks[count : count + 2]
    return count if len(below) > 1 and below[0].lines[0].no not in labelled else 0


def _is_a_lone_annex(blocks: Sequence[Block]) -> bool:
    """Say whether the first block says "Annex" above a title, and there is no other annex."""
    if len(blocks) < 2 or not names_a_text(blocks[1].lines[0].text):
        return False
    first, *others = (block.lines[0].text for block in blocks if block.lines)
    return _is_annex(first) and len(blocks[0].lines) == 1 and not any(map(_is_annex, others))


def _is_annex(text: str) -> bool:
    mark = read_label(text)
    return mark is not None and mark.kind == "annex" and mark.end >= len(text)


def parted_from_standings(blocks: Sequence[Block]) -> list[Block]:
    """Return ``blocks``, the first lines apart where they say it right above a title."""
    at = next((at for at, each in enumerate(blocks) if not _says_how_it_stands(each)), len(blocks))
    mixed = blocks[at : at + 1]
    own = [_standing_lines(each) for each in mixed]
    if not any(own) or mixed[0].kind != Kind.WORDS:
        return list(blocks)
    parts = own[0], mixed[0].lines[len(own[0]) :]
    return [*blocks[:at], *(replace(mixed[0], lines=part) for part in parts), *blocks[at + 1 :]]


def above_standings(blocks: Sequence[Block]) -> tuple[tuple[str, ...], list[Block]]:
    """Return what stands below a title and only says how the paper stands, and what is left."""
    parted = parted_from_standings(blocks)
    says = list(takewhile(_says_more_than_a_day, parted[:_MOST_BLOCKS]))
    if len(says) == len(parted):
        return (), list(blocks)
    return tuple(line.text for block in says for line in block.lines), parted[len(says) :]


def above_the_day(lines: Sequence[Line]) -> int:
    """Return how many lines stand above the last, which say when, or how the paper stands."""
    count = len(lines)
    while count > 1 and (_has_a_day(lines[count - 1].text) or is_standing(lines[count - 1].text)):
        count -= 1
    return count


def _has_a_day(text: str) -> bool:
    """Say whether ``text`` is a day behind a place or a dash: "Project Heron – 3 May 2033"."""
    return is_dated(text) or is_a_date(_DASH.split(text)[-1])


def _says_more_than_a_day(block: Block) -> bool:
    return _says_how_it_stands(block) and is_version(block.lines[0].text)


def is_version(text: str) -> bool:
    """Say whether ``text`` says how a paper stands, and not of which day an act is: "Vom …"."""
    first, _, rest = text.partition(" ")
    leads = first.isalpha() and len(first) < _LEAST_NAME and ord(first[0]) < 0x2E80
    day = is_a_date(rest) or not any(map(str.isalnum, rest))
    return is_standing(text) and not (is_a_date(text) or (leads and day))


def _says_how_it_stands(block: Block) -> bool:
    return block.kind in (Kind.WORDS, Kind.HEADING) and _standing_lines(block) == block.lines


def _standing_lines(block: Block) -> tuple[Line, ...]:
    """Return the first lines of ``block`` that say how a paper stands, and the day below them."""
    if not is_standing(block.lines[0].text):
        return ()
    told = takewhile(lambda line: is_standing(line.text) or is_a_date(line.text), block.lines)
    return tuple(told)


def is_standing(text: str) -> bool:
    """Say whether ``text`` only says how a paper stands: "Draft 3, 12 May 2031"."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    known = [word in STANDING or _unspaced().fullmatch(word) is not None for word in words]
    dated = all(which or word in MONTHS for word, which in zip(words, known, strict=True))
    return any(known) and dated


@cache
def _unspaced() -> re.Pattern[str]:
    """Words of scripts that set no spaces between them, one behind the other."""
    han = "|".join(re.escape(word) for word in sorted(STANDING) if ord(word[0]) >= 0x2E80)
    return re.compile(f"(?:{han})+")
