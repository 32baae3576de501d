"""The tables of what happened, who stands where, and what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

from plans.model import Claim, Position
from plans.recording.corpus import Corpus, keyed
from plans.recording.links import listed, names, owned, party, source
from plans.recording.standing import everything
from plans.records import Column, Table, dated
from plans.terms import ATTESTATIONS, Figure, figure_of
from plans.values import frozen


@frozen
class Entry:
    """Something of a register, under its key."""

    key: str
    said: Any


def entries(read: Callable[[Corpus], Iterable[Any]]) -> Callable[[Corpus], Iterator[Entry]]:
    """Return how the entries of a register are found, by id."""

    def found(corpus: Corpus) -> Iterator[Entry]:
        sorted_by_id = sorted(read(corpus), key=lambda each: str(each.id))
        for key, said in keyed(sorted_by_id, lambda each: str(each.id)):
            yield Entry(key, said)

    return found


def lists(
    read: Callable[[Corpus], Iterator[Entry]], field: str
) -> Callable[[Corpus], Iterable[tuple[str, Any]]]:
    """Return how the lists in a field of entries are found."""
    return lambda corpus: ((each.key, getattr(each.said, field)) for each in read(corpus))


def key(name: str) -> Column:
    """Return the column of the key of entries."""
    return Column(name, "text", "Its id.", lambda each: each.key, key=True)


def own(name: str, about: str, words: tuple[str, ...] = ()) -> Column:
    """Return the column of a field that entries have."""
    return Column(name, "text", about, lambda each: getattr(each.said, name), words=words)


def by(name: str, about: str, to: str) -> Column:
    """Return the column of a field that holds the key of a register."""
    read = f"{to.replace('_', '')}.yaml"
    return Column(name, "text", about, lambda each: getattr(each.said, name), register=read, to=to)


def days(name: str, about: str) -> tuple[Column, ...]:
    """Return the columns of a date that entries have."""
    return dated(name, about, lambda each: getattr(each.said, name))


ATTESTED = own("attestation", "How well it is supported.", ATTESTATIONS)
NOTE = own("note", "A remark.")

_events = entries(lambda corpus: corpus.registers.events.events)
_EVENT = ("event", "events", "event")
EVENTS = Table(
    "events",
    "Something that happened between revisions.",
    (
        key("event"),
        *days("date", "When it happened, or began."),
        *days("until", "When it ended."),
        own("place", "Where."),
        own("title", "What."),
        own("outcome", "What came of it."),
        NOTE,
    ),
    _events,
)
EVENT_PARTIES = names(
    "event_parties",
    "A party that took part.",
    _EVENT,
    party("The party."),
    lists(_events, "participants"),
)
EVENT_PEOPLE = names(
    "event_people",
    "Somebody who took part.",
    _EVENT,
    Column("person", "text", "The name.", lambda each: each.item),
    lists(_events, "people"),
)
EVENT_SOURCES = names(
    "event_sources", "A source for an event.", _EVENT, source(), lists(_events, "sources")
)

_positions = entries(lambda corpus: corpus.registers.positions.positions)


@frozen
class _Held:
    key: str
    said: Position
    clause_key: str | None


def _held(corpus: Corpus) -> Iterator[_Held]:
    for each in _positions(corpus):
        yield _Held(each.key, each.said, _clause(corpus, each.said.clause))


def _clause(corpus: Corpus, ref: str | None) -> str | None:
    """Return the key of the clause that ``REVISION:CLAUSE`` means."""
    text, _, id = (ref or "").rpartition(":")
    return corpus.once(everything).clause(text, id)


_POSITION = ("position_id", "positions", "position")
POSITIONS = Table(
    "positions",
    "A party's dated stance toward a clause, or what it wants on an issue.",
    (
        key("position_id"),
        by("party", "Whose it is.", "parties"),
        *days("date", "When it was taken."),
        own("clause", "The clause as the register names it, `REVISION:CLAUSE`."),
        Column("clause_key", "text", "That clause, if it is in these tables.", to="clauses"),
        by("issue", "The issue.", "issues"),
        own("stance", "How it stands.", get_args(Position.model_fields["stance"].annotation)),
        own("wants", "What it wants instead."),
        own("statement", "What was said, in our words."),
        ATTESTED,
        NOTE,
    ),
    _held,
)
POSITION_SOURCES = names(
    "position_sources",
    "A source for a position.",
    _POSITION,
    source(),
    lists(_positions, "sources"),
)

_claims = entries(lambda corpus: corpus.registers.claims.claims)


def _measured(name: str) -> Callable[[Any], Any]:
    def read(each: Any) -> Any:
        measured = each.said.measurement
        return measured and getattr(measured, name)

    return read


def _figure(name: str) -> Callable[[Any], Any]:
    def read(each: Any) -> Any:
        measured = each.said.measurement
        return getattr(figure_of(measured.value) if measured else Figure(), name)

    return read


CLAIMS = Table(
    "claims",
    "What a party or a speaker said of a text or the talks; it stands in no text.",
    (
        key("claim"),
        *days("date", "When it was said."),
        by("party", "The party that said it.", "parties"),
        own("speaker", "Who said it."),
        own("statement", "What was said, in our words."),
        Column("value", "text", "The number that was said, with its unit.", _measured("value")),
        Column(
            "number",
            "number",
            "That number.",
            _figure("number"),
            unit="as `unit` or `currency` says",
        ),
        Column("unit", "text", "What it counts.", _figure("unit")),
        Column("currency", "text", "The currency of a sum.", _figure("currency")),
        Column("measured", "text", "Of what it is the number.", _measured("of")),
        *dated("as_of", "On which day it held.", _measured("as_of")),
        ATTESTED,
        NOTE,
    ),
    _claims,
)


@frozen
class _Subject:
    """Something that a claim is about; ``key`` is its key where it is in these tables."""

    sort: str
    name: str
    key: str | None

    def of(self, sort: str) -> str | None:
        """Return the key if it is of this sort."""
        return self.key if self.sort == sort else None


def _subjects(corpus: Corpus) -> Iterator[tuple[str, list[_Subject]]]:
    for each in _claims(corpus):
        yield each.key, list(_about(each.said, corpus))


def _about(claim: Claim, corpus: Corpus) -> Iterator[_Subject]:
    about = claim.about
    for ref in about.texts:
        yield _Subject("revision" if "@" in ref else "proposal", ref, ref)
    for ref in about.clauses:
        yield _Subject("clause", ref, _clause(corpus, ref))
    yield from (_Subject("issue", id, id) for id in about.issues)
    yield from (_Subject("event", id, id) for id in about.events)


def _subject(name: str, sort: str, to: str) -> Column:
    about = f"The {sort}, if it is one and in these tables."
    return Column(name, "text", about, lambda each: each.item.of(sort), to=to)


_SORTS = ("proposal", "revision", "clause", "issue", "event")
_CLAIM = ("claim", "claims", "claim")
CLAIM_SUBJECTS = Table(
    "claim_subjects",
    "Something that a claim is about.",
    (
        *owned(*_CLAIM),
        Column("sort", "text", "What it is.", lambda each: each.item.sort, words=_SORTS),
        Column("named", "text", "What the register calls it.", lambda each: each.item.name),
        _subject("proposal", "proposal", "proposals"),
        _subject("revision", "revision", "revisions"),
        _subject("clause_key", "clause", "clauses"),
        _subject("issue", "issue", "issues"),
        _subject("event", "event", "events"),
    ),
    listed(_subjects),
)
CLAIM_SOURCES = names(
    "claim_sources", "A source for a claim.", _CLAIM, source(), lists(_claims, "sources")
)
TABLES = (
    *(EVENTS, EVENT_PARTIES, EVENT_PEOPLE, EVENT_SOURCES),
    *(POSITIONS, POSITION_SOURCES),
    *(CLAIMS, CLAIM_SUBJECTS, CLAIM_SOURCES),
)
