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
    return Part(
        label=clause.label,
        heading=clause.heading,
        paragraphs=_paragraphs(clause.text),
        clauses=tuple(map(_part, clause.clauses)),
        closing=_paragraphs(clause.closing),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(filter(None, _PARAGRAPHS.split(text)))
