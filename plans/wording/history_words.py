"""What a clause, a term or an issue says in one revision, in words, and what became of it there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.diffing import Edit, word_diff
from plans.model import Clause
from plans.results import Support, Traced, support_of
from plans.terms import ATTESTATIONS, Attestation, NameOf, Term
from plans.tracing import History, Moment, Spot
from plans.values import frozen
from plans.wording.term_words import phrase_in_words


@frozen
class Value:
    """What is said, by which sides if it is in brackets, and how well it is supported at least."""

    words: str
    by: tuple[str, ...] = ()
    support: Attestation | None = None


@frozen
class Turn:
    """What happened in a revision.

    Attributes:
        compared: with what it is compared, and how sure it is that it was made from that.
        clauses: where it stands or stood: the number with the heading, and the id.
        edits: the words of a clause against those before; empty if they are as they were.
        gone: what is stated no longer.
        come: what is stated now.
        supports: on whose word it stands.
    """

    compared: str
    clauses: tuple[tuple[str, str], ...]
    edits: tuple[Edit, ...]
    gone: tuple[str, ...]
    come: tuple[str, ...]
    supports: tuple[Support, ...]


def values_at(found: Traced, ref: str, spots: Iterable[Spot]) -> tuple[Value, ...]:
    """Return what stands at ``spots`` of a revision, each once; of brackets each side's wish."""
    name_of = found.registers.name_of
    told = [
        Value(words, tuple(map(name_of, by)), _held(found.history, ref, spot))
        for spot in spots
        for words, by in _said(found.history.clause_at(ref, spot), spot, name_of)
    ]
    return tuple(dict.fromkeys(told))


def _held(history: History, ref: str, spot: Spot) -> Attestation | None:
    support = support_of(history.chain[ref], history.clause_at(ref, spot), spot.term)
    held = [each for each in ATTESTATIONS if each in support.attestations]
    return held[-1] if held else None


def _said(clause: Clause, spot: Spot, name_of: NameOf) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what a clause or one of its terms says, and who wants it."""
    if spot.term:
        yield from _stated([clause.terms[spot.term]], name_of)
    elif any(each.words for each in clause.alternatives):
        yield from ((each.words, each.by) for each in clause.alternatives)
    elif clause.terms:
        yield from _stated(list(clause.terms.values()), name_of)
    else:
        yield " ".join(clause.prose.split()) or clause.title, ()


def _stated(terms: list[Term], name_of: NameOf) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what terms state together where they are agreed, then each that is not by its sides."""
    agreed = [phrase_in_words(term, name_of) for term in terms if not term.alternatives]
    if agreed:
        yield "; ".join(agreed), ()
    for term in terms:
        for variant in term.alternatives:
            yield phrase_in_words(term.with_variant(variant), name_of), variant.by


def turn_words(found: Traced, moment: Moment) -> Turn:
    """Return what happened in a revision; what another text says already is told whole."""
    history = found.history
    before = () if moment.event == "taken over" else moment.before
    gone = _phrases(found, moment.against, before)
    come = _phrases(found, moment.ref, moment.spots)
    kept = set(gone) & set(come)
    whole = history.what == "clause"
    return Turn(
        compared=_compared(moment, history),
        clauses=tuple(_clauses(history, moment, before)) if whole else (),
        edits=_edits(history, moment, before) if whole else (),
        gone=_others(gone, kept),
        come=_others(come, kept) if before else tuple(come),
        supports=tuple(_supports(history, moment)),
    )


def _compared(moment: Moment, history: History) -> str:
    if not moment.against:
        return ""
    how = "against" if moment.before else "not in"
    how = "as in" if moment.event == "taken over" else how
    others = _beside(moment, history)
    more = [
        f"also made from {', '.join(others)}" if others else "",
        "" if moment.firm else "that the one draws on the other is inferred",
        f"it last stood in {moment.since}" if moment.since else "",
    ]
    return "; ".join(filter(None, (f"{how} {moment.against}", *more)))


def _beside(moment: Moment, history: History) -> list[str]:
    """Return which other texts a merge put together."""
    links = history.chain[moment.ref].links
    return [each.ref for each in links if each.side and each.ref != moment.against]


def _phrases(found: Traced, ref: str, spots: tuple[Spot, ...]) -> list[str]:
    terms = (term for spot in spots for term in found.history.terms_at(ref, spot))
    return [phrase_in_words(term, found.registers.name_of) for term in terms]


def _others(phrases: list[str], kept: set[str]) -> tuple[str, ...]:
    return tuple(each for each in phrases if each not in kept)


def _clauses(
    history: History, moment: Moment, before: tuple[Spot, ...]
) -> Iterator[tuple[str, str]]:
    ref = moment.ref if moment.spots else moment.against
    for spot in moment.spots or before:
        place = history.chain[ref].revision.places[spot.clause]
        yield f"{place.label} {place.clause.heading}".strip(), spot.clause


def _edits(history: History, moment: Moment, before: tuple[Spot, ...]) -> tuple[Edit, ...]:
    old, new = _text(history, moment.against, before), _text(history, moment.ref, moment.spots)
    if not before:
        return (("equal", new),)
    return word_diff(old, new) if old != new else ()


def _text(history: History, ref: str, spots: tuple[Spot, ...]) -> str:
    said = (history.clause_at(ref, spot).prose for spot in spots)
    return " ".join(" ".join(text.split()) for text in said if text)


def _supports(history: History, moment: Moment) -> Iterator[Support]:
    step = history.chain[moment.ref]
    for spot in dict.fromkeys((each.clause, each.term) for each in moment.spots):
        clause = step.revision.places[spot[0]].clause
        for term in _cited_apart(clause, spot[1]):
            yield support_of(step, clause, term)


def _cited_apart(clause: Clause, term: str) -> Iterator[str]:
    """Yield what to name the support of: a clause, and its terms that cite sources of their own."""
    yield term
    if not term:
        yield from (id for id, each in clause.terms.items() if each.cites)
