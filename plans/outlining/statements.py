"""What a document states: a clause begins, a heading, a paragraph is said."""

from __future__ import annotations

from plans.drafting import Line
from plans.outlining.explanation import Label
from plans.outlining.keywords import ITEM
from plans.outlining.layout import ends, leads_on
from plans.values import frozen

# What has fewer words does not lead to a list unless it says so.
_LEAST_WORDS = 4


@frozen
class Begin:
    """A clause begins: with a label, a bullet, or, where the file says so, with neither.

    ``depth`` says how many levels stay open above it, where the file knows it, ``listed`` of which
    list of the file it is an item, and on which level; ``inside`` in how many items of lists it
    stands, and ``item`` whether it is the innermost of them; ``parted`` that it says which words
    are a heading. ``wordless`` says that its line has no words behind the label, and ``above`` are
    the lines of a heading above it.
    """

    line: Line
    label: Label | None = None
    bullet: str = ""
    heading: str = ""
    depth: int | None = None
    indent: int = -1
    wordless: bool = False
    above: tuple[Line, ...] = ()
    listed: tuple[str, int] | None = None
    inside: int = 0
    item: bool = False
    parted: bool = False

    @property
    def is_part(self) -> bool:
        """Whether it has the number of an article, or of what stands above articles."""
        return self.label is not None and self.label.candidate.rank < ITEM


@frozen
class Head:
    """A heading; of ``rank`` 0 if it is that of the label above it."""

    text: str
    rank: int
    lines: tuple[Line, ...]
    label: Label | None = None
    depth: int | None = None
    listed: tuple[str, int] | None = None
    inside: int = 0
    item: bool = False


@frozen
class Said:
    """A paragraph.

    Attributes:
        titled: whether it stands on a line of its own behind its label.
        spaced: whether a blank line follows that.
        first: whether it is what follows a label on its line.
        kept: whether its lines are kept as they are.
        contents: whether it is a table of contents.
        adopts: whether it leads to the parts of the document: "have agreed as follows:".
        recital: whether it is one of those that stand in a block with others.
        inside: in how many items of lists it stands, where the file knows.
        signs: whether the document is signed there.
        quoted: whether it stands in a quotation.
        cited: whether that is one that the clause above it leads to.
    """

    text: str
    lines: tuple[Line, ...]
    titled: bool = False
    spaced: bool = False
    first: bool = False
    kept: bool = False
    contents: bool = False
    adopts: bool = False
    recital: bool = False
    inside: int = 0
    signs: bool = False
    quoted: bool = False
    cited: bool = False

    @property
    def indent(self) -> int:
        """The column of its first line."""
        return self.lines[0].indent

    @property
    def leads(self) -> bool:
        """Whether it may lead to a list: with a colon, or in the middle of a sentence."""
        stops = ends(self.text) or self.text.endswith(",")
        open_ended = not stops and self.text.count(" ") >= _LEAST_WORDS
        return not self.kept and (open_ended or leads_on(self.text))

    @property
    def gap(self) -> bool:
        """Whether a blank line stands before it."""
        return self.lines[0].gap


Statement = Begin | Head | Said
