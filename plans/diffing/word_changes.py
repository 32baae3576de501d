"""Which words of a clause changed: difflib over whole words, lossless, bounded.

Spaces are not compared: they ride behind the word they follow, which makes the comparison two to
ten times shorter and lets a re-wrapped line count as the same words. Joining the equal and deleted
pieces gives the text before, byte for byte; the equal and inserted ones the text after.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import chain, groupby

from plans.aligning import ASCII_SPACE, ASCII_WORD, MARKS, WORD, heaviest_rising
from plans.diffing.changes import Edit, Op
from plans.diffing.common_ends import alike_ends, common_ends

Token = tuple[str, str]
Tokens = list[Token]
Units = Sequence[tuple[int, int]]
Anchors = list[tuple[int, int]]

# difflib's cost grows with the product of both lengths; longer middles are cut at anchors first,
# and what has no anchor and is still longer than this is replaced whole.
MAX_PRODUCT = 1_000_000
# An anchor is a run of this many words that stands once on either side.
ANCHOR = 5

# When less than this part of the words survives, the sentence is shown as replaced: confetti is not
# a redline.
CONFETTI = 0.34

# In this order what was done to one stretch of words is told.
CHANGED: tuple[Op, ...] = ("delete", "insert")


def word_diff(
    before: str,
    after: str,
    before_units: Units = (),
    after_units: Units = (),
    *,
    least: float = CONFETTI,
) -> tuple[Edit, ...]:
    """Return the edits from ``before`` to ``after`` as (equal | delete | insert, text).

    Units are stretches, in their order, that are compared as if each were one word. Where less
    than the part ``least`` of the words survives, all of them are replaced.
    """
    if before == after:
        return (("equal", before),) if before else ()
    if before_units or after_units:
        old, new = list(_pieces(before, before_units)), list(_pieces(after, after_units))
        return tuple(_joined(_edits(old, new, least)))
    edits, old, new = _of_words(before, after)
    return edits or tuple(_joined(_edits(old, new, least)))


# A text is asked for what took whose place in it, and again for what a reader is shown.
@lru_cache(maxsize=4)
def _of_words(before: str, after: str) -> tuple[tuple[Edit, ...], Tokens, Tokens]:
    """Return the edits where all that differs is in one place; else none, and the words of both.

    Words that both begin and end with are only read if need be.
    """
    plain = before.isascii()
    if plain != after.isascii():  # each may be cut into words in its own way
        return (), _tokens(before), _tokens(after)
    start, behind = alike_ends(before, after)
    read, ends = _token(plain).findall, (len(before) - behind, len(after) - behind)
    old, new = read(before, start, ends[0]), read(after, start, ends[1])
    if edits := _in_one_place(old, new):
        whole = chain((("equal", before[:start]),), edits, (("equal", before[ends[0] :]),))
        return tuple(_joined(whole)), [], []
    front, rest = read(before, 0, start), read(before, ends[0])
    return (), [*front, *old, *rest], [*front, *new, *rest]


def _in_one_place(old: Tokens, new: Tokens) -> Iterator[Edit] | None:
    """Return the edits where every word between the first and the last that differ does; else None.

    That is so of most changes, and nobody has to look at the words around them.
    """
    head, tail = common_ends([word for word, _ in old], [word for word, _ in new])
    if head == min(len(old), len(new)):  # more may be common at the beginning than was read
        return None
    old_end, new_end = len(old) - tail, len(new) - tail
    gone, come = old[head:old_end], new[head:new_end]
    if not {word for word, _ in gone}.isdisjoint([word for word, _ in come]):
        return None
    return chain(
        _kept(old[:head], new[:head]), _replaced(gone, come), _kept(old[old_end:], new[new_end:])
    )


def _pieces(text: str, units: Units) -> Iterator[Token]:
    """Yield (word, space behind it) pairs that concatenate to ``text``."""
    at = 0
    for start, end in units:
        yield from _tokens(text[at:start])
        yield text[start:end], ""
        at = end
    yield from _tokens(text[at:] if at else text)


def _tokens(text: str) -> Tokens:
    return _token(text.isascii()).findall(text)


@cache
def _token(plain: bool) -> re.Pattern[str]:
    """Match a word as the aligner knows it, a run of space, or one mark with what rides on it.

    Each carries the space behind it.
    """
    space = f"[{ASCII_SPACE}]" if plain else r"\s"
    piece = rf"{ASCII_WORD}|{space}+|." if plain else rf"{WORD}|{space}+|.[{MARKS}]*"
    return re.compile(rf"({piece})({space}*)", re.DOTALL)


def _edits(old: Tokens, new: Tokens, least: float, elsewhere: int = 0) -> Iterator[Edit]:
    head, tail = common_ends([word for word, _ in old], [word for word, _ in new])
    old_end, new_end = len(old) - tail, len(new) - tail
    yield from _kept(old[:head], new[:head])
    yield from _middle(old[head:old_end], new[head:new_end], least, elsewhere + head + tail)
    yield from _kept(old[old_end:], new[new_end:])


def _middle(old: Tokens, new: Tokens, least: float, kept: int) -> Iterator[Edit]:
    if not old or not new:
        yield from _replaced(old, new)
        return
    if len(old) * len(new) > MAX_PRODUCT:
        yield from _anchored(old, new, least, kept)
        return
    blocks = _blocks(old, new)
    same = sum(i2 - i1 for tag, i1, i2, _, _ in blocks if tag == "equal")
    if (same + kept) < least * max(len(old) + kept, len(new) + kept):
        yield from _replaced(old, new)
        return
    for tag, i1, i2, j1, j2 in _without_crumbs(blocks, old):
        shown = _kept if tag == "equal" else _replaced
        yield from shown(old[i1:i2], new[j1:j2])


def _anchored(old: Tokens, new: Tokens, least: float, kept: int) -> Iterator[Edit]:
    """Cut two long runs of words at what stands once in both, and compare piece by piece."""
    anchors = _anchors([word for word, _ in old], [word for word, _ in new])
    if not anchors:
        yield from _replaced(old, new)
        return
    i = j = 0
    for here, there in [*_cuts(anchors), (len(old), len(new))]:
        yield from _edits(old[i:here], new[j:there], least, kept + len(anchors))
        i, j = here, there


def _cuts(anchors: Anchors) -> Anchors:
    """Leave out each anchor that stands between two others, side by side: there nothing differs."""
    known = set(anchors)
    return [(i, j) for i, j in anchors if not {(i - 1, j - 1), (i + 1, j + 1)} <= known]


def _anchors(old: list[str], new: list[str]) -> Anchors:
    """Return rising pairs of positions where a run of words stands once on either side."""
    sides = [_runs(words) for words in (old, new)]
    pairs = sorted((sides[0][run], sides[1][run]) for run in sides[0].keys() & sides[1].keys())
    stay = heaviest_rising([there for _, there in pairs], [1] * len(pairs))
    return [pair for number, pair in enumerate(pairs) if number in stay]


def _runs(words: list[str]) -> dict[tuple[str, ...], int]:
    """Return where each run of words begins that stands once."""
    runs = list(zip(*(words[ahead:] for ahead in range(ANCHOR)), strict=False))
    count = Counter(runs)
    return {run: number for number, run in enumerate(runs) if count[run] == 1}


Block = tuple[str, int, int, int, int]


def _blocks(old: Tokens, new: Tokens) -> Sequence[Block]:
    words = [word for word, _ in old], [word for word, _ in new]
    return SequenceMatcher(None, *words, autojunk=False).get_opcodes()


def _without_crumbs(blocks: Sequence[Block], old: Tokens) -> list[Block]:
    """Fold a lone short word that survives between two replacements into them."""
    result: list[Block] = []
    for number, block in enumerate(blocks):
        tag, i1, i2, _, _ = block
        crumb = (
            tag == "equal"
            and 0 < number < len(blocks) - 1
            and blocks[number - 1][0] == blocks[number + 1][0] == "replace"
            and sum(len(word) for word, _ in old[i1:i2]) <= 4
        )
        tag = "replace" if tag != "equal" or crumb else "equal"
        if result and result[-1][0] == tag == "replace":
            _, before, _, after, _ = result[-1]
            result[-1] = ("replace", before, i2, after, block[4])
        else:
            result.append((tag, *block[1:]))
    return result


def _kept(old: Tokens, new: Tokens) -> Iterator[Edit]:
    if old == new:
        yield "equal", _text_of(old)
        return
    for (word, space), (_, other) in zip(old, new, strict=True):
        yield "equal", word
        if space == other:
            yield "equal", space
        else:
            yield "delete", space
            yield "insert", other


def _replaced(old: Tokens, new: Tokens) -> Iterator[Edit]:
    yield "delete", _text_of(old)
    yield "insert", _text_of(new)


def _text_of(tokens: Tokens) -> str:
    return "".join(chain.from_iterable(tokens))


def _joined(edits: Iterator[Edit]) -> Iterator[Edit]:
    """Join neighbours of one kind, drop empty ones, and put deletions before insertions."""
    full = (edit for edit in edits if edit[1])
    for same, run in groupby(full, key=lambda edit: edit[0] == "equal"):
        if same:
            yield "equal", "".join([text for _, text in run])
            continue
        pieces = list(run)
        gone, new = ("".join([text for op, text in pieces if op == each]) for each in CHANGED)
        yield from _less_space(gone, new)


def _less_space(gone: str, new: str) -> Iterator[Edit]:
    """Yield what there is of these; the space behind them is kept where there is one before."""
    behind = _space_behind(gone, new)
    end = -len(behind) or None
    for op, text in zip(CHANGED, (gone[:end], new[:end]), strict=True):
        if text:
            yield op, text
    if behind:
        yield "equal", behind


def _space_behind(gone: str, new: str) -> str:
    """Return the space that both end in, if one of them begins with space or is nothing else.

    "50 " and "30 " keep theirs: between them the space sets the two apart.
    """
    space = new[len(new.rstrip()) :]
    apart = gone[:1].isspace() or new[:1].isspace()
    return space if space and apart and gone.endswith(space) else ""
