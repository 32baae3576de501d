"""A revision to hand on as a document in Akoma Ntoso 3.0."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.akn._body import main_body, preface
from plans.formats.akn._kept import kept
from plans.formats.akn._meta import TOOL, References, identification, lifecycle, notes
from plans.formats.akn._modifications import modifications
from plans.formats.akn._names import Naming
from plans.formats.akn._places import placed
from plans.formats.akn._xml import Lines, holder
from plans.languages import UNKNOWN
from plans.model import Registers
from plans.results import Comparison, Exported

_SPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def render(result: Exported, options: Options) -> str:
    """Return the document, valid against the schema of the standard; the same again each time."""
    revision, past = result.revision, result.past()
    naming = Naming(revision, past.first or revision, result.identity.proposal)
    language = naming.language
    within = [
        *holder("meta", _meta(naming, past.since, result.registers)),
        *preface(revision.title),
        *main_body(
            placed(revision.clauses),
            "" if language == UNKNOWN else language,
            result.registers if result.brackets else None,
        ),
    ]
    document = holder("akomaNtoso", holder("doc", within, name="proposal"), xmlns=_SPACE)
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *document, ""])


def _meta(naming: Naming, since: Comparison | None, registers: Registers) -> Lines:
    """Yield what a document says of itself; ``since`` is what happened since its parent."""
    parent = _parent(since, naming) if since else None
    references = References(naming, registers)
    yield from identification(naming, references)
    yield from lifecycle(naming)
    if since and parent:
        yield from modifications(since, parent, naming, f"#{TOOL}")
    yield from references.lines(parent)
    yield from notes(naming.revision)
    yield from kept(naming.revision, f"#{TOOL}")


def _parent(since: Comparison, naming: Naming) -> Naming:
    """Return what the parent is called: of the same proposal, it is a text of the same work."""
    proposal = since.diff.before.proposal
    same = proposal == naming.proposal
    return Naming(since.before, naming.first if same else since.before, proposal)
