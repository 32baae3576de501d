"""The brackets of a revision that are still open."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any, ClassVar

from pydantic import WithJsonSchema

from plans.diffing import Identity
from plans.merging import Bracket
from plans.model import Registers, Revision
from plans.results.document import Document, Part, said
from plans.results.identity import IdentityDocument, identity_document
from plans.values import frozen

# With the fields that an alternative has in a file beside ``by``: those of the clause or term.
AlternativeDocument = Annotated[
    dict[str, Any],
    WithJsonSchema(
        {
            "type": "object",
            "description": "What some parties want, with the fields of an alternative in a file.",
            "properties": {"by": {"type": "array", "items": {"type": "string"}}},
            "required": ["by"],
            "additionalProperties": True,
        }
    ),
]


@frozen
class BracketDocument(Part):
    """A point on which parties want different things."""

    clause: str
    label: str
    heading: str
    term: str | None
    """Id of the term, null if the clause itself is in brackets."""
    topics: tuple[str, ...]
    """Ids of the issues that it is about."""
    number: int | None
    """Which bracket in the words of the clause it is, from 1; null if it stands beside them."""
    printed: str | None
    """The bracket as the words have it; null if it stands beside them."""
    around: tuple[str, ...]
    """Ids of the clauses whose words it holds, if several."""
    alternatives: list[AlternativeDocument]


@frozen
class BracketSummary(Part):
    """Counts: one bracket may count for several parties and issues."""

    open: int
    clauses: int
    """How many clauses the revision has, in brackets or not."""
    by_party: dict[str, int]
    by_topic: dict[str, int]
    """By id of an issue."""


@frozen(slots=False)
class BracketStatus(Document):
    """``plans status --format json``."""

    called: ClassVar[str] = "the open brackets"
    form: ClassVar[str] = "plans-status/1"
    rows: ClassVar[tuple[str, ...]] = ("brackets",)

    identity: Identity
    revision: Revision
    brackets: tuple[Bracket, ...]
    registers: Registers
    warnings: tuple[str, ...] = ()

    @property
    def clauses(self) -> int:
        """How many clauses the revision has."""
        return len(self.revision.places)

    @property
    def parties(self) -> Counter[str]:
        """In how many open brackets each party wants something."""
        return Counter(name for each in self.brackets for name in each.parties)

    @property
    def topics(self) -> Counter[str]:
        """How many open brackets are about each issue, by id."""
        return Counter(topic for each in self.brackets for topic in each.topics)

    @property
    def bracketed_clauses(self) -> int:
        """How many clauses have an open bracket."""
        return len({id for each in self.brackets for id in (each.clause, *each.around)})

    @said("revision")
    def _revision(self) -> IdentityDocument:
        return identity_document(self.identity)

    @said("brackets")
    def _brackets(self) -> tuple[BracketDocument, ...]:
        """In document order: a clause's own, those of its terms, and those in its words."""
        return tuple(map(bracket_document, self.brackets))

    @said("summary")
    def _summary(self) -> BracketSummary:
        by_party, by_topic = dict(sorted(self.parties.items())), dict(sorted(self.topics.items()))
        return BracketSummary(len(self.brackets), self.clauses, by_party, by_topic)


def bracket_document(bracket: Bracket) -> BracketDocument:
    """Return what JSON says of a bracket."""
    return BracketDocument.drawn_from(
        bracket,
        heading=bracket.title,
        printed=bracket.printed or None,
        alternatives=[{"by": list(wish.by), **wish.said} for wish in bracket.alternatives],
    )
