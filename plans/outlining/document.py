"""A document nobody prepared, to a revision: what text and Markdown have in common."""

from __future__ import annotations

from plans.model import Revision
from plans.outlining.blocks import cut
from plans.outlining.clause_reader import Reader
from plans.outlining.clauses import clauses_of
from plans.outlining.front import read_front
from plans.outlining.layout import Layout
from plans.outlining.lines import read_lines, renumbered
from plans.outlining.title import take_title

# A title page may be long; what is longer is a paragraph that looks like one.
MAX_TITLE = 300


def read_document(text: str, name: str, *, markdown: bool) -> Revision:
    """Return the revision that ``text`` of the file ``name`` is."""
    lines = read_lines(text)
    front = read_front(lines)
    lines = renumbered(lines[front.lines :]) if front.lines else lines
    layout = Layout(lines, markdown=markdown)
    blocks = list(cut(lines, markdown=markdown))
    title, rest = take_title(blocks, layout, markdown=markdown)
    if len(title) > MAX_TITLE or (front.title and not _same(front.title, title)):
        title, rest = "", blocks
    root = Reader(lines, layout, markdown=markdown).read(rest)
    return Revision(
        revision="imported",
        title=title or front.title or _stem(name),
        date=front.date,
        notes=front.notes,
        ids="provisional",
        clauses=clauses_of(root),
    )


def _same(title: str, other: str) -> bool:
    return [c for c in title.casefold() if c.isalnum()] == [
        c for c in other.casefold() if c.isalnum()
    ]


def _stem(name: str) -> str:
    base = name.replace("\\", "/").rpartition("/")[2]
    return base.rpartition(".")[0] or base
