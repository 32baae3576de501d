"""Which words of a clause changed: difflib over whole words, lossless, bounded.

Spaces are not compared: they ride behind the word they follow, which makes the comparison two to
ten times shorter and lets a re-wrapped line count as the same words. Joining the equal and deleted
pieces gives the text before, byte for byte; the equal and inserted ones the text after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from plans.diffing._changes import Edit

# Numbers with their separators and marks stay whole, so 1,000.50 never changes "by a digit";
# scripts without spaces are taken character by character; everything else is a word, or one mark of
# punctuation. A token carries the space behind it.
_TOKEN = re.compile(
    r"(?:\d+(?:[.,:/\u202f\u00a0'-]\d+)*"
    r"|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff]"
    r"|(?:(?![\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff])\w[\u0300-\u036f]*)+(?:['’ʼ-]\w+)*"
    r"|\s+|.)(?P<space>\s*)",
    re.DOTALL,
)

# difflib's cost grows with the product of both lengths; beyond this a middle that differs is
# replaced whole.
MAX_PRODUCT = 25_000_000
# When less than this part of the words survives, the sentence is shown as replaced: confetti is not
# a redline.
CONFETTI = 0.34


def word_diff(before: str, after: str) -> tuple[Edit, ...]:
    """Return the edits from ``before`` to ``after`` as (equal | delete | insert, text)."""
    if before == after:
        return (("equal", before),) if before else ()
    old, new = _tokens(before), _tokens(after)
    return tuple(_joined(_edits(old, new)))


def _tokens(text: str) -> list[tuple[str, str]]:
    """Return (word, space behind it) pairs that concatenate to ``text``."""
    tokens = []
    for match in _TOKEN.finditer(text):
        whole, space = match[0], match["space"]
        tokens.append((whole[: len(whole) - len(space)], space))
    return tokens


def _edits(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> Iterator[Edit]:
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    old_end, new_end = len(old) - tail, len(new) - tail
    yield from _kept(old[:head], new[:head])
    yield from _middle(old[head:old_end], new[head:new_end], kept=head + tail)
    yield from _kept(old[old_end:], new[new_end:])


def _common(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> int:
    count = 0
    for (here, _), (there, _) in zip(old, new, strict=False):
        if here != there:
            break
        count += 1
    return count


def _middle(old: list[tuple[str, str]], new: list[tuple[str, str]], kept: int) -> Iterator[Edit]:
    if not old or not new or len(old) * len(new) > MAX_PRODUCT:
        yield from _replaced(old, new)
        return
    words = [word for word, _ in old], [word for word, _ in new]
    blocks = SequenceMatcher(None, *words, autojunk=False).get_opcodes()
    same = sum(i2 - i1 for tag, i1, i2, _, _ in blocks if tag == "equal")
    if (same + kept) < CONFETTI * max(len(old) + kept, len(new) + kept):
        yield from _replaced(old, new)
        return
    for tag, i1, i2, j1, j2 in _without_crumbs(blocks, words[0]):
        if tag == "equal":
            yield from _kept(old[i1:i2], new[j1:j2])
        else:
            yield from _replaced(old[i1:i2], new[j1:j2])


Block = tuple[str, int, int, int, int]


def _without_crumbs(blocks: Sequence[Block], words: list[str]) -> list[Block]:
    """Fold a lone short word that survives between two replacements into them."""
    result: list[Block] = []
    for number, block in enumerate(blocks):
        tag, i1, i2, _, _ = block
        crumb = (
            tag == "equal"
            and 0 < number < len(blocks) - 1
            and blocks[number - 1][0] == blocks[number + 1][0] == "replace"
            and sum(len(word) for word in words[i1:i2]) <= 4
        )
        tag = "replace" if tag != "equal" or crumb else "equal"
        if result and result[-1][0] == tag == "replace":
            _, before, _, after, _ = result[-1]
            result[-1] = ("replace", before, i2, after, block[4])
        else:
            result.append((tag, *block[1:]))
    return result


def _kept(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> Iterator[Edit]:
    for (word, space), (_, other) in zip(old, new, strict=True):
        yield "equal", word
        if space == other:
            yield "equal", space
        else:
            yield "delete", space
            yield "insert", other


def _replaced(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> Iterator[Edit]:
    yield "delete", "".join(word + space for word, space in old)
    yield "insert", "".join(word + space for word, space in new)


def _joined(edits: Iterator[Edit]) -> Iterator[Edit]:
    """Join neighbours of one kind, drop empty ones, and put deletions before insertions."""
    full = [edit for edit in edits if edit[1]]
    for changed, run in groupby(full, key=lambda edit: edit[0] != "equal"):
        pieces = list(run)
        if not changed:
            yield "equal", "".join(text for _, text in pieces)
            continue
        deleted = "".join(text for op, text in pieces if op == "delete")
        inserted = "".join(text for op, text in pieces if op == "insert")
        if deleted:
            yield "delete", deleted
        if inserted:
            yield "insert", inserted
