"""A ref to where the sources of that revision disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plans.diffing import word_diff
from plans.model import Clause, Place, Registers
from plans.results import ReadingRowDocument, ReadingTable, SourcesReadingDocument
from plans.results import edit_documents as documents
from plans.storing import Named, load_ref, shared_workspace
from plans.terms import Cite, NameOf, Term
from plans.verbs._text_columns import text_document

# Of two sources that differ neither has a majority.
FEWEST = 3


def readings(ref: Named) -> ReadingTable:
    """Return the clauses and terms of a revision that its sources report differently.

    Raises:
        NotFound: no such proposal, revision or file.
        InputError: the file is wrong.
    """
    text = load_ref(ref)
    workspace = shared_workspace([text.workspace])
    registers = workspace.registers("parties", "issues", "sources")
    places = list(text.revision.standing())
    return ReadingTable(
        text=text_document(text, workspace),
        clauses=len(places),
        lines=tuple(row for place in places for row in _rows(place, registers)),
        registers=registers,
        warnings=text.warnings,
    )


def _rows(place: Place, registers: Registers) -> Iterator[ReadingRowDocument]:
    clause, name_of = place.clause, registers.name_of
    found = list(_of_clause(clause, name_of)) or list(_contested(clause.cites))
    if found:
        yield _row(place, None, clause.prose, found)
    for id, term in clause.terms.items():
        said = list(_of_term(term, name_of)) or list(_contested(term.cites))
        if said:
            yield _row(place, id, term.phrase(name_of), said)


def _row(
    place: Place, term: str | None, text: str, found: list[SourcesReadingDocument]
) -> ReadingRowDocument:
    clause = place.clause
    return ReadingRowDocument(
        clause.id,
        place.label,
        clause.title,
        term,
        text,
        tuple(_marked(found)),
        clause.notes,
    )


def _of_clause(clause: Clause, name_of: NameOf) -> Iterator[SourcesReadingDocument]:
    for each in clause.readings:
        phrases = tuple(term.phrase(name_of) for term in each.terms.values())
        held = each.attestation
        yield SourcesReadingDocument(each.sources, held, each.words, phrases, each.note, False, ())


def _of_term(term: Term, name_of: NameOf) -> Iterator[SourcesReadingDocument]:
    for each in term.readings:
        said = term.with_variant(each).phrase(name_of)
        held = each.attestation
        yield SourcesReadingDocument(each.sources, held, said, (), each.note, False, ())


def _contested(cites: Iterable[Cite]) -> Iterator[SourcesReadingDocument]:
    """Yield the sources of what is contested, where nobody recorded what each of them says."""
    for each in cites:
        if each.attestation == "contested":
            sources = (each.source,) if each.source else ()
            yield SourcesReadingDocument(sources, "contested", "", (), each.note, False, ())


def _marked(found: list[SourcesReadingDocument]) -> Iterator[SourcesReadingDocument]:
    """Yield readings with how each differs from that of most sources, if three or more tell."""
    most = _of_most(found)
    for each in found:
        if most is None or each is most:
            yield replace(each, majority=each is most)
        else:
            edits = word_diff(most.words, each.words) if each.words else ()
            yield replace(each, edits=documents(tuple(edits)))


def _of_most(found: list[SourcesReadingDocument]) -> SourcesReadingDocument | None:
    """Return the reading of more than half of three sources or more, if there is one."""
    every = {source for each in found for source in each.sources}
    most = [each for each in found if each.words and 2 * len({*each.sources}) > len(every)]
    return most[0] if len(every) >= FEWEST and len(most) == 1 else None
