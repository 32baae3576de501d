"""Texts as the columns of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plans.model import Revision
from plans.results import TextDocument
from plans.storing import Loaded, Workspace
from plans.values import frozen
from plans.verbs._comparable import heirs, is_typed

if TYPE_CHECKING:
    from plans.results import Comparison


@frozen
class Column:
    """A text, and what is told of it; one that nobody typed has inherited what it states."""

    document: TextDocument
    revision: Revision


def columns_of(
    texts: Sequence[Loaded], workspace: Workspace
) -> tuple[list[Column], tuple[str, ...]]:
    """Return a column for each text, in their order, and what is to be said of them, each once.

    Whoever is named first, the texts inherit in the order of their dates.
    """
    dated = sorted(texts, key=lambda text: (text.revision.date or "9999", text.identity.ref))
    whole, said = heirs([each.revision for each in dated])
    inherited = {id(text): revision for text, revision in zip(dated, whole, strict=True)}
    found = [Column(text_document(text, workspace), inherited[id(text)]) for text in texts]
    return found, warnings_of(texts, said)


def warnings_of(read: Iterable[Loaded | Comparison], said: Iterable[str] = ()) -> tuple[str, ...]:
    """Return what was said while texts were read, and what else is to be said, each once."""
    return tuple(dict.fromkeys([*(line for each in read for line in each.warnings), *said]))


def date_of(column: Column) -> tuple[str, str]:
    """Return what sorts columns by date, those without a date last."""
    return column.document.date or "9999", column.document.ref


def text_document(text: Loaded, workspace: Workspace) -> TextDocument:
    """Return what every table says of one text."""
    identity, revision = text.identity, text.revision
    known = identity.proposal in workspace.proposals
    card = workspace.card(identity.proposal) if known else None
    return TextDocument.drawn_from(
        identity,
        short=card.called if card else Path(identity.ref).name,
        parent=revision.parent,
        tabled_by=revision.tabled_by or (card.tabled_by if card else ()),
        status=revision.status,
        typed=is_typed(revision),
    )
