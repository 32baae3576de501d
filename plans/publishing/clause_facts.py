"""A revision as its page says it: clause by clause, each with what it states and who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import chain
from typing import ClassVar

from plans.model import Alternative, Clause, Place, Reading, Revision
from plans.publishing.contents import Contents
from plans.publishing.entries import TextEntry
from plans.publishing.pairs import HeadlineEntry, headlines_between, origin_of
from plans.results import ASIDE, Document, Part
from plans.results.cited import SourceDocument, source_documents
from plans.terms import Evidence, NameOf, Term
from plans.values import frozen
from plans.wording import compact, phrase_in_words


@frozen
class SupportEntry(Part):
    """On what something stands."""

    attestations: tuple[str, ...]
    sources: tuple[str, ...]


@frozen
class VariantEntry(Part):
    """What a side wants, or what sources report."""

    who: tuple[str, ...]
    """Names of the parties, or ids of the sources."""
    text: str
    terms: tuple[str, ...]
    note: str | None


@frozen
class TermEntry(Part):
    """What a clause states."""

    id: str
    issue: str
    phrase: str
    """In words that stand alone."""
    support: SupportEntry | None = field(default_factory=lambda: None)
    """Left out where it stands on what its clause does."""
    note: str | None = field(default_factory=lambda: None)
    wanted: tuple[VariantEntry, ...] = field(default_factory=tuple)
    """What each side wants, where that is not agreed."""
    read: tuple[VariantEntry, ...] = field(default_factory=tuple)
    """What each source says, where they differ."""


@frozen
class ReferenceEntry(Part):
    """Another clause that is referred to: ``clause``, or that of another text."""

    ref: str
    """Of the text; empty if it is the same."""
    clause: str
    label: str


@frozen
class ClauseEntry(Part):
    """A clause."""

    id: str
    label: str
    """The printed number, with those above it."""
    depth: int
    text: str
    heading: str = field(default_factory=str)
    first_words: str = field(default_factory=str, metadata=ASIDE)
    """What it is called by where it has no heading: its text begins with them."""
    support: SupportEntry | None = field(default_factory=lambda: None)
    """Left out where it stands on what its text says that clauses do, or that says nothing and it
    stands on nothing."""
    status: str | None = field(default_factory=lambda: None)
    terms: tuple[TermEntry, ...] = field(default_factory=tuple)
    notes: tuple[str, ...] = field(default_factory=tuple)
    refers: tuple[ReferenceEntry, ...] = field(default_factory=tuple)
    wanted: tuple[VariantEntry, ...] = field(default_factory=tuple)
    """What each side wants, where it is not agreed."""
    read: tuple[VariantEntry, ...] = field(default_factory=tuple)
    """What each source says, where they differ."""
    closing: str = field(default_factory=str)
    """Its own words behind the clauses below it."""

    @property
    def title(self) -> str:
        """The heading, or else the first words."""
        return self.first_words or self.heading


@frozen(slots=False)
class RevisionFacts(Document):
    """``index.json`` of a revision."""

    called: ClassVar[str] = "a revision of a site"
    form: ClassVar[str] = "plans-site-revision/1"
    rows: ClassVar[tuple[str, ...]] = ("clauses",)

    text: TextEntry
    proposal: str
    origin: str | None
    """The text that it continues: its parent, or the revision before it."""
    headlines: tuple[HeadlineEntry, ...]
    """The gravest changes since then."""
    sources: tuple[str, ...]
    """Those that the text as a whole rests on."""
    notes: tuple[str, ...]
    partial: bool
    """Whether its source tells only some clauses."""
    support: SupportEntry | None
    """On what a clause stands that says nothing else of it; null if each says its own."""
    clauses: tuple[ClauseEntry, ...]
    cited: tuple[SourceDocument, ...]
    """The registered sources that are named here, by id."""


_NOTHING = SupportEntry((), ())


def revision_facts(text: TextEntry, revision: Revision, contents: Contents) -> RevisionFacts:
    """Return what the page of a revision says."""
    outline = contents.outlines[text.ref]
    origin = origin_of(text.ref, contents)
    clauses = tuple(clause_entries(revision, contents.registers.name_of))
    most = _most(clauses)
    usual = most or _NOTHING
    return RevisionFacts(
        text=text,
        proposal=outline.proposal,
        origin=origin or None,
        headlines=headlines_between(origin, text.ref, contents) if origin else (),
        sources=revision.sources,
        notes=revision.notes,
        partial=revision.partial,
        support=most,
        clauses=tuple(replace(c, support=None) if c.support == usual else c for c in clauses),
        cited=source_documents((*revision.sources, *_named(clauses)), contents.registers),
    )


def _most(clauses: Sequence[ClauseEntry]) -> SupportEntry | None:
    """Return on what most clauses stand, if that is one source and published."""
    count = Counter(each.support for each in clauses)
    most, times = count.most_common(1)[0] if count else (None, 0)
    firm = most is not None and most.attestations == ("published",) and len(most.sources) == 1
    return most if firm and 2 * times > len(clauses) else None


def _named(clauses: Iterable[ClauseEntry]) -> Iterator[str]:
    """Yield the sources that clauses name."""
    for each in clauses:
        for support in (each.support, *(term.support for term in each.terms)):
            yield from support.sources if support else ()
        read = chain(each.read, *(term.read for term in each.terms))
        yield from chain.from_iterable(reading.who for reading in read)


def clause_entries(revision: Revision, name_of: NameOf) -> Iterator[ClauseEntry]:
    """Yield the clauses of ``revision`` in document order."""
    places = revision.places.items()
    labels = {id: compact(place.label) or place.clause.heading for id, place in places}
    for place in revision.standing():
        yield clause_entry(place, labels, name_of)


def clause_entry(place: Place, labels: Mapping[str, str], name_of: NameOf) -> ClauseEntry:
    """Return what is said of a clause; ``labels`` name those of its text, by id."""
    clause = place.clause
    return ClauseEntry(
        id=clause.id,
        label=compact(place.label),
        depth=len(place.labels) - 1,
        heading=clause.heading,
        first_words="" if clause.title == clause.heading else clause.title,
        text=clause.text,
        status=clause.status,
        terms=tuple(_term(id, each, clause, name_of) for id, each in clause.terms.items()),
        support=_support(clause.evidence()),
        notes=clause.notes,
        refers=tuple(_reference(each, labels) for each in clause.refs),
        wanted=tuple(_wanted(each, name_of) for each in clause.alternatives),
        read=tuple(_read(each, name_of) for each in clause.readings),
        closing=clause.closing,
    )


def _term(id: str, term: Term, clause: Clause, name_of: NameOf) -> TermEntry:
    variants = (*term.alternatives, *term.readings)
    said = [term.with_variant(each).phrase(name_of) for each in variants]
    count = len(term.alternatives)
    wanted = (
        VariantEntry(tuple(map(name_of, each.by)), words, (), each.note)
        for each, words in zip(term.alternatives, said[:count], strict=True)
    )
    read = (
        VariantEntry(each.sources, words, (), each.note)
        for each, words in zip(term.readings, said[count:], strict=True)
    )
    return TermEntry(
        id,
        term.issue,
        phrase_in_words(term, name_of),
        _support(own) if _adds(own := clause.evidence(term), clause.evidence()) else None,
        term.note,
        tuple(wanted),
        tuple(read),
    )


def _adds(own: Evidence, of_clause: Evidence) -> bool:
    """Whether ``own``, of a term, says another kind of support or other sources than its clause."""
    return own.attestations != of_clause.attestations or bool(
        own.sources and own.sources != of_clause.sources
    )


def _support(evidence: Evidence) -> SupportEntry:
    return SupportEntry(evidence.attestations, evidence.sources)


def _wanted(wish: Alternative, name_of: NameOf) -> VariantEntry:
    return VariantEntry(
        tuple(map(name_of, wish.by)), wish.words, _phrases(wish.terms.values(), name_of), wish.note
    )


def _read(reading: Reading, name_of: NameOf) -> VariantEntry:
    phrases = _phrases(reading.terms.values(), name_of)
    return VariantEntry(reading.sources, reading.words, phrases, reading.note)


def _phrases(terms: Iterable[Term], name_of: NameOf) -> tuple[str, ...]:
    return tuple(term.phrase(name_of) for term in terms)


def _reference(named: str, labels: Mapping[str, str]) -> ReferenceEntry:
    """Return what a reference leads to: ``clause``, or ``proposal@revision:clause``."""
    ref, _, clause = named.rpartition(":")
    return ReferenceEntry(ref, clause, labels.get(clause, "") if not ref else "")
