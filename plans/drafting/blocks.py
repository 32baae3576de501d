"""Blocks and their lines: what can be told of a document from its marks, before any clause."""

from __future__ import annotations

from enum import Enum

from plans.drafting.fixed_pitch import columns
from plans.drafting.passages import NOWHERE, Passage
from plans.values import frozen


class Kind(Enum):
    """What a block is.

    A rule is a line drawn across the page: it parts what it stands between and says nothing.
    What is cited stands within a quotation that the clause above it leads to.
    """

    HEADING = "heading"
    KEPT = "kept"
    QUOTE = "quote"
    CITED = "cited"
    WORDS = "words"
    RULE = "rule"


@frozen
class Line:
    """A line that is not blank; only behind a certain label may there be no words.

    Attributes:
        text: its words, without the space around them.
        indent: the columns before the first word.
        width: the columns up to its end.
        gap: whether a blank line, or nothing, stands before it.
        hard: whether it ends in Markdown's forced line break.
        raw: the line as it came, without the space behind it.
        passage: where in the file it stands.
        no: its place among the lines of all blocks; the outliner counts them.
        page: whether a page begins with it.
        column: of a text set beside others, which it is, from 1; negative above it, as the head of
            its column; else 0.
    """

    text: str
    indent: int
    width: int
    gap: bool
    hard: bool
    raw: str
    passage: Passage = NOWHERE
    no: int = -1
    page: bool = False
    column: int = 0


@frozen
class Block:
    """Some lines that belong together.

    Attributes:
        kind: what it is.
        lines: its lines. Of plain words there may be several paragraphs, and clauses, in one block.
        level: of a heading, counted from 1; a table of contents has one too.
        text: the words of a heading; a table as ``plans.tables`` writes it, where it is known.
        label: the printed number, where the file itself knows it; else it is looked for.
        depth: how many clauses stand above the one that begins here, where the file knows it; -1 if
            that is to be found.
        listed: of which list of the file it is an item, and on which level of it, from 0.
        inside: in how many items of lists it stands, where the file knows; with a ``label``, it is
            the innermost of them that begins here.
        parted: whether the file tells the number of the clause that begins here, its heading and
            its words from each other, so that none is looked for in another.
    """

    kind: Kind
    lines: tuple[Line, ...]
    level: int = 0
    text: str = ""
    label: str = ""
    depth: int = -1
    listed: tuple[str, int] | None = None
    inside: int = 0
    parted: bool = False

    @property
    def begins_a_clause(self) -> bool:
        """Whether the file itself says that a clause begins here."""
        return bool(self.label) or self.depth >= 0

    @property
    def levels_above(self) -> int | None:
        """How many levels stay open above what begins here; None if the file does not say."""
        return self.depth + 1 if self.depth >= 0 else None


def paragraph(text: str, passage: Passage = NOWHERE, *, gap: bool = True) -> Line:
    """Return a paragraph that nobody wrapped as a line; without ``gap``, one after a line break."""
    words = text.strip()
    return Line(words, 0, columns(words), gap, hard=False, raw=text.rstrip(), passage=passage)
