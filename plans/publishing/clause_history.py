"""A clause through the revisions of a proposal: where it changed, and what else there is of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import ClassVar, Literal

from plans.diffing import word_diff
from plans.model import Clause, LineageEdge, LineageRow, Place
from plans.publishing.clause_facts import ClauseEntry, clause_entry
from plans.publishing.contents import Contents, made_once
from plans.publishing.declared import (
    ClaimEntry,
    Declared,
    EventEntry,
    LineEntry,
    PositionEntry,
)
from plans.publishing.entries import TextName, text_name
from plans.publishing.spans import Span, Standing, clause_spans
from plans.results import Document, Part
from plans.terms import NameOf
from plans.values import frozen

Happened = Literal["appears", "changed", "carried over", "other support", "gone", "comes back"]


@frozen
class MomentEntry(Part):
    """A revision in which something became of the clause."""

    happened: Happened
    text: TextName
    until: str | None
    """The last revision in which it was so; null if it still is."""
    clause: ClauseEntry | None
    """What it says; null where it is gone."""
    words: tuple[tuple[str, str], ...]
    """What was deleted from its words, inserted and kept since it last stood; empty if nothing."""
    came: tuple[str, ...]
    """What it states that it did not state before."""
    went: tuple[str, ...]
    """What it stated before and does not state any more."""
    said: str
    """What the lineage knows of a clause that is gone."""
    events: tuple[EventEntry, ...] = field(default_factory=tuple)
    """What happened on the day of the text."""
    each_own: bool = field(default_factory=bool)
    """Whether the texts until then are of several sources, and it rests in each on that one."""


@frozen
class ElsewhereEntry(Part):
    """What another text has of the clause."""

    proposal: str
    ref: str
    """The text, by the lineage; empty where only the id of the clause is the same."""
    clauses: tuple[str, ...]
    """What stands there; nothing if nothing does."""
    relation: str
    way: Literal["from", "to", "same id"]
    """Whether this was made from that, or that from this."""
    attestation: str | None
    sources: tuple[str, ...]
    note: str | None


@frozen(slots=False)
class ClauseHistory(Document):
    """``index.json`` of a clause."""

    called: ClassVar[str] = "a clause through its revisions"
    form: ClassVar[str] = "plans-site-clause/1"
    rows: ClassVar[tuple[str, ...]] = ("moments",)

    proposal: str
    id: str
    label: str
    """The printed number where it last stood."""
    title: str
    issues: tuple[str, ...]
    """What it states something on, or did."""
    moments: tuple[MomentEntry, ...]
    """The earliest first."""
    elsewhere: tuple[ElsewhereEntry, ...]
    lines: tuple[LineEntry, ...]
    positions: tuple[PositionEntry, ...]
    claims: tuple[ClaimEntry, ...]
    named: dict[str, str] = field(default_factory=dict)
    """The titles of all that is named here by an id."""


def clause_history(proposal: str, id: str, contents: Contents) -> ClauseHistory:
    """Return what the page of a clause says."""
    spans = clause_spans(proposal, id, contents)
    stood = [each.said for each in spans if each.said]
    issues = dict.fromkeys(issue for each in stood for issue in _issues(each.clause))
    declared = Declared(contents.registers)
    return ClauseHistory(
        proposal=proposal,
        id=id,
        label=stood[-1].label,
        title=stood[-1].clause.title,
        issues=tuple(issues),
        moments=tuple(_moments(spans, id, contents)),
        elsewhere=(*_by_lineage(proposal, id, contents), *_by_id(proposal, id, contents)),
        lines=declared.lines(lambda line: not issues.keys().isdisjoint(line.issues)),
        positions=declared.positions(lambda each: _is_about(each.clause, proposal, id)),
        claims=declared.claims(
            lambda each: any(_is_about(clause, proposal, id) for clause in each.about.clauses)
        ),
    )


def _is_about(clause: str | None, proposal: str, id: str) -> bool:
    """Say whether ``proposal@revision:clause`` is this clause in any revision."""
    ref, _, named = (clause or "").rpartition(":")
    return named == id and ref.partition("@")[0] == proposal


def _issues(clause: Clause) -> Iterator[str]:
    yield from (term.issue for term in clause.terms.values())
    yield from (term.issue for side in clause.alternatives for term in side.terms.values())


def _moments(spans: list[Span[Standing]], id: str, contents: Contents) -> Iterator[MomentEntry]:
    last: Standing | None = None
    there = False
    for number, span in enumerate(spans):
        if span.said or last:
            yield _moment(span, last, there, id, contents, ends=number < len(spans) - 1)
        there, last = bool(span.said), span.said or last


def _moment(
    span: Span[Standing],
    last: Standing | None,
    there: bool,
    id: str,
    contents: Contents,
    *,
    ends: bool,
) -> MomentEntry:
    name_of = contents.registers.name_of
    entry = _entry(span.said, name_of) if span.said else None
    came, went = _stated(_entry(last, name_of) if last else None, entry)
    outline = contents.outlines[span.refs[0]]
    return MomentEntry(
        happened=_happened(span.said, last, there),
        text=text_name(outline, contents),
        until=span.refs[-1] if ends else None,
        clause=entry,
        words=_words(last, span.said),
        came=came,
        went=went,
        said="" if entry else _fate(outline.ref, id, contents),
        events=Declared(contents.registers).events(
            lambda each: _on(each.date, each.until, outline.date)
        ),
        each_own=_each_own(span, contents),
    )


def _each_own(span: Span[Standing], contents: Contents) -> bool:
    own = dict.fromkeys(contents.outlines[ref].own for ref in span.refs)
    return bool(span.said and len(own) > 1 and next(iter(own)) in span.said.clause.sources)


def _stated(
    last: ClauseEntry | None, now: ClauseEntry | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a clause states newly, and what no longer; nothing if it is gone."""
    if not now:
        return (), ()
    before, after = tuple(_phrases(last)) if last else (), tuple(_phrases(now))
    came = tuple(each for each in after if each not in before)
    return came, tuple(each for each in before if each not in after)


