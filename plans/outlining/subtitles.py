"""Lines below a title that go on with it: "of 9 July 2031", "on the keeping of bees"."""

from __future__ import annotations

from collections.abc import Set

from plans.drafting import Block, Kind
from plans.outlining.keyword_labels import read_label
from plans.outlining.layout import ends
from plans.outlining.prose import spaced

# A title with all its lines is no longer.
MAX_TITLE = 300
_MOST_LINES, _LONGEST = 3, 160
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"))


def with_subtitles(title: str, blocks: list[Block], labelled: Set[int]) -> tuple[str, list[Block]]:
    """Return ``title`` with the lines that go on with it, and the blocks that remain."""
    taken = 0
    while taken + 1 < len(blocks) and _goes_on(blocks[taken], blocks[taken + 1], labelled):
        longer = f"{title} {_words(blocks[taken])}"
        if len(longer) > MAX_TITLE:
            break
        title, taken = longer, taken + 1
    return title, blocks[taken:]


def _goes_on(block: Block, below: Block, labelled: Set[int]) -> bool:
    """Say whether ``block`` goes on with the title and does not lead to what stands ``below``."""
    if block.kind != Kind.WORDS or block.begins_a_clause or len(block.lines) > _MOST_LINES:
        return False
    if block.lines[0].no in labelled:
        return False
    words = _words(block)
    if len(words) > _LONGEST or ends(words) or words.endswith((",", "،", "，")):
        return False
    return _is_bracketed(words) or (words[0].islower() and not _is_list(below))


def _is_list(block: Block) -> bool:
    """Say whether ``block`` begins with a number that has no keyword: "between" leads to it."""
    mark = read_label(block.lines[0].text)
    return mark is not None and not mark.kind


def _words(block: Block) -> str:
    return spaced(" ".join(line.text for line in block.lines))


def _is_bracketed(words: str) -> bool:
    return any(words.startswith(opened) and words.endswith(closed) for opened, closed in _BRACKETS)
