"""Who brought what a revision says: per clause, per term, per word."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from plans.amending import Amendment
from plans.errors import InputError
from plans.reading import collector_paused, read_model, read_text
from plans.results import Blamed
from plans.storing import Lineages, Workspace, amendment_paths, is_id, load_target, shown_path
from plans.tracing import blame as blame_chain


@collector_paused()
def blame(target: str | Path, *, words: bool = False) -> Blamed:
    """Return where everything in ``target`` comes from: ``REF``, a file, or ``REF:CLAUSE``.

    Args:
        target: what to trace; with a clause, that clause and those below it.
        words: trace each run of words too.

    Raises:
        InputError: no such revision or clause, or a file cannot be read.
    """
    loaded, clause = load_target(target)
    lineages = Lineages(loaded.workspace, loaded)
    chain = lineages.ancestry(loaded.located.ref)
    places = loaded.revision.places
    only = {each.id for each in places[clause].clause.walk()} if clause else None
    found = blame_chain(chain, words=words, only=only)
    adopted = _adopted(loaded.workspace, found.chain)
    return Blamed(found, loaded.identity, lineages.registers, words, adopted)


def _adopted(workspace: Workspace, refs: Iterable[str]) -> dict[str, tuple[Amendment, ...]]:
    """Return the amendments that ``refs`` took over; what cannot be read tells nothing."""
    found: dict[str, list[Amendment]] = {ref: [] for ref in refs}
    for proposal in dict.fromkeys(ref.rpartition("@")[0] for ref in found):
        paths = amendment_paths(workspace, proposal) if is_id(proposal) else ()
        for path in paths:
            with suppress(InputError):
                name = shown_path(path)
                amendment = read_model(read_text(path, name), Amendment, name)
                ref = amendment.adopted_in or ""
                found.get(ref if "@" in ref else f"{proposal}@{ref}", []).append(amendment)
    return {ref: tuple(each) for ref, each in found.items() if each}
