"""The words of a clause in runs, each with the origin that the texts before tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from plans.model import Clause
from plans.tracing.statements import folded
from plans.tracing.strands import Ages, Origin, Strand, older_first
from plans.tracing.word_runs import Runs, compose, cut, joined, overlaid


def clause_runs(
    clause: Clause, strands: Sequence[Strand], here: Origin, ages: Ages
) -> Runs[Origin]:
    """Return the runs of words of a clause, each with who brought it.

    Args:
        clause: a clause.
        strands: what it is tied to before, the likeliest first.
        here: the origin of what nobody had before.
        ages: which of two revisions is the older.
    """
    text = folded(clause.text)
    sides = [strand for strand in strands if strand.side]
    if sides:
        # What one text has as it stands, a side or what all began with, is not put together.
        whole = _with(text, sides) or _with(text, strands)
        found = [_runs_along(strand, clause, here) for strand in whole or sides]
        return overlaid(found, here, lambda origin: older_first(origin, ages))
    if not strands or not strands[0].link.firm:
        return joined([(len(text), here)])
    return _runs_along(strands[0], clause, here)


def _with(text: str, strands: Sequence[Strand]) -> list[Strand]:
    return [strand for strand in strands if strand.find("text", text)]


def _runs_along(strand: Strand, clause: Clause, here: Origin) -> Runs[Origin]:
    """Return the runs of a clause as one text before tells them."""
    text = folded(clause.text)
    olds = [
        (folded(old.text), line.runs) for old, line in zip(strand.olds, strand.lines, strict=True)
    ]
    before, runs = _one([each for each in olds if each[0]], here)
    if strand.alone:
        return compose(before, runs, text, here)
    # Several became several: as one text before and after, cut where the clause begins and ends.
    news = {new.id: folded(new.text) for new in strand.news}
    whole = compose(before, runs, " ".join(filter(None, news.values())), here)
    earlier = takewhile(lambda id: id != clause.id, news)
    start = sum(len(news[id]) + 1 for id in earlier if news[id])
    return joined(cut(whole, start, start + len(text)))


def _one(texts: list[tuple[str, Runs[Origin]]], here: Origin) -> tuple[str, Runs[Origin]]:
    """Return several texts as one, with a space between that nobody wrote before."""
    made: list[tuple[int, Origin]] = []
    for number, (_, runs) in enumerate(texts):
        made += [(1, here), *runs] if number else runs
    return " ".join(text for text, _ in texts), tuple(made)
