"""The revisions of a proposal in time, with the events between them."""

from __future__ import annotations

from plans.errors import InputError
from plans.model import Event, Registers, bounds
from plans.results import Entry, Log
from plans.storing import Workspace, read_revision, workspace_for


def log(proposal: str | None = None) -> tuple[Log, ...]:
    """Return the log of ``proposal``, or of every proposal of the workspace.

    Raises:
        NotFound: no such proposal.
    """
    workspace = workspace_for()
    names = [proposal] if proposal else list(workspace.proposals)
    registers = workspace.registers("parties", "sources", "events")
    return tuple(_log_of(name, workspace, registers) for name in names)


def _log_of(name: str, workspace: Workspace, registers: Registers) -> Log:
    entries: list[Entry] = []
    since = None
    for revision in workspace.revisions(name):
        ref = f"{name}@{revision}"
        try:
            made = read_revision(workspace, ref)
        except InputError as error:
            entries.append(Entry(ref, None, (), str(error)))
            continue
        events = _between(registers, since, made.date) if since else ()
        entries.append(Entry(ref, made, events))
        since = made.date or since
    card = workspace.card(name)
    later = _between(registers, since, None) if since else ()
    return Log(name, card.title, card.summary, tuple(entries), later, registers)


def _between(registers: Registers, after: str, until: str | None) -> tuple[Event, ...]:
    first = bounds(after)[1]
    last = bounds(until)[0] if until else None
    found = [
        event
        for event in registers.events.events
        if bounds(event.date)[0] > first and (last is None or bounds(event.date)[0] <= last)
    ]
    return tuple(sorted(found, key=lambda event: bounds(event.date)))
