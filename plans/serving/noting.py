"""What can be noted, and what was: the text of a revision, each place with what was said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.model import Clause
from plans.reviewing import Note
from plans.serving.judged import lines_at
from plans.serving.noted import as_told, notes_at, said_of
from plans.serving.planning import REVIEWS, planned
from plans.serving.wire import Message
from plans.storing import Loaded, find_workspace, load_ref, reviews_on
from plans.verbs.note import note, words_at


def text(_files: Sequence[bytes], ref: str) -> Message:
    """Return a text clause by clause, with its terms, what was noted of each, and the red lines."""
    loaded = _own(ref)
    notes = reviews_on(loaded).notes
    clauses = list(_clauses(loaded, notes))
    shown = {place["at"]: place for each in clauses for place in (each, *each["terms"])}
    gone = [as_told(each) for each in notes if each.at not in shown]
    lines = lines_at(loaded, shown)
    for at, place in shown.items():
        place["lines"] = lines.get(at, ())
    named = {"ref": loaded.located.ref, "title": loaded.revision.title or ""}
    return Message({**named, "clauses": clauses, "gone": gone, "undecided": lines.get("", ())})


def place(_files: Sequence[bytes], ref: str, at: str) -> Message:
    """Return what stands at a place, and what was noted of it."""
    loaded = _own(ref)
    said = words_at(at, loaded.revision, loaded.workspace.registers("parties"))
    label = loaded.revision.places[at.partition(".")[0]].label
    notes = notes_at(at, reviews_on(loaded).notes)
    return Message(
        {"ref": loaded.located.ref, "at": at, "label": label, "said": said, "notes": notes}
    )


def note_place(_files: Sequence[bytes], ref: str, at: str, **who: Any) -> Message:
    """Work out a file of decisions and notes with one more note."""
    loaded = _own(ref)
    edit = note(loaded, at, **who)
    return planned(edit, loaded.located.proposal, REVIEWS, f"note on {loaded.located.ref}:{at}")


def notes(_files: Sequence[bytes]) -> Message:
    """Return the texts of the workspace, and all that was said of them, the latest first."""
    workspace = find_workspace(Path())
    said = [row for name in workspace.proposals for row in said_of(name)]
    said.sort(key=lambda row: row["date"], reverse=True)
    return Message({"texts": list(workspace.refs), "said": said})


def _own(ref: str) -> Loaded:
    """Return a revision of this workspace: names are matched against ids, and a path is none.

    Raises:
        InputError: it is none.
    """
    workspace = find_workspace(Path())
    located = workspace.resolve(ref)
    if located.ref not in workspace.refs:
        raise InputError(f"{located.ref} is no text of this workspace")
    return load_ref(located.ref)


def _clauses(loaded: Loaded, notes: Sequence[Note]) -> Iterator[dict[str, Any]]:
    registers = loaded.workspace.registers("parties", "issues")
    name_of, issues = registers.name_of, registers.issues.issues
    for id, where in loaded.revision.places.items():
        clause: Clause = where.clause
        yield {
            "at": id,
            "label": where.label,
            "heading": clause.heading,
            "text": clause.prose,
            "depth": max(0, len(where.labels) - 1),
            "sides": [
                {"by": ", ".join(map(name_of, each.by)), "text": each.text}
                for each in clause.alternatives
            ],
            "notes": notes_at(id, notes),
            "terms": [
                {
                    "at": f"{id}.{name}",
                    "said": term.phrase(name_of),
                    "issue": issues[term.issue].title if term.issue in issues else "",
                    "notes": notes_at(f"{id}.{name}", notes),
                }
                for name, term in clause.terms.items()
            ],
        }
