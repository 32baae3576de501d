"""Closes a bracket in the words of a clause, or around several; what stands around it stays."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from plans.bracketing import Bracket, Choice, Spanning, closed
from plans.errors import InputError, NotFound, did_you_mean
from plans.merging.brackets_left import brackets_of, spans_in
from plans.merging.clause_words import STATED, not_carried
from plans.model import Clause, Revision
from plans.phrasing import Draft
from plans.values import frozen


@frozen
class Closing:
    """How a bracket in the words of a clause is closed.

    Attributes:
        field: the field that holds it.
        bracket: the bracket.
        nth: how many brackets printed alike stand before it.
        words: what stands instead.
    """

    field: str
    bracket: Bracket
    nth: int
    words: str


def closing_of(clause: Clause, number: int | None, take: str | None, text: str | None) -> Closing:
    """Return how a bracket in the words of ``clause`` is closed.

    Args:
        clause: the clause.
        number: which of its brackets, counted from 1; None for its only one.
        take: the side, or the number of the alternative, whose words stay.
        text: words that stand instead. Without either, all alternatives stay.

    Raises:
        InputError: there are several brackets, or none of that number.
        NotFound: there is no such side or alternative.
    """
    field, bracket = _meant(clause, number)
    before = [each for _, each in brackets_of(clause) if each.start < bracket.start]
    nth = sum(each.printed == bracket.printed for each in before)
    words = text if text is not None else _taken(bracket.choices, take)
    return Closing(field, bracket, nth, words)


def close_words(draft: Draft, clause: Clause, how: Closing) -> None:
    """Close a bracket in the words of ``clause``; a clause of which nothing is left goes."""
    node = draft.nodes[clause.id]
    node[how.field] = closed(node[how.field], how.bracket, how.words)
    if not any(node.get(name) for name in STATED) and not draft.below[clause.id]:
        draft.remove(clause.id)


def _meant(clause: Clause, number: int | None) -> tuple[str, Bracket]:
    found = brackets_of(clause)
    if number is None and len(found) > 1:
        names = ", ".join(f"{clause.id}:{each}" for each in range(1, len(found) + 1))
        raise InputError(f"several brackets stand in '{clause.id}'", hint=f"name {names}")
    if not 0 < (number or 1) <= len(found):
        what = f"no bracket '{clause.id}:{number or 1}' in the words of one clause"
        raise NotFound(what, hint="'plans status' lists the brackets there are")
    return found[(number or 1) - 1]


def _taken(choices: tuple[Choice, ...], take: str | None) -> str:
    if take is None:
        return " ".join(dict.fromkeys(each.words for each in choices))
    named = _named(choices)
    return named[name_meant(take, named)].words


def name_meant(take: str, known: Collection[str]) -> str:
    """Return which of the names of a bracket's sides ``take`` is; case may differ.

    Raises:
        NotFound: it is none of them.
    """
    if take in known:
        return take
    alike = {name for name in known if name.casefold() == take.casefold()}
    if len(alike) != 1:
        raise NotFound(f"'{take}' wants nothing here", hint=did_you_mean(take, known))
    return alike.pop()


def _named(choices: tuple[Choice, ...]) -> dict[str, Choice]:
    """Return the texts by what each can be taken by: its number, its side, ``side:2``."""
    named = {str(number): each for number, each in enumerate(choices, 1)}
    for side in dict.fromkeys(side for each in choices for side in each.by):
        wanted = [each for each in choices if side in each.by]
        named |= {f"{side}:{number}": each for number, each in enumerate(wanted, 1)}
        named |= {side: wanted[0]} if len(wanted) == 1 else {}
    return named


def span_meant(clause: Clause, spans: Sequence[Spanning], number: int | None) -> Spanning | None:
    """Return the bracket around several clauses that is meant; None if it is one in the words.

    Args:
        clause: the clause in whose words they open.
        spans: those that open there; they count behind the brackets in its words.
        number: which bracket of the clause, counted from 1; None for its only one.
    """
    at = (number or 1) - len(brackets_of(clause)) - 1
    return spans[at] if at in range(len(spans)) and (number or len(spans) == 1) else None


def close_span(draft: Draft, bracket: Spanning, take: str | None, text: str | None) -> None:
    """Close a bracket around several clauses.

    Args:
        draft: the revision, in which the clauses are changed.
        bracket: the bracket.
        take: ``1``, or a side that wants what it holds; None keeps it too.
        text: words that stand instead: none can, where clauses are.

    Raises:
        InputError: words were to stand instead.
        NotFound: there is no such side.
    """
    if text is not None:
        hint = "keep what it holds with --take 1, or delete its clauses"
        raise InputError("the bracket holds several clauses", hint=hint)
    known = ("1", *bracket.by)
    if take is not None:
        name_meant(take, known)
    _cut(draft, bracket.last, (bracket.closes, bracket.closes + 1))
    _cut(draft, bracket.first, bracket.opens)


def _cut(draft: Draft, spot: tuple[str, str], span: tuple[int, int]) -> None:
    clause, field = spot
    node: Mapping[str, str] = draft.nodes[clause]
    words = node[field]
    draft.nodes[clause] = not_carried({**node, field: words[: span[0]] + words[span[1] :]})


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
