"""A party is named that ``parties.yaml`` does not have.

Who is bound, who is owed and who tabled a text are compared by id. An id that nobody has is a
party that no report shows.

Bad:
    revision: v1
    clauses:
      - id: talks
        text: Russia opens talks.
        terms:
          talks: {kind: obligation, issue: negotiations, bearer: rusia, action: open talks}

Good:
    revision: v1
    clauses:
      - id: talks
        text: Russia opens talks.
        terms:
          talks: {kind: obligation, issue: negotiations, bearer: russia, action: open talks}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.errors import did_you_mean
from plans.judging import Fault, Rule, Statement, Subject, brackets, known_parties, statements
from plans.model import Path
from plans.terms import IsParty


def _check(subject: Subject) -> Iterator[Fault]:
    known = known_parties(subject)
    if not known:
        return
    for path, party in _named(subject):
        if party not in known:
            yield Fault(
                path,
                f"no party called '{party}' in parties.yaml",
                did_you_mean(party, known),
            )


def _named(subject: Subject) -> Iterator[tuple[Path, str]]:
    yield from _listed(("tabled_by",), subject.revision.tabled_by)
    for bracket in brackets(subject):
        for index, side in enumerate(bracket.sides):
            yield from _listed((*bracket.path, index, "by"), side.by)
    for statement in statements(subject):
        yield from _in_fields(statement)


def _in_fields(statement: Statement) -> Iterator[tuple[Path, str]]:
    fields = type(statement.term).model_fields
    for name in statement.given:
        path, value = (*statement.path, name), getattr(statement.term, name)
        if any(isinstance(mark, IsParty) for mark in fields[name].metadata):
            yield from _listed(path, value)
        elif name == "shares":  # a split's shares are keyed by party
            yield from (((*path, party), party) for party in value)


def _listed(path: Path, parties: Iterable[str]) -> Iterator[tuple[Path, str]]:
    return (((*path, index), party) for index, party in enumerate(parties))


RULE = Rule("error", _check)
