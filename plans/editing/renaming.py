"""A clause gets another id, wherever it is named, if that is lawful.

A clause is the same one by its id: what another revision has keeps it, and what is tabled stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from plans.editing.buffers import Span
from plans.editing.names import clauses_in, own_clauses, register_root
from plans.editing.naming import kind_named
from plans.editing.session import Opened
from plans.editing.shapes import shape_at
from plans.editing.spots import Path, scalars, spot_at, text_of
from plans.errors import InputError
from plans.model import REGISTERS, Clause
from plans.reading import Node
from plans.storing import is_id, refuse_if_tabled
from plans.values import frozen

_KEPT = "an id says that clauses of two revisions are one; it is kept"


@frozen
class Edit:
    """Words that take the place of others in a file."""

    file: FilePath
    span: Span
    text: str


def renamable_at(opened: Opened, offset: int) -> Span:
    """Return where the id of a clause stands that may have another one.

    Raises:
        InputError: there is none, or it has to keep its id.
    """
    spot = spot_at(opened.root, offset)
    known = own_clauses(opened) if opened.is_revision else {}
    if spot is None or spot.on_key or not _names_clause(spot.path, opened):
        raise InputError("only the ids of clauses can be renamed")
    if spot.node.text not in known:
        raise InputError(f"no clause is called '{spot.node.text}'")
    refuse_if_tabled(opened.located, opened.workspace)
    _refuse_if_elsewhere(spot.node.text, opened, _KEPT)
    return spot.span


def renamed(opened: Opened, offset: int, name: str) -> list[Edit]:
    """Return what changes in which file if the clause at a character is called ``name``.

    Raises:
        InputError: see ``renamable_at``; or the name is none, or another clause has or had it.
    """
    span = renamable_at(opened, offset)
    id = opened.buffer.text[span.start : span.end].strip("\"'")
    if not is_id(name):
        hint = "lower-case words joined by hyphens: army-size"
        raise InputError(f"'{name}' is not an id", hint=hint)
    if name in own_clauses(opened):
        raise InputError(f"another clause is called '{name}'")
    _refuse_if_elsewhere(name, opened, "choose a name that no revision has had")
    return [*_in_text(opened, id, name), *_in_registers(opened, id, name)]


def _names_clause(path: Path, opened: Opened) -> bool:
    shape = shape_at(opened.model, opened.root, path)
    holder = shape_at(opened.model, opened.root, path[:-1])
    is_own = path[-1] == "id" and holder is not None and holder.type is Clause
    return is_own or kind_named(path, shape) == "clause"


def _refuse_if_elsewhere(id: str, opened: Opened, hint: str) -> None:
    workspace, own = opened.workspace, opened.located
    for revision in workspace.revisions(own.proposal) if own.ref in workspace.refs else ():
        ref = f"{own.proposal}@{revision}"
        if ref != own.ref and id in clauses_in(ref, opened):
            raise InputError(f"{ref} has a clause '{id}' too", hint=hint)


def _in_text(opened: Opened, id: str, name: str) -> Iterator[Edit]:
    for path, node in scalars(opened.root):
        if node.text == id and _names_clause(path, opened):
            yield _edit(opened.located.path, node, name)


def _in_registers(opened: Opened, id: str, name: str) -> Iterator[Edit]:
    ref = opened.located.ref
    for register, model in REGISTERS.items():
        root = register_root(register, opened)
        file = opened.workspace.folder / f"{register}.yaml"
        for path, node in scalars(root) if root else ():
            if node.text not in (id, f"{ref}:{id}"):
                continue
            kind = kind_named(path, shape_at(model, root, path)) if root else ""
            if kind == "clause of a text" and node.text != id:
                yield _edit(file, node, f"{ref}:{name}")
            elif kind == "clause of an end" and _end_of(root, path) == ref:
                yield _edit(file, node, name)


def _end_of(root: Node | None, path: Path) -> str:
    """Return which text the clauses are of that a row of a lineage names."""
    end = next(step for step in reversed(path) if step in ("from", "to"))
    return text_of(root, *path[:2], end)


def _edit(file: FilePath, node: Node, text: str) -> Edit:
    quote = node.style if node.style in ("'", '"') else ""
    return Edit(file, Span(node.start, node.end), f"{quote}{text}{quote}")
