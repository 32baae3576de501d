"""Where the words of a bracket stand once it is gone and smaller brackets stand among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.bracketing import Bracket, brackets_in
from plans.diffing.changes import Edit
from plans.diffing.word_changes import word_diff

Span = tuple[int, int]


def opened(stretch: str, old: Bracket, text: str, inner: Iterable[Span]) -> Span | None:
    """Return where in ``text`` the words of ``old`` stand; None unless most do, outside brackets.

    Args:
        stretch: the words that ``text`` replaced, with the bracket in them.
        old: the bracket, as it stands there, with one text.
        text: what stands there now.
        inner: the brackets of ``text``, of which the words have to hold one.
    """
    words, inner = old.choices[0].words, list(inner)
    plain = stretch[: old.start] + words + stretch[old.end :]
    place = old.start, old.start + len(words)
    nested = [(each.start + place[0], each.end + place[0]) for each in brackets_in(words)]
    kept = list(_kept(word_diff(plain, text, nested, inner), place))
    if 2 * sum(_letters(text[slice(*each)]) for each in kept) <= _letters(words):
        return None
    found = (
        kept[0][0] if stretch[: old.start].strip() else _trimmed(text, 0, kept[0][0]),
        kept[-1][1] if stretch[old.end :].strip() else len(text.rstrip()),
    )
    held = any(found[0] <= at and stop <= found[1] for at, stop in inner)
    return found if held else None


def _kept(edits: Iterable[Edit], place: Span) -> Iterator[Span]:
    """Yield where the words at ``place`` stand after ``edits``."""
    here = there = 0
    for op, words in edits:
        first, last = max(here, place[0]), min(here + len(words), place[1])
        if op == "equal" and first < last:
            yield there + first - here, there + last - here
        here += len(words) * (op != "insert")
        there += len(words) * (op != "delete")


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end]) - len(text[start:end].lstrip())


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
