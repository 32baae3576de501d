"""What stands before the instructions of a sentence: ``In point 7, …``."""

from __future__ import annotations

from collections.abc import Iterator

from plans.phrasing import Attempt, Context, Passage, parsed
from plans.values import frozen

_IN = "in <passage> [, | : | —]"
_POINT = "<passage> ,"
_AMENDED = "<passage> <is amended> [by | [,] as follows [: | —] | : | — | ,]"
_AMEND = "<amend> <passage> [, | : | — | by | as follows [: | —]]"
# Prefixes within one another: In section 7, in paragraph (b), …
_DEPTH = 3


@frozen
class Scope:
    """What instructions speak of.

    Attributes:
        passages: from the outermost to the one that words are looked for in.
        lasting: how many of them hold to the end of the sentence, whatever other is named.
    """

    passages: tuple[Passage, ...] = ()
    lasting: int = 0


def prefixes(attempt: Attempt, at: int, before: Scope) -> Iterator[tuple[int, Scope]]:
    """Yield where instructions start, and what they speak of, with a new prefix or none.

    Args:
        attempt: matches patterns.
        at: the place in the text.
        before: what the instruction before spoke of.
    """
    yield at, before
    kept = before.passages[: before.lasting or max(len(before.passages) - 1, 0)]
    yield from _prefixed(attempt, at, Scope(kept, before.lasting), _DEPTH)


def _prefixed(attempt: Attempt, at: int, outer: Scope, depth: int) -> Iterator[tuple[int, Scope]]:
    if not depth:
        return
    for pattern in (_IN, _POINT, _AMENDED, _AMEND):
        for end, values in attempt.matches(parsed(pattern), at, {}):
            passages = (*outer.passages, values["passage"])
            lasts = pattern in (_AMENDED, _AMEND) or attempt.scanner.text[end - 1] in ":—"
            scope = Scope(passages, len(passages) if lasts else outer.lasting)
            yield end, scope
            for start in {end, attempt.scanner.past_bullet(end)}:
                if start != end:
                    yield start, scope
                yield from _prefixed(attempt, start, scope, depth - 1)


def contexts(context: Context, scope: Scope) -> list[Context]:
    """Return the context of each point that instructions speak of.

    Raises:
        InputError: there is no such point, or there are several.
    """
    found = [context]
    for passage in scope.passages:
        found = [inner for each in found for inner in _inside(each, passage)]
    return found


def _inside(context: Context, passage: Passage) -> Iterator[Context]:
    own = Passage(None, passage.own, passage.pieces)
    if passage.points is None:
        outer = context.passage
        both = Passage(None, outer.own if own.own == "point" else own.own,
                       (*own.pieces, *outer.pieces))  # fmt: skip
        yield context.inside(context.within, both)
        return
    for clause in context.points(passage.points):
        yield context.inside(clause, own)
