"""Several files to one merged text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from plans.errors import InputError
from plans.merging import MERGED, STRICT, Merge, Strict
from plans.merging import merge as merge_revisions
from plans.reading import collector_paused
from plans.results import Merged
from plans.storing import Loaded, is_id, load_ref, real_path, shared_workspace
from plans.terms import listed
from plans.verbs._comparable import heirs
from plans.verbs._merge_sources import merge_sources
from plans.verbs._side_names import side_names


@collector_paused()
def merge(
    base: str | Path,
    sides: Sequence[str | Path],
    names: Sequence[str] = (),
    strict: Strict = "words",
    into: Path | None = None,
) -> Merged:
    """Return what ``sides`` make of ``base``; any file some importer reads will do.

    Args:
        base: the ref or path that all sides started from.
        sides: two or more refs or paths.
        names: what to call the sides, in their order, or some as ``name=ref``.
        strict: what two sides may not both change: see ``plans.merging.merge``.
        into: the file that it is for, which names a revision that is not one of the sides.

    Raises:
        InputError: a file cannot be read, or the names do not fit the sides.
    """
    if strict not in STRICT:
        raise InputError(f"no strictness '{strict}'", hint=f"one of {', '.join(STRICT)}")
    start = load_ref(base)
    loaded = [load_ref(side) for side in sides]
    chosen = side_names(loaded, [str(side) for side in sides], names)
    (base_text, *side_texts), _ = heirs([start.revision, *(each.revision for each in loaded)])
    texts = dict(zip(chosen, side_texts, strict=True))
    found = merge_revisions(base_text, texts, strict)
    workspace = shared_workspace([start.workspace, *(each.workspace for each in loaded)])
    own = workspace.registers("parties", "issues", "sources")
    registers = own.with_names(chosen)
    found = _named(found, start, loaded, list(map(registers.name_of, chosen)), into)
    identities = dict(zip(chosen, (each.identity for each in loaded), strict=True))
    parties = own.parties.parties
    strangers = tuple(name for name in chosen if parties and name not in parties)
    return Merged(found, base_text, start.identity, identities, texts, strict, registers, strangers)


def _named(
    found: Merge, base: Loaded, sides: Sequence[Loaded], names: Sequence[str], into: Path | None
) -> Merge:
    """Return the merge with what it was made of, and under its file's name if it is of its own."""
    revision = found.revision.revision
    own = into is not None and real_path(into).parent.parent == base.workspace.folder
    stem = into.stem if into and is_id(into.stem) else ""
    if own and stem == revision:
        return found  # its own copies became one again
    head = merge_sources(base, sides, into)
    if revision == MERGED or (own and stem):
        head |= {
            "revision": stem or MERGED,
            "title": f"{_called(base)} as {listed(names, str)} have it",
            "status": "draft",
            "date": None,
        }
    return replace(found, revision=found.revision.model_copy(update=head))


def _called(base: Loaded) -> str:
    located = base.located
    if not located.proposal:
        return located.path.name
    return f"{base.workspace.card(located.proposal).title}, {located.revision}"
