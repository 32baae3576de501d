"""A text as lists of texts have it: what it is called, whose it is, and on what it stands."""

from __future__ import annotations

from plans.publishing.contents import Contents
from plans.publishing.outlines import Outline
from plans.results import Part, TextDocument
from plans.values import frozen


@frozen
class TextEntry(Part):
    """A text."""

    ref: str
    title: str
    short: str
    """What it is called where space is dear."""
    date: str | None
    status: str
    tabled_by: tuple[str, ...]
    names: tuple[str, ...]
    """What those who tabled it are called."""
    clauses: int
    support: dict[str, int]
    """How many clauses stand on what, by the weakest of it; "" is no source at all."""
    open: int
    """How many brackets are open."""


@frozen
class TextName(Part):
    """A text by its name: nothing of it that a change of another clause would change."""

    ref: str
    short: str
    title: str
    date: str | None
    status: str
    names: tuple[str, ...]
    """What those who tabled it are called."""


def text_name(outline: Outline, contents: Contents) -> TextName:
    """Return a text by its name."""
    who = contents.tabled_by(outline.ref)
    return TextName(
        ref=outline.ref,
        short=contents.short(outline.ref),
        title=outline.title,
        date=outline.date or None,
        status=outline.status,
        names=tuple(map(contents.registers.name_of, who)),
    )


def entry_of(outline: Outline, contents: Contents) -> TextEntry:
    """Return what a list says of a text."""
    who = contents.tabled_by(outline.ref)
    return TextEntry(
        ref=outline.ref,
        title=outline.title or contents.card(outline.proposal).title,
        short=contents.short(outline.ref),
        date=outline.date or None,
        status=outline.status,
        tabled_by=who,
        names=tuple(map(contents.registers.name_of, who)),
        clauses=sum(outline.support.values()),
        support=outline.support,
        open=outline.open,
    )


def entries(contents: Contents) -> tuple[TextEntry, ...]:
    """Return every text, the earliest first."""
    return tuple(entry_of(each, contents) for each in contents.outlines.values())


def entry_inputs(contents: Contents, *outlines: Outline) -> tuple[str, ...]:
    """Return what entries are made from."""
    cards = dict.fromkeys(f"{each.proposal}/proposal" for each in outlines)
    return (contents.digest("parties", *cards), *(each.digest for each in outlines))


def column_of(outline: Outline, contents: Contents) -> TextDocument:
    """Return what tables and pictures say of a text."""
    card = contents.card(outline.proposal)
    return TextDocument(
        ref=outline.ref,
        proposal=outline.proposal,
        revision=outline.revision,
        date=outline.date or None,
        title=outline.title or card.title,
        short=card.short or card.title,
        parent=outline.parent or None,
        tabled_by=contents.tabled_by(outline.ref),
        status=outline.status,
        typed=outline.typed,
    )
