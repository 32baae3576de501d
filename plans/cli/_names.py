"""What there is to choose from where a command asks for a name, for whoever presses Tab.

Files are looked through without being checked, since nobody waits for that: what cannot be read has
no names. Each function is given what was typed before (``ctx.params``, as typer has it) and the
beginning of the name, and returns names with what they stand for.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from plans.natural import natural

Names = list[tuple[str, str]]
# Asks the shell for the names of files as well.
FILES = ":files"
FOLDER, SETTINGS = "proposals", ("plans.toml", "pyproject.toml")
# A file that is larger takes longer to look through than somebody waits.
_MOST = 4_000_000
_NO_REVISIONS = ("proposal", "chain", "reviews")
_TITLE = re.compile(r"^(title|date): *(.+?) *$", re.MULTILINE)


def refs(ctx: Any, incomplete: str) -> Names:
    """Revisions, in full and as short as they may be called; behind ``..`` a second one."""
    start, dots, rest = incomplete.rpartition("..")
    known = _revisions(bundled=bool(rest)) if "/" not in incomplete else {}
    named = [(f"{start}{dots}{name}", _told(path)) for name, path in known.items()]
    return [*named, (FILES, "")]


def targets(ctx: Any, incomplete: str) -> Names:
    """Revisions, and behind a colon the clauses of one."""
    ref, colon, _ = incomplete.rpartition(":")
    if not colon:
        return refs(ctx, incomplete)
    return [(f"{ref}:{id}", told) for id, told in _clauses_of([ref])]


def clauses(ctx: Any, incomplete: str) -> Names:
    """Clauses of the revisions that were named, or else of the default proposal."""
    words = [part for each in _words(ctx.params) for part in each.split("..")]
    return _clauses_of(words or [*_short(_proposals())])


def histories(ctx: Any, incomplete: str) -> Names:
    """Clauses and issues."""
    return [*_clauses_of([*_short(_proposals())]), *issues(ctx, incomplete)]


def files(ctx: Any, incomplete: str) -> Names:
    """Files alone."""
    return [(FILES, "")]


def proposals(ctx: Any, incomplete: str) -> Names:
    """Proposals with their titles."""
    return [(name, _told(paths[0].with_name("proposal.yaml"))) for name, paths in _proposals()]


def parties(ctx: Any, incomplete: str) -> Names:
    """Parties, of a list the last one."""
    return _listed(incomplete, _registered("parties", ("parties",), "name"))


def issues(ctx: Any, incomplete: str) -> Names:
    """Topics and issues, of a list the last one."""
    return _listed(incomplete, _registered("issues", ("topics", "issues"), "title"))


def amendments(ctx: Any, incomplete: str) -> Names:
    """Amendments by their ids."""
    found = (
        path
        for _, paths in _proposals()
        for path in (paths[0].parent / "amendments").glob("*.yaml")
    )
    return sorted((path.stem, _told(path)) for path in found)


def rules(ctx: Any, incomplete: str) -> Names:
    """Rules with their titles."""
    from plans.verbs.list_rules import list_rules

    return [(each.id, each.summary) for each in list_rules().entries]


def schemas(ctx: Any, incomplete: str) -> Names:
    """Documents that have a schema."""
    from plans.publishing import page_documents
    from plans.verbs.schemas import FILES, OUTPUT

    return [(name, "") for name in (*FILES, *OUTPUT, *page_documents())]


def _listed(incomplete: str, known: Iterable[tuple[str, str]]) -> Names:
    before = incomplete[: incomplete.rfind(",") + 1]
    return [(before + name, told) for name, told in known]


def _words(params: Mapping[str, Any]) -> Iterator[str]:
    for value in params.values():
        yield from value if isinstance(value, list) else [value]


def _home(*, bundled: bool = True) -> Path | None:
    """Return the folder of the proposals, of one's own or else those that came with plans."""
    here = Path().absolute()
    for folder in (here, *here.parents):
        if (folder / FOLDER).is_dir():
            return folder / FOLDER
    if not bundled:
        return None
    from plans.resources import shipped

    return shipped(FOLDER)


def _proposals(*, bundled: bool = True) -> list[tuple[str, list[Path]]]:
    """Return the proposals with their revisions, the oldest first."""
    home, found = _home(bundled=bundled), []
    for folder in sorted(home.iterdir()) if home else ():
        own = (path for path in folder.glob("*.yaml") if path.stem not in _NO_REVISIONS)
        if paths := sorted(own, key=lambda path: natural(path.stem)):
            found.append((folder.name, paths))
    return found


def _revisions(*, bundled: bool) -> dict[str, Path]:
    listed = _proposals(bundled=bundled)
    full = {f"{name}@{path.stem}": path for name, paths in listed for path in paths}
    return _short(listed) | full


def _short(listed: Sequence[tuple[str, list[Path]]]) -> dict[str, Path]:
    """Return the revisions of the default proposal, or of the only one there is."""
    default = _default() if len(listed) > 1 else "".join(name for name, _ in listed)
    return {path.stem: path for name, paths in listed if name == default for path in paths}


def _default() -> str:
    home = _home()
    for name in SETTINGS if home else ():
        found = _text(home.parent / name) if home else ""
        if said := re.search(r"^\s*default\s*=\s*[\"']([^\"']+)", found, re.MULTILINE):
            return said[1]
    return "us-28-point"


def _clauses_of(named: Iterable[str]) -> Names:
    known = _revisions(bundled=True)
    latest = {name: paths[-1] for name, paths in _proposals()}
    paths = [known.get(ref) or latest.get(ref) or Path(ref) for ref in named]
    found: dict[str, str] = {}
    for path in paths:
        for clause in _below(_document(path)):
            said = " ".join(str(clause.get(key) or "") for key in ("label", "heading"))
            found.setdefault(str(clause.get("id")), said.strip())
    return [*found.items()]


def _below(node: Any) -> Iterator[Mapping[str, Any]]:
    for clause in node.get("clauses") or () if isinstance(node, dict) else ():
        if isinstance(clause, dict):
            yield clause
            yield from _below(clause)


def _registered(name: str, tables: Sequence[str], title: str) -> Names:
    home = _home()
    document = _document(home / f"{name}.yaml") if home else {}
    found: Names = []
    for table in tables:
        rows = document.get(table) if isinstance(document, dict) else None
        for id, row in (rows or {}).items():
            found.append((str(id), str(row.get(title, "") if isinstance(row, dict) else row)))
    return found


def _document(path: Path) -> Any:
    if path.suffix not in (".yaml", ".yml"):
        return {}
    from plans.reading import Overruled, parse_fast

    try:
        return parse_fast(_text(path))
    except Overruled:
        return {}


def _told(path: Path) -> str:
    """Return what the head of a file says of it."""
    said = dict(_TITLE.findall(_text(path)[:2000]))
    return " ".join(said[key].strip("\"'") for key in ("date", "title") if key in said)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST or not os.access(path, os.R_OK):
            return ""
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
