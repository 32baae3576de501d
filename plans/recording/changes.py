"""The tables of comparisons: which texts, what changed, and which clause is which."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import get_args

from plans.aligning import How, Pair
from plans.diffing import CHANGE, Change
from plans.recording.corpus import Basis, Compared, Corpus, keyed
from plans.recording.links import names, party, source
from plans.recording.standing import everything
from plans.records import Column, Table, linked, through
from plans.values import frozen


def _count(name: str) -> Column:
    about = f"How many clauses are {name}."
    key = f"clauses_{name}"
    return Column(key, "integer", about, lambda each: each.diff.summary[key])


COMPARISONS = Table(
    "comparisons",
    "Two revisions that are compared: each with its parent, or else with the one before it.",
    (
        Column("comparison", "text", "`BEFORE..AFTER`.", lambda each: each.key, key=True),
        Column("before", "text", "The revision before.", to="revisions"),
        Column("after", "text", "The revision after.", to="revisions"),
        Column("basis", "text", "Why these two.", words=get_args(Basis)),
        Column("changes", "integer", "How many changes there are.", lambda each: len(each.diff)),
        *map(_count, ("changed", "unchanged", "carried", "added", "removed")),
    ),
    lambda corpus: corpus.comparisons,
)


@frozen
class _Made:
    """A change of a comparison, with the keys of what it is about."""

    key: str
    compared: Compared
    position: int
    change: Change
    before_key: str | None
    after_key: str | None
    follows_key: str | None


def _changes(corpus: Corpus) -> list[_Made]:
    return [made for compared in corpus.comparisons for made in _made(compared, corpus)]


def _made(compared: Compared, corpus: Corpus) -> Iterator[_Made]:
    said = corpus.once(everything)
    named = list(
        keyed(compared.diff.changes, lambda change: f"{compared.key}#{change.fingerprint}")
    )
    keys: dict[str | None, str] = {}
    for key, change in named:
        keys.setdefault(change.fingerprint, key)
    for position, (key, change) in enumerate(named, 1):
        yield _Made(
            key,
            compared,
            position,
            change,
            said.clause(compared.before, change.clause_before),
            said.clause(compared.after, change.clause_after),
            keys.get(change.follows),
        )


CHANGES = Table(
    "changes",
    "A named change from one revision to another.",
    (
        Column("change_key", "text", "`COMPARISON#FINGERPRINT`.", lambda made: made.key, key=True),
        Column(
            "comparison",
            "text",
            "The two revisions.",
            lambda made: made.compared.key,
            to="comparisons",
        ),
        Column("position", "integer", "Which of all its changes, from 1."),
        Column(
            "clause_before_key",
            "text",
            "The clause in the revision before.",
            lambda made: made.before_key,
            to="clauses",
        ),
        Column(
            "clause_after_key",
            "text",
            "The clause in the revision after.",
            lambda made: made.after_key,
            to="clauses",
        ),
        Column(
            "follows_key",
            "text",
            "The change that it is a consequence of.",
            lambda made: made.follows_key,
            to="changes",
        ),
        *linked(through(CHANGE, "change"), issue="issues", red_line="red_lines"),
    ),
    lambda corpus: corpus.once(_changes),
)
_CHANGE = ("change_key", "changes", "change")
CHANGE_PARTIES = names(
    "change_parties",
    "A party that a change names.",
    _CHANGE,
    party("The party."),
    lambda corpus: ((made.key, made.change.parties) for made in corpus.once(_changes)),
)
CHANGE_SOURCES = names(
    "change_sources",
    "A source of the text that a change rests on.",
    _CHANGE,
    source(),
    lambda corpus: ((made.key, made.change.sources) for made in corpus.once(_changes)),
)


@frozen
class _Paired:
    """A clause of one side and one of the other in a pair."""

    compared: Compared
    number: int
    position: int
    pair: Pair
    before: str | None
    after: str | None


def _pairs(corpus: Corpus) -> Iterator[_Paired]:
    said = corpus.once(everything)
    for compared in corpus.comparisons:
        for number, pair in enumerate(compared.diff.alignment, 1):
            sides = zip_longest(pair.before, pair.after)
            for position, (before, after) in enumerate(sides, 1):
                here = said.clause(compared.before, before)
                there = said.clause(compared.after, after)
                yield _Paired(compared, number, position, pair, here, there)


PAIRS = Table(
    "pairs",
    "Which clause is which: two clauses that are one, or a clause that stands alone. Where clauses "
    "were split or joined, all of them have the same `pair`.",
    (
        Column(
            "comparison",
            "text",
            "The two revisions.",
            lambda each: each.compared.key,
            key=True,
            to="comparisons",
        ),
        Column("pair", "integer", "Which pair, from 1.", lambda each: each.number, key=True),
        Column("position", "integer", "Which row of the pair, from 1.", key=True),
        Column(
            "clause_before_key",
            "text",
            "The clause before.",
            lambda each: each.before,
            to="clauses",
        ),
        Column(
            "clause_after_key", "text", "The clause after.", lambda each: each.after, to="clauses"
        ),
        Column("how", "text", "What told it.", lambda each: each.pair.how, words=get_args(How)),
        Column(
            "score", "number", "How sure it is.", lambda each: str(each.pair.score), unit="0 to 1"
        ),
        Column(
            "moved",
            "boolean",
            "Whether it stands elsewhere among the clauses around it.",
            lambda each: each.pair.moved,
        ),
    ),
    _pairs,
)
TABLES = (COMPARISONS, CHANGES, CHANGE_PARTIES, CHANGE_SOURCES, PAIRS)
