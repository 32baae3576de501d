"""A clause while it is being read, and the levels that are open while reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from plans.drafting import Passage
from plans.outlining.keywords import ARTICLE, BULLET, HEADING, ITEM, RANKS
from plans.outlining.layout import ends, leads_on
from plans.outlining.mixed_numbers import counts
from plans.outlining.printed_numbers import Reading
from plans.outlining.prose import is_capitalised, is_titular
from plans.outlining.stop_phrases import PREAMBLES


@dataclass(slots=True)
class Node:
    """A clause under construction.

    Attributes:
        label: the printed number.
        slug: what of it goes into the id.
        rank: how high its keyword or heading stands.
        worded: whether its number has a keyword and runs through the whole document.
        heading: its heading, where that is certain.
        texts: its paragraphs; the first may turn out to be a heading.
        titled: whether the first paragraph stood on a line of its own.
        spaced: whether a blank line follows that.
        children: its sub-clauses.
        tail: the sub-paragraph printed with its number, ``(1)`` of ``§ 20 (1)``.
        stated: whether the file itself says that it is a clause, though it prints no number.
        passages: where in the file its label and its words stand.
        style: how its series is numbered.
        quotes: whether words of it stand in a quotation.
        basic: whether its kind is the lowest of the parts with a keyword.
    """

    label: str = ""
    slug: str = ""
    rank: int = ITEM
    heading: str = ""
    texts: list[str] = field(default_factory=list)
    titled: bool = False
    spaced: bool = False
    children: list[Node] = field(default_factory=list)
    tail: str = ""
    worded: bool = False
    stated: bool = False
    passages: list[Passage] = field(default_factory=list)
    style: str = ""
    quotes: bool = False
    basic: bool = False

    @property
    def closing(self) -> list[Node]:
        """The paragraphs behind the list below it, in which it may go on to speak itself."""
        found = [*takewhile(lambda child: child.is_paragraph, reversed(self.children))]
        return found[::-1] if len(found) < len(self.children) else []

    @property
    def is_paragraph(self) -> bool:
        """Whether it is plain words that no number, bullet or heading sets apart as a clause."""
        begun = self.label or self.stated or self.rank == BULLET
        return not (begun or self.heading or self.children)

    @property
    def is_bare(self) -> bool:
        """Whether nothing but its number has been read so far."""
        return not (self.heading or self.texts or self.children)

    @property
    def is_only_titled(self) -> bool:
        """Whether it has no words of its own beyond what looks like its heading."""
        return not self.children and len(self.texts) <= self.titled

    @property
    def gathers(self) -> bool:
        """Whether its paragraphs make one text; below a chapter or a preamble each is a clause."""
        if self.stated or self.basic or (self.label and self.rank >= ARTICLE):
            return True
        named = self.heading.casefold().strip(" .:")
        return bool(named) and not self.label and named not in PREAMBLES

    @property
    def last_words(self) -> str:
        """The last paragraph of it and of what stands below it."""
        node = self
        while node.children:
            node = node.children[-1]
        return node.texts[-1] if node.texts else ""

    @property
    def says_last(self) -> str:
        """Its own last paragraph, if nothing stands below it yet."""
        return self.texts[-1] if self.texts and not self.children else ""

    @property
    def is_heading_so_far(self) -> bool:
        """Whether all that it says could be a heading."""
        if not self.texts or not self.is_only_titled:
            return False
        return is_titular(self.texts[0], stopped=is_capitalised(self.texts[0]))


@dataclass(slots=True)
class Level:
    """An open level: the last clause of a series, and what may continue it.

    Attributes:
        node: the last clause.
        style: how its series is numbered.
        rank: how high it stands.
        indent: the column of its label; -1 where that says nothing.
        full: its number with those above that are printed with it.
        holds: the style of its first sub-clause.
        heads: whether it is but a heading, "II. Trade", that articles may stand below.
        tight: whether it is a heading tight to its paragraph.
        listed: of which list of the file it is an item, and on which level.
        item: in how many items of lists that the file itself states it stands, with its own.
        by_file: whether it only leads to such a list.
    """

    node: Node
    style: str = ""
    rank: int = ITEM
    indent: int = -1
    full: tuple[int, ...] = ()
    holds: str = ""
    heads: bool = False
    tight: bool = False
    listed: tuple[str, int] | None = None
    item: int = 0
    by_file: bool = False

    @property
    def tail_style(self) -> str:
        """How the sub-paragraphs are numbered whose first is printed with the number itself."""
        return "(1)" if self.node.tail == "(1)" else ""

    def ends_at(self, rank: int, kind: int) -> bool:
        """Say whether a heading of ``rank`` ends this: a chapter goes on over its sections.

        Both may be marked up alike; ``kind`` is how high its keyword stands, 0 without one.
        """
        if self.rank == rank and kind and self.node.worded:
            return self.node.rank >= kind
        return self.rank >= rank

    def is_counted_by(self, reading: Reading) -> bool:
        """Say whether ``reading`` prints the number of this before its own: 8.4 below 8."""
        if self.tail_style:
            return self.tail_style == reading.style and reading.number == 2
        counted = self.rank < ITEM or counts(self.style, reading)
        if "-" in reading.style:  # Article L. 111-2-1 was put in behind L. 111-2
            return False
        return bool(reading.prefix) and counted and self.full == reading.prefix

    def is_divided_by_another(self, style: str) -> bool:
        """Say whether this is a numbered part that sub-clauses of another style stand below."""
        numbered = bool(self.node.label) and RANKS["annex"] < self.rank < ARTICLE
        return numbered and self.holds not in ("", style)

    @property
    def has_spoken(self) -> bool:
        """Whether this is a heading without a number, and its words are below it."""
        return not self.node.label and HEADING <= self.rank < ARTICLE and bool(self.node.texts)

    def is_done_with(self, style: str) -> bool:
        """Say whether this is a heading over something else, as a preamble before Article 1."""
        if self.node.label or not HEADING <= self.rank < ARTICLE:
            return False
        if self.node.heading.casefold().strip(" .:") in PREAMBLES and ")" not in style:
            return bool(self.node.texts)
        if style in ("1.", "1"):
            return False
        spoken = bool(self.node.texts) and not _leads_to(self.node.texts[-1], style)
        return spoken or self.holds not in ("", style)


def _leads_to(last: str, style: str) -> bool:
    """Say whether the ``last`` words above a list of a ``style`` lead to it.

    "USD 35 million in two tranches" goes on in "(a) at closing;".
    """
    return leads_on(last) or (")" in style and not ends(last) and last[-1] != ",")
