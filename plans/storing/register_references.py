"""References between the shared files: each id they name must exist."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plans.errors import did_you_mean
from plans.model import REGISTERS, Registers
from plans.reading import parse_exact, read_text
from plans.storing.workspace import Workspace, shown_path

Dangling = tuple[Path, tuple[int, int], str, str]

# Which fields of which register name which ids.
_NAMES: dict[str, str] = {
    "sources": "source",
    "party": "party",
    "members": "party",
    "issue": "issue",
    "issues": "issue",
    "topic": "topic",
    "participants": "party",
}


def dangling(workspace: Workspace) -> Iterator[Dangling]:
    """Yield file, line and column, message and hint of every id that nothing answers to."""
    registers = workspace.registers()
    known = _known(registers)
    for name in REGISTERS:
        path = workspace.folder / f"{name}.yaml"
        if not os.path.lexists(path):
            continue
        parsed = parse_exact(read_text(path, shown_path(path)), shown_path(path))
        root = parsed.value.get(name, {}) if isinstance(parsed.value, dict) else {}
        for where, field, id in _named(root, (name,)):
            kind = _NAMES[field]
            if id not in known[kind]:
                origin = parsed.where(where)
                place = (origin.line, origin.column) if origin else (0, 0)
                hint = did_you_mean(id, known[kind])
                yield path, place, f"no {kind} called '{id}'", hint


def _known(registers: Registers) -> dict[str, set[str]]:
    return {
        "source": set(registers.sources.sources),
        "party": set(registers.parties.parties),
        "issue": set(registers.issues.issues),
        "topic": set(registers.issues.topics),
    }


def _named(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[Any, str, str]]:
    """Yield (path, field, id) for every naming field below ``value``."""
    stack = [(value, path)]
    while stack:
        item, here = stack.pop()
        if isinstance(item, list):
            stack += [(each, (*here, index)) for index, each in enumerate(item)]
        elif isinstance(item, dict):
            for key, each in item.items():
                ids = each if isinstance(each, list) else [each]
                # A register's own top level maps ids to entries: "issues" there is no list of
                # names.
                if key in _NAMES and len(here) > 1 and all(isinstance(id, str) for id in ids):
                    yield from (((*here, key), key, id) for id in ids)
                else:
                    stack.append((each, (*here, key)))
