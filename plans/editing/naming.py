"""Which field names what: by the mark of its type, or by its name, the same in all files."""

from __future__ import annotations

from collections.abc import Mapping

from plans.editing.names import Named, clauses_in, names_of, own_clauses, register_root
from plans.editing.session import Opened
from plans.editing.shapes import Shape, is_model, shape_at
from plans.editing.spots import Path, entries, inside, text_of
from plans.terms import Term, term_kinds

_KINDS = {
    "source": "source",
    "sources": "source",
    "issue": "issue",
    "issues": "issue",
    "topic": "topic",
    "party": "party",
    "members": "party",
    "participants": "party",
    "events": "event",
    "texts": "text",
    "parent": "text",
    "merged_from": "text",
    "refs": "clause",
    "under": "clause",
    "after": "clause",
    "clause": "clause of a text",
    "clauses": "clause of a text",
}
# The ends of a lineage: of texts above, of their clauses in the rows.
_ENDS = ("from", "to")


def kind_named(path: Path, shape: Shape | None) -> str:
    """Return what a value at ``path`` names; nothing if it names nothing."""
    fields = _fields_on(path)
    if shape is None or not shape.is_word or not fields:
        return ""
    if shape.is_party:
        return "party"
    if fields[0] in ("lineage", "pins") and fields[-1] in _ENDS:
        return "clause of an end" if "clauses" in fields else "text"
    return _KINDS.get(fields[-1], "")


def _fields_on(path: Path) -> list[str]:
    return [step for step in path if isinstance(step, str)]


def known_at(path: Path, shape: Shape | None, opened: Opened) -> Mapping[str, Named]:
    """Return everything that a value at ``path`` may name, by what is written for it."""
    kind = kind_named(path, shape)
    if kind == "clause of a text":
        return _clauses_of_texts(opened)
    if kind == "clause of an end":
        end = next(step for step in reversed(path) if step in _ENDS)
        return clauses_in(text_of(opened.root, *path[:2], end), opened)
    if path[-1:] == ("id",) and shape and shape.is_word and opened.is_revision:
        return _clauses_to_keep(opened)
    return names_of(kind, opened)


def _clauses_of_texts(opened: Opened) -> dict[str, Named]:
    return {
        f"{ref}:{id}": each
        for ref in opened.workspace.refs
        for id, each in clauses_in(ref, opened).items()
    }


def _clauses_to_keep(opened: Opened) -> dict[str, Named]:
    """Return the clauses of the parent that this text has not yet."""
    parent = clauses_in(text_of(opened.root, "parent"), opened)
    own = own_clauses(opened)
    return {id: each for id, each in parent.items() if id not in own}


def words_at(path: Path, shape: Shape | None, opened: Opened) -> tuple[str, ...]:
    """Return the words that may stand at ``path``, if only these may."""
    in_term = bool(path) and _is_term(shape_at(opened.model, opened.root, path[:-1]))
    if "kinds" in path[-2:] or (in_term and path[-1] == "kind"):
        return tuple(term_kinds())
    if shape and shape.words:
        return shape.words
    return _scale(path, opened) if in_term and path[-1] == "value" else ()


def _is_term(shape: Shape | None) -> bool:
    return shape is not None and is_model(shape.type) and issubclass(shape.type, Term)


def _scale(path: Path, opened: Opened) -> tuple[str, ...]:
    """Return the steps of the scale of the issue that a term is about."""
    issue = text_of(opened.root, *path[:-1], "issue")
    root = register_root("issues", opened)
    found = inside(root, "issues", issue, "scale")
    return tuple(part.value.text for _, part in entries(found))
