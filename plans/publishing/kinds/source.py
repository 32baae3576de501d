"""A source: what rests on it, and which others say the same or something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from itertools import chain
from typing import Any, ClassVar

from plans.model import Clause
from plans.publishing.contents import Contents
from plans.publishing.declared import ClaimEntry, Declared, EventEntry, LineEntry, PositionEntry
from plans.publishing.entries import entry_inputs
from plans.publishing.links import Links, thing_path
from plans.publishing.named import with_titles
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import (
    SOURCE_KINDS,
    THINGS,
    citing,
    inputs_beside,
    registers,
    sources_told,
)
from plans.results import Document, Part
from plans.terms import Cite, Evidence
from plans.values import frozen
from plans.wording import compact


@frozen
class CitingClause(Part):
    """A clause that rests on the source."""

    clause: str
    label: str
    title: str
    attestation: str
    """How well the source supports it, at its weakest."""
    beside: tuple[str, ...]
    """The other sources that it rests on."""
    against: tuple[str, ...]
    """Those that report it otherwise."""

    @property
    def plain(self) -> bool:
        """Whether it rests on the source alone, which published it."""
        return self.attestation == "published" and not (self.beside or self.against)


@frozen
class CitingText(Part):
    """The latest text of a proposal that rests on the source."""

    ref: str
    date: str | None
    whole: bool
    """Whether the text as a whole rests on it."""
    alike: int
    """How many of its clauses rest on it alone, as the text does, and as published there."""
    clauses: tuple[CitingClause, ...]
    """The others that rest on it."""
    earlier: tuple[str, ...]
    """Refs of earlier revisions that rest on it too."""


@frozen(slots=False)
class SourceFacts(Document):
    """``index.json`` of a source."""

    called: ClassVar[str] = "a source"
    form: ClassVar[str] = "plans-site-source/1"
    rows: ClassVar[tuple[str, ...]] = ("texts", "clauses")

    id: str
    publisher: str
    title: str
    date: str | None
    address: str | None
    kind: str | None
    """What stands behind it: primary, report, relay, analysis or forum."""
    note: str | None
    texts: tuple[CitingText, ...]
    agreeing: tuple[str, ...]
    """Sources that the same clauses rest on, those of most clauses first."""
    differing: tuple[str, ...]
    """Sources that report a clause otherwise."""
    lines: tuple[LineEntry, ...]
    positions: tuple[PositionEntry, ...]
    claims: tuple[ClaimEntry, ...]
    events: tuple[EventEntry, ...]
    named: dict[str, str] = field(default_factory=dict)
    """The titles of all that is named here by an id."""


def _facts(page: Page, contents: Contents) -> SourceFacts:
    id = page.about[0]
    known, declared = contents.registers.sources.sources[id], Declared(contents.registers)
    texts = tuple(_text(id, outlines, contents) for outlines in citing(id, contents))
    clauses = [clause for text in texts for clause in text.clauses]
    found = SourceFacts.drawn_from(
        known,
        id=id,
        texts=texts,
        agreeing=_most(each.beside for each in clauses),
        differing=_most(each.against for each in clauses),
        lines=declared.lines(lambda each: id in each.sources),
        positions=declared.positions(lambda each: id in each.sources),
        claims=declared.claims(lambda each: id in each.sources),
        events=declared.events(lambda each: id in each.sources),
        named={},
    )
    return with_titles(found, contents)


def _text(id: str, outlines: list[Outline], contents: Contents) -> CitingText:
    ref = outlines[-1].ref
    revision = contents.text(ref).revision
    whole = id in revision.sources
    found = [
        _clause(id, place.clause, compact(place.label))
        for place in revision.standing()
        if any(id in each for each in _supports(place.clause))
    ]
    told = tuple(each for each in found if not (whole and each.plain))
    earlier = tuple(each.ref for each in outlines[:-1])
    return CitingText(ref, revision.date, whole, len(found) - len(told), told, earlier)


def _clause(id: str, clause: Clause, label: str) -> CitingClause:
    beside = dict.fromkeys(each for found in _supports(clause) if id in found for each in found)
    against = dict.fromkeys(_against(id, clause))
    return CitingClause(
        clause.id,
        label,
        clause.title,
        _weakest(id, clause),
        tuple(each for each in beside if each != id and each not in against),
        tuple(against),
    )


def _against(id: str, clause: Clause) -> Iterator[str]:
    """Yield the sources that read something otherwise that a source reads too."""
    for group in _readings(clause):
        others = [reading for reading in group if id not in reading]
        if len(others) < len(group):
            yield from chain.from_iterable(others)


def _weakest(id: str, clause: Clause) -> str:
    """Return how well a source supports a clause; what only a reading names is contested."""
    cites = tuple(each for each in _cites(clause) if each.source == id)
    return Evidence.of(cites).weakest or "contested"


def _cites(clause: Clause) -> Iterator[Cite]:
    yield from clause.cites
    for term in clause.terms.values():
        yield from term.cites
    for side in clause.alternatives:
        yield from side.cites


def _supports(clause: Clause) -> Iterator[tuple[str, ...]]:
    """Yield the sources of each thing that a clause says."""
    yield Evidence.of(clause.cites).sources
    yield from (Evidence.of(term.cites).sources for term in clause.terms.values())
    yield from (Evidence.of(side.cites).sources for side in clause.alternatives)
    for group in _readings(clause):
        yield from group


def _readings(clause: Clause) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Yield the sources of each reading, of all that sources read differently."""
    yield tuple(each.sources for each in clause.readings)
    for term in clause.terms.values():
        yield tuple(each.sources for each in term.readings)


def _most(named: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    counted = Counter(id for ids in named for id in ids)
    return tuple(sorted(counted, key=lambda id: (-counted[id], id)))


def _pages(contents: Contents) -> Iterator[Page]:
    beside = inputs_beside(contents, "events")
    for id in sources_told(contents):
        known = contents.registers.sources.sources[id]
        title = f"{known.publisher}: {known.title}" if known.publisher else known.title
        texts = [each for outlines in citing(id, contents) for each in outlines]
        latest = {each.proposal: each for each in texts}
        refs = " ".join(each.ref for each in texts)
        inputs = (beside, refs, *entry_inputs(contents, *latest.values()))
        near = texts[-1].ref if texts else ""
        yield Page(thing_path("sources", id), title, inputs, (id,), near=near)


def _words(facts: SourceFacts, links: Links, contents: Contents) -> Mapping[str, Any]:
    return {**registers(facts, links, contents), "kinds": SOURCE_KINDS}


KIND = PageKind(rank=61, listing=_pages, facts=_facts, words=_words, dress=THINGS)
