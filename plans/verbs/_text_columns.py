"""Texts as the columns of a table."""

from __future__ import annotations

from pathlib import Path

from plans.results import TextDocument
from plans.storing import Loaded, Workspace
from plans.verbs._comparable import is_typed


def text_document(text: Loaded, workspace: Workspace) -> TextDocument:
    """Return what every table says of one text."""
    identity, revision = text.identity, text.revision
    known = identity.proposal in workspace.proposals
    card = workspace.card(identity.proposal) if known else None
    return TextDocument(
        ref=identity.ref,
        proposal=identity.proposal,
        revision=identity.revision,
        date=identity.date,
        title=identity.title,
        short=card.short or card.title if card else Path(identity.ref).name,
        parent=revision.parent,
        tabled_by=revision.tabled_by or (card.tabled_by if card else ()),
        status=revision.status,
        typed=is_typed(revision),
    )
