"""A draft as a reader hands it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from plans.values import frozen

if TYPE_CHECKING:
    from plans.drafting.blocks import Block
    from plans.drafting.instructions import Instructions
    from plans.drafting.parts import Part
    from plans.drafting.passages import Passage
    from plans.model import Clause, Revision

ChangeKind = Literal["insertion", "deletion", "move", "renumbering"]


@frozen
class Change:
    """A tracked change of a file.

    ``author`` and ``date``, which is as the file has it, are empty if the file does not say.
    """

    kind: ChangeKind
    author: str = ""
    date: str = ""

    @property
    def day(self) -> str:
        """The day of it, without the time."""
        return self.date[:10]


Accepts = Callable[[Change], bool]


@frozen
class Mark:
    """A change that something stands in; it is there if that is accepted and ``brings`` it."""

    change: Change
    brings: bool


Marks = tuple[Mark, ...]


def is_there(marks: Marks, accepts: Accepts) -> bool:
    """Say whether what stands in ``marks`` is there when the changes that ``accepts`` are made."""
    return all(accepts(mark.change) == mark.brings for mark in marks)


@frozen
class Trace:
    """Words of a file that stand in tracked changes, and in which of its paragraphs.

    There are no words where a change is to the end or to the number of a paragraph.
    """

    paragraph: int
    words: str
    marks: Marks


@frozen
class Whole:
    """A text that was written from a revision, as the revision that it now is.

    Attributes:
        revision: what it says.
        passages: where in the file each clause stands, by its id.
        rewritten: by id, as they were, the typed clauses of which somebody changed the words.
    """

    revision: Revision
    passages: Mapping[str, Passage]
    rewritten: Mapping[str, Clause]


@frozen
class Draft:
    """A file that nobody prepared, in blocks.

    Attributes:
        name: what the file is called.
        reading: the blocks of the text in which some of the changes are accepted and the others are
            not. Printed numbers depend on it, and what one author inserted and another deleted
            stands only in between, so there are more readings than two.
        title: what the file says that it is called; empty if it does not.
        subject: what the mail is about that it came with: the title of a text that has none.
        date: what it says of its day, as ISO 8601, whole or in part.
        notes: what else it says of itself.
        changes: the tracked changes in it.
        traces: the words that they are to, where a program tracked them.
        tracks: whether a program tracked them; marks in a text may be meant otherwise.
        warnings: what the reader had to drop or set apart, one sentence each.
        apart: the words set apart, a line each, in their order.
        marked: whether emphasis, lists and line breaks are marked as in Markdown.
        parts: the clauses of such a text, where the file itself delimits them; there are no blocks.
        headed: whether the levels of its headings are stated and not guessed.
        whole: such a text where it was written from a revision; there are neither blocks nor parts.
        instructions: what it asks of other texts, where it is an act that amends some.
        page_lines: what stands above and below the text of every page, where the file says so.
    """

    name: str
    reading: Callable[[Accepts], Sequence[Block]]
    title: str = ""
    date: str | None = None
    notes: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    traces: tuple[Trace, ...] = ()
    tracks: bool = False
    warnings: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    marked: bool = False
    headed: bool = False
    parts: Callable[[Accepts], Sequence[Part]] | None = None
    whole: Callable[[Accepts], Whole] | None = None
    instructions: Callable[[], Instructions | None] = lambda: None
    page_lines: Callable[[Accepts], tuple[str, ...]] | None = None
    subject: str = ""


def tally(changes: Sequence[Change]) -> str:
    """Return how many changes of each kind there are, and by whom."""
    kinds = Counter(change.kind for change in changes)
    counts = [f"{n} {kind}{'s' if n > 1 else ''}" for kind, n in kinds.items()]
    told = " and ".join(filter(None, (", ".join(counts[:-1]), *counts[-1:])))
    authors = ", ".join(dict.fromkeys(change.author for change in changes if change.author))
    return f"{told} by {authors}" if authors else told
