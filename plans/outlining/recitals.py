"""Recitals on lines of their own: "The Parties,", "Recalling …;", "Have agreed as follows:".

Wrapped prose ends its lines anywhere within a sentence. Where every line of a block that was ended
on purpose stops at a sign behind which the sentence goes on, and the next begins anew, these are
the recitals and the formula that other documents set apart with blank lines.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from plans.drafting import Block, Kind, Line, columns
from plans.outlining.layout import CLOSERS, FULL, Layout, Where, ends, leads_on, starts_small
from plans.outlining.statements import Begin, Said, Statement
from plans.outlining.stop_phrases import adopts, recites

# Behind these a sentence goes on, and yet the line may be over.
_STOPS = (",", ";", ":", "，", "；", "：", "、", "،", "؛", "—", "–")


def unnumbered_lines(
    blocks: Sequence[Block], labelled: Container[int], bullets: Container[int]
) -> Iterator[tuple[Line, ...]]:
    """Yield the first lines of each paragraph, up to a label or a bullet.

    Args:
        blocks: those of the document.
        labelled: the lines that begin with a label.
        bullets: those that begin with a bullet or a term.
    """

    def is_unnumbered(line: Line) -> bool:
        return line.no not in labelled and line.no not in bullets

    for block in blocks:
        if block.kind == Kind.WORDS and not block.begins_a_clause:
            yield tuple(takewhile(is_unnumbered, block.lines))


def recitals_of(paragraphs: Iterable[Sequence[Line]], layout: Layout) -> Iterator[int]:
    """Yield the lines, not the first of their paragraph, that begin a recital or what follows them.

    Args:
        paragraphs: the lines of each up to a label or a bullet.
        layout: how the document is laid out.
    """
    for lines in paragraphs:
        yield from _begun(lines, layout)


def leads_to_parts(here: Said, after: Statement | None) -> bool:
    """Say whether ``here`` leads to the parts of the document, by its words or what follows."""
    if isinstance(after, Begin) and after.is_part:
        return leads_on(here.text)
    return not here.first and adopts(here.text)


def _begun(lines: Sequence[Line], layout: Layout) -> set[int]:
    """Return which of the ``lines`` begin a recital, if all that they say are such."""
    stopped = [(before, line) for before, line in pairwise(lines) if _stops(before)]
    over = [line for before, line in stopped if _is_over(before, line, layout, lines)]
    # "…, in view of" may as well be wrapped there: one line has to show that it was ended.
    if not over:
        return set()
    begun = _phrased(lines, [line for _, line in stopped])
    begun.update(line.no for line in over if not starts_small(line.text))
    return begun if _all_go_on(lines, begun, layout) else set()


def _phrased(lines: Sequence[Line], those: Sequence[Line]) -> set[int]:
    """Return which of ``those`` begin as recitals and the words that adopt a text do."""
    rest = " ".join(line.text for line in lines if line.no >= those[-1].no)
    found = {those[-1].no} if adopts(rest) else set()
    # Prose has a full stop at its end.
    return found | {line.no for line in those if _stops(lines[-1]) and recites(line.text)}


def _stops(line: Line) -> bool:
    return line.text.rstrip(CLOSERS).endswith(_STOPS)


def _is_over(before: Line, line: Line, layout: Layout, block: Sequence[Line]) -> bool:
    """Say whether ``before`` was ended on purpose, by the width of its ``block`` too.

    Two recitals in a row are two, however wide the page is.
    """
    if layout.is_whole(before) or (recites(before.text) and recites(line.text)):
        return True
    needed = before.width + 1 + columns(line.text.split(None, 1)[0])
    return needed <= FULL * max(each.width for each in block) and layout.had_room(before, line)


def _all_go_on(lines: Sequence[Line], begun: Container[int], layout: Layout) -> bool:
    """Say whether no line was ended on purpose but before one of the ``begun``, or at the end."""
    # Markdown has blank lines between paragraphs: there, only a block of nothing else is believed.
    wrapped = all(
        line.no in begun or (not layout.marked and layout.joint(before, line) == Where.WRAPPED)
        for before, line in pairwise(lines)
    )
    return wrapped and (_stops(lines[-1]) or ends(lines[-1].text))
