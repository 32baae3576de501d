"""Closes a bracket in the words of a clause; the words around it stay as they are."""

from __future__ import annotations

from collections.abc import Collection

from plans.bracketing import Bracket, Choice, closed
from plans.errors import InputError, NotFound, did_you_mean
from plans.merging.brackets_left import brackets_of
from plans.merging.clause_words import STATED
from plans.model import Clause
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
