"""Corrections of an alignment by a person, kept in a file and believed ever after."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from plans.errors import InputError
from plans.model import Lineage, LineageEdge, LineageRow, Pins, Registers, Revision
from plans.reading import read_text
from plans.storing.loading import Loaded, locate
from plans.storing.paths import shown_path
from plans.storing.workspace import PINS, Workspace, pins_beside, read_pins


def with_pins(registers: Registers, workspace: Workspace, after: object) -> Registers:
    """Return the registers with the pins that concern ``after`` in front of recorded lineage."""
    pins = workspace.pins().pins
    if isinstance(after, str | Path | Loaded):
        located = after.located if isinstance(after, Loaded) else locate(after)[0]
        if not located.proposal:
            pins += read_pins(pins_beside(located.path)).pins
    if not pins:
        return registers
    return replace(registers, lineage=Lineage(lineage=(*pins, *registers.lineage.lineage)))


def add_pins(before: Loaded, after: Loaded, pins: list[str]) -> Path:
    """Keep ``pins`` (``old=new``, ids or labels) for this pair of revisions; return the file.

    ``old=`` says that a clause was dropped, ``=new`` that one is new, ``old=a,b`` that it split.

    Raises:
        InputError: a pin has no equals sign, or pins several with several.
        NotFound: no clause answers to the id or label.
    """
    from plans.storing.file_locks import writing

    rows = [_row(pin, before.revision, after.revision) for pin in pins]
    loose = not after.located.proposal or after.workspace.bundled
    path = pins_beside(after.located.path) if loose else after.workspace.folder / PINS
    with writing(path):
        kept, old = _parted(read_pins(path).pins, before, after)
        rows = [row for row in old if not _overlaps(row, rows)] + rows
        edge = {"from": before.located.ref, "to": after.located.ref}
        made = LineageEdge.model_validate({**edge, "clauses": [_plain(row) for row in rows]})
        _save(Pins(pins=(*kept, made)), path)
    return path


def _save(pins: Pins, path: Path) -> None:
    """Write the pins; what a person wrote around those that stay stays too."""
    from plans.storing.file_writes import write_file
    from plans.writing import dump_pins, edited_yaml

    if not os.path.lexists(path):
        write_file(path, dump_pins(pins))
        return
    name = shown_path(path)
    data = pins.model_dump(exclude_unset=True, by_alias=True)
    write_file(path, edited_yaml(read_text(path, name), data, name))


def _parted(
    edges: Iterable[LineageEdge], before: Loaded, after: Loaded
) -> tuple[list[LineageEdge], list[LineageRow]]:
    """Return the pins of other pairs, and the rows of those of this pair."""
    pair = before.located.ref, after.located.ref
    kept, old = [], list[LineageRow]()
    for edge in edges:
        if (edge.origin, edge.to) == pair:
            old += edge.clauses
        else:
            kept.append(edge)
    return kept, old


def _overlaps(row: LineageRow, others: list[LineageRow]) -> bool:
    return any(
        set(row.origin) & set(other.origin) or set(row.to) & set(other.to) for other in others
    )


def _plain(row: LineageRow) -> dict[str, object]:
    return row.model_dump(mode="json", by_alias=True, exclude_unset=True)


def _row(pin: str, before: Revision, after: Revision) -> LineageRow:
    left, equals, right = pin.partition("=")
    if not equals:
        raise InputError(f"'{pin}' is not a pin", hint="write old=new, with ids or labels")
    olds, news = _clauses(left, before), _clauses(right, after)
    if not (olds or news) or min(len(olds), len(news)) > 1:
        raise InputError(
            f"'{pin}' pins several to several", hint="one to one, one to several, or several to one"
        )
    relation = _RELATIONS[bool(olds), bool(news)]
    return LineageRow.model_validate({"from": olds, "to": news, "relation": relation})


# By whether a pin names clauses before, and after.
_RELATIONS = {(True, True): "modified", (True, False): "dropped", (False, True): "new"}


def _clauses(names: str, revision: Revision) -> list[str]:
    # Whoever reads pins need not wait for what finds clauses by their labels.
    from plans.storing.clause_names import clause_called

    return [clause_called(name.strip(), revision) for name in names.split(",") if name.strip()]
