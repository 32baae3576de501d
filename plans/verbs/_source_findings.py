"""Sources that nothing rests on, and what rests on sources that only pass something on."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from plans.errors import InputError, Origin
from plans.judging import Finding
from plans.model import Claim, Position, RedLine, Source
from plans.reading import Parsed
from plans.storing import Workspace, shared_files
from plans.verbs._register_files import parsed_register

# What was said is as good as who passes it on: a page that repeats another, or anybody.
_WEAK = ("relay", "forum")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def source_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a note for each source without use, and for each entry that has only weak ones."""
    registers = workspace.registers()
    sources = registers.sources.sources
    yield from _unused(sources, workspace)
    yield from _weak("redlines", registers.redlines.redlines, sources, workspace)
    yield from _weak("positions", registers.positions.positions, sources, workspace)
    yield from _weak("claims", registers.claims.claims, sources, workspace)


def _unused(sources: Mapping[str, Source], workspace: Workspace) -> Iterator[Finding]:
    used = _words(workspace)
    left = [id for id in sources if id not in used]
    parsed = parsed_register("sources", workspace) if left else None
    for id in left:
        message = f"nothing in the workspace rests on '{id}'"
        hint = "cite it, name it in a note, or take it off the list"
        yield Finding("source-without-use", "note", message, hint, _at(parsed, "sources", id))


def _words(workspace: Workspace) -> set[str]:
    """Return all that could be an id in the files of the workspace, the list of sources aside."""
    shared = [path for path, _ in shared_files(workspace) if path.name != "sources.yaml"]
    files = [*filter(os.path.lexists, shared), *(workspace.resolve(r).path for r in workspace.refs)]
    found: set[str] = set()
    for path in files:
        with suppress(InputError):  # said where the file is looked at
            found.update(_WORD.findall(workspace.text(path)))
    return found


def _weak(
    register: str,
    entries: Iterable[Claim | Position | RedLine],
    sources: Mapping[str, Source],
    workspace: Workspace,
) -> Iterator[Finding]:
    found = [(n, each) for n, each in enumerate(entries) if _rests_on_weak(each.sources, sources)]
    parsed = parsed_register(register, workspace) if found else None
    for number, entry in found:
        kinds = " and a ".join(sorted({str(sources[id].kind) for id in entry.sources}))
        message = f"'{entry.id}' rests on a {kinds} alone"
        hint = "cite who said it or a report of it, where there is one"
        yield Finding("weak-source", "note", message, hint, _at(parsed, register, number))


def _rests_on_weak(ids: Iterable[str], sources: Mapping[str, Source]) -> bool:
    kinds = {sources[id].kind if id in sources else None for id in ids}
    return bool(kinds) and kinds.issubset(_WEAK)


def _at(parsed: Parsed | None, *path: str | int) -> Origin | None:
    return parsed.where(path) if parsed else None
