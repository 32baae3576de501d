"""Where the words of a bracket stand once it is gone and smaller brackets stand among them."""

from __future__ import annotations

from collections.abc import Iterable

from plans.bracketing import Bracket, brackets_in
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
    choice, inner = old.choices[0], list(inner)
    plain = stretch[: old.start] + choice.words + stretch[old.end :]
    start, end = old.start, old.start + len(choice.words)
    nested = [(each.start + start, each.end + start) for each in brackets_in(choice.words)]
    kept, spots, here, there = 0, [], 0, 0
    for op, words in word_diff(plain, text, nested, inner):
        if op == "equal":
            first, last = max(here, start), min(here + len(words), end)
            if first < last:
                kept += _letters(plain[first:last])
                spots += [there + first - here, there + last - here]
        here += len(words) * (op != "insert")
        there += len(words) * (op != "delete")
    if 2 * kept <= _letters(choice.words):
        return None
    found = (
        spots[0] if stretch[: old.start].strip() else _trimmed(text, 0, spots[0]),
        spots[-1] if stretch[old.end :].strip() else len(text.rstrip()),
    )
    held = any(found[0] <= at and stop <= found[1] for at, stop in inner)
    return found if held else None


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end]) - len(text[start:end].lstrip())


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
