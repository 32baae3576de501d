"""One revision, to be handed on as a file of another kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from plans.formats import is_whole
from plans.results import Exported, Past, Shown
from plans.storing import Lineages, Loaded, is_id, load_target, looks_like_path
from plans.verbs.show import show


def export(ref: str | Path, *, brackets: bool = False) -> Exported:
    """Return the revision ``ref`` means, with what sides still want in ``brackets`` or without.

    Of ``REF:CLAUSE`` it is a part, of which the other clauses are not said to be gone.

    Raises:
        NotFound: no such revision or clause.
    """
    shown = show(ref)
    kept = {each.name: getattr(shown, each.name) for each in fields(Shown)}
    if shown.clauses != shown.revision.clauses:
        part = {"clauses": shown.clauses, "partial": True}
        kept["revision"] = shown.revision.model_copy(update=part)
    return Exported(**kept, brackets=brackets, past=lambda: _past(ref))


def file_of(ref: str | Path) -> str | Path:
    """Return what has to be there to be handed on: the file of ``REF:CLAUSE`` is that of ``REF``.

    Raises:
        NotFound: no such revision or clause.
    """
    located = load_target(ref)[0].located
    return ref if located.blob else located.path


def left_out(found: Exported, format: str) -> int:
    """Return how many clauses hold open places that are not to be seen in ``format``."""
    if found.brackets or is_whole(format):
        return 0
    clauses = (each for clause in found.clauses for each in clause.walk())
    return sum(each.is_disputed for each in clauses)


def _past(ref: str | Path) -> Past:
    """Return what a revision came from, by the parents that revisions name.

    Of a part of it, what became of all the rest is not asked.
    """
    # Most formats show nothing of it, and nobody waits for what compares.
    from plans.verbs.compare import compare

    loaded, clause = load_target(ref)
    lineages = Lineages(loaded.workspace, loaded)
    line = list(_line(lineages, loaded.located.ref))
    first = next(filter(None, map(lineages.read, reversed(line))), None)
    parent = lineages.parent(line[0])
    if clause or not (parent and _is_meant(parent, loaded)):
        return Past(first=first)
    return Past(compare(parent, loaded.revision), first)


def _is_meant(parent: str, loaded: Loaded) -> bool:
    """Say whether a parent is surely this one: ``v1`` names one of a proposal, or a file beside."""
    bare = is_id(loaded.revision.parent or "")
    return bool(loaded.located.proposal) or not bare or looks_like_path(parent)


def _line(lineages: Lineages, ref: str) -> Iterator[str]:
    """Yield a revision and those of the same proposal that it goes back to, the first one last."""
    above: str | None = ref
    seen: set[str] = set()
    while above and above not in seen and _proposal(above) == _proposal(ref):
        yield above
        seen.add(above)
        above = lineages.parent(above)


def _proposal(ref: str) -> str:
    return ref.rpartition("@")[0] or str(Path(ref).parent)
