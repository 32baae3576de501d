"""What a document says of itself: what it is, who made it, what became of it, what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from urllib.parse import quote

from plans.formats.akn._kinds import cleaned
from plans.formats.akn._names import COUNTRY, Naming, day_in_words, first_day
from plans.formats.akn._xml import Lines, empty, holder, words
from plans.model import Registers, Revision

# What wrote the file, and whoever is not known to have made the text.
TOOL, NOBODY = "tool", "unknown"
_ADDRESS = "%/:=&?~#+!$,;'@()*-._"


class References:
    """Who and what a document refers to, each with an ``eId`` of its own."""

    def __init__(self, naming: Naming, registers: Registers) -> None:
        self._naming, self._registers = naming, registers
        first, this = naming.first, naming.revision
        self._authors = _numbered("party", (*first.tabled_by, *this.tabled_by))
        self._sources = _numbered("source", _sources(this))

    def authors(self, revision: Revision) -> list[str]:
        """Return the references to who made a text, for attributes."""
        return [f"#{self._authors[each]}" for each in revision.tabled_by] or [f"#{NOBODY}"]

    def lines(self, parent: Naming | None) -> Lines:
        """Yield the element that says what each is."""
        each = chain(self._texts(parent), self._those_who_made(), self._those_who_said())
        yield from holder("references", each, source=f"#{TOOL}")

    def _texts(self, parent: Naming | None) -> Lines:
        naming = self._naming
        begun = Naming(naming.first, naming.first, naming.proposal)
        yield _reference("original", "original", begun.expression, _title(naming.first))
        if parent:
            yield _reference("activeRef", "parent", parent.expression, _title(parent.revision))
        if parent or not naming.is_first:
            yield _reference("passiveRef", "this", naming.expression, _title(naming.revision))

    def _those_who_made(self) -> Lines:
        for party, id in self._authors.items():
            known = self._registers.parties.parties.get(party)
            name = known.name if known else party
            yield _reference("TLCOrganization", id, _ontology("organization", party), name)
        if not (self._naming.first.tabled_by and self._naming.revision.tabled_by):
            nobody = _ontology("organization", NOBODY)
            yield _reference("TLCOrganization", NOBODY, nobody, "not known")
        yield _reference("TLCObject", TOOL, _ontology("object", "plans"), "plans")

    def _those_who_said(self) -> Lines:
        for source, id in self._sources.items():
            known_source = self._registers.sources.sources.get(source)
            title = known_source.title if known_source else source
            address = known_source.address if known_source else None
            href = quote(address, _ADDRESS) if address else _ontology("reference", source)
            yield _reference("TLCReference", id, href, title, name="source")


def _reference(element: str, id: str, href: str, title: str, **others: str) -> str:
    return empty(element, eId=id, href=href, showAs=title or id, **others)


def _ontology(kind: str, name: str) -> str:
    return f"/akn/ontology/{kind}/{quote(cleaned(name) or 'unnamed')}"


def _numbered(kind: str, names: Iterable[str]) -> Mapping[str, str]:
    """Return an ``eId`` for each of some names."""
    return {name: f"{kind}_{number}" for number, name in enumerate(dict.fromkeys(names), 1)}


def _sources(revision: Revision) -> Iterator[str]:
    yield from revision.sources
    for clause in revision.walk():
        yield from clause.sources


def _title(revision: Revision) -> str:
    return revision.title or revision.revision


def identification(naming: Naming, references: References) -> Lines:
    """Yield what a document is: a work, the text of it, and this file."""
    within = [
        *holder("FRBRWork", _work(naming, references.authors(naming.first))),
        *holder("FRBRExpression", _expression(naming, references.authors(naming.revision))),
        *holder("FRBRManifestation", _manifestation(naming)),
    ]
    yield from holder("identification", within, source=f"#{TOOL}")


def _work(naming: Naming, authors: Iterable[str]) -> Lines:
    yield from _core(naming.work, "/!main", naming.first.date, authors)
    yield empty("FRBRcountry", value=COUNTRY)
    yield empty("FRBRsubtype", value="proposal")
    yield empty("FRBRname", value=naming.name)


def _expression(naming: Naming, authors: Iterable[str]) -> Lines:
    yield from _core(naming.expression, "/!main", naming.revision.date, authors)
    yield empty("FRBRversionNumber", value=naming.revision.revision)
    yield empty("FRBRlanguage", language=naming.alpha3)


def _manifestation(naming: Naming) -> Lines:
    here = naming.expression
    yield from _core(here, "/!main.xml", naming.revision.date, [f"#{TOOL}"], ".akn")
    yield empty("FRBRformat", value="application/akn+xml")


def _core(
    address: str, main: str, date: str | None, authors: Iterable[str], end: str = ""
) -> Lines:
    yield empty("FRBRthis", value=f"{address}{main}")
    yield empty("FRBRuri", value=f"{address}{end}")
    yield empty("FRBRdate", date=first_day(date), name=day_in_words(date))
    yield from (empty("FRBRauthor", href=author) for author in authors)


def lifecycle(naming: Naming) -> Lines:
    """Yield when the work began and when it became this text, as far as that is known."""
    events = [(naming.first.date, "generation", "original")]
    if not naming.is_first:
        events.append((naming.revision.date, "amendment", "this"))
    dated = [(date, type, source) for date, type, source in events if date]
    if dated:
        said = (_event(number, *event) for number, event in enumerate(dated, 1))
        yield from holder("lifecycle", said, source=f"#{TOOL}")


def _event(number: int, date: str, type: str, source: str) -> str:
    return empty(
        "eventRef", eId=f"event_{number}", date=first_day(date), source=f"#{source}", type=type
    )


def notes(revision: Revision) -> Lines:
    """Yield what a reader has to know of the day that the document names."""
    if revision.date == first_day(revision.date):
        return
    said = words("p", f"The text is {day_in_words(revision.date)}.")
    note = holder("note", [said], eId="note_1")
    yield from holder("notes", note, source=f"#{TOOL}")
