"""Recitals on lines of their own: "The Parties,", "Recalling …;", "Have agreed as follows:".

Wrapped prose ends its lines anywhere within a sentence. Where every line of a block that was ended
on purpose stops at a sign behind which the sentence goes on, and the next begins anew, these are
the recitals and the formula that other documents set apart with blank lines.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise, takewhile

from plans.drafting import Block, Kind, Line
from plans.outlining.layout import CLOSERS, Layout, Where, ends, starts_small
from plans.outlining.stop_phrases import adopts, recites

# Behind these a sentence goes on, and yet the line may be over.
_STOPS = (",", ";", ":", "，", "；", "：", "、", "،", "؛", "—", "–")


def recitals_of(
    blocks: Sequence[Block], labelled: Container[int], bullets: Container[int], layout: Layout
) -> frozenset[int]:
    """Return the lines, not the first of their blocks, that begin a recital or what follows them.

    Args:
        blocks: those of the document.
        labelled: the lines that begin with a label.
        bullets: those that begin with a bullet or a term.
        layout: how the document is laid out.
    """
    found: set[int] = set()
    for block in blocks:
        if block.kind == Kind.WORDS and not block.begins_a_clause:
            plain = takewhile(
                lambda line: line.no not in labelled and line.no not in bullets, block.lines
            )
            found.update(_begun(tuple(plain), layout))
    return frozenset(found)


def _begun(lines: Sequence[Line], layout: Layout) -> Iterator[int]:
    """Yield which of the ``lines`` begin a recital, if all that they say are such."""
    formula = _formula(lines)
    # "…, in view of" may stand at the end and the start of lines of prose, which has a full stop.
    leads_on = bool(lines) and _stops(lines[-1])
    begun = {
        line.no
        for before, line in pairwise(lines)
        if _stops(before)
        and (
            line.no == formula or (leads_on and recites(line.text)) or _is_new(before, line, layout)
        )
    }
    if begun and _all_go_on(lines, begun, layout):
        yield from begun


def _formula(lines: Sequence[Line]) -> int:
    """Return the line that begins the words which adopt the text, if the last words do; else -1."""
    stopped = [at for at, line in enumerate(lines[:-1]) if _stops(line)]
    if not stopped:
        return -1
    last = lines[stopped[-1] + 1 :]
    return last[0].no if adopts(" ".join(line.text for line in last)) else -1


def _stops(line: Line) -> bool:
    return line.text.rstrip(CLOSERS).endswith(_STOPS)


def _is_new(before: Line, line: Line, layout: Layout) -> bool:
    """Say whether ``before`` was ended on purpose, and ``line`` does not begin as what goes on."""
    over = layout.is_whole(before) or layout.had_room(before, line)
    return over and not starts_small(line.text)


def _all_go_on(lines: Sequence[Line], begun: Container[int], layout: Layout) -> bool:
    """Say whether no line was ended on purpose but before one of the ``begun``, or at the end."""
    wrapped = all(
        line.no in begun or layout.joint(before, line) == Where.WRAPPED
        for before, line in pairwise(lines)
    )
    return wrapped and (_stops(lines[-1]) or ends(lines[-1].text))
