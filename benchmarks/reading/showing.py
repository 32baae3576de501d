"""Says where a reading goes wrong first, with the lines of the document and both outlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.reading.matching import places, words
from benchmarks.reading.score import Match, Spot, label, letters, matched, said
from benchmarks.reading.tree import Part, Tree

_BEFORE, _AFTER = 3, 5
_SHOWN = 60


def first_mistake(text: str, truth: Tree, reading: Tree) -> str:
    """Return a description of the first mistake, empty if there is none."""
    match = matched(truth, reading)
    mistakes = sorted(_mistakes(match), key=lambda each: each[0])
    if not mistakes:
        return ""
    at, mistake = mistakes[0]
    spot = match.truth[min(at, len(match.truth) - 1)]
    begin = _line_of(text, said(truth), spot.start)
    return "\n".join(
        [
            f"  {mistake} ({len(mistakes)} mistakes in all)",
            "  in the document:",
            *_excerpt(text, begin),
            "  right:",
            *_neighbours(match.truth, at),
            "  read:",
            *_neighbours(match.found, _nearest(match, at)),
        ]
    )


def _mistakes(match: Match) -> Iterator[tuple[int, str]]:
    """Yield what is wrong, with the index of the clause of the truth where it shows."""
    for at, spot in enumerate(match.truth):
        if at in match.pairs:
            yield from ((at, each) for each in _differences(match, at, match.pairs[at]))
        else:
            yield at, f"clause not found: {line(spot.part)}"
    taken = {found: at for at, found in match.pairs.items()}
    last = -1
    for index, spot in enumerate(match.found):
        last = taken.get(index, last)
        if index not in taken:
            yield max(last, 0), f"a clause begins where none does: {line(spot.part)}"


def _differences(match: Match, at: int, found: int) -> Iterator[str]:
    true, read = match.truth[at].part, match.found[found].part
    if not match.parent_is_right(at, found):
        yield f"wrong parent: {line(true)}"
    if label(true.label) != label(read.label):
        yield f"label '{read.label}' for '{true.label}': {line(true)}"
    if letters(true.heading) != letters(read.heading) and not true.definition:
        yield f"heading '{read.heading}' for '{true.heading}': {line(true)}"
    if list(map(letters, true.paragraphs)) != list(map(letters, read.paragraphs)):
        count = f"{len(read.paragraphs)} for {len(true.paragraphs)}"
        yield f"paragraphs differ ({count}): {line(true)}"
    if list(map(letters, true.closing)) != list(map(letters, read.closing)):
        yield f"{len(read.closing)} closing paragraphs for {len(true.closing)}: {line(true)}"


def line(part: Part) -> str:
    """Return a clause on one line: label, heading, first words."""
    text = " ¶ ".join(part.paragraphs).replace("\n", " / ")
    shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    return f"{part.label} | {part.heading} | {shown}".strip()


def _nearest(match: Match, at: int) -> int:
    """Return the clause of the reading that stands for ``at`` or the last one before it."""
    return next((match.pairs[each] for each in range(at, -1, -1) if each in match.pairs), 0)


def _neighbours(spots: tuple[Spot, ...], at: int) -> Iterator[str]:
    for index in range(max(at - _BEFORE, 0), min(at + _AFTER, len(spots))):
        sign = ">" if index == at else " "
        yield f"    {sign} {'  ' * _depth(spots, index)}{line(spots[index].part)}"


def _depth(spots: tuple[Spot, ...], at: int) -> int:
    depth = 0
    while spots[at].parent >= 0:
        depth, at = depth + 1, spots[at].parent
    return depth


def _line_of(text: str, told: Sequence[str], start: int) -> int:
    """Return the number of the line where the word ``start`` of the truth stands, from 0."""
    numbered = [
        (word, number) for number, each in enumerate(text.splitlines()) for word in words(each)
    ]
    where = places(told, [word for word, _ in numbered])
    place = next((where[at] for at in range(start, len(told)) if at in where), 0)
    return numbered[place][1] if place < len(numbered) else 0


def _excerpt(text: str, begin: int) -> Iterator[str]:
    lines = text.splitlines()
    for number in range(max(begin - _BEFORE, 0), min(begin + _AFTER, len(lines))):
        yield f"    {number + 1:4} {lines[number]}"
