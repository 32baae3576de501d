"""Closes a bracket around several clauses: its marks go, and what they held stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plans.bracketing import Spanning
from plans.errors import InputError
from plans.merging.brackets_left import brackets_of
from plans.merging.clause_words import not_carried
from plans.merging.closing_words import name_meant
from plans.model import Clause
from plans.phrasing import Draft


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
