"""The revisions of a proposal in time, with what happened and what was said between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Generic, TypeVar, overload

from plans.errors import InputError
from plans.model import Claim, Event, Listed, Registers, bounds
from plans.negotiating import claims_about
from plans.results import ChangeStat, Entry, EntryStat, Log, Logs
from plans.storing import Workspace, listed, workspace_for

Dated = TypeVar("Dated", Event, Claim)


@overload
def log(proposal: str, *, stat: bool = False) -> Log: ...
@overload
def log(proposal: None = None, *, stat: bool = False) -> Logs: ...
@overload
def log(proposal: str | None, *, stat: bool = False) -> Log | Logs: ...
def log(proposal: str | None = None, *, stat: bool = False) -> Log | Logs:
    """Return the log of ``proposal``, or the logs of all proposals of the workspace.

    >>> import plans
    >>> [row["id"] for row in plans.log("us-28-point").to_records() if row["what"] == "revision"]
    ['us-28-point@v1', 'us-28-point@v2']

    Args:
        proposal: its id.
        stat: whether to say how much each revision changed of its parent.

    Raises:
        NotFound: no such proposal.
    """
    workspace = workspace_for()
    registers = workspace.registers("parties", "sources", "events", "claims", "lineage")
    names = [proposal] if proposal else workspace.proposals
    refs = {name: [f"{name}@{each}" for each in workspace.revisions(name)] for name in names}
    told = listed(workspace, chain.from_iterable(refs.values()))
    entries = {name: [_entry(ref, told[ref]) for ref in refs[name]] for name in names}
    found = tuple(_log_of(name, entries[name], workspace, registers) for name in names)
    if stat:
        found = tuple(map(_with_stats, found))
    return found[0] if proposal else Logs(found)


def _with_stats(log: Log) -> Log:
    entries = (replace(entry, stat=_stat_of(entry, log.proposal)) for entry in log.entries)
    return replace(log, entries=tuple(entries))


def _stat_of(entry: Entry, proposal: str) -> EntryStat | None:
    """Return how much a revision changed of its parent; None if it has none that can be read."""
    parent = entry.revision.parent if entry.revision else None
    if not parent:
        return None
    from plans.verbs.compare import compare

    try:
        found = compare(parent if "@" in parent else f"{proposal}@{parent}", entry.ref)
    except InputError:
        return None
    stat, counts = ChangeStat(found), found.diff.summary
    clauses = sum(counts[f"clauses_{what}"] for what in ("changed", "added", "removed"))
    return EntryStat(clauses, stat.inserted, stat.deleted)


def _log_of(name: str, entries: Sequence[Entry], workspace: Workspace, registers: Registers) -> Log:
    events = _since_the_first(entries, registers)
    refs = [entry.ref for entry in entries]
    claims = claims_about(registers, refs, (), [event.id for event in events])
    happened, said = _Timeline(events), _Timeline(claims)
    placed = tuple(
        replace(entry, events=happened.until(day), claims=said.until(day))
        for entry in entries
        for day in [entry.revision.date if entry.revision else None]
    )
    card = workspace.card(name)
    later = happened.rest, registers, said.rest
    return Log(name, card.title, card.summary, placed, *later, short=card.short)


def _entry(ref: str, told: Listed | InputError) -> Entry:
    if isinstance(told, InputError):
        return Entry(ref, None, problem=str(told))
    return Entry(ref, told)


def _since_the_first(entries: Iterable[Entry], registers: Registers) -> list[Event]:
    days = (entry.revision.date for entry in entries if entry.revision)
    first = next((day for day in days if day), None)
    if first is None:
        return []
    return [e for e in registers.events.events if bounds(e.date)[0] > bounds(first)[1]]


class _Timeline(Generic[Dated]):
    """What is dated, handed out once each as the days go by."""

    def __init__(self, found: Iterable[Dated]) -> None:
        self._left: list[Dated] = sorted(found, key=lambda each: bounds(each.date))

    def until(self, day: str | None) -> tuple[Dated, ...]:
        """Return what is left up to ``day``; nothing if it is not known."""
        found = [e for e in self._left if day and bounds(e.date)[0] <= bounds(day)[0]]
        self._left = [each for each in self._left if each not in found]
        return tuple(found)

    @property
    def rest(self) -> tuple[Dated, ...]:
        """What came after the last day that was asked for."""
        return tuple(self._left)
