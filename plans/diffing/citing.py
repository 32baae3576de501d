"""The numbers by which words cite clauses of the text they stand in, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from plans.diffing.pointing import Targets, number_spans
from plans.languages import language, language_within
from plans.model import Place
from plans.quantities import Mention, is_of, may_refer, own_references
from plans.values import frozen


@frozen
class CitedNumber:
    """A number in words, from ``start`` to ``end``, that is the printed one of ``clause``."""

    start: int
    end: int
    clause: str


def cited_numbers(text: str, place: Place, targets: Targets, document: str) -> list[CitedNumber]:
    """Return the numbers in ``text`` that are printed at clauses of the same document, in order.

    What is another document's, is quoted, leads nowhere or is spelled otherwise than it is printed
    is none: those are words.

    Args:
        text: words in ``place``.
        place: where they stand.
        targets: the clauses of the document by their numbers.
        document: the language of the document.
    """
    tag = language_within(text, document)
    if not may_refer(text, tag):
        return []
    found: list[CitedNumber] = []
    outer: Mention | None = None
    cited = ""
    for each, own in reversed(own_references(text, tag)):
        within = cited if outer and is_of(text, each, outer, language(tag)) else None
        known = own and within != ""
        along = targets.along(str(each.value), place, within) if known else []
        outer, cited = each, along[-1] if along else ""
        found += _numbers(each, along, targets)
    return sorted(found, key=lambda each: each.start)


def _numbers(said: Mention, along: list[str], targets: Targets) -> Iterator[CitedNumber]:
    spans = number_spans(said.text)
    if len(spans) < len(along):
        return
    for id in dict.fromkeys(along):
        first = along.index(id)
        start, end = spans[first][0], spans[first + along.count(id) - 1][1]
        if said.text[start:end] == targets.number(id):
            yield CitedNumber(said.start + start, said.start + end, id)
