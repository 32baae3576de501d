"""The workspaces whose sites are looked at: the bundled one, another's talks, and a bare text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from plans.storing import Workspace, find_workspace, load_ref

ROOT = Path(__file__).resolve().parent.parent
BASE = "https://talks.example/plans/"
BARE = """
revision: v1
title: A lease
clauses:
  - {id: rent, label: "1", heading: Rent, text: The rent is 900 euros a month.}
  - {id: pets, label: "2", heading: Pets, text: "Pets are [not] allowed."}
  - {id: fees, label: "3", text: "Fees < 5 & > 3 are \\u202e nothing."}
"""


def workspaces() -> list[str]:
    """Return the names of the workspaces that there are."""
    talks = [path.parent.name for path in ROOT.glob("tests/cases/*/proposals")]
    return ["bundled", "bare", *sorted(talks)]


def workspace_called(name: str, folder: Path) -> Workspace:
    """Return a workspace; one that is to be made is made in ``folder``."""
    if name == "bundled":
        return Workspace(ROOT)
    if name != "bare":
        return find_workspace(ROOT / "tests" / "cases" / name)
    home = folder / "proposals" / "lease"
    home.mkdir(parents=True)
    (home / "v1.yaml").write_text(BARE, "utf-8")
    return Workspace(folder)


def ids_and_words(workspace: Workspace) -> tuple[set[str], set[str]]:
    """Return the ids of all that a workspace holds, and the words with hyphens that it writes."""
    known = workspace.registers()
    texts = [load_ref(workspace.resolve(ref).path).revision for ref in workspace.refs]
    listed = (known.redlines.redlines, known.events.events, known.claims.claims)
    things = (*(each for some in listed for each in some), *known.positions.positions)
    keyed = (known.sources.sources, known.issues.issues, known.issues.topics, known.parties.parties)
    clauses = [place.clause for text in texts for place in text.places.values()]
    ids = {each.id for each in (*things, *clauses)} | {id for some in keyed for id in some}
    written = [words for each in clauses for words in (each.heading, each.prose)]
    written += [each.title for each in known.issues.issues.values()]
    written += [each.statement for each in known.redlines.redlines]
    return ids | {*workspace.proposals}, set(re.findall(r"\w+(?:-\w+)+", " ".join(written)))


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file of a site by its path."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in found}


def pages_by_kind(folder: Path) -> dict[str, list[Path]]:
    """Return the pages of each kind, by what their JSON says that it is, the shortest first."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("index.html"), key=lambda path: (path.stat().st_size, path)):
        said = json.loads(path.with_suffix(".json").read_text("utf-8"))
        found.setdefault(said["format"], []).append(path)
    return found


def page_of_each_kind(site_of: Callable[[str], Path]) -> dict[str, Path]:
    """Return a page of each kind: the shortest of the middle, since all are made alike."""
    found: dict[str, Path] = {}
    for name in workspaces():
        for kind, paths in pages_by_kind(site_of(name)).items():
            middle = paths[len(paths) // 2]
            if kind not in found or middle.stat().st_size < found[kind].stat().st_size:
                found[kind] = middle
    return found
