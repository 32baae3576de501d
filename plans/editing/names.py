"""Ids that may be named in a file, what each is called, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path as FilePath

from plans.editing.buffers import Span
from plans.editing.outline import all_items, outline
from plans.editing.session import Opened
from plans.editing.sketch import sketch
from plans.editing.spots import entries, inside, text_of
from plans.errors import InputError
from plans.reading import Node, Part
from plans.values import frozen

# Which register has which ids, and under which of its keys.
_REGISTERS = {
    "party": ("parties", "parties"),
    "issue": ("issues", "issues"),
    "topic": ("issues", "topics"),
    "source": ("sources", "sources"),
    "event": ("events", "events"),
}
_TITLES = ("name", "title", "heading", "statement")
_MORE = ("publisher", "date", "topic", "note")


@frozen
class Named:
    """Something with an id: what it is called, more about it, and where it stands."""

    id: str
    title: str
    about: str
    file: FilePath
    span: Span


def names_of(kind: str, opened: Opened) -> Mapping[str, Named]:
    """Return everything of a kind (party, issue, topic, source, event, text, clause) by id."""
    if kind == "text":
        return _texts(opened)
    if kind == "clause":
        return own_clauses(opened)
    if kind not in _REGISTERS:
        return {}
    register, key = _REGISTERS[kind]
    path = opened.workspace.folder / f"{register}.yaml"
    return {row.id: row for row in _rows(register_root(register, opened), key, path)}


def register_root(register: str, opened: Opened) -> Node | None:
    """Return the tree of a register as it is typed; None if there is none."""
    return _root(opened.workspace.folder / f"{register}.yaml", opened)


def _root(path: FilePath, opened: Opened) -> Node | None:
    with suppress(InputError):
        return sketch(opened.workspace.text(opened.workspace.own(path)))
    return None


def _rows(root: Node | None, key: str, path: FilePath) -> Iterator[Named]:
    for step, part in entries(inside(root, key)):
        id = text_of(part.value, "id") if isinstance(step, int) else step
        if id:
            yield _named(id, part, path)


def _named(id: str, part: Part, path: FilePath) -> Named:
    value = part.value
    title = value.text or next(filter(None, (text_of(value, each) for each in _TITLES)), "")
    about = ", ".join(filter(None, (text_of(value, each) for each in _MORE)))
    return Named(id, title, about, path, Span(part.start, part.end))


def _texts(opened: Opened) -> dict[str, Named]:
    workspace = opened.workspace
    own, found = opened.located.proposal, {}
    for ref in workspace.refs:
        proposal, _, revision = ref.partition("@")
        path = workspace.folder / proposal / f"{revision}.yaml"
        title, about = _head(path, opened)
        for name in (ref, revision) if proposal == own else (ref,):
            found[name] = Named(name, title, about, path, Span(0, 0))
    return found


def _head(path: FilePath, opened: Opened) -> tuple[str, str]:
    """Return the title and date of a text, which stand above its clauses."""
    with suppress(InputError):
        head = opened.workspace.text(opened.workspace.own(path)).partition("\nclauses:")[0]
        return opened.workspace.remembered((path, "head"), head, lambda: _titled(sketch(head)))
    return "", ""


def _titled(root: Node) -> tuple[str, str]:
    return text_of(root, "title"), text_of(root, "date")


def own_clauses(opened: Opened) -> dict[str, Named]:
    """Return the clauses of the text that is open, by id; of a repeated one the first."""
    return _clauses(opened.buffer.text, opened.located.path)


def clauses_in(ref: str, opened: Opened) -> dict[str, Named]:
    """Return the clauses of a text of the workspace; none of one that nobody has."""
    workspace = opened.workspace
    own = opened.located.proposal
    full = ref if "@" in ref or not own else f"{own}@{ref}"
    with suppress(InputError):
        if full in workspace.refs:
            path = workspace.resolve(full).path
            text = workspace.text(path)
            return workspace.remembered((path, "clauses"), text, lambda: _clauses(text, path))
    return {}


def _clauses(text: str, path: FilePath) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for item in all_items(outline(sketch(text))):
        if item.id:
            found.setdefault(item.id, Named(item.id, item.name, "", path, item.chosen))
    return found
