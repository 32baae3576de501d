"""Where what stands under the cursor is defined: a row of a register, a clause, a text."""

from __future__ import annotations

from pathlib import Path

from plans.editing.buffers import Span
from plans.editing.names import clauses_in
from plans.editing.naming import known_at
from plans.editing.session import Opened
from plans.editing.shapes import shape_at
from plans.editing.spots import Spot, spot_at, text_of
from plans.values import frozen


@frozen
class Target:
    """A place in a file."""

    file: Path
    span: Span


def definition_at(opened: Opened, offset: int) -> Target | None:
    """Return where that is defined which stands at a character; None if it names nothing."""
    spot = spot_at(opened.root, offset)
    if spot is None or spot.on_key:
        return None
    return _in_parent(opened, spot) if spot.path[-1] == "id" else _named(opened, spot)


def _named(opened: Opened, spot: Spot) -> Target | None:
    shape = shape_at(opened.model, opened.root, spot.path)
    found = known_at(spot.path, shape, opened).get(spot.node.text)
    return Target(found.file, found.span) if found else None


def _in_parent(opened: Opened, spot: Spot) -> Target | None:
    """Return the clause of this id in the text that this one was made from."""
    if not opened.is_revision:
        return None
    found = clauses_in(text_of(opened.root, "parent"), opened).get(spot.node.text)
    return Target(found.file, found.span) if found else None
