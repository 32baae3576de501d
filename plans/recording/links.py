"""Tables that say which thing names which: a thing and one of a list that it has, a row each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from plans.recording.corpus import Corpus
from plans.records import Column, Table
from plans.terms import ATTESTATIONS
from plans.values import frozen

Lists = Callable[[Corpus], Iterable[tuple[str, Iterable[Any]]]]
"""How the keys of things, each with its list, are found."""


@frozen
class Listed:
    """One of a list: of which thing, which of all, from 1, and what."""

    owner: str
    position: int
    item: Any


def listed(lists: Lists) -> Callable[[Corpus], Iterator[Listed]]:
    """Return how each item of the lists is found."""

    def found(corpus: Corpus) -> Iterator[Listed]:
        for owner, items in lists(corpus):
            for position, item in enumerate(items, 1):
                yield Listed(owner, position, item)

    return found


def owned(owner: str, of: str, what: str) -> tuple[Column, ...]:
    """Return the columns of the key of a list's item: whose it is, and which."""
    return (
        Column(
            owner, "text", f"The {what} that it is of.", lambda each: each.owner, key=True, to=of
        ),
        Column("position", "integer", "Which of all in its list, from 1.", key=True),
    )


def names(table: str, about: str, owner: tuple[str, str, str], item: Column, lists: Lists) -> Table:
    """Return a table of the names in lists: whose list, which of all, and ``item``.

    Args:
        table: its name.
        about: what a row is.
        owner: the column of the thing that has the list, the table of such things, and what they
            are called.
        item: the column of the name.
        lists: the keys of the things, each with its list.
    """
    return Table(table, about, (*owned(*owner), item), listed(lists))


def party(about: str, name: str = "party") -> Column:
    """Return the column of a party in a list."""
    return _register(name, about, "parties")


def source(about: str = "The source.") -> Column:
    """Return the column of a source in a list."""
    return _register("source", about, "sources")


def issue(about: str) -> Column:
    """Return the column of an issue in a list."""
    return _register("issue", about, "issues")


def _register(name: str, about: str, register: str) -> Column:
    file = f"{register}.yaml"
    return Column(name, "text", about, lambda each: each.item, register=file, to=register)


def cited(what: str) -> tuple[Column, ...]:
    """Return the columns of how well a source supports ``what``, in rows about citations."""
    return (
        Column(
            "source",
            "text",
            "The source; empty where none is named.",
            lambda each: each.item.source,
            register="sources.yaml",
            to="sources",
        ),
        Column(
            "attestation",
            "text",
            f"How well it supports the {what}.",
            lambda each: each.item.attestation,
            words=ATTESTATIONS,
        ),
        Column("note", "text", "A remark.", lambda each: each.item.note),
    )
