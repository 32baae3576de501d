"""The reader that is measured, and the one place that knows what it returns."""

from __future__ import annotations

import re
from pathlib import PurePath

from benchmarks.reading.tree import Part, Tree
from plans.model import Clause, Revision
from plans.readers import read_document

_PARAGRAPHS = re.compile(r"\n{2,}")


def read(text: str, name: str) -> Tree:
    """Return the tree that ``plans`` finds in the ``text`` of the file ``name``."""
    return tree_of(revision_of(text, name))


def revision_of(text: str, name: str) -> Revision:
    """Return the revision that ``plans`` reads, for the laws that compare revisions."""
    return read_document(text.encode(), PurePath(name), name).revision


def tree_of(revision: Revision) -> Tree:
    """Return what is scored of a revision."""
    return Tree(revision.title, tuple(map(_part, revision.clauses)), revision.notes)


def _part(clause: Clause) -> Part:
    # The model has no place for words after sub-clauses yet: none are kept.
    return Part(
        label=clause.label,
        heading=clause.heading,
        paragraphs=tuple(filter(None, _PARAGRAPHS.split(clause.text))),
        clauses=tuple(map(_part, clause.clauses)),
    )
