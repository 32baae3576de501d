"""A text as lists of texts have it: what it is called, whose it is, and on what it stands."""

from __future__ import annotations

from dataclasses import replace

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
    return TextName.drawn_from(contents.document(outline.ref), names=_names(outline, contents))


def entry_of(outline: Outline, contents: Contents) -> TextEntry:
    """Return what a list says of a text."""
    return TextEntry.drawn_from(
        contents.document(outline.ref),
        title=outline.title or contents.card(outline.proposal).title,
        names=_names(outline, contents),
        clauses=sum(outline.support.values()),
        support=outline.support,
        open=outline.open,
    )


def _names(outline: Outline, contents: Contents) -> tuple[str, ...]:
    return tuple(map(contents.registers.name_of, contents.tabled_by(outline.ref)))


def entry_inputs(contents: Contents, *outlines: Outline) -> tuple[str, ...]:
    """Return what entries are made from."""
    cards = dict.fromkeys(f"{each.proposal}/proposal" for each in outlines)
    return (contents.digest("parties", *cards), *(each.digest for each in outlines))


def column_of(outline: Outline, contents: Contents) -> TextDocument:
    """Return what tables and pictures say of a text."""
    card = contents.card(outline.proposal)
    title, short = outline.title or card.title, card.called
    return replace(contents.document(outline.ref), title=title, short=short)