def _on(first: str, last: str | None, day: str) -> bool:
    return bool(day) and first <= day <= (last or first)


def _entry(standing: Standing, name_of: NameOf) -> ClauseEntry:
    return clause_entry(Place(standing.clause, "", 0, (standing.label,)), {}, name_of)


def _phrases(entry: ClauseEntry) -> Iterator[str]:
    """Yield what a clause states, and what each side would have it state with the side's name."""
    for term in entry.terms:
        wanted = (f"[{', '.join(side.who)}] {side.text}" for side in term.wanted)
        yield from wanted if term.wanted else (term.phrase,)


def _words(last: Standing | None, now: Standing | None) -> tuple[tuple[str, str], ...]:
    """Return the words that went and came; nothing if there is nothing to compare, or no change."""
    if not last or not now or last.clause.prose == now.clause.prose:
        return ()
    return tuple((op, text) for op, text in word_diff(last.clause.prose, now.clause.prose))


def _happened(now: Standing | None, last: Standing | None, there: bool) -> Happened:
    if not now:
        return "gone"
    if not last:
        return "appears"
    if not there:
        return "comes back"
    if _saying(now.clause) != _saying(last.clause):
        return "changed"
    return "carried over" if now.clause.carried else "other support"


def _saying(clause: Clause) -> Clause:
    """Return what a clause says, without on whose word, and without what editors note."""
    bare = {"cites": (), "note": None}
    terms = {id: term.model_copy(update=bare) for id, term in clause.terms.items()}
    return clause.model_copy(update={"cites": (), "notes": (), "terms": terms})


def _fate(ref: str, id: str, contents: Contents) -> str:
    """Return what the lineage says became of a clause that ``ref`` does not have."""
    edges = (each for each in contents.registers.lineage.lineage if each.to == ref)
    rows = (row for edge in edges for row in edge.clauses if id in row.origin and id not in row.to)
    return next((row.relation for row in rows), "")


def _by_lineage(proposal: str, id: str, contents: Contents) -> Iterator[ElsewhereEntry]:
    """Yield what texts of other proposals were made of it, and what it was made from."""
    for edge in contents.registers.lineage.lineage:
        origin, to = (ref.partition("@")[0] for ref in (edge.origin, edge.to))
        for row in edge.clauses if origin != to else ():
            if id in row.origin and origin == proposal:
                yield _row(edge, row, edge.to, row.to, "to")
            if id in row.to and to == proposal:
                yield _row(edge, row, edge.origin, row.origin, "from")


def _row(
    edge: LineageEdge,
    row: LineageRow,
    ref: str,
    clauses: tuple[str, ...],
    way: Literal["from", "to"],
) -> ElsewhereEntry:
    return ElsewhereEntry.drawn_from(
        row,
        proposal=ref.partition("@")[0],
        ref=ref,
        clauses=clauses,
        way=way,
        attestation=row.attestation or edge.attestation,
        sources=row.sources or edge.sources,
    )


def _by_id(proposal: str, id: str, contents: Contents) -> Iterator[ElsewhereEntry]:
    """Yield the other proposals that have a clause of this id and no row of the lineage with it."""
    told = {each.proposal for each in _by_lineage(proposal, id, contents)}
    for other in _sharing_ids(contents).get(id, ()):
        if other not in (proposal, *told):
            yield ElsewhereEntry(other, "", (id,), "", "same id", None, (), None)


def elsewhere(proposal: str, id: str, contents: Contents) -> tuple[str, ...]:
    """Return the proposals that the page of a clause names."""
    found = (*_by_lineage(proposal, id, contents), *_by_id(proposal, id, contents))
    return tuple(dict.fromkeys(each.proposal for each in found))


@made_once
def _sharing_ids(contents: Contents) -> dict[str, tuple[str, ...]]:
    """Return by the id of a clause the proposals that have one of it in any revision."""
    found: dict[str, dict[str, None]] = {}
    for proposal, texts in contents.proposals.items():
        for id in dict.fromkeys(id for text in texts for id in text.clauses):
            found.setdefault(id, {})[proposal] = None
    return {id: tuple(proposals) for id, proposals in found.items()}
