"""A proposal: who tabled it, what became of its clauses, and from what it came."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, ClassVar

from plans.formats import heat_map
from plans.model import LineageEdge, LineageRow
from plans.publishing.contents import Contents
from plans.publishing.entries import TextEntry, column_of, entry_inputs, entry_of
from plans.publishing.links import Links, proposal_path
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import WITH_TEXTS, Page, PageKind
from plans.publishing.pairs import REGISTERS, moves_key, pairs
from plans.results import ClauseCourses, Document, Part, clause_courses
from plans.results.cited import SourceDocument, source_documents
from plans.values import frozen
from plans.wording import compact


@frozen
class EndEntry(Part):
    """A clause at one end of a row."""

    clause: str
    label: str
    title: str


@frozen
class RowEntry(Part):
    """Which clauses of one text come from which of another."""

    before: tuple[EndEntry, ...]
    after: tuple[EndEntry, ...]
    relation: str
    attestation: str | None
    note: str | None


@frozen
class EdgeEntry(Part):
    """That one text was made from another."""

    before: str
    after: str
    attestation: str | None
    sources: tuple[str, ...]
    note: str | None
    rows: tuple[RowEntry, ...]


def edges_of(proposal: str, contents: Contents) -> tuple[EdgeEntry, ...]:
    """Return the lineage to and from the texts of ``proposal``, as the register has it."""
    known = contents.outlines
    edges = (
        each
        for each in contents.registers.lineage.lineage
        if proposal in (_proposal(each.origin), _proposal(each.to))
    )
    return tuple(_edge(each, contents) for each in edges if {each.origin, each.to} <= known.keys())


def _proposal(ref: str) -> str:
    return ref.partition("@")[0]


def _edge(edge: LineageEdge, contents: Contents) -> EdgeEntry:
    rows = tuple(_row(each, edge, contents) for each in edge.clauses)
    return EdgeEntry(edge.origin, edge.to, edge.attestation, edge.sources, edge.note, rows)


def _row(row: LineageRow, edge: LineageEdge, contents: Contents) -> RowEntry:
    before = tuple(_ends(row.origin, edge.origin, contents))
    after = tuple(_ends(row.to, edge.to, contents))
    return RowEntry(before, after, row.relation, row.attestation, row.note)


def _ends(clauses: tuple[str, ...], ref: str, contents: Contents) -> Iterator[EndEntry]:
    places = contents.text(ref).revision.places
    for id in clauses:
        if place := places.get(id):
            yield EndEntry(id, compact(place.label), place.clause.title)
        else:
            yield EndEntry(id, "", id)


# The clauses of so many revisions are followed, the last ones.
_MOST_FOLLOWED = 12


@frozen(slots=False)
class ProposalFacts(Document):
    """``index.json`` of a proposal."""

    called: ClassVar[str] = "a proposal"
    form: ClassVar[str] = "plans-site-proposal/1"
    rows: ClassVar[tuple[str, ...]] = ("texts",)

    proposal: str
    title: str
    summary: str
    notes: tuple[str, ...]
    names: tuple[str, ...]
    """What those who tabled it are called."""
    texts: tuple[TextEntry, ...]
    """Its revisions, the earliest first."""
    courses: ClauseCourses | None
    """What became of each clause; null where there are no two revisions."""
    lineage: tuple[EdgeEntry, ...]
    """From what it came, and what came from it."""
    pairs: tuple[tuple[str, str], ...]
    """The refs of each two texts that are compared, of which one is its own."""
    cited: tuple[SourceDocument, ...]
    """The registered sources that are named here, by id."""


def _pages(contents: Contents) -> Iterator[Page]:
    shared = contents.digest(*REGISTERS, "pins")
    for name, texts in contents.proposals.items():
        card = contents.card(name)
        inputs = (shared, *entry_inputs(contents, *texts, *_others(name, contents)))
        _followed(texts, contents)
        yield Page(proposal_path(name), card.title, inputs, (name,), card.summary)


def _others(name: str, contents: Contents) -> Iterator[Outline]:
    """Yield the texts that its own are compared with."""
    for pair in _own_pairs(name, contents):
        yield from (contents.outlines[ref] for ref in pair)


def _own_pairs(name: str, contents: Contents) -> tuple[tuple[str, str], ...]:
    own = {each.ref for each in contents.proposals[name]}
    return tuple(pair for pair in pairs(contents) if own & {*pair})


def _facts(page: Page, contents: Contents) -> ProposalFacts:
    name = page.about[0]
    card = contents.card(name)
    lineage = edges_of(name, contents)
    named = (*card.sources, *(id for each in lineage for id in each.sources))
    return ProposalFacts(
        proposal=name,
        title=card.title,
        summary=card.summary,
        notes=card.notes,
        names=tuple(map(contents.registers.name_of, card.tabled_by)),
        texts=tuple(entry_of(each, contents) for each in contents.proposals[name]),
        courses=_courses(contents.proposals[name], contents),
        lineage=lineage,
        pairs=_own_pairs(name, contents),
        cited=source_documents(named, contents.registers),
    )


def _courses(texts: tuple[Outline, ...], contents: Contents) -> ClauseCourses | None:
    if len(texts) < 2:
        return None
    last = texts[-_MOST_FOLLOWED:]
    columns = [column_of(each, contents) for each in last]
    names = [_names(each, contents) for each in last]
    moves = [contents.moves[key] for key in _followed(texts, contents)]
    return clause_courses(columns, names, moves)


def _names(text: Outline, contents: Contents) -> dict[str, tuple[str, str]]:
    """Return the printed number and the title of each clause."""
    return {
        id: (text.labels.get(id, ""), contents.wording(mark).title)
        for id, mark in text.clauses.items()
    }


def _followed(texts: tuple[Outline, ...], contents: Contents) -> list[str]:
    """Return under what is kept what became of clauses from each of the last texts to the next."""
    last = (each.ref for each in texts[-_MOST_FOLLOWED:])
    return [moves_key(one, two, contents) for one, two in pairwise(last)]


def _words(facts: ProposalFacts, links: Links, contents: Contents) -> dict[str, Any]:
    picture = heat_map(facts.courses, links.of_pictures) if facts.courses else None
    refs = {ref for pair in facts.pairs for ref in pair}
    refs |= {ref for each in facts.lineage for ref in (each.before, each.after)}
    return {
        "picture": picture,
        "short": {ref: contents.short(ref) for ref in refs},
        "sources": {each.id: each for each in facts.cited},
    }


KIND = PageKind(
    rank=26, listing=_pages, facts=_facts, words=_words, dress=WITH_TEXTS.over("pictures.css")
)
