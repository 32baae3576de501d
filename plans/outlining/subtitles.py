"""Lines below a title that go on with it: "of 9 July 2031", "on the keeping of bees"."""

from __future__ import annotations

from collections.abc import Set

from plans.drafting import Block, Kind, plain
from plans.outlining.keyword_labels import read_label
from plans.outlining.layout import ends
from plans.outlining.prose import spaced
from plans.outlining.standings import is_version
from plans.outlining.stop_phrases import ABOUT, PARTIES

# A title with all its lines is no longer.
MAX_TITLE = 300
_MOST_LINES, _LONGEST = 3, 160
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"))
_COMMAS = (",", "،", "，")


def with_subtitles(
    title: str, blocks: list[Block], labelled: Set[int], *, marked: bool
) -> tuple[str, list[Block]]:
    """Return ``title`` with the lines that go on with it, and the blocks that remain."""
    taken = 0
    while taken + 1 < len(blocks) and _may_go_on(blocks[taken], labelled):
        words = _words(blocks[taken])
        longer = f"{title} {plain(words) if marked else words}"
        if len(longer) > MAX_TITLE or not _goes_on(words, blocks[taken + 1]):
            break
        title, taken = longer, taken + 1
    return title, blocks[taken:]


def _may_go_on(block: Block, labelled: Set[int]) -> bool:
    """Say whether ``block`` is a few lines of plain words that begin no clause."""
    few = block.kind == Kind.WORDS and len(block.lines) <= _MOST_LINES
    return few and not block.begins_a_clause and block.lines[0].no not in labelled


def _goes_on(words: str, below: Block) -> bool:
    """Say whether ``words`` go on with the title, and do not lead to what stands ``below``."""
    if len(words) > _LONGEST or ends(words) or words.endswith(_COMMAS) or is_version(words):
        return False
    if words[0].islower():
        return not _is_list(below) and words.split()[0] not in PARTIES
    return _is_bracketed(words) or words.split()[0].casefold() in ABOUT


def _is_list(block: Block) -> bool:
    """Say whether ``block`` begins with a number that has no keyword: "between" leads to it."""
    mark = read_label(block.lines[0].text)
    return mark is not None and not mark.kind


def _words(block: Block) -> str:
    return spaced(" ".join(line.text for line in block.lines))


def _is_bracketed(words: str) -> bool:
    return any(words.startswith(opened) and words.endswith(closed) for opened, closed in _BRACKETS)
