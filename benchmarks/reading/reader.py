"""The reader that is measured, and the one place that knows what it returns."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from benchmarks.reading.tree import Part, Tree
from plans.model import Clause, Revision
from plans.readers import read_document

# What a footnote is called in the clause that it hangs on.
_FOOTNOTE = "Footnote: "
_PARAGRAPHS = re.compile(r"\n{2,}")


def read(text: str, name: str) -> Tree:
    """Return the tree that ``plans`` finds in the ``text`` of the file ``name``."""
    document = read_document(text.encode(), PurePath(name), name)
    return replace(tree_of(document.revision), apart=document.apart)


def revision_of(text: str, name: str) -> Revision:
    """Return the revision that ``plans`` reads, for the laws that compare revisions."""
    return read_document(text.encode(), PurePath(name), name).revision


def tree_of(revision: Revision) -> Tree:
    """Return what is scored of a revision."""
    hung = (note.removeprefix(_FOOTNOTE) for each in revision.walk() for note in each.notes)
    return Tree(revision.title, tuple(map(_part, revision.clauses)), (*revision.notes, *hung))


def _part(clause: Clause) -> Part:
    own = _before_closing(clause)
    return Part(
        label=clause.label,
        heading=clause.heading,
        paragraphs=_paragraphs(clause.text),
        clauses=tuple(map(_part, clause.clauses[:own])),
        closing=tuple(text for each in clause.clauses[own:] for text in _paragraphs(each.text)),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(filter(None, _PARAGRAPHS.split(text)))


def _before_closing(clause: Clause) -> int:
    """Return how many sub-clauses stand before the words that close the list of ``clause``.

    The model has no place of their own for them: they are last, and have neither label nor heading.
    """
    count = len(clause.clauses)
    while count and _is_bare(clause.clauses[count - 1]):
        count -= 1
    return count if count and clause.text else len(clause.clauses)


def _is_bare(clause: Clause) -> bool:
    return not (clause.label or clause.heading or clause.clauses)
