"""What changed in every proposal between two git revisions."""

from __future__ import annotations

from pathlib import Path

from plans.errors import InputError
from plans.git import Repository, repository
from plans.natural import natural
from plans.results import Comparison, GitChanges
from plans.storing import find_workspace, load, past_workspace
from plans.values import frozen
from plans.verbs.compare import compare


@frozen
class _Side:
    """The revisions at a git revision, each with the id of its content."""

    rev: str
    ids: dict[str, str]


def git_changes(before: str, after: str = "") -> GitChanges:
    """Return what happened to each revision file between two git revisions.

    A revision that is new is compared with its parent, if it has one there.

    Args:
        before: a git revision.
        after: another; by default what is staged.

    Raises:
        InputError: no repository or no such git revision.
    """
    place = repository(Path())
    old, new = _side(place, before), _side(place, after)
    compared: list[Comparison] = []
    added, problems = [], []
    for ref in sorted(new.ids, key=natural):
        if new.ids[ref] == old.ids.get(ref):
            continue
        try:
            earlier = f"{before}:{ref}" if ref in old.ids else _parent(ref, new)
            if earlier:
                compared.append(compare(earlier, f"{after}:{ref}"))
            else:
                added.append(ref)
        except InputError as error:
            problems.append(str(error))
    removed = sorted(old.ids.keys() - new.ids.keys(), key=natural)
    return GitChanges(
        before=before,
        after=after or None,
        diffs=tuple(compared),
        added=tuple(added),
        removed=tuple(removed),
        problems=tuple(problems),
    )


def _side(place: Repository, rev: str) -> _Side:
    tree = place.tree(rev)
    known = past_workspace(place, tree, find_workspace(Path()), rev)
    entries = {entry.path: entry.id for entry in place.entries(tree, known.prefix, below=True)}
    paths = {ref: known.prefix + ref.replace("@", "/") + ".yaml" for ref in known.refs}
    return _Side(rev, {ref: entries[path] for ref, path in paths.items()})


def _parent(ref: str, side: _Side) -> str:
    parent = load(f"{side.rev}:{ref}").parent or ""
    name = parent if "@" in parent else f"{ref.partition('@')[0]}@{parent}"
    return f"{side.rev}:{name}" if name in side.ids else ""
