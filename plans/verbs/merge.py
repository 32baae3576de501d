"""Several files to one merged text; and brackets closed in the file that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plans.errors import InputError
from plans.merging import MERGED, STRICT, Merge, Strict, open_brackets, resolve
from plans.merging import merge as merge_revisions
from plans.model import Revision
from plans.results import BracketStatus, Merged
from plans.storing import (
    Loaded,
    is_id,
    load_ref,
    real_path,
    refuse_if_tabled,
    refuse_to_write,
    write_file,
    writing,
    written_as,
)
from plans.terms import listed

FALLBACK = ("ours", "theirs")


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
    chosen = _names(loaded, [str(side) for side in sides], names)
    texts = dict(zip(chosen, (each.revision for each in loaded), strict=True))
    found = merge_revisions(start.revision, texts, strict)
    registers = start.workspace.registers("parties", "issues", "sources")
    found = _named(found, start, loaded, list(map(registers.name_of, chosen)), into)
    identities = dict(zip(chosen, (each.identity for each in loaded), strict=True))
    return Merged(found, start.revision, start.identity, identities, texts, strict, registers)


def _named(
    found: Merge, base: Loaded, sides: Sequence[Loaded], names: Sequence[str], into: Path | None
) -> Merge:
    """Return the merge under the name of its file, if it is a revision of its own.

    It is if its sides are, or if it goes into the workspace under another name than theirs.
    """
    revision = found.revision
    stem = into.stem if into and is_id(into.stem) else ""
    new = revision.revision == MERGED
    if into and stem and not new:
        folder = real_path(into).parent.parent
        new = folder == base.workspace.folder and stem != revision.revision
    if not new:
        return found
    head = {
        "revision": stem or MERGED,
        "title": f"{_called(base)} as {listed(names, str)} have it",
        "status": "draft",
        "date": None,
        "merged_from": tuple(each.located.ref for each in sides if each.located.proposal),
    }
    parent = {"parent": base.located.ref} if base.located.proposal else {}
    return Merge(revision.model_copy(update=head | parent), found.conflicts)


def _called(base: Loaded) -> str:
    located = base.located
    if not located.proposal:
        return located.path.name
    return f"{base.workspace.card(located.proposal).title}, {located.revision}"


def save_merged(found: Merged, like: str | Path, output: Path) -> None:
    """Write the merged revision, laid out like the file of ``like`` if that is YAML.

    Raises:
        InputError: ``output`` cannot be written, is no YAML file, or is a tabled revision.
    """
    refuse_to_write(output)
    write_file(output, written_as(load_ref(like).located, found.merge.revision))


def _names(loaded: list[Loaded], refs: list[str], names: Sequence[str]) -> list[str]:
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
    return [*FALLBACK, *more]


def bracket_status(ref: str | Path) -> BracketStatus:
    """Return the open brackets of a revision.

    Raises:
        InputError: the revision cannot be read.
    """
    loaded = load_ref(ref)
    found = open_brackets(loaded.revision)
    registers = loaded.workspace.registers("parties", "issues")
    return BracketStatus(loaded.identity, loaded.revision, found, registers)


@dataclass(frozen=True)
class Resolved:
    """A bracket that was closed.

    Attributes:
        path: the file that was written.
        revision: what it says now.
        dropped: terms of the clause that were in dispute and that its new words do not settle.
    """

    path: Path
    revision: Revision
    dropped: tuple[str, ...]


def resolve_bracket(
    ref: str,
    spot: str,
    *,
    take: str | None = None,
    text: str | None = None,
    keep_both: bool = False,
    output: Path | None = None,
) -> Resolved:
    """Close the bracket at ``spot`` (a clause, or ``clause.term``) in the file that ``ref`` means.

    Raises:
        InputError: there is no such bracket, or the revision has been tabled.
    """
    loaded = load_ref(ref)
    target = output or loaded.located.path
    with writing(target):
        loaded = load_ref(ref)
        if output is None:
            refuse_if_tabled(loaded.located, loaded.workspace)
        refuse_to_write(target)
        clause, _, term = spot.partition(".")
        made = resolve(
            loaded.revision, clause, term or None, take=take, text=text, keep_both=keep_both
        )
        write_file(target, written_as(loaded.located, made))
    return Resolved(target, made, _dropped(clause, loaded.revision, made) if text else ())


def _dropped(clause: str, before: Revision, after: Revision) -> tuple[str, ...]:
    """Return the terms that went with the bracket of ``clause``."""
    now = after.places[clause].clause.terms if clause in after.places else {}
    return tuple(id for id in before.places[clause].clause.terms if id not in now)
