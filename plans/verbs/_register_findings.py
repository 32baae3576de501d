"""What the registers refer to and nobody has: the rules look only at revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plans.errors import did_you_mean
from plans.judging import Finding
from plans.model import REGISTERS, Registers
from plans.reading import Parsed
from plans.storing import Workspace
from plans.verbs._register_files import clauses_of, parsed_register, place_in

# Which fields of which register name which ids.
_NAMES: dict[str, str] = {
    "sources": "source",
    "party": "party",
    "members": "party",
    "issue": "issue",
    "issues": "issue",
    "topic": "topic",
    "participants": "party",
    "events": "event",
    "texts": "text",
    "clause": "clause",
    "clauses": "clause",
}


def register_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for every id in a register that nothing answers to."""
    known = _known(workspace.registers(), workspace)
    for name in REGISTERS:
        if parsed := parsed_register(name, workspace):
            yield from _dangling(name, parsed, known)


def _dangling(register: str, parsed: Parsed, known: dict[str, set[str]]) -> Iterator[Finding]:
    root = parsed.value.get(register, {}) if isinstance(parsed.value, dict) else {}
    for where, field, id in _named(root, (register,)):
        kind = _NAMES[field]
        if id not in known[kind] and id.partition(":")[0] not in known["unreadable"]:
            said, hint = f"no {kind} called '{id}'", did_you_mean(id, known[kind])
            yield Finding("register-reference", "error", said, hint, place_in(parsed, *where))


def _known(registers: Registers, workspace: Workspace) -> dict[str, set[str]]:
    """Return the ids of each kind; a revision that cannot be read has clauses that nobody knows."""
    found = {ref: clauses_of(ref, workspace) for ref in workspace.refs}
    return {
        "source": set(registers.sources.sources),
        "party": set(registers.parties.parties),
        "issue": set(registers.issues.issues),
        "topic": set(registers.issues.topics),
        "event": {event.id for event in registers.events.events},
        "text": {*workspace.proposals, *workspace.refs},
        "clause": {f"{ref}:{id}" for ref, clauses in found.items() for id in clauses or ()},
        "unreadable": {ref for ref, clauses in found.items() if clauses is None},
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
