"""The tables of what all documents share: parties and what they want, issues, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args

from plans.model import Issue, Party, Source
from plans.recording.corpus import Corpus
from plans.recording.links import listed, names, owned, party
from plans.records import Column, Table, dated
from plans.values import frozen

_REGISTERED = Column(
    "registered",
    "boolean",
    "Whether its register has it; of one that is only named there is nothing more to say.",
    lambda _: True,
)


@frozen
class _Entry:
    id: str
    said: Any


def _entries(read: Callable[[Corpus], Mapping[str, Any]]) -> Callable[[Corpus], Iterator[_Entry]]:
    def found(corpus: Corpus) -> Iterator[_Entry]:
        yield from (_Entry(id, said) for id, said in sorted(read(corpus).items()))

    return found


def _parties(corpus: Corpus) -> Mapping[str, Party]:
    return corpus.registers.parties.parties


def _issues(corpus: Corpus) -> Mapping[str, Issue]:
    return corpus.registers.issues.issues


def _sources(corpus: Corpus) -> Mapping[str, Source]:
    return corpus.registers.sources.sources


def _words(model: Any, field: str) -> tuple[str, ...]:
    """Return the words that a field may say."""
    declared = model.model_fields[field].annotation
    options = [each for each in (declared, *get_args(declared)) if get_args(each)]
    literal = next(each for each in options if getattr(each, "__origin__", None) is Literal)
    return get_args(literal)


def _lists(
    read: Callable[[Corpus], Mapping[str, Any]], field: str
) -> Callable[[Corpus], Iterable[tuple[str, Any]]]:
    return lambda corpus: ((id, getattr(said, field)) for id, said in sorted(read(corpus).items()))


def _id(name: str) -> Column:
    return Column(name, "text", "Its id.", lambda each: each.id, key=True)


def _own(name: str, about: str, words: tuple[str, ...] = ()) -> Column:
    return Column(name, "text", about, lambda each: getattr(each.said, name), words=words)


PARTIES = Table(
    "parties",
    "Somebody who negotiates, guarantees or is bound.",
    (
        _id("party"),
        _own("name", "The full name."),
        _own("short", "The name in running text."),
        _own("type", "What it is.", _words(Party, "type")),
        _REGISTERED,
        _own("note", "A remark."),
    ),
    _entries(_parties),
    open=True,
)
PARTY_MEMBERS = names(
    "party_members",
    "A party that belongs to another.",
    ("party", "parties", "party"),
    party("The member.", "member"),
    _lists(_parties, "members"),
)


def _interest(name: str) -> Callable[[Any], Any]:
    return lambda each: getattr(each.item, name)


INTERESTS = Table(
    "interests",
    "What a party has declared it wants on an issue.",
    (
        *owned("party", "parties", "party"),
        Column(
            "issue", "text", "The issue.", _interest("issue"), register="issues.yaml", to="issues"
        ),
        Column("wants", "text", "What it wants.", _interest("wants")),
        *dated("declared", "When it said so.", _interest("declared")),
        *dated("until", "Until when it held.", _interest("until")),
        Column("note", "text", "A remark.", _interest("note")),
    ),
    listed(_lists(_parties, "interests")),
)
ISSUES = Table(
    "issues",
    "What terms are about: what makes different documents comparable.",
    (
        _id("issue"),
        _own("title", "What it is called."),
        _own("topic", "The id of its topic."),
        _REGISTERED,
        _own("unit", "What is counted where figures on it compare."),
        _own("note", "A remark."),
    ),
    _entries(_issues),
    open=True,
)
ISSUE_SCALES = names(
    "issue_scales",
    "A word of the scale of an issue, the lowest first.",
    ("issue", "issues", "issue"),
    Column("word", "text", "The word.", lambda each: each.item),
    _lists(_issues, "scale"),
)
SOURCES = Table(
    "sources",
    "Where a statement comes from.",
    (
        _id("source"),
        _own("publisher", "Who published it."),
        _own("title", "Its title."),
        *dated("date", "When it was published.", lambda each: each.said.date),
        _own("address", "Where it is to be read."),
        _own("kind", "What stands behind it.", _words(Source, "kind")),
        _REGISTERED,
        _own("note", "A remark."),
    ),
    _entries(_sources),
    open=True,
)


@frozen
class _Sourced:
    """A source of an interest: of whose interest, which one, and which of its sources."""

    party: str
    interest: int
    position: int
    source: str


def _interest_sources(corpus: Corpus) -> Iterator[_Sourced]:
    for id, said in sorted(_parties(corpus).items()):
        for number, interest in enumerate(said.interests, 1):
            for position, each in enumerate(interest.sources, 1):
                yield _Sourced(id, number, position, each)


INTEREST_SOURCES = Table(
    "interest_sources",
    "A source for what a party has declared it wants.",
    (
        Column("party", "text", "The party.", key=True, to="parties"),
        Column(
            "interest", "integer", "The `position` of the interest among the party's.", key=True
        ),
        Column("position", "integer", "Which of its sources, from 1.", key=True),
        Column("source", "text", "The source.", register="sources.yaml", to="sources"),
    ),
    _interest_sources,
)
TABLES = (PARTIES, PARTY_MEMBERS, INTERESTS, INTEREST_SOURCES, ISSUES, ISSUE_SCALES, SOURCES)
