"""Words, fields and the order of terms in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.amending.quoting import quoted, value
from plans.amending.standing_text import STOPS, Standing
from plans.amending.word_places import edited, inserted, left_out, replaced, spots
from plans.patching import EMPTY, UNSAID, Replace, Set

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
# What a field was is said for orientation; longer values only get in the way.
_WAS_LENGTH = 60
WORDED = ("text", "heading")


def ordinal(number: int) -> str:
    """Return ``second`` or ``12th``."""
    return ORDINALS[number - 1] if number <= len(ORDINALS) else f"{number}th"


def field_name(name: str) -> str:
    """Return the name of a field, in quotation marks where it could be taken for something else."""
    plain = re.fullmatch("[a-z]{3,}(_[a-z]+)*", name) and name not in STOPS | {"field", "term"}
    return name if plain else f"field {quoted(name)}"


def was(old: object) -> str:
    """Return what a value was, in brackets, if that is short and said."""
    if not isinstance(old, str) or not old or len(old) > _WAS_LENGTH:
        return ""
    return f" (was {value(old)})"


def field_sentence(operation: Set, standing: Standing) -> str:
    """Return the sentence that sets a whole field of a clause or of the revision."""
    owner = "the revision" if operation.clause is None else standing.point(operation.clause)
    what = f"{field_name(operation.field)} of {owner}"
    if operation.new in EMPTY:
        return f"Leave out the {what}."
    if operation.clause is not None and operation.field in WORDED:
        return f"For the {what} substitute {quoted(operation.new)}."
    old = "" if operation.old is UNSAID else was(operation.old)
    return f"Set the {what} to {value(operation.new)}{old}."


def order_sentence(clause: str, terms: Sequence[str], standing: Standing) -> str:
    """Return the sentence that orders the terms of a clause."""
    order = ", ".join(quoted(id) for id in terms)
    return f"In {standing.point(clause)}, put the terms in the order {order or 'nothing'}."


def replace_sentence(operation: Replace, standing: Standing) -> str:
    """Return the most natural sentence that has the very outcome of the operation."""
    text: str = standing.node(operation.clause).get(operation.where, "")
    point = standing.point(operation.clause)
    place = f"the heading of {point}" if operation.where == "heading" else point
    old, new = operation.old, operation.new
    nth = min(operation.nth, text.count(old))
    if nth < 0 or not text.count(old):
        return f"In {place}, for {quoted(old)} substitute {quoted(new)}."
    after = replaced(text, old, new, nth)
    forms = _everywhere(text, old, new) if not nth else _once(text, old, new, nth)
    for said, outcome in forms:
        if outcome == after:
            return f"In {place}, {said}."
    if not after:
        return f"Leave out the {operation.where} of {point}."
    return f"For the {operation.where} of {point} substitute {quoted(after)}."


Forms = Iterator[tuple[str, str]]


def _everywhere(text: str, old: str, new: str) -> Forms:
    for words in dict.fromkeys((old.strip(), old)) if not new else ():
        spans = [left_out(text, *span) for span in spots(text, words)]
        yield (
            f"leave out {quoted(words)} wherever it occurs",
            edited(text, spans, [""] * len(spans)),
        )
    spans = spots(text, old)
    outcome = edited(text, spans, [new] * len(spans))
    yield f"for {quoted(old)}, wherever it occurs, substitute {quoted(new)}", outcome


def _once(text: str, old: str, new: str, nth: int) -> Forms:
    start = -len(old)
    for _ in range(nth):
        start = text.find(old, start + len(old))
    if not new:
        yield from _leaving_out(text, old, start)
    if new.startswith(old):
        yield from _inserting(text, old, new[len(old) :], start, True)
    if new.endswith(old):
        yield from _inserting(text, old, new[: len(new) - len(old)], start, False)
    for span, place in _spoken(text, old, start):
        said = f"for {quoted(old)}{place and f', {place},'} substitute {quoted(new)}"
        yield said, edited(text, [span], [new])


def _leaving_out(text: str, old: str, start: int) -> Forms:
    for words in dict.fromkeys((old.strip(), old)):
        for span, place in _spoken(text, words, start + old.find(words)):
            outcome = edited(text, [left_out(text, *span)], [""])
            yield f"leave out {quoted(words)}{place and ' ' + place}", outcome


def _inserting(text: str, old: str, extra: str, start: int, behind: bool) -> Forms:
    anchor = old.strip()
    for words in dict.fromkeys((extra.strip(), extra)) if anchor else ():
        for span, place in _spoken(text, anchor, start + old.find(anchor)):
            at = span[1] if behind else span[0]
            put = edited(text, [(at, at)], [inserted(text, at, words)])
            side = "after" if behind else "before"
            comma = place and f", {place},"
            yield f"{side} {quoted(anchor)}{comma} insert {quoted(words)}", put


def _spoken(text: str, words: str, start: int) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where words are, as a reader of the sentence counts, if they can be told apart."""
    for number, span in enumerate(spots(text, words), 1):
        if span[0] == start:
            first = number == 1
            yield span, "" if first else f"in the {ordinal(number)} place where it occurs"
