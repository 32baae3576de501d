"""How near a text is to another under three named definitions, and what is open in it."""

from __future__ import annotations

from plans.negotiating import Definition
from plans.results.bracket_status import BracketDocument
from plans.results.document import Part
from plans.values import frozen


@frozen
class ShareDocument(Part):
    """So many of so many: under which definition, and between whom."""

    definition: Definition
    count: int
    total: int
    parties: tuple[str, ...]
    """The ids of who tabled the text, or both texts: nobody else has agreed to anything."""


@frozen
class TopicNearness(Part):
    """One topic of the issues on which both texts speak."""

    topic: str
    """Its id; empty for issues without one."""
    same: int
    both: int


@frozen
class NearnessDocument(Part):
    """One text held against another: three shares, none of which stands alone."""

    text: str
    other: str
    shares: tuple[ShareDocument, ...]
    """Always all three definitions, in one order."""
    topics: tuple[TopicNearness, ...]
    """The second of them topic by topic."""


@frozen
class TalliedDocument(Part):
    """The brackets of one text."""

    text: str
    points: ShareDocument
    carried: int
    """How many of the points counted are carried over: no source of the text speaks of them."""
    brackets: tuple[BracketDocument, ...]
    gone: tuple[BracketDocument, ...]
    """Those of the revision before that are no longer open."""


@frozen
class TalksDocument(Part):
    """Talks, as the register has them."""

    id: str
    date: str
    title: str
    participants: tuple[str, ...]
    unpublished: tuple[str, ...]
    """Texts that are known to have been there and that nobody has published."""
    sources: tuple[str, ...]
