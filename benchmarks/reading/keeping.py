"""Laws of one reading: it equals itself, mirrors, and loses no word.

A law yields one result a place where it was tried: empty if it held, else what broke.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from benchmarks.reading.matching import places, words
from benchmarks.reading.reader import read, revision_of
from benchmarks.reading.score import said
from benchmarks.reading.tree import Tree
from plans.diffing import Diff, change_rule_catalogue, diff

# What stands in a tag of HTML, or where a link leads, need not be kept, and may be where it is none
# to the reader.
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>=]*=[^<>]*)?\s*/?>|(?<=\])\([^()\s]*\)")
# A letter in place of a bullet is no word.
_BULLET = re.compile(r"^[ \t]*o(?=[ ]{2})", re.MULTILINE)
# So many words are shown of what was lost.
_SHOWN = 8


def identity(text: str, name: str, _: Random) -> Iterator[str]:
    """A text does not differ from itself."""
    changes = diff(revision_of(text, name), revision_of(text, name)).changes
    yield "; ".join(change.message for change in changes[:3])


def mirror(text: str, name: str, rng: Random) -> Iterator[str]:
    """What changed from one text to another is, backwards, the mirror of it."""
    here, there = revision_of(text, name), revision_of(revised(text, rng), name)
    forth, back = diff(here, there), diff(there, here)
    yield _first_difference(forth, back)


def _first_difference(forth: Diff, back: Diff) -> str:
    pairs = {(pair.before, pair.after, pair.moved) for pair in forth.alignment}
    mirrored = {(pair.after, pair.before, pair.moved) for pair in back.alignment}
    if pairs != mirrored:
        return f"pairs: {sorted(pairs ^ mirrored, key=str)[:3]}"
    rules = change_rule_catalogue()
    there = Counter(rules[change.rule].mirror for change in forth.changes)
    here = Counter(change.rule for change in back.changes)
    return "" if there == here else f"changes: forth {there - here}, back {here - there}"


def revised(text: str, rng: Random) -> str:
    """Return ``text`` with a block less, two that changed places, and another word."""
    blocks = text.split("\n\n")
    if len(blocks) > 4:
        del blocks[rng.randrange(1, len(blocks))]
        at = rng.randrange(1, len(blocks) - 1)
        blocks[at], blocks[at + 1] = blocks[at + 1], blocks[at]
    at = rng.randrange(len(blocks))
    blocks[at] = blocks[at].replace(" ", " another ", 1)
    return "\n\n".join(blocks)


def conservation(text: str, name: str, _: Random) -> Iterator[str]:
    """The words of clauses and of what was set apart are those of the text, in its order.

    Only a label may change places, with a heading that is printed before it; a word that was
    divided at the end of a line may be whole.
    """
    tree = read(text, name)
    apart = words(" ".join((*tree.notes, *tree.apart, tree.title)))
    kept, told = said(tree), words(_BULLET.sub(" ", text))
    lost = Counter(words(_TAG.sub(" ", _BULLET.sub(" ", text))))
    lost -= Counter(apart) + Counter(_everything(tree))
    # A title may be made up, or be said by a clause too.
    invented = Counter(kept) - Counter(told)
    if _letters(lost) != _letters(invented):
        yield f"lost {_first(lost)}, invented {_first(invented)}"
    else:
        labels = [word for part in tree.walk() for word in words(part.label)]
        unplaced = len(kept) - len(places(kept, told)) - len(labels)
        yield f"{unplaced} words out of order" if unplaced > 0 else ""


def _everything(tree: Tree) -> Iterator[str]:
    for part in tree.walk():
        yield from words(" ".join((part.label, part.heading, *part.paragraphs, *part.closing)))


def _letters(counted: Counter[str]) -> Counter[str]:
    return Counter("".join(counted.elements()))


def _first(counted: Counter[str]) -> list[str]:
    return [*counted.elements()][:_SHOWN]
