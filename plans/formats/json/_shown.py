"""A revision, or some clauses of it, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plans.formats._base import Options
from plans.formats.json._text import json_text
from plans.model import Clause
from plans.results import Shown

if TYPE_CHECKING:
    from plans.results import RevisionDocument


def shown_json(result: Shown, options: Options) -> str:
    """Return plans-revision/1: the clauses in document order."""
    identity = result.identity
    document: RevisionDocument = {
        "format": "plans-revision/1",
        "ref": identity.ref,
        "proposal": identity.proposal,
        "revision": identity.revision,
        "date": identity.date,
        "title": identity.title,
        "clauses": [_clause(clause) for clause in result.clauses],
    }
    return json_text(document)


def _clause(clause: Clause) -> Any:
    own = clause.model_dump(mode="json", exclude={"clauses"}, exclude_defaults=True)
    always = {
        "id": clause.id,
        "label": clause.label,
        "heading": clause.heading,
        "text": clause.text,
        "terms": {
            id: term.model_dump(mode="json", exclude_unset=True)
            for id, term in clause.terms.items()
        },
    }
    return {**always, **{name: own[name] for name in own if name not in always}} | {
        "clauses": [_clause(below) for below in clause.clauses]
    }
