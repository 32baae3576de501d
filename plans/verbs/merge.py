"""Several files to one merged text."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.merging import MERGED, STRICT, Merge, Strict
from plans.merging import merge as merge_revisions
from plans.reading import collector_paused
from plans.results import Merged
from plans.storing import Loaded, is_id, load_ref, real_path, shared_workspace
from plans.terms import listed
from plans.verbs._comparable import heirs

_FALLBACK = ("ours", "theirs")


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
    chosen = _side_names(loaded, [str(side) for side in sides], names)
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
    head = _merge_sources(base, sides, into)
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


def _side_names(loaded: list[Loaded], refs: list[str], names: Sequence[str]) -> list[str]:
    found = _given(refs, names) if names else _own(loaded)
    for name in found:
        if not is_id(name):
            raise InputError(
                f"'{name}' is no name for a side", hint="letters, digits and hyphens: us, ukraine"
            )
    if len(set(found)) < len(found):
        raise InputError("two sides have the same name", hint="name them with --names a,b")
    return found


def _given(refs: list[str], names: Sequence[str]) -> list[str]:
    words = [word.strip() for each in names for word in each.split(",") if word.strip()]
    if len(words) != len(refs):
        raise InputError(
            f"{len(words)} names for {len(refs)} sides", hint="one a side: --names us,e3"
        )
    found = dict(zip(refs, words, strict=True))
    for word in words:
        name, equals, ref = word.partition("=")
        if equals and ref not in found:
            raise InputError(f"no side is '{ref}'", hint=f"the sides are {', '.join(refs)}")
        if equals:
            found[ref] = name
    return list(found.values()) if len(found) == len(refs) else words


def _own(loaded: list[Loaded]) -> list[str]:
    """Name sides after who tabled them, or else their files, or else as git does."""
    tabled = ["-".join(each.revision.tabled_by) for each in loaded]
    stems = [each.located.path.stem.lower() for each in loaded]
    for words in (tabled, stems):
        if len(set(words)) == len(loaded) and all(map(is_id, words)):
            return words
    more = [f"side-{number}" for number in range(3, len(loaded) + 1)]
    return [*_FALLBACK, *more]


def _merge_sources(base: Loaded, sides: Sequence[Loaded], into: Path | None) -> dict[str, Any]:
    """Return the ``parent`` and ``merged_from`` of a merge; what has no name is left out.

    Args:
        base: what all sides started from.
        sides: what was merged.
        into: the file that the merge is for; None for one that is printed.
    """
    folder = real_path(into).parent if into else real_path(Path())
    parent = _name_in(base, folder)
    sources = tuple(name for side in sides if (name := _name_in(side, folder)))
    return {"merged_from": sources} | ({"parent": parent} if parent else {})


def _name_in(loaded: Loaded, folder: Path) -> str:
    """Return how a file in ``folder`` calls a text; empty for one that only git has."""
    located = loaded.located
    if located.proposal:
        return located.ref
    if located.blob is None:
        with suppress(ValueError):  # on another drive
            path = Path(os.path.relpath(real_path(located.path), folder)).as_posix()
            return f"{path}#{located.tracked}" if located.tracked else path
    return ""
