"""Who brought what a revision says: per clause, per term, per word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plans.errors import NotFound, did_you_mean
from plans.formats import Blamed
from plans.porcelain._lineage import Lineages
from plans.porcelain._load import load_ref
from plans.porcelain._show import _parted
from plans.reading import collector_paused
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
    ref, clause = _parted(str(target))
    loaded = load_ref(ref)
    places = loaded.revision.places
    if clause and clause not in places:
        raise NotFound(f"{ref} has no clause '{clause}'", hint=did_you_mean(clause, places))
    lineages = Lineages(loaded.workspace, loaded)
    found = blame_chain(lineages.ancestry(loaded.located.ref), words=words)
    if clause:
        below = {each.id for each in places[clause].clause.walk()}
        kept = tuple(each for each in found.clauses if each.clause.id in below)
        found = replace(found, clauses=kept)
    return Blamed(found, loaded.identity, lineages.registers, words)
