"""Blame, history and search as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plans.formats._base import Options
from plans.formats.json._text import json_text
from plans.model import Clause, plain
from plans.results import Blamed, Hit, Line, SearchResult, Traced
from plans.wording import Support, amended_by, support_of, supported_at, supported_by

if TYPE_CHECKING:
    from plans.amending import Amendment
    from plans.results import (
        AdoptedDocument,
        BlamedClauseDocument,
        BlameDocument,
        BlamedValueDocument,
        HistoryDocument,
        HitDocument,
        MomentDocument,
        OriginDocument,
        PresenceDocument,
        SearchDocument,
        SourceDocument,
        SpotDocument,
        SupportDocument,
        TurnDocument,
    )
    from plans.tracing import BlamedClause, BlamedValue, History, Moment, Origin, Spot, Turn


def blamed_json(result: Blamed, options: Options) -> str:
    """Return every clause with the origin of each of its values."""
    identity = result.identity
    document: BlameDocument = {
        "format": "plans-blame/1",
        "ref": identity.ref,
        "proposal": identity.proposal,
        "revision": identity.revision,
        "date": identity.date,
        "title": identity.title,
        "missing": sorted({lost for step in result.blame.chain.values() for lost in step.lost}),
        "clauses": [_clause(result, each) for each in result.blame.clauses],
    }
    return json_text(document)


def _clause(result: Blamed, blamed: BlamedClause) -> BlamedClauseDocument:
    clause, blame = blamed.clause, result.blame
    made: BlamedClauseDocument = {
        "id": clause.id,
        "label": blamed.place.label,
        "heading": clause.heading,
        "carried": clause.carried,
        "from": _source(blamed),
        "turn": _turn(blamed.turn) if blamed.turn else None,
        "values": [_value(result, blamed, each) for each in blamed.values],
    }
    if result.words:
        made["words"] = [
            {
                "text": text,
                "amendments": _amendments(amended_by(result, origin, "text")),
                **_origin(origin),
                **_support(supported_at(blame, origin)),
            }
            for text, origin in blamed.words
        ]
    return made


def _source(blamed: BlamedClause) -> SourceDocument | None:
    if blamed.source is None:
        return None
    return {
        "ref": blamed.source.ref,
        "clauses": list(blamed.before),
        "lineage": "recorded" if blamed.source.firm else "inferred",
    }


def _turn(turn: Turn) -> TurnDocument:
    return {
        "how": turn.how,
        "ref": turn.ref,
        "from": {"ref": turn.earlier, "clauses": list(turn.before)},
        "to": list(turn.after),
    }


def _value(result: Blamed, blamed: BlamedClause, value: BlamedValue) -> BlamedValueDocument:
    earlier, before = value.earlier, value.before
    return {
        "slot": value.slot,
        "name": value.name or None,
        "value": present(blamed.clause, value),
        "amendments": _amendments(amended_by(result, value.origin, value.slot, value.name)),
        **_origin(value.origin),
        **_support(supported_by(result.blame, blamed, value)),
        "earlier": {"lineage": "inferred", **_origin(earlier)} if earlier else None,
        "before": {"first": before.first, "last": before.last} if before else None,
    }


def present(clause: Clause, value: BlamedValue) -> Any:
    """Return what stands in the clause now, as its file has it."""
    key, _, field = value.name.partition(".")
    if value.slot == "term":
        return plain({"kind": clause.terms[key].kind, **clause.terms[key].statement_fields})
    if value.slot == "field":
        return plain(clause.terms[key].statement_fields[field])
    if value.slot == "alternative":
        return plain(clause.alternatives[value.number])
    if value.slot == "reading":
        return plain(clause.readings[value.number])
    return getattr(clause, value.slot)


def _amendments(found: Iterable[Amendment]) -> list[AdoptedDocument]:
    return [{"id": each.amendment, "parties": list(each.by)} for each in found]


def _origin(origin: Origin) -> OriginDocument:
    return {"ref": origin.ref, "clause": origin.clause, "manner": origin.manner}


def _support(support: Support) -> SupportDocument:
    return {
        "date": support.date or None,
        "parties": list(support.parties),
        "attestation": list(support.attestations),
        "sources": list(support.sources),
    }


def traced_json(result: Traced, options: Options) -> str:
    """Return every moment of a history."""
    history = result.history
    document: HistoryDocument = {
        "format": "plans-history/1",
        "what": history.what,
        "name": history.name,
        "moments": [_moment(history, each) for each in history.moments],
        "unchanged": list(history.quiet),
        "carried": list(history.carried),
        "revisions": list(history.chain),
        "unreadable": list(result.unreadable),
    }
    return json_text(document)


def _moment(history: History, moment: Moment) -> MomentDocument:
    revision = history.chain[moment.ref].revision
    return {
        "ref": moment.ref,
        "date": revision.date,
        "parties": list(revision.tabled_by),
        "event": moment.event,
        "against": moment.against or None,
        "lineage": ("recorded" if moment.firm else "inferred") if moment.against else None,
        "stood_before_in": moment.since or None,
        "values": [_spot(history, moment.ref, spot) for spot in moment.spots],
        "before": [_spot(history, moment.against, spot) for spot in moment.before],
    }


def _spot(history: History, ref: str, spot: Spot) -> SpotDocument:
    step, clause = history.chain[ref], history.clause_at(ref, spot)
    support = support_of(step, clause)
    label = step.revision.places[clause.id].label
    if spot.term:
        return {
            "clause": clause.id,
            "label": label,
            "heading": clause.heading,
            "term": spot.term,
            "value": plain(clause.terms[spot.term]),
            "attestation": list(support.attestations),
            "sources": list(support.sources),
        }
    return {
        "clause": clause.id,
        "label": label,
        "heading": clause.heading,
        "text": clause.text,
        "terms": plain(clause.terms),
        "alternatives": plain(clause.alternatives),
        "readings": plain(clause.readings),
        "attestation": list(support.attestations),
        "sources": list(support.sources),
    }


def search_json(result: SearchResult, options: Options) -> str:
    """Return when the phrase came and went, and where it stands."""
    document: SearchDocument = {
        "format": "plans-search/1",
        "phrase": result.phrase,
        "exact": result.exact,
        "proposals": [_line(each) for each in result.lines],
        "hits": [_hit(each) for each in result.hits],
        "total": result.total,
        "revisions": result.revisions,
        "unreadable": list(result.unreadable),
    }
    return json_text(document)


def _line(line: Line) -> PresenceDocument:
    return {
        "proposal": line.proposal,
        "title": line.title,
        "turns": [
            {"event": event, "ref": ref, "date": line.dates[ref] or None}
            for event, ref in line.presence.turns
        ],
        "in_last": line.presence.last,
        "carried": list(line.carried),
    }


def _hit(hit: Hit) -> HitDocument:
    return {
        "proposal": hit.proposal,
        "clause": hit.clause,
        "label": hit.label,
        "title": hit.title,
        "slot": hit.slot,
        "term": hit.name or None,
        "text": hit.text,
        "spans": list(hit.spans),
        "revisions": list(hit.refs),
        "carried": list(hit.carried),
    }
