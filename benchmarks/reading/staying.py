"""Laws of two readings: what has nothing to do with an edit stays as it was.

A law yields one result a place where it was tried: empty if it held, else what broke.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from random import Random

from benchmarks.reading.matching import words
from benchmarks.reading.reader import read
from benchmarks.reading.score import label, letters
from benchmarks.reading.showing import line
from benchmarks.reading.tree import Part, Tree

Law = Callable[[str, str, Random], Iterator[str]]

# In so many places of a text an edit is tried.
_TRIES = 4
_WORD = re.compile(
    r"(?<=[^\W\d_][ ,])[^\W\d_]{4,}(?=[ ,]\w)"
    r"|(?<=[\u3400-\u9fff]{4})[\u3400-\u9fff](?=[\u3400-\u9fff]{4})"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
# A line is long if it cannot have been wrapped; such lines are wrapped, and nothing else is.
_LONG = 120
_WIDTHS = (60, 76)
_KEPT = ("#", "|", ">", "\t", " ")


def locality(text: str, name: str, rng: Random) -> Iterator[str]:
    """Another word inside a line changes level, parent and label of no clause."""
    before = _skeleton(read(text, name))
    found = list(_WORD.finditer(text))
    for match in rng.sample(found, min(_TRIES, len(found))):
        other = _another(match[0])
        after = _skeleton(read(text[: match.start()] + other + text[match.end() :], name))
        yield "" if before == after else f"'{other}' for '{match[0]}': {_first(before, after)}"


def _another(word: str) -> str:
    """Return another word, which begins as large: a sentence goes on beginning as one."""
    if _HAN.match(word):
        return "某"
    return "Quince" if word[0].isupper() else "quince"


def _skeleton(tree: Tree) -> list[str]:
    return [f"{depth} {label(part.label)}" for depth, part in _levels(tree.clauses, 0)]


def _levels(parts: Sequence[Part], depth: int) -> Iterator[tuple[int, Part]]:
    for part in parts:
        yield depth, part
        yield from _levels(part.clauses, depth + 1)


def _first(before: Sequence[str], after: Sequence[str]) -> str:
    """Return the first of two lists where they part."""
    for here, there in zip(before, after, strict=False):
        if here != there:
            return f"'{here}' became '{there}'"
    return f"{len(before)} became {len(after)}"


def addition(text: str, name: str, rng: Random) -> Iterator[str]:
    """The last of several siblings, added at the end, leaves all others under their parents.

    It is tried the other way round: a block that is such a clause is taken out.
    """
    tree = read(text, name)
    edges = _edges(tree.clauses, "")
    blocks = re.split(r"(\n[ \t]*\n+)", text)
    last = _last_of_siblings(tree, edges)
    found = [at for at, block in enumerate(blocks) if letters(block) in last]
    for at in rng.sample(found, min(_TRIES, len(found))):
        added = last[letters(blocks[at])]
        without = read("".join(blocks[: max(at - 1, 0)] + blocks[at + 1 :]), name)
        before = [f"{parent} > {key}" for parent, key in edges if key != _key(added)]
        after = [f"{parent} > {key}" for parent, key in _edges(without.clauses, "")]
        yield "" if before == after else f"{line(added)} moves {_first(before, after)}"


def _last_of_siblings(tree: Tree, edges: Sequence[tuple[str, str]]) -> dict[str, Part]:
    """Return clauses that are the last of three or more and said once, by all their words."""
    keys = Counter(key for _, key in edges)
    last = (part.clauses[-1] for part in tree.walk() if len(part.clauses) > 2)
    return {_block_of(part): part for part in last if not part.clauses and keys[_key(part)] == 1}


def _block_of(part: Part) -> str:
    return " ".join(letters(each) for each in (part.label, part.heading, *part.paragraphs) if each)


def _key(part: Part) -> str:
    return _block_of(part)[:60]


def _edges(parts: Sequence[Part], parent: str) -> list[tuple[str, str]]:
    """Return each clause with the one that it stands under."""
    found = []
    for part in parts:
        found += [(parent, _key(part)), *_edges(part.clauses, _key(part))]
    return found


def relabelling(text: str, name: str, _: Random) -> Iterator[str]:
    """Without their labels, the clauses of the top begin where they did.

    It is tried if each has a heading, or is one paragraph: else nobody could tell them apart.
    """
    tree = read(text, name)
    if any(not part.heading and len(part.paragraphs) > 1 for part in tree.clauses):
        return
    bare = text
    for part in tree.clauses:
        if part.label and (part.heading or part.paragraphs):
            pattern = rf"(\n[ \t]*\n[#* ]*){_loosely(part.label)}[.:)）、*]*[ \t\u3000]+(?=\S)"
            bare = re.sub(pattern, r"\1", bare, count=1)
    if bare != text:
        before, after = _tops(tree), _tops(read(bare, name))
        yield "" if before == after else _first(before, after)


def _loosely(printed: str) -> str:
    return r"[ \u00a0]".join(map(re.escape, printed.split()))


def _tops(tree: Tree) -> list[str]:
    return [
        " ".join(words(" ".join((part.heading, *part.paragraphs)))[:4]) for part in tree.clauses
    ]


def rewrapping(text: str, name: str, _: Random) -> Iterator[str]:
    """Lines that were never wrapped and stand apart have the same clauses at any width."""
    before = _contents(read(text, name))
    lines = [*text.split("\n"), ""]
    for width in _WIDTHS:
        wrapped = "\n".join(
            each if after.strip() else _wrapped(each, width) for each, after in pairwise(lines)
        )
        if wrapped != text:
            after = _contents(read(wrapped, name))
            yield "" if before == after else f"at {width}: {_first(before, after)}"


def _wrapped(long: str, width: int) -> str:
    if len(long) < _LONG or long.startswith(_KEPT):
        return long
    if _HAN.search(long):
        return "\n".join(long[at : at + width] for at in range(0, len(long), width))
    return textwrap.fill(long, width, break_long_words=False, break_on_hyphens=False)


def _contents(tree: Tree) -> list[str]:
    return [
        f"{depth} {label(part.label)} {letters(part.heading)} {list(map(letters, part.paragraphs))}"
        for depth, part in _levels(tree.clauses, 0)
    ]
