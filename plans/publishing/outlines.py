"""A text in outline: all that is needed to say which pages there are, without keeping the text."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from itertools import chain
from sys import intern

from plans.merging import open_brackets
from plans.model import Clause, Revision
from plans.negotiating import Cell, cells_of, is_ordered
from plans.terms import ATTESTATIONS, Evidence, default_name
from plans.values import frozen

# Digits of a mark: enough to tell a clause from what it was before.
_MARK = 16
# What a clause is said to rest on in place of its text's one source: no id is empty.
_OWN = '"source":""'


@frozen
class Outline:
    """A text of the workspace.

    Attributes:
        ref: ``proposal@revision``.
        digest: of its file.
        parent: the ref of the text that it names as its parent; empty if none of the workspace.
        tabled_by: ids of the parties that the text itself names.
        clauses: a mark of each clause by its id, in their order: what it says, without what stands
            below it. A clause on a text's one source is on "its own", whichever that is.
        labels: the printed number of each clause that has one, by its id.
        own: the id of the one source that the text as a whole rests on; empty if none or several.
        issues: ids of the issues that its terms are about.
        sources: ids of the sources that it or what it says rests on.
        support: how many clauses stand on what, by the weakest of it; "" is no source at all.
        open: how many brackets are open.
        typed: whether anybody has said what it states.
        stated: a mark of what it amounts to that is stated on an issue, by its id.
        worded: a mark of all clauses that state it, with their numbers, by the same id.
        whole: whether it is about all that is negotiated, and its sources tell most of it.
        ordered: whether something in it must come before something else.
        differing: whether its sources report a part of it differently.
    """

    ref: str
    digest: str
    title: str
    date: str
    parent: str
    status: str
    tabled_by: tuple[str, ...]
    clauses: dict[str, str]
    labels: dict[str, str]
    own: str
    issues: tuple[str, ...]
    sources: tuple[str, ...]
    support: dict[str, int]
    open: int
    typed: bool
    stated: dict[str, str]
    worded: dict[str, str]
    whole: bool
    ordered: bool
    differing: bool

    @property
    def proposal(self) -> str:
        """The id of the proposal."""
        return self.ref.partition("@")[0]

    @property
    def revision(self) -> str:
        """The id of the revision."""
        return self.ref.partition("@")[2]

    @property
    def order(self) -> tuple[str, str]:
        """What sorts texts by date, those without a date last."""
        return self.date or "9999", self.ref


def outline_of(ref: str, digest: str, revision: Revision) -> Outline:
    """Return the outline of ``revision``."""
    walked = list(revision.walk())
    sources = (*revision.sources, *(id for each in walked for id in _sources(each)))
    own = revision.sources[0] if len(revision.sources) == 1 else ""
    cells, marks = cells_of(revision), _marks(walked, own)
    support = _support(walked)
    return Outline(
        ref=ref,
        digest=digest,
        title=revision.title,
        date=revision.date or "",
        parent=_parent(ref, revision),
        status=revision.status,
        tabled_by=revision.tabled_by,
        clauses=marks,
        labels={
            intern(id): intern(place.label) for id, place in revision.places.items() if place.label
        },
        own=own,
        issues=tuple(cells),
        sources=tuple(dict.fromkeys(sources)),
        support=support,
        open=len(open_brackets(revision)),
        typed=any(each.terms for each in walked),
        stated={issue: _stated(cell) for issue, cell in cells.items()},
        worded={issue: _worded(cell, marks, revision) for issue, cell in cells.items()},
        whole=_is_whole(revision, support),
        ordered=is_ordered(revision, default_name),
        differing=any(map(_differs, walked)),
    )


def _is_whole(revision: Revision, support: dict[str, int]) -> bool:
    """Say whether a text is about all that is negotiated, and its sources tell most of it."""
    told = 2 * support.get("carried", 0) < sum(support.values()) or not support
    return revision.covers == "all" and not revision.partial and told


def _differs(clause: Clause) -> bool:
    """Say whether sources tell something of a clause differently."""
    terms = clause.terms.values()
    told = bool(clause.readings) or any(term.readings for term in terms)
    contested = (clause.evidence(each).attestations for each in (None, *terms))
    return told or any("contested" in each for each in contested)


def _support(clauses: Iterable[Clause]) -> dict[str, int]:
    """Return how many clauses rest on what, the firmest first."""
    found: Counter[str] = Counter(each.evidence().weakest or "" for each in clauses)
    return {name: found[name] for name in (*ATTESTATIONS, "") if found[name]}


def _parent(ref: str, revision: Revision) -> str:
    named = revision.parent or ""
    return named if not named or "@" in named else f"{ref.partition('@')[0]}@{named}"


def _stated(cell: Cell) -> str:
    """Return a mark of what a text states on an issue, however its clauses word it."""
    return _digest(_in_order((cell.support or "", cell.agreed, cell.whole)))


def _in_order(value: Hashable) -> str:
    """Return a value in words that are the same whenever it is: sets have no order of their own."""
    match value:
        case frozenset():
            return f"{{{','.join(sorted(map(_in_order, value)))}}}"
        case tuple():
            return f"({','.join(map(_in_order, value))})"
        case _:
            return repr(value)


def _worded(cell: Cell, marks: dict[str, str], revision: Revision) -> str:
    """Return a mark of the clauses that state it: it changes whenever one of them does."""
    clauses = dict.fromkeys(each.clause for each in cell.statements)
    said = (f"{marks[id]} {revision.places[id].label}" for id in clauses)
    return _digest(" ".join((revision.status, *said)))


def _digest(said: str) -> str:
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]


def _marks(clauses: Iterable[Clause], own: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in clauses:
        # One text after another has the same: it is kept once.
        found.setdefault(intern(each.id), intern(_mark(each, own)))
    return found


def _sources(clause: Clause) -> Iterator[str]:
    """Yield the sources of all that a clause says, with what its terms and brackets rest on."""
    terms = clause.terms.values()
    by_terms = (cite for term in terms for cite in term.cites)
    by_sides = (cite for side in clause.alternatives for cite in side.cites)
    yield from Evidence.of((*clause.cites, *by_terms, *by_sides)).sources
    yield from chain.from_iterable(each.sources for each in clause.readings)
    for term in terms:
        yield from chain.from_iterable(each.sources for each in term.readings)


def _mark(clause: Clause, own: str) -> str:
    said = clause.model_dump_json(exclude={"clauses"}, exclude_defaults=True)
    # What it quotes has its quotation marks escaped: only a cite says this.
    bare = said.replace(f'"source":{json.dumps(own, ensure_ascii=False)}', _OWN) if own else said
    return _digest(bare)
