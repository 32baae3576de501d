"""Every place of a revision that names a source."""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging.rule import Subject
from plans.judging.stated import statements, variants
from plans.model import Cited, Path, Reported
from plans.terms import Cite


def cites(subject: Subject) -> Iterator[tuple[Path, Cite]]:
    """Yield every cite with its place: of clauses, of alternatives, of terms and their variants."""
    for at in subject.clauses:
        for said in at.statements:
            if isinstance(said, Cited):
                yield at.path + said.path, said.cite
    for each in statements(subject):
        if "cites" in each.given:
            for index, cite in enumerate(each.term.cites):
                yield (*each.path, "cites", index), cite


def readings(subject: Subject) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield every reading of a clause or term with its place and the sources that have it."""
    for at in subject.clauses:
        for each in at.statements:
            if isinstance(each, Reported):
                yield at.path + each.path, each.reading.sources
    for term in subject.terms:
        for path, variant in variants(term):
            if path[-2] == "readings":
                yield path, variant.sources


def named_sources(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Yield the id of every source that a clause or term rests on, with its place."""
    for path, cite in cites(subject):
        if cite.source:
            yield (*path, "source"), cite.source
    for path, sources in readings(subject):
        for index, source in enumerate(sources):
            yield (*path, "sources", index), source
