"""A result is declared once: its JSON and its schema are what its class says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import jsonschema
from pydantic import TypeAdapter

from plans.results import ASIDE, Document, Part, said


@dataclass(frozen=True, slots=True)
class Vote(Part):
    """How a delegation voted."""

    from_: str
    """Who voted."""
    for_it: bool | None
    reasons: tuple[str, ...] = field(default_factory=tuple)
    """Given only if there are any."""


@dataclass(frozen=True, slots=True)
class Ballot(Document):
    """``plans ballot --format json``.

    Attributes:
        names: what renderers call the delegations.
    """

    called: ClassVar[str] = "a ballot"
    form: ClassVar[str] = "plans-ballot/1"

    votes: tuple[Vote, ...]
    """In the order of the roll."""
    names: Mapping[str, str] = field(metadata=ASIDE)


@dataclass(frozen=True)
class Count(Document):
    """``plans count --format json``."""

    called: ClassVar[str] = "a count"
    form: ClassVar[str] = "plans-count/1"

    ballot: Ballot

    @said("for")
    def _for(self) -> int:
        """How many are for it."""
        return sum(bool(vote.for_it) for vote in self.ballot.votes)

    @said("ballot")
    def _ballot(self) -> Ballot:
        return self.ballot


BALLOT = Ballot((Vote("us", True), Vote("e3", None, ("Not yet.",))), names={"us": "U.S."})
COUNT = Count(BALLOT)


def test_a_document_says_its_fields_in_their_order_and_nothing_that_is_aside() -> None:
    assert BALLOT.as_plain() == {
        "format": "plans-ballot/1",
        "votes": [
            {"from": "us", "for_it": True},
            {"from": "e3", "for_it": None, "reasons": ["Not yet."]},
        ],
    }
    assert list(BALLOT.as_plain()) == ["format", "votes"]


def test_a_document_with_marked_methods_says_these_alone() -> None:
    assert COUNT.as_plain() == {
        "format": "plans-count/1",
        "for": 1,
        "ballot": BALLOT.as_plain(),
    }


def test_the_schema_describes_what_is_said_with_the_texts_of_the_class() -> None:
    schema = TypeAdapter(Ballot).json_schema()
    assert schema["description"] == "``plans ballot --format json``."
    assert list(schema["properties"]) == ["format", "votes"]
    assert schema["properties"]["votes"]["description"] == "In the order of the roll."
    vote = schema["$defs"]["Vote"]
    assert vote["description"] == "How a delegation voted."
    assert vote["required"] == ["from", "for_it"]
    assert vote["properties"]["from"]["description"] == "Who voted."
    count: dict[str, Any] = TypeAdapter(Count).json_schema()
    assert count["properties"]["for"]["description"] == "How many are for it."
    jsonschema.validate(COUNT.as_plain(), count)
