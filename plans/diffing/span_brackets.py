"""Brackets around several clauses are compared as if each of those clauses had its own.

So what became of a clause is told where it stands, and no mark stands in its words without the
other. What is shown of its words has both marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plans.aligning import Pair
from plans.bracketing import PAIRS, Spanning, spans_over
from plans.diffing.changes import Change
from plans.diffing.naming import Context, Spot, change
from plans.diffing.table_words import text_diff
from plans.diffing.text_rules import MARKS_CHANGED
from plans.model import Clause, Part, Revision, fields_of, own_words

Field = tuple[str, str]
"""A clause, and which of its fields."""
_HEADINGS = fields_of(Clause, Part.HEADING)


def each_bracketed(revision: Revision) -> Revision:
    """Return ``revision`` with every clause in a bracket around several in one of its own.

    The marks are put around its words, and around its heading if it has no others.
    """
    said = {
        spot: text for place in revision.places.values() for spot, text in own_words(place.clause)
    }
    spans = spans_over(said.items())
    if not spans:
        return revision
    made = dict(said)
    # The innermost first: each puts its marks around what stands there.
    for span in reversed(spans):
        for spot in _between(span, list(said)):
            made[spot] = _marked(span, spot, made[spot], bare=_has_words(spot, said))
    clauses = tuple(_with(clause, made) for clause in revision.clauses)
    return revision.model_copy(update={"clauses": clauses})


def _between(span: Spanning, spots: list[Field]) -> list[Field]:
    return spots[spots.index(span.first) : spots.index(span.last) + 1]


def _has_words(spot: Field, said: Mapping[Field, str]) -> bool:
    """Say whether ``spot`` is the heading of a clause that has other words."""
    clause, field = spot
    others = {name for id, name in said if id == clause} - {*_HEADINGS}
    return field in _HEADINGS and bool(others)


def _marked(span: Spanning, spot: Field, words: str, *, bare: bool) -> str:
    """Return the words at ``spot`` with both marks; without any if they are ``bare``."""
    start, end = span.opens
    front, behind = span.opener, PAIRS[span.opener[0]]
    if spot == span.first:
        return words[:start] + words[end:] if bare else words + behind
    if spot == span.last:
        at = words.rindex(behind)
        return words[:at] + words[at + 1 :] if bare else front + words
    return words if bare else f"{front}{words}{behind}"


def _with(clause: Clause, words: Mapping[Field, str]) -> Clause:
    said = {spot[1]: words[spot] for spot, _ in own_words(clause)}
    below = tuple(_with(each, words) for each in clause.clauses)
    return clause.model_copy(update={**said, "clauses": below})


def marks_moved(
    pairs: Iterable[Pair], before: Revision, after: Revision, context: Context
) -> Iterator[Change]:
    """Yield where only marks changed, since a bracket around several clauses became one of each.

    Args:
        pairs: which clause is which.
        before: the earlier side as it stands.
        after: the later side as it stands.
        context: both sides with each clause in a bracket of its own.
    """
    if context.before is before and context.after is after:
        return
    for pair in pairs:
        if len(pair.before) == len(pair.after) == 1:
            old, new = pair.before[0], pair.after[0]
            spot = Spot(context.before.places[old], context.after.places[new])
            texts = _words(before, old), _words(after, new)
            if texts[0] != texts[1] and _words(context.before, old) == _words(context.after, new):
                yield change(MARKS_CHANGED, spot, context, words=text_diff(*texts))


def _words(revision: Revision, id: str) -> str:
    return "\n".join(text for _, text in own_words(revision.places[id].clause))
