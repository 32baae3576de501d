"""What the registers refer to and nobody has: the rules look only at revisions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any

from plans.errors import Origin, did_you_mean
from plans.judging import Finding
from plans.model import REGISTERS, Registers
from plans.reading import Parsed, parse_exact, read_text
from plans.storing import Workspace, shown_path

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


def register_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for every id in a register that nothing answers to."""
    known = _known(workspace.registers())
    for name in REGISTERS:
        path = workspace.folder / f"{name}.yaml"
        if os.path.lexists(path):
            file = shown_path(path)
            yield from _dangling(name, parse_exact(read_text(path, file), file), known, file)


def _dangling(
    register: str, parsed: Parsed, known: dict[str, set[str]], file: str
) -> Iterator[Finding]:
    root = parsed.value.get(register, {}) if isinstance(parsed.value, dict) else {}
    for where, field, id in _named(root, (register,)):
        kind = _NAMES[field]
        if id not in known[kind]:
            origin = parsed.where(where) or Origin(file, 0, 0)
            hint = did_you_mean(id, known[kind])
            yield Finding("register-reference", "error", f"no {kind} called '{id}'", hint, origin)


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
        for key, each in _entries(item):
            ids = each if isinstance(each, list) else [each]
            # A register's own top level maps ids to entries: "issues" there is no list of names.
            if key in _NAMES and len(here) > 1 and all(isinstance(id, str) for id in ids):
                yield from (((*here, key), str(key), id) for id in ids)
            else:
                stack.append((each, (*here, key)))


def _entries(item: Any) -> Iterable[tuple[str | int, Any]]:
    match item:
        case dict():
            return item.items()
        case list():
            return enumerate(item)
    return ()
