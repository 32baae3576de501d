"""What stands under the cursor, in words: a term and its history, an id, a field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from pydantic import ValidationError

from plans.editing.buffers import Span
from plans.editing.helping import help_of_field, help_of_kind
from plans.editing.names import clauses_in, own_clauses
from plans.editing.naming import known_at
from plans.editing.session import Opened
from plans.editing.shapes import shape_at
from plans.editing.spots import Path, Spot, data, inside, spot_at, text_of
from plans.errors import InputError
from plans.model import Registers
from plans.storing import read_revision
from plans.terms import Term, term_kinds
from plans.values import frozen


@frozen
class Meaning:
    """What is said of something, in Markdown, and where that stands."""

    said: str
    span: Span


def meaning_at(opened: Opened, offset: int) -> Meaning | None:
    """Return what stands at a character; None if there is nothing to say of it."""
    spot = spot_at(opened.root, offset)
    if spot is None:
        return None
    said = (
        _clause_said(opened, spot)
        or _id_said(opened, spot)
        or _term_said(opened, spot)
        or _field_said(opened, spot)
    )
    return Meaning(said, spot.span) if said else None


def _id_said(opened: Opened, spot: Spot) -> str:
    if spot.on_key or spot.path[-1:] == ("id",):
        return ""
    shape = shape_at(opened.model, opened.root, spot.path)
    found = known_at(spot.path, shape, opened).get(spot.node.text)
    if found is None:
        return ""
    title, about = _escaped(found.title or found.id), _escaped(found.about)
    return f"**{title}**\n\n{about}".strip()


def _clause_said(opened: Opened, spot: Spot) -> str:
    """Return what a clause is called, and was in each revision that has it, the same once."""
    if spot.on_key or spot.path[-1] != "id" or not opened.is_revision:
        return ""
    own = own_clauses(opened).get(spot.node.text)
    title = f"**{_escaped(own.title)}**" if own else ""
    return "\n".join([title, "", *_told(_calls(opened, spot.node.text))]).strip()


def _calls(opened: Opened, id: str) -> Iterator[tuple[str, str]]:
    workspace, proposal = opened.workspace, opened.located.proposal
    for revision in workspace.revisions(proposal) if proposal in workspace.proposals else ():
        found = clauses_in(f"{proposal}@{revision}", opened).get(id)
        yield revision, _escaped(found.title) if found else ""


def _told(said: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield what something was in each revision, when it changed; empty is not there."""
    before = ""
    for revision, words in said:
        if words != before:
            yield f"- {revision}: {words or 'not there'}"
        before = words


def _term_said(opened: Opened, spot: Spot) -> str:
    """Return the term in which something stands, and what it was in other revisions."""
    path = _term_path(spot.path)
    if not path or (spot.on_key and spot.path != path):
        return ""
    registers = _registers(opened)
    term = _term(opened, path)
    if term is None:
        return ""
    phrase = term.phrase(registers.name_of)
    history = list(_told(_history(opened, path, registers)))
    return "\n".join([f"**{_escaped(phrase)}**", *([""] if history else []), *history])


def _term_path(path: Path) -> Path:
    """Return the way to the innermost term on ``path``; nothing if there is none."""
    depths = [depth for depth, step in enumerate(path) if step == "terms" and depth + 1 < len(path)]
    return path[: depths[-1] + 2] if depths else ()


def _term(opened: Opened, path: Path) -> Term | None:
    node = inside(opened.root, *path)
    kind = term_kinds().get(text_of(node, "kind"))
    if node is None or kind is None:
        return None
    with suppress(ValidationError):
        return kind.model_validate(data(node))
    return None


def _registers(opened: Opened) -> Registers:
    with suppress(InputError):
        return opened.workspace.registers("parties")
    return Registers()


def _history(opened: Opened, path: Path, registers: Registers) -> Iterator[tuple[str, str]]:
    """Yield each revision of the proposal, with the term of this name if it can be read."""
    clause, key = text_of(opened.root, *path[:-2], "id"), str(path[-1])
    workspace, proposal = opened.workspace, opened.located.proposal
    for revision in workspace.revisions(proposal) if proposal in workspace.proposals else ():
        with suppress(InputError):
            place = read_revision(workspace, f"{proposal}@{revision}").places.get(clause)
            term = place.clause.terms.get(key) if place else None
            yield revision, _escaped(term.phrase(registers.name_of)) if term else ""


def _field_said(opened: Opened, spot: Spot) -> str:
    if not spot.on_key:
        kind = spot.node.text
        return help_of_kind(kind) if spot.path[-1] == "kind" and kind in term_kinds() else ""
    name = str(spot.path[-1])
    holder = shape_at(opened.model, opened.root, spot.path[:-1])
    shape = shape_at(opened.model, opened.root, spot.path)
    known = holder and shape and name in holder.fields
    return help_of_field(name, shape, holder) if known and holder and shape else ""


def _escaped(words: str) -> str:
    """Return words as Markdown says them: what a party wrote is no link and no picture."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#!|" else letter for letter in words)
