"""The sources that a result names by id, so that whoever has its JSON needs no other file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Literal

from plans.model import Registers
from plans.results._said import keys
from plans.results.document import Part, said
from plans.values import frozen


@frozen
class SourceDocument(Part):
    """A source as ``sources.yaml`` has it."""

    id: str
    publisher: str
    title: str
    date: str | None
    address: str | None
    kind: Literal["primary", "report", "relay", "analysis", "forum"] | None


def addresses(ids: Iterable[str], registers: Registers) -> str:
    """Return the addresses of those sources that have one, parted by spaces."""
    known = registers.sources.sources
    found = (known[id].address for id in ids if id in known)
    return " ".join(address for address in found if address)


def named_sources(ids: Collection[str], registers: Registers) -> dict[str, str]:
    """Return the cells of a row that name its sources: their ids, and their addresses."""
    return {"sources": " ".join(ids), "addresses": addresses(ids, registers)}


def source_documents(ids: Iterable[str], registers: Registers) -> tuple[SourceDocument, ...]:
    """Return the registered sources of ``ids``, each once, by id."""
    known = registers.sources.sources
    return tuple(
        SourceDocument.drawn_from(each, id=id)
        for id, each in ((id, known.get(id)) for id in sorted(set(ids)))
        if each
    )


@said("sources")
def cited(result: Any) -> tuple[SourceDocument, ...]:
    """The registered sources that are named here, by id."""
    told = [getattr(result, name) for key, name in _names(result) if key != "sources"]
    return source_documents(_named(told), result.registers)


def _named(value: Any) -> Iterator[str]:
    """Yield the ids of the sources that a value of a document names."""
    match value:
        case tuple() | list():
            for each in value:
                yield from _named(each)
        case Part():
            for key, name in _names(value):
                found = getattr(value, name)
                yield from found if key == "sources" else _named(found)


def _names(part: Part) -> Iterator[tuple[str, str]]:
    """Yield each key that a part says, and the attribute behind it."""
    own: type = type(part)
    return ((key, name) for key, name, _ in keys(own))
