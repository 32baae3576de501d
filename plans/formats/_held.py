"""A text is printed in the form that is read back as what it was made of, if there is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from plans.errors import InputError
from plans.model import Clause, Revision
from plans.readers import read_document
from plans.results import Exported

_Said = tuple[int, str, str, str, str]


def first_that_holds(result: Exported, suffix: str, written: Callable[[bool], str]) -> str:
    """Return the first form that is read back the same, else that of which the most is.

    Args:
        result: what is to be handed on.
        suffix: that of the file.
        written: makes the form in which paragraphs at the top that are clauses are items, or not.
    """
    best, most = "", -1
    said = Counter(_said(result.revision))
    for itemised in (False, True):
        text = written(itemised)
        held = (said & Counter(_said(_read(text, suffix)))).total()
        if held > most:
            best, most = text, held
        if held == said.total():
            break
    return best


def _read(text: str, suffix: str) -> Revision:
    try:
        return read_document(text.encode(), PurePath(f"x{suffix}"), "x").revision
    except InputError:
        return Revision(revision="unreadable")


def _said(revision: Revision) -> Iterator[_Said]:
    """Yield what is printed of each clause, with how deep it stands."""
    yield (-1, _even(revision.title), "", "", "")
    yield from _below(revision.clauses, 0)


def _below(clauses: Iterable[Clause], depth: int) -> Iterator[_Said]:
    for clause in clauses:
        label = clause.label.strip().removesuffix(".")
        words = (_even(clause.heading), _even(clause.text), _even(clause.closing))
        yield (depth, label, *words)
        yield from _below(clause.clauses, depth + 1)


def _even(text: str) -> str:
    return " ".join(text.split())
