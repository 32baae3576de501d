"""The text that chosen amendments make of their base, with what stands behind each clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from plans.amending import adopt, rebased_onto, touched
from plans.merging import Strict
from plans.model import Clause, Revision, plain
from plans.results import AmendmentAdoption
from plans.storing import Loaded, Stored, shown_path, siblings
from plans.terms import Cite
from plans.verbs._drafts import carried, parent_of


def adopted(
    stored: list[Stored], loaded: Loaded, head: dict[str, Any], strict: Strict
) -> AmendmentAdoption:
    """Return what comes of adopting ``stored``; nothing is written yet."""
    proposal = stored[0].proposal
    base, chosen = loaded.revision, ids_of(stored)
    known = {name: each.amendment for name, each in siblings(stored[0]).items()}
    known |= {each.id: each.amendment for each in stored}
    ref = f"{proposal}@{head['revision']}"
    path = loaded.workspace.folder / proposal / f"{head['revision']}.yaml"
    found = adopt(chosen, base, known, strict)
    titles = _titles(base)
    if found.revision is not None:
        made = _revision(found.revision, stored, loaded, head)
        same = {name: each for name, each in known.items() if each.base == loaded.located.ref}
        moved = rebased_onto(made, ref, chosen, base, same)
        found, titles = replace(moved, conflicts=found.conflicts), titles | _titles(made)
    registers = loaded.workspace.registers()
    file = shown_path(path)
    return AmendmentAdoption(ref, file, loaded.located.ref, chosen, found, titles, registers)


def ids_of(stored: Sequence[Stored]) -> tuple[str, ...]:
    """Return the ids of amendments, each once, in an order that is none of theirs."""
    return tuple(sorted({each.id for each in stored}))


def note_on(chosen: tuple[str, ...]) -> str:
    """Return the note by which a revision says which amendments it adopts."""
    return f"Adopts the amendments {', '.join(chosen)}."


def _revision(
    text: Revision, stored: list[Stored], loaded: Loaded, head: dict[str, Any]
) -> Revision:
    """Return the text as a draft made from its base, with ``head`` on top."""
    base, chosen = loaded.revision, ids_of(stored)
    cited = {cite.source for each in stored for cite in each.amendment.cites if cite.source}
    whole = {
        **head,
        "parent": parent_of(loaded.located, stored[0].proposal),
        "status": "draft",
        "sources": tuple(sorted(cited)),
        "notes": (note_on(chosen),),
    }
    if text.title == base.title:
        whole["title"] = f"{base.revision} with {', '.join(chosen)}"
    return _attributed(base, text.model_copy(update=whole), stored)


def _titles(revision: Revision) -> dict[str, str]:
    return {clause.id: clause.title for clause in revision.walk()}


def _attributed(before: Revision, after: Revision, stored: list[Stored]) -> Revision:
    """Return the new text with what stands behind each clause.

    What nobody amended is carried over from the base. Behind what was amended stand the cites of
    the amendments that touch it, and a note that names them.
    """
    olds = {clause.id: _said(clause) for clause in before.walk()}

    def attributed(clause: Clause) -> Clause:
        below = tuple(attributed(each) for each in clause.clauses)
        if olds.get(clause.id) == _said(clause):
            same = carried(clause.model_copy(update={"clauses": ()}))
            return same.model_copy(update={"clauses": below})
        movers = [
            each.amendment for each in stored if clause.id in touched(each.amendment.operations)
        ]
        cites: tuple[Cite, ...] = tuple(dict.fromkeys(c for each in movers for c in each.cites))
        note = f"As amended by {', '.join(each.amendment for each in movers)}." if movers else ""
        notes = (*clause.notes, note) if note else clause.notes
        return clause.model_copy(update={"cites": cites, "notes": notes, "clauses": below})

    return after.model_copy(update={"clauses": tuple(map(attributed, after.clauses))})


def _said(clause: Clause) -> object:
    kept = clause.model_copy(update={"clauses": (), "cites": (), "label": "", "notes": ()})
    return plain(kept)
