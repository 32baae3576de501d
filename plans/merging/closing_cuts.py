"""What closing a bracket does to the words as they are printed: stretches go, and words come."""

from __future__ import annotations

from plans.merging.brackets_left import spans_in
from plans.merging.closing_spans import span_meant
from plans.merging.closing_words import closing_of
from plans.model import Revision
from plans.values import frozen


@frozen
class Cut:
    """A stretch of the words of a clause, and what stands there instead.

    Attributes:
        clause: the clause.
        printed: the stretch.
        nth: how many printed alike stand before it in that clause.
        words: what stands instead; empty for nothing.
    """

    clause: str
    printed: str
    nth: int
    words: str = ""


def cuts_of(
    revision: Revision,
    clause: str,
    number: int | None = None,
    take: str | None = None,
    text: str | None = None,
) -> tuple[Cut, ...]:
    """Return what closing a bracket in the words of ``clause`` changes: see ``resolve``."""
    said = revision.places[clause].clause
    span = span_meant(said, spans_in(revision).get(clause, ()), number)
    if span is None:
        how = closing_of(said, number, take, text)
        return (Cut(clause, how.bracket.printed, how.nth, how.words),)
    return (
        _mark(revision, span.first, *span.opens),
        _mark(revision, span.last, span.closes, span.closes + 1),
    )


def _mark(revision: Revision, spot: tuple[str, str], start: int, end: int) -> Cut:
    clause, field = spot
    text: str = getattr(revision.places[clause].clause, field)
    return Cut(clause, text[start:end], text.count(text[start:end], 0, start))
